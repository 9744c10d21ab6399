/// The patterns of missing quarters that were met, each with its design factored once.
struct GapPatterns {
  private let projection: DesignProjection

  /// What a pattern is: the quarters that lack in one word of 64, after those of the pattern before it.
  private struct Entry {
    let mask: UInt64
    let parent: Int32
    let word: Int
  }

  private var entries: [Entry] = []

  /// Open addressing: the number of an entry plus one, or 0.
  private var slots = [Int32](repeating: 0, count: 256)

  /// The factored design of each pattern.
  private var projections: [Projection] = []

  private var tails: [Int: StudentTTail] = [:]

  private enum Projection {
    case unknown
    case unfittable
    case made(PatternProjection)
  }

  init(_ projection: DesignProjection) {
    self.projection = projection
  }

  /// The number of the pattern whose last word has these quarters missing.
  mutating func number(mask: UInt64, parent: Int32, word: Int) -> Int32 {
    var slot = GapPatterns.hash(mask, parent) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      let entry = entries[Int(number)]
      if entry.mask == mask, entry.parent == parent, entry.word == word { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    entries.append(Entry(mask: mask, parent: parent, word: word))
    projections.append(.unknown)
    slots[slot] = Int32(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return Int32(entries.count - 1)
  }

  private static func hash(_ mask: UInt64, _ parent: Int32) -> Int {
    let mixed = (mask ^ UInt64(truncatingIfNeeded: parent) << 32) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = GapPatterns.hash(entry.mask, entry.parent) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  /// The number of patterns met.
  var count: Int { entries.count }

  /// The factored design of a pattern, or nil where it cannot be fitted.
  mutating func projection(of number: Int32) -> PatternProjection? {
    switch projections[Int(number)] {
    case .made(let known): return known
    case .unfittable: return nil
    case .unknown:
      guard let made = try? projection.pattern(rows: presentRows(of: number), &tails)
      else {
        projections[Int(number)] = .unfittable
        return nil
      }
      projections[Int(number)] = .made(made)
      return made
    }
  }

  private func presentRows(of number: Int32) -> [Int] {
    var isMissing = [Bool](repeating: false, count: projection.design.rowCount)
    var next = number
    while next >= 0 {
      let entry = entries[Int(next)]
      for row in entry.word * 64..<min(isMissing.count, entry.word * 64 + 64) {
        isMissing[row] = entry.mask >> UInt64(row % 64) & 1 == 1
      }
      next = entry.parent
    }
    return isMissing.indices.filter { !isMissing[$0] }
  }
}
