import ProgressForecast

/// Says how far a long import has come, once a second, on standard error.
struct ImportProgress {
  let total: Int
  let language: Language
  private let clock = ContinuousClock()
  private var done = 0
  private var said: ContinuousClock.Instant

  init(total: Int, language: Language) {
    self.total = total
    self.language = language
    said = clock.now
  }

  /// Counts one file that was read.
  mutating func step() {
    done += 1
    guard done < total, clock.now - said > .seconds(1) else { return }
    said = clock.now
    note(language.text(zh: "已读取 \(done)/\(total) 个文件", en: "read \(done) of \(total) files"))
  }
}
