// The file of a prior: JSON, one object a line. The first line says what it is and where it comes
// from; each further line is one regression.

extension PooledPrior {
  private static let format = "forecast-prior"
  private static let version = 3

  /// The prior as a file: byte for byte the same for the same prior.
  public func text() -> [UInt8] {
    var json = JSONWriter(reserving: 120_000)
    json.raw("{\"format\":")
    json.string(PooledPrior.format)
    json.raw(",\"version\":")
    json.integer(PooledPrior.version)
    json.raw(",\"panel\":")
    json.string(provenance.panel)
    json.raw(",\"series\":")
    json.integer(provenance.seriesCount)
    json.raw(",\"values\":")
    json.integer(provenance.valueCount)
    for (name, value) in [("fold", provenance.fold), ("date", provenance.date)] {
      json.raw(",")
      json.string(name)
      json.raw(":")
      if let value { json.string(value) } else { json.raw("null") }
    }
    json.raw(",\"command\":")
    json.string(provenance.command)
    json.raw("}\n")
    for cell in cells { PooledPrior.write(cell, into: &json) }
    return json.bytes
  }

  private static func write(_ cell: RegressionCell, into json: inout JSONWriter) {
    json.raw("{\"form\":")
    json.string(cell.key.form.rawValue)
    json.raw(",\"variant\":")
    json.string(cell.key.variant.rawValue)
    json.raw(",\"k\":")
    json.integer(cell.key.earlierYears)
    json.raw(",\"q\":")
    json.integer(cell.key.quarter)
    json.raw(",\"rows\":")
    json.integer(cell.rowCount)
    write("location", cell.locationConstant, cell.location, into: &json)
    write("spread", cell.spreadConstant, cell.spread, into: &json)
    write("shape", cell.shape.quantiles, into: &json)
    write("covariance", cell.covariance, into: &json)
    json.raw("}\n")
  }

  private static func write(
    _ name: String, _ constant: Double, _ terms: [RegressionCell.Term],
    into json: inout JSONWriter
  ) {
    json.raw(",")
    json.string(name)
    json.raw(":{\"constant\":")
    json.number(constant)
    for term in terms {
      json.raw(",")
      json.string(term.name)
      json.raw(":[")
      json.number(term.coefficient)
      json.raw(",")
      json.number(term.mean)
      json.raw(",")
      json.number(term.deviation)
      json.raw("]")
    }
    json.raw("}")
  }

  private static func write(_ name: String, _ values: [Double], into json: inout JSONWriter) {
    json.raw(",")
    json.string(name)
    json.raw(":[")
    for (i, value) in values.enumerated() {
      if i > 0 { json.raw(",") }
      json.number(value)
    }
    json.raw("]")
  }

  /// Reads a prior from its file.
  ///
  /// - Throws: ``EngineError/notAPrior``; ``EngineError/priorVersion(found:expected:)``; and
  ///   ``EngineError/malformedPrior(line:)`` for a line that is broken or a regression whose regressors
  ///   are not those of this library.
  public init(text: some Sequence<UInt8>) throws(EngineError) {
    var number = 0
    var provenance: PriorProvenance?
    var cells: [RegressionCell] = []
    for line in Array(text).split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty { continue }
      let object: JSONValue? = line.withUnsafeBufferPointer { try? JSONValue(parsing: $0) }
      guard let object else {
        throw provenance == nil ? .notAPrior : .malformedPrior(line: number)
      }
      if provenance == nil {
        guard object["format"]?.stringValue == PooledPrior.format else { throw .notAPrior }
        if let found = object["version"]?.integerValue, found != PooledPrior.version {
          throw .priorVersion(found: found, expected: PooledPrior.version)
        }
        guard let read = PooledPrior.provenance(object) else { throw .malformedPrior(line: number) }
        provenance = read
      } else if let cell = PooledPrior.cell(object) {
        cells.append(cell)
      } else {
        throw .malformedPrior(line: number)
      }
    }
    guard let provenance else { throw .notAPrior }
    self.init(provenance: provenance, cells: cells)
  }

  private static func provenance(_ object: JSONValue) -> PriorProvenance? {
    guard object["version"]?.integerValue == version,
      let panel = object["panel"]?.stringValue, let series = object["series"]?.integerValue,
      let values = object["values"]?.integerValue, let command = object["command"]?.stringValue
    else { return nil }
    return PriorProvenance(
      panel: panel, seriesCount: series, valueCount: values, fold: object["fold"]?.stringValue,
      date: object["date"]?.stringValue, command: command)
  }

  private static func cell(_ object: JSONValue) -> RegressionCell? {
    guard let form = object["form"]?.stringValue.flatMap(RegressionKey.Form.init(rawValue:)),
      let variant = object["variant"]?.stringValue.flatMap(SeriesVariant.init(rawValue:)),
      let k = object["k"]?.integerValue, let q = object["q"]?.integerValue, (1...3).contains(q),
      form.earlierYears.contains(k), let rows = object["rows"]?.integerValue
    else { return nil }
    let key = RegressionKey(form: form, variant: variant, earlierYears: k, quarter: q)
    let features = FeatureList(key)
    guard let location = terms(object["location"], features.location),
      let spread = terms(object["spread"], features.spread),
      let shape = object["shape"]?.numberArray, shape.count == QuantileLevels.count,
      let covariance = object["covariance"]?.numberArray
    else { return nil }
    let size = features.location.count + 1
    guard covariance.count == size * (size + 1) / 2 else { return nil }
    return RegressionCell(
      key: key, rowCount: rows, locationConstant: location.constant, location: location.terms,
      spreadConstant: spread.constant, spread: spread.terms,
      shape: DistributionShape(quantiles: shape), covariance: covariance)
  }

  private static func terms(
    _ object: JSONValue?, _ features: [Feature]
  ) -> (constant: Double, terms: [RegressionCell.Term])? {
    guard let fields = object?.objectFields, fields.count == features.count + 1,
      fields[0].name == "constant", let constant = fields[0].value.numberValue
    else { return nil }
    var terms: [RegressionCell.Term] = []
    for (field, feature) in zip(fields.dropFirst(), features) {
      guard field.name == feature.name, let numbers = field.value.numberArray, numbers.count == 3,
        numbers[2] > 0
      else { return nil }
      terms.append(
        RegressionCell.Term(
          name: field.name, coefficient: numbers[0], mean: numbers[1], deviation: numbers[2]))
    }
    return (constant, terms)
  }
}
