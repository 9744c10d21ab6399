/// A piece of HTML or SVG whose text is escaped by construction.
///
/// There is no way to put words from a ledger into a page other than ``text(_:)`` and attribute
/// values, and both escape; so a cell that says `<script>` is read as those eight characters.
///
/// ```swift
/// Markup.element("p", ["class": "quote"], [.text("1 < 2")]).serialized
/// // <p class="quote">1 &lt; 2</p>
/// ```
public indirect enum Markup: Hashable, Sendable {
  /// An element with its attributes in the order given and its children.
  case element(String, KeyValuePairs, [Markup])
  /// Words; escaped when written.
  case text(String)
  /// Several pieces one after the other.
  case group([Markup])
  /// The program's own style sheet, written as it is: never words from outside.
  case styleSheet(StaticText)

  /// Attributes in the order in which they are written.
  public struct KeyValuePairs: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// Names and values.
    public var pairs: [Pair]

    /// One attribute.
    public struct Pair: Hashable, Sendable {
      /// The name.
      public var name: String
      /// The value, not yet escaped.
      public var value: String
    }

    /// Makes attributes from a literal, keeping its order.
    public init(dictionaryLiteral elements: (String, String)...) {
      pairs = elements.map { Pair(name: $0.0, value: $0.1) }
    }

    /// Adds an attribute at the end.
    public mutating func append(_ name: String, _ value: String) {
      pairs.append(Pair(name: name, value: value))
    }
  }

  /// Text that only a literal in the source can make.
  public struct StaticText: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The text.
    public let value: String

    /// Makes the text of a literal.
    public init(stringLiteral value: StaticString) {
      self.value = value.description
    }

    /// Two texts one after the other.
    public static func + (left: StaticText, right: StaticText) -> StaticText {
      StaticText(left.value + "\n" + right.value)
    }

    private init(_ value: String) {
      self.value = value
    }
  }
}

extension Markup {
  /// An element without attributes.
  static func element(_ name: String, _ children: [Markup]) -> Markup {
    .element(name, [:], children)
  }

  /// An element that holds only words.
  static func element(_ name: String, _ attributes: KeyValuePairs = [:], text: String) -> Markup {
    .element(name, attributes, [.text(text)])
  }
}
