/// How far a value lies from its reference, as a share of the reference.
///
/// The absolute difference where the reference is zero; infinity where only one of the two is a
/// number.
public func relativeError(_ value: Double, _ reference: Double) -> Double {
  if value == reference || (value.isNaN && reference.isNaN) { return 0 }
  guard value.isFinite, reference.isFinite else { return .infinity }
  let difference = (value - reference).magnitude
  return reference == 0 ? difference : difference / reference.magnitude
}

/// The largest `relativeError` of two lists; infinity where their lengths differ.
public func relativeError(_ values: [Double], _ references: [Double]) -> Double {
  guard values.count == references.count else { return .infinity }
  return zip(values, references).reduce(0) { worst, pair in
    max(worst, relativeError(pair.0, pair.1))
  }
}
