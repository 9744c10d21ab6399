internal import Indicators

/// One pairing of a promise with a number of the progress, and how well they fit.
struct Candidate: Sendable {
  var promise: Int
  var report: Int
  var score: Double
  /// How well the nouns agree, 0…1; `nil` where the number has no words at all.
  var noun: Double?
  /// What speaks against it; `nil` where nothing does.
  var objection: AlternativeReading.Reason?
  /// The value in the target's unit.
  var value: Double
  var isDerived: Bool
}
