import Testing
import _TestSupport

@testable import LeastSquares

@Suite struct GapPatternsTests {
  private func projection(_ rows: Int) throws -> DesignProjection {
    try DesignProjection(
      design: Matrix(rows: (0..<rows).map { [1, Double($0)] }), at: [1, Double(rows)])
  }

  @Test func aPatternHasOneNumberHoweverOftenItIsMet() throws {
    var patterns = GapPatterns(try projection(16))
    var random = SplitMix64(seed: 7)
    var known: [UInt64: Int32] = [:]
    // More than the table has room for at first, so that it grows.
    for _ in 0..<3000 {
      let mask = random.next() & 0x3FF
      let number = patterns.number(mask: mask, parent: -1, word: 0)
      if let before = known[mask] {
        #expect(number == before)
      } else {
        #expect(number == Int32(known.count))
        known[mask] = number
      }
    }
    #expect(patterns.count == known.count && known.count > 500)
  }

  @Test func theQuartersOfAPatternAreThoseThatAreThere() throws {
    var patterns = GapPatterns(try projection(10))
    for mask: UInt64 in [0, 0b1, 0b10_0000_0001, 0b01_1100_0000] {
      let number = patterns.number(mask: mask, parent: -1, word: 0)
      let (made, again) = (patterns.projection(of: number), patterns.projection(of: number))
      #expect(made?.rows == (0..<10).filter { mask >> UInt64($0) & 1 == 0 })
      // Made once: the same object.
      #expect(made === again)
    }
  }

  @Test func beyondSixtyFourQuartersAPatternIsAChainOfWords() throws {
    var patterns = GapPatterns(try projection(150))
    let first = patterns.number(mask: 0b101, parent: -1, word: 0)
    let second = patterns.number(mask: 1 << 63, parent: first, word: 1)
    let third = patterns.number(mask: 0b10, parent: second, word: 2)
    #expect(Set([first, second, third]).count == 3)
    let made = patterns.projection(of: third)
    #expect(made?.rows == (0..<150).filter { ![0, 2, 127, 129].contains($0) })
    // The same word after another beginning is another pattern.
    let other = patterns.number(mask: 1 << 63, parent: -1, word: 1)
    #expect(other != second)
    let again = patterns.number(mask: 1 << 63, parent: first, word: 1)
    #expect(again == second)
  }

  /// Beginnings whose endings crowd into the same places of the table: there it matters that an entry is told
  /// by its beginning too.
  @Test func manyBeginningsOfOneEndingStayApart() throws {
    var patterns = GapPatterns(try projection(100))
    var numbers: [Int32: Int32] = [:]
    for _ in 0..<2 {
      for mask: UInt64 in 1...6000 {
        let first = patterns.number(mask: mask, parent: -1, word: 0)
        let place = ((1 ^ (UInt64(first) << 32)) &* 0x9E37_79B9_7F4A_7C15) >> 32
        guard place & 0xFF < 8 else { continue }
        let second = patterns.number(mask: 1, parent: first, word: 1)
        #expect(numbers[first] == nil || numbers[first] == second)
        numbers[first] = second
      }
    }
    #expect(numbers.count > 100)
    #expect(Set(numbers.values).count == numbers.count)
  }

  @Test func tooFewQuartersHaveNoProjection() throws {
    var patterns = GapPatterns(try projection(4))
    let one = patterns.number(mask: 0b1110, parent: -1, word: 0)
    for _ in 0..<2 {
      let none = patterns.projection(of: one)
      #expect(none === nil)
    }
    let two = patterns.number(mask: 0b1100, parent: -1, word: 0)
    let made = patterns.projection(of: two)
    #expect(made?.degreesOfFreedom == 0)
  }
}
