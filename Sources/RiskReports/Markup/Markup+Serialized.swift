extension Markup {
  /// The text of the piece, valid as HTML and, for SVG elements, as XML.
  ///
  /// - Complexity: linear in the text.
  public var serialized: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// Elements that HTML closes by itself, and SVG shapes that have no content.
  private static let leaves: [String: String] = [
    "meta": ">", "br": ">", "col": ">", "line": "/>", "rect": "/>", "circle": "/>", "path": "/>",
    "polyline": "/>", "polygon": "/>",
  ]

  /// Writes the piece behind what is there.
  func write(to text: inout String) {
    switch self {
    case .text(let words): Self.escape(words, to: &text)
    case .group(let pieces):
      for piece in pieces { piece.write(to: &text) }
    case .styleSheet(let sheet): text += sheet.value
    case .element(let name, let attributes, let children):
      text += "<" + name
      for pair in attributes.pairs {
        text += " " + pair.name + "=\""
        Self.escape(pair.value, to: &text)
        text += "\""
      }
      if let end = Self.leaves[name], children.isEmpty {
        text += end
        return
      }
      text += ">"
      for child in children { child.write(to: &text) }
      text += "</" + name + ">"
    }
  }

  /// Writes words so that neither HTML nor XML sees markup in them.
  ///
  /// Direction marks vanish and control characters become visible, as on a terminal; what XML
  /// cannot hold at all becomes a replacement character.
  static func escape(_ words: String, to text: inout String) {
    for scalar in words.inert.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
