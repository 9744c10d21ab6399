extension String {
  /// Whether the text has these very bytes.
  ///
  /// `contains` compares characters by canonical equivalence, which took half of the time of reading
  /// a ledger; words that are looked for here have one spelling in Unicode.
  ///
  /// - Complexity: O(*n* · *m*) at worst, O(*n*) on text whose bytes vary.
  func hasBytes(of word: String) -> Bool {
    var (text, word) = (self, word)
    return text.withUTF8 { text in
      word.withUTF8 { word in
        guard let first = word.first else { return true }
        guard text.count >= word.count else { return false }
        for start in 0...(text.count - word.count) where text[start] == first {
          var offset = 1
          while offset < word.count, text[start + offset] == word[offset] { offset += 1 }
          if offset == word.count { return true }
        }
        return false
      }
    }
  }
}
