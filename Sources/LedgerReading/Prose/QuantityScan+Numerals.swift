/// Runs of digits: where they end, what they are worth, and when they cannot be trusted.
extension QuantityScan {
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// Where a run of digits, decimal points, thousands separators and exponents ends.
  func numeralEnd(from start: Int) -> Int {
    var end = start
    while end < text.count {
      let scalar = text[end]
      if Self.isDigit(scalar) {
        end += 1
      } else if scalar == ".", Self.isDigit(text[end + 1]) {
        end += 2
      } else if scalar == ",", Self.isDigit(text[end + 1]), Self.isDigit(text[end + 2]),
        Self.isDigit(text[end + 3]), !Self.isDigit(text[end + 4]),
        end - start <= 3 || separators(start, end)
      {
        end += 4
      } else if scalar == "e" || scalar == "E",
        Self.isDigit(text[end + 1])
          || ("+-".unicodeScalars.contains(text[end + 1]) && Self.isDigit(text[end + 2]))
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  func separators(_ start: Int, _ end: Int) -> Bool {
    text.scalars[start..<end].contains(",")
  }

  /// 3 2座: layout has torn the number, or two columns have run together; where the second part ends.
  func brokenBySpace(_ end: Int) -> Int? {
    guard text[end] == " ", Self.isDigit(text[end + 1]) else { return nil }
    let stop = numeralEnd(from: end + 1)
    let hasUnit = UnitLexicon.units.length(in: text.scalars, at: stop, before: text.count) != nil
    return hasUnit && PeriodReader.read(text, at: end + 1, digitsEnd: stop) == nil ? stop : nil
  }

  /// 1,20辆 is neither a number with thousands nor a list; a full-width comma parts clauses.
  func isBrokenThousand(_ end: Int) -> Bool {
    text[end] == "," && Self.isDigit(text[end + 1]) && text.original.indices.contains(end)
      && text.original[end] == "," && text[end - 1] != "%"
  }

  /// The value of a numeral; `nil` where it is malformed or too large to be a count of anything.
  static func value(_ numeral: String) -> Double? {
    var points = 0
    for scalar in numeral.unicodeScalars {
      if scalar == "." { points += 1 }
      if isLetter(scalar) { return nil }
    }
    let plain = numeral.filter { $0 != "," }
    guard points <= 1, plain.utf8.count <= 15, let value = Double(plain) else { return nil }
    return value
  }

  /// Scaled so that 3.1万 is 31,000 and not its neighbour in binary.
  static func scaled(_ number: Double, _ factor: Double) -> Double {
    let product = number * factor
    let rounded = (product * 1e4).rounded() / 1e4
    return abs(rounded - product) <= abs(product) * 1e-12 ? rounded : product
  }

  /// Digits right behind a percent sign belong to a neighbour that layout has lost.
  func isGlued(_ end: Int, _ unit: String) -> Bool {
    unit == "%" && (Self.isDigit(text[end]) || text[end] == "%")
  }

  /// A sign in telegraphic style (民间-4.7%), and not a dash between two numbers.
  func signBefore(_ start: Int, unit: String) -> Double? {
    let scalar = text[start - 1]
    guard scalar == "+" || scalar == "-", start >= 1 else { return nil }
    let before = text[start - 2]
    if scalar == "-" {
      let joins =
        Self.isDigit(before) || before == "%" || Self.isLetter(before)
        || quantities.last?.range.upperBound == start - 1
        || periods.last?.range.upperBound == start - 1
      return joins ? nil : -1
    }
    return Self.isDigit(before) ? nil : 1
  }
}
