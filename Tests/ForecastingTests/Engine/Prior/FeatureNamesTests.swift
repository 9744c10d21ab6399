import Testing

@testable import Forecasting

@Suite struct FeatureNamesTests {
  @Test(
    "Every regression is given as many regressors as it has names for", arguments: RegressionKey.all
  )
  func regressorsAreNamed(_ key: RegressionKey) throws {
    let window = (0..<(4 * key.earlierYears + key.quarter)).map { 50 + Double($0) + Double($0 % 4) }
    var x = [Double](repeating: .nan, count: FeatureSink.capacity)
    var v = x
    let counts = x.withUnsafeMutableBufferPointer { x in
      v.withUnsafeMutableBufferPointer { v -> [Int]? in
        guard let xs = x.baseAddress, let vs = v.baseAddress else { return nil }
        var sink = FeatureSink(location: xs, spread: vs)
        _ = key.fill(window, count: window.count, target: 300, into: &sink)
        return [sink.locationCount, sink.spreadCount]
      }
    }
    let names = FeatureList(key)
    #expect(counts == [names.location.count, names.spread.count])
    let used = x.prefix(names.location.count) + v.prefix(names.spread.count)
    #expect(used.allSatisfy { $0.isFinite })
  }

  @Test("A name stands once among a regression's regressors", arguments: RegressionKey.all)
  func unique(_ key: RegressionKey) {
    let names = FeatureList(key)
    #expect(Set(names.location.map(\.name)).count == names.location.count)
    #expect(Set(names.spread.map(\.name)).count == names.spread.count)
    // Names are keys of a file's object, beside its constant.
    #expect(
      (names.location + names.spread).allSatisfy { !$0.name.isEmpty && $0.name != "constant" })
  }

  @Test("Whose evidence a regressor is: own years only where there are two of them")
  func sources() {
    for key in RegressionKey.all {
      let sources = Set(FeatureList(key).location.map(\.source))
      #expect(sources.isSubset(of: [.yearToDate, .pace, .ownSeries]))
      #expect(sources.contains(.ownSeries) == (key.earlierYears > 1), "\(key)")
      #expect(FeatureList(key).spread.allSatisfy { $0.source == .ownSeries })
    }
  }

  @Test("Changes of growth are regressors where that many quarters are known")
  func changes() {
    func names(_ years: Int, _ quarter: Int) -> [String] {
      FeatureList(
        RegressionKey(form: .logarithmic, variant: .flow, earlierYears: years, quarter: quarter)
      ).location.map(\.name).filter { $0.hasPrefix("change") }
    }
    #expect(names(1, 1) == [])
    #expect(names(2, 1) == ["change1", "change2", "change3", "change4"])
    #expect(names(2, 2) == ["change2", "change3", "change4", "change5"])
    #expect(names(5, 1) == ["change1", "change2", "change3", "change4", "change5", "change6"])
    #expect(names(5, 3) == [])
  }
}
