internal import Indicators

/// How wide a table is whose cells stand on lines of their own, and where its item numbers stand.
///
/// Three clues, the surest first: a header that a blank line ends; item numbers that recur at one
/// distance (1, 2, 3 …) below a header of that width; as many of the first cells as read as headings.
struct LineCellColumns {
  let width: Int

  /// The column of the item numbers; `nil` where the header has none.
  let number: Int?

  /// - Parameters:
  ///   - head: The first cells.
  ///   - block: How many of them stand before the first blank line.
  init(_ head: [String], block: Int) {
    let width: Int
    if block <= 16, LedgerHeader.isHeader(Array(head.prefix(block))) {
      width = max(block, 1)
    } else if let distance = Self.distance(of: head) {
      width = distance
    } else {
      let headings = head.prefix(16).prefix { LedgerHeading.meaning(of: $0) != nil }
      width = headings.count > 1 ? headings.count : max(min(block, 16), 1)
    }
    self.width = width
    number = head.prefix(width).firstIndex {
      LedgerHeading.meaning(of: $0) == .column(.number)
    }
  }

  /// The distance at which most item numbers follow each other, where that many cells are a header.
  private static func distance(of head: [String]) -> Int? {
    var last: (place: Int, number: Int)?
    var counts: [Int: Int] = [:]
    for (place, text) in head.enumerated() where text.utf8.count <= 4 {
      guard let number = Int(ItemNumber.normalised(text)), number == (last?.number ?? 0) + 1
      else { continue }
      if let last { counts[place - last.place, default: 0] += 1 }
      last = (place, number)
    }
    let rows = counts.values.reduce(0, +)
    // Of two distances that are as common the smaller one lacks no section between.
    guard let most = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }),
      most.value >= 2, 2 * most.value > rows, (2...16).contains(most.key),
      LedgerHeader.isHeader(Array(head.prefix(most.key)))
    else { return nil }
    return most.key
  }
}
