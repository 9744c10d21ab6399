/// Grades of scenic spots, which must not disagree (4A级 is no 5A级).
extension NounKey {
  /// The grades that a noun names.
  static func grades(_ scalars: [Unicode.Scalar]) -> Set<String> {
    var found: Set<String> = []
    for position in scalars.indices.dropLast() where scalars[position + 1] == "A" {
      guard let rank = Self.grades.firstIndex(of: "\(scalars[position])A") else { continue }
      found.insert(Self.grades[rank])
      // 3A级以上 is met by 4A and 5A as well.
      var next = position + 2
      if next < scalars.count, scalars[next] == "级" { next += 1 }
      if andAbove.length(in: scalars, at: next, before: scalars.count) != nil {
        found.formUnion(Self.grades[..<rank])
      }
    }
    return found
  }
}
