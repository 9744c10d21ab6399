/// One regressor of the pooled regression: its name in the prior's file and what it stands for.
struct Feature: Sendable, Hashable {
  /// The name in the prior's file.
  let name: String
  /// Whose evidence it is, for the explanation.
  let source: Contribution.Source
}

/// The regressors of a regression, in the order in which they are computed.
struct FeatureList: Sendable, Hashable {
  /// Regressors of the centre.
  let location: [Feature]
  /// Regressors of the logarithm of the spread.
  let spread: [Feature]

  private init(_ location: [Feature], spread: [String]) {
    self.location = location
    self.spread = spread.map { Feature(name: $0, source: .ownSeries) }
  }

  /// The regressors of a regression.
  init(_ key: RegressionKey) {
    switch key.form {
    case .logarithmic:
      self = FeatureList.logarithmic(earlierYears: key.earlierYears, quarter: key.quarter)
    case .additive:
      self = FeatureList.additive(earlierYears: key.earlierYears, quarter: key.quarter)
    case .anchored: self = FeatureList.anchored(quarter: key.quarter, variant: key.variant)
    case .unanchored: self = FeatureList.unanchored(quarter: key.quarter)
    }
  }

  private static func features(
    _ names: [String], _ source: Contribution.Source
  ) -> [Feature] {
    names.map { Feature(name: $0, source: source) }
  }

  private static func logarithmic(earlierYears k: Int, quarter q: Int) -> FeatureList {
    var location = features(
      ["growth", "growthBent25", "growthBent8", "growthSize", "growthNegative"], .yearToDate)
    var spread = [
      "growthMean", "growthSize", "roughness", "growthMeanHigh", "roughnessHigh", "paceGap",
      "growth",
    ]
    if q > 1 {
      location += features(["yearToDate", "momentumBent3", "momentumBent10"], .yearToDate)
      spread.append("momentumMean")
    }
    location += features(["paceGap", "paceGapSquared"], .pace)
    if k == 1 {
      location += features(["lastStep"], .pace)
      location += features(["growthSteady", "growthSteadyBent"], .yearToDate)
      spread += ["variation", "variationFar"]
    } else {
      location += features(
        [
          "yearGrowth", "carryError", "growthTrusted", "growthTrustedBent", "combination",
          "carryErrorRough", "growthRough",
        ], .ownSeries)
      if q < 3 {
        location += features(["growthSteady", "growthSteadyBent"], .yearToDate)
        location += features(
          LogarithmicFeatures.changesBack(earlierYears: k, quarter: q).map { "change\($0)" },
          .ownSeries)
      }
      spread += ["changeMean", "growthDeviation", "bestRuleError"]
    }
    if k > 2 {
      location += features(["carryErrorMean", "carryErrorMeanRough"], .ownSeries)
      spread.append("recentChange")
    }
    return FeatureList(location, spread: spread)
  }

  private static func additive(earlierYears k: Int, quarter q: Int) -> FeatureList {
    var location = features(["change", "changeBent"], .yearToDate)
    var spread = ["changeSize", "roughness"]
    if q > 1 {
      location += features(["yearToDate"], .yearToDate)
      spread.append("momentumMean")
    }
    if k > 1 {
      location += features(["yearChange", "carryError"], .ownSeries)
      spread += ["carryErrorSize"]
    }
    return FeatureList(location, spread: spread)
  }

  private static func anchored(quarter q: Int, variant: SeriesVariant) -> FeatureList {
    var location = features(["pace4", "pace12", "pace40", "pace100", "paceSize"], .pace)
    var spread = ["paceSize", "paceFar"]
    if q > 1 {
      location += features(
        [
          "slope3", "slope12", "slope40", "latest3", "latest12", "slopeCalm", "latestCalm",
          "paceCalm",
        ], .yearToDate)
      spread.append("slopeSize")
      location += features(["paceSteady12", "paceSteady40"], .yearToDate)
      spread += ["variation", "variationFar"]
      if variant == .flow, q > 2 {
        location += features(["paceFarSteady15", "paceFarSteady40"], .yearToDate)
      }
      location += features(["step4", "step15"], .yearToDate)
      spread.append("stepSize")
    }
    if q > 2 {
      location += features(["slopeSmooth", "paceSmooth", "bend5"], .yearToDate)
      spread.append("bendSize")
    }
    if q > 1 {
      location += features(["paceFollowed"], .pace)
      spread.append("paceFollowed")
    }
    return FeatureList(location, spread: spread)
  }

  private static func unanchored(quarter q: Int) -> FeatureList {
    guard q > 1 else { return FeatureList([], spread: []) }
    var location = features(["step4", "step15"], .yearToDate)
    var spread = ["stepSize"]
    if q > 2 {
      location += features(["bend5"], .yearToDate)
      spread.append("bendSize")
    }
    return FeatureList(location, spread: spread)
  }
}
