/// The parts of a chart that have a look of their own.
///
/// Colours are blue and vermilion of Okabe & Ito (2008), which people with colour-blindness tell
/// apart, with shape and dash beside colour, so that a print in grey still reads. Every part carries
/// its light look as presentation attributes, which any SVG reader knows; the style sheet only
/// changes colours in dark mode.
enum ChartPart: String, CaseIterable {
  /// What was reported.
  case series
  /// A reported value.
  case point
  /// A value at a stage before delivery.
  case stagePoint
  /// Earlier years.
  case earlier
  /// The target.
  case target
  /// What the remaining quarters must do.
  case required
  /// The 95 % interval.
  case outer
  /// The 80 % interval.
  case inner
  /// The median of the projection.
  case median
  /// Grid lines and axes.
  case grid
  /// Small words.
  case label
  /// Words that carry the message.
  case strong
  /// Words about the target.
  case targetLabel
  /// The paper.
  case paper
  /// The paper around words that stand on lines.
  case halo

  /// The class and the light look.
  var attributes: Markup.KeyValuePairs {
    switch self {
    case .series: stroke("#0b5f97", "2.5")
    case .point: fill("#0b5f97")
    case .stagePoint:
      ["class": rawValue, "fill": "#ffffff", "stroke": "#0b5f97", "stroke-width": "1.5"]
    case .earlier: stroke("#8a97a5", "1.2")
    case .target: stroke("#b8450b", "1.6")
    case .required: stroke("#b8450b", "1.6", dash: "2 4")
    case .outer: fill("#cfe3f1")
    case .inner: fill("#9cc6e2")
    case .median: stroke("#0b5f97", "1.6", dash: "6 3")
    case .grid: stroke("#dfe5eb", "1")
    case .label: fill("#55626f")
    case .strong: ["class": rawValue, "fill": "#17212b", "font-weight": "600"]
    case .targetLabel: fill("#9a3a08")
    case .paper: fill("#ffffff")
    case .halo:
      [
        "class": rawValue, "fill": "none", "stroke": "#ffffff", "stroke-width": "4",
        "stroke-linejoin": "round",
      ]
    }
  }

  private func stroke(_ color: String, _ width: String, dash: String? = nil)
    -> Markup.KeyValuePairs
  {
    var look: Markup.KeyValuePairs = [
      "class": rawValue, "fill": "none", "stroke": color, "stroke-width": width,
    ]
    if let dash { look.append("stroke-dasharray", dash) }
    return look
  }

  private func fill(_ color: String) -> Markup.KeyValuePairs {
    ["class": rawValue, "fill": color]
  }

  /// The colours of dark mode; print keeps the light ones.
  static let darkSheet: Markup.StaticText = """
    @media screen and (prefers-color-scheme: dark) {
    svg .series{stroke:#7cc4f2} svg .point{fill:#7cc4f2}
    svg .stagePoint{fill:#151b21;stroke:#7cc4f2} svg .earlier{stroke:#77848f}
    svg .target,svg .required{stroke:#ff9d66} svg .targetLabel{fill:#ffb083}
    svg .outer{fill:#1d3a4f} svg .inner{fill:#2c5f82} svg .median{stroke:#a8dafa}
    svg .grid{stroke:#303a44} svg .label{fill:#a9b5c0} svg .strong{fill:#eef2f5}
    svg .paper{fill:#151b21} svg .halo{stroke:#151b21}
    }
    """
}
