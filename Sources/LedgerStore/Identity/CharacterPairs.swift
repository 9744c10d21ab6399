/// How alike two texts are, by their pairs of neighbouring characters.
///
/// Dice, *Measures of the amount of ecologic association between species*, Ecology 26 (1945),
/// applied to the pairs of a text instead of species.
struct CharacterPairs: Sendable {
  private let pairs: [UInt64]

  /// Takes a text apart; a text of one character counts as a pair of its own.
  ///
  /// - Complexity: O(*n* log *n*).
  init(_ text: String) {
    let scalars = text.unicodeScalars.map { UInt64($0.value) }
    pairs =
      scalars.count < 2
      ? scalars : zip(scalars, scalars.dropFirst()).map { $0 << 32 | $1 }.sorted()
  }

  /// Twice the pairs in common over all pairs, 0…1; two empty texts are alike.
  ///
  /// ```swift
  /// CharacterPairs("建成安置房").likeness(to: CharacterPairs("新建成安置房"))   // 8 / 9
  /// ```
  ///
  /// - Complexity: O(*n* + *m*).
  func likeness(to other: CharacterPairs) -> Double {
    if pairs.isEmpty && other.pairs.isEmpty { return 1 }
    var (i, j, common) = (0, 0, 0)
    while i < pairs.count && j < other.pairs.count {
      if pairs[i] == other.pairs[j] {
        (i, j, common) = (i + 1, j + 1, common + 1)
      } else if pairs[i] < other.pairs[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return Double(2 * common) / Double(pairs.count + other.pairs.count)
  }
}
