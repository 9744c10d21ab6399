/// The languages that messages and reports are written in.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Chinese, simplified.
  case zh
  /// English.
  case en

  /// The text of this language out of a pair.
  ///
  /// ```swift
  /// Language.en.text(zh: "季度", en: "quarter")   // "quarter"
  /// ```
  public func text(zh chinese: String, en english: String) -> String {
    self == .zh ? chinese : english
  }
}
