/// A picture in Scalable Vector Graphics 1.1, with a title and a description for those who hear it.
///
/// ```swift
/// var picture = SVG(width: 100, height: 20, title: "目标", description: "目标线")
/// picture.line(from: (0, 10), to: (100, 10), as: .target)
/// picture.document   // <svg xmlns="http://www.w3.org/2000/svg" …
/// ```
public struct SVG: Hashable, Sendable {
  /// The width in user units.
  public let width: Double
  /// The height in user units.
  public let height: Double
  /// The name of the picture.
  public var title: String
  /// What it shows, with its numbers.
  public var description: String
  private var shapes: [Markup] = []

  /// Makes an empty picture.
  public init(width: Double, height: Double, title: String, description: String) {
    self.width = width
    self.height = height
    self.title = title
    self.description = description
  }

  /// A coordinate to a tenth of a unit, which no eye can tell from more.
  static func number(_ value: Double) -> String { NumberText.decimal(value, places: 1) }

  private static func list(_ points: [(Double, Double)]) -> String {
    points.map { number($0.0) + "," + number($0.1) }.joined(separator: " ")
  }

  private mutating func add(_ name: String, _ part: ChartPart, _ geometry: [(String, String)]) {
    var attributes = part.attributes
    for (name, value) in geometry { attributes.append(name, value) }
    shapes.append(.element(name, attributes, []))
  }

  /// Adds a straight line.
  mutating func line(from start: (Double, Double), to end: (Double, Double), as part: ChartPart) {
    add(
      "line", part,
      [
        ("x1", Self.number(start.0)), ("y1", Self.number(start.1)), ("x2", Self.number(end.0)),
        ("y2", Self.number(end.1)),
      ])
  }

  /// Adds a line through points; nothing for fewer than two.
  mutating func polyline(_ points: [(Double, Double)], as part: ChartPart) {
    guard points.count > 1 else { return }
    add("polyline", part, [("points", Self.list(points))])
  }

  /// Adds a filled outline.
  mutating func polygon(_ points: [(Double, Double)], as part: ChartPart) {
    add("polygon", part, [("points", Self.list(points))])
  }

  /// Adds a rectangle.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, as part: ChartPart
  ) {
    add(
      "rect", part,
      [
        ("x", Self.number(x)), ("y", Self.number(y)), ("width", Self.number(max(0, width))),
        ("height", Self.number(max(0, height))),
      ])
  }

  /// Adds a disc.
  mutating func circle(at center: (Double, Double), radius: Double, as part: ChartPart) {
    add(
      "circle", part,
      [
        ("cx", Self.number(center.0)), ("cy", Self.number(center.1)), ("r", Self.number(radius)),
      ])
  }

  /// Adds a diamond, the mark of a projection.
  mutating func diamond(at center: (Double, Double), radius: Double, as part: ChartPart) {
    let (x, y) = center
    polygon([(x - radius, y), (x, y - radius), (x + radius, y), (x, y + radius)], as: part)
  }

  /// Adds words on ground that clears them from the lines behind.
  ///
  /// The ground is a copy of the words with a thick outline, since not every reader of SVG paints an
  /// outline before its filling.
  mutating func clearedText(
    _ words: String, at point: (Double, Double), anchor: String = "start", as part: ChartPart
  ) {
    text(words, at: point, anchor: anchor, as: .halo)
    text(words, at: point, anchor: anchor, as: part)
  }

  /// Adds words whose base line starts, centres or ends at a point.
  mutating func text(
    _ words: String, at point: (Double, Double), anchor: String = "start", as part: ChartPart,
    size: Double = 11
  ) {
    var attributes = part.attributes
    attributes.append("x", Self.number(point.0))
    attributes.append("y", Self.number(point.1))
    attributes.append("font-size", Self.number(size))
    if anchor != "start" { attributes.append("text-anchor", anchor) }
    shapes.append(.element("text", attributes, [.text(words)]))
  }

  /// The picture inside a page; `identifier` is unique there.
  func inline(identifier: String) -> Markup {
    picture(identifier: identifier, root: ["class": "chart"], sheet: [])
  }

  /// The picture as a file of its own.
  public var document: String {
    let sheet = Markup.element("style", [:], [.styleSheet(ChartPart.darkSheet)])
    let root = picture(
      identifier: "chart", root: ["xmlns": "http://www.w3.org/2000/svg"],
      sheet: [sheet])
    return root.serialized + "\n"
  }

  private func picture(identifier: String, root: Markup.KeyValuePairs, sheet: [Markup]) -> Markup {
    var attributes = root
    let (width, height) = (Self.number(width), Self.number(height))
    attributes.append("viewBox", "0 0 \(width) \(height)")
    let isDocument = !sheet.isEmpty
    if isDocument {
      attributes.append("width", width)
      attributes.append("height", height)
    }
    attributes.append("role", "img")
    if isDocument {
      attributes.append("font-family", Self.fonts)
    } else {
      // A file speaks through its title; inside a page the label says which title is meant, and the
      // page's own letters are used.
      attributes.append("aria-labelledby", "\(identifier)-t \(identifier)-d")
    }
    return .element(
      "svg", attributes,
      [
        .element("title", ["id": "\(identifier)-t"], text: title),
        .element("desc", ["id": "\(identifier)-d"], text: description),
      ] + sheet + shapes)
  }

  private static let fonts =
    "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"
}
