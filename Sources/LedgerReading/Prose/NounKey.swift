/// A noun as it is compared: its pairs of neighbouring letters, weighted by how much they tell.
struct NounKey: Sendable {
  private let pairs: [UInt64: Double]
  private let total: Double

  /// Level words (省级) and quoted names, which must not disagree.
  let levels: Set<String>

  let quoted: [String]

  init(_ noun: String) {
    let scalars = Self.canonical(noun)
    var pairs: [UInt64: Double] = [:]
    var total = 0.0
    var isGeneric = [Bool](repeating: false, count: scalars.count)
    var position = 0
    while position < scalars.count {
      if let length = Self.generic.length(in: scalars, at: position, before: scalars.count) {
        for place in position..<position + length { isGeneric[place] = true }
        position += length
      } else {
        position += 1
      }
    }
    var letters: [(Unicode.Scalar, Bool)] = []
    // A bar parts nouns that do not touch.
    for (index, scalar) in scalars.enumerated() where Self.isLetter(scalar) || scalar == "|" {
      letters.append((scalar, isGeneric[index]))
    }
    for (first, second) in zip(letters, letters.dropFirst()) where first.0 != "|" && second.0 != "|"
    {
      let weight = first.1 && second.1 ? 0.25 : first.1 || second.1 ? 0.5 : 1
      let key = UInt64(first.0.value) << 32 | UInt64(second.0.value)
      if pairs[key] == nil { total += weight }
      pairs[key] = max(pairs[key] ?? 0, weight)
    }
    self.pairs = pairs
    self.letters = letters.map(\.0).filter { $0 != "|" }
    self.total = total
    levels = Self.levels(scalars)
    quoted = Self.quotations(scalars)
    classes = Self.classes(scalars)
    grades = Self.grades(scalars)
    hasAverage = Self.averages.isIn(scalars, 0..<scalars.count)
  }

  /// The letters with one spelling for each thing (生产总值 for GDP and for 地区生产总值).
  ///
  /// Names are short; the cap keeps hostile text linear.
  private static func canonical(_ noun: String) -> [Unicode.Scalar] {
    let scalars = Array(noun.unicodeScalars.prefix(200))
    var result: [Unicode.Scalar] = []
    var position = 0
    while position < scalars.count {
      if let length = synonyms.length(in: scalars, at: position, before: scalars.count),
        let spelling = spellings[Array(scalars[position..<position + length])]
      {
        result += spelling
        position += length
      } else {
        result.append(scalars[position])
        position += 1
      }
    }
    return result
  }

  /// The levels that a noun names; 全国 and 国家 are one.
  private static func levels(_ scalars: [Unicode.Scalar]) -> Set<String> {
    var levels: Set<String> = []
    var position = 0
    while position < scalars.count {
      guard let length = levelWords.length(in: scalars, at: position, before: scalars.count) else {
        position += 1
        continue
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[position..<position + length])
      let word = String(view)
      levels.insert(word == "全国" || word == "国家" ? "国家级" : word)
      position += length
      // 省级以上 is met by 国家级 as well.
      if andAbove.length(in: scalars, at: position, before: scalars.count) != nil,
        let rank = ranks.firstIndex(of: word)
      {
        levels.formUnion(ranks[..<rank])
      }
    }
    return levels
  }

  /// Whether it has only words that many nouns share (项目, 工程).
  var isGeneric: Bool { pairs.values.allSatisfy { $0 <= 0.25 } }

  /// Whether there is nothing to compare.
  var isEmpty: Bool { pairs.isEmpty }

  /// The share of this noun's weight that another text has, 0…1.
  func found(in other: NounKey) -> Double {
    guard total > 0 else { return 0 }
    var sum = 0.0
    for (pair, weight) in pairs where other.pairs[pair] != nil { sum += weight }
    return sum / total
  }

  private let letters: [Unicode.Scalar]

  /// Whether another noun is a short form of it (安防工程 of 村道安全生命防护工程).
  ///
  /// A short form has four letters or more, in the same order, and ends with the same two.
  func isAbbreviated(by other: NounKey) -> Bool {
    let short = other.letters
    guard (4...8).contains(short.count), short.count < letters.count,
      letters.suffix(2) == short.suffix(2)
    else { return false }
    var rest = letters[...]
    for letter in short {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// The share of this noun's first letters that another has, in any order, 0…1 (教共体 in 教育共同体).
  func lettersFound(in other: NounKey) -> Double {
    let first = letters.prefix(4)
    guard !first.isEmpty else { return 0 }
    let known = Set(other.letters)
    return Double(first.count { known.contains($0) }) / Double(first.count)
  }

  /// Whether another noun is the end of this one (中心 of 养老服务中心), two letters or more.
  func ends(with other: NounKey) -> Bool {
    other.letters.count >= 2 && letters.count > other.letters.count
      && letters.suffix(other.letters.count) == other.letters[...]
  }

  /// The two letters before 率 at its end; `nil` where it names no rate.
  private var rate: ArraySlice<Unicode.Scalar>? {
    letters.last == "率" && letters.count >= 3 ? letters.dropLast().suffix(2) : nil
  }

  /// The sizes that it asks for (10亿元以上), as they are written.
  private let classes: Set<String>

  private static func classes(_ scalars: [Unicode.Scalar]) -> Set<String> {
    var classes: Set<String> = []
    for position in scalars.indices.dropLast()
    where scalars[position] == "元" && "以及".unicodeScalars.contains(scalars[position + 1]) {
      var start = position
      while start > 0, position - start < 8,
        QuantityScan.isDigit(scalars[start - 1])
          || ".万亿千百".unicodeScalars.contains(scalars[start - 1])
      { start -= 1 }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<position])
      // 亿元以上 is 1亿元以上.
      let size = String(view)
      classes.insert(size.first?.isNumber == true ? size : "1" + size)
    }
    return classes
  }

  /// The grades that it asks for (4A级).
  private let grades: Set<String>

  /// Whether it is measured for each of something.
  let hasAverage: Bool

  /// Whether both name a level and none in common, or both quote names and none in common.
  func contradicts(_ other: NounKey) -> Bool {
    if !levels.isEmpty, !other.levels.isEmpty, levels.isDisjoint(with: other.levels) { return true }
    if !classes.isEmpty, !other.classes.isEmpty, classes.isDisjoint(with: other.classes) {
      return true
    }
    if !grades.isEmpty, !other.grades.isEmpty, grades.isDisjoint(with: other.grades) { return true }
    // 利用率 and 到位率 of the same land are two rates; 签约率 may be all of what 签约服务覆盖率 means.
    if rate != nil, let second = other.rate, Set(letters).isDisjoint(with: second) { return true }
    guard !quoted.isEmpty, !other.quoted.isEmpty else { return false }
    return !quoted.contains { name in
      other.quoted.contains { $0 == name || $0.contains(name) || name.contains($0) }
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || ("a"..."z").contains(scalar)
      || ("A"..."Z").contains(scalar)
      || ("0"..."9").contains(scalar)
  }

  private static func quotations(_ scalars: [Unicode.Scalar]) -> [String] {
    var names: [String] = []
    var start: Int?
    for (position, scalar) in scalars.enumerated() {
      if scalar == "“" { start = position + 1 }
      if scalar == "”", let open = start {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[open..<position])
        names.append(String(view))
        start = nil
      }
    }
    return names
  }
}
