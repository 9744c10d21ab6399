internal import CLibXML2

/// Reads XML and web pages piece by piece, by libxml2; the only file that knows it.
///
/// No network, no entity expansion, no external documents; an XML document type declaration is
/// refused, since office programs never write one; XML is UTF-8, as they all write it. libxml2's
/// own caps (nesting of 256, text of 10 MB, names of 50 kB) stay on, and ``MarkupGuard`` watches
/// what they leave open.
///
/// ```swift
/// var reader = XMLPullReader(xml: part.read(into:), names: ["row", "c"], limits: limits)
/// while let event = reader.next() { … }
/// if reader.failure != nil { … }
/// ```
struct XMLPullReader: ~Copyable {
  /// What the reader stands on.
  enum Event: Equatable {
    /// The begin of an element. An empty one (`<br/>`) gets its end as the next event, too.
    case start(Name)
    /// The end of an element.
    case end(Name)
    /// Text; ``withText(_:)`` gives it.
    case text
  }

  /// A name out of the reader's list by its position; `other` for any other name.
  struct Name: Hashable {
    var index: Int
    static let other = Name(index: -1)
  }

  /// Why reading stopped early.
  enum Failure: Error, Equatable {
    case malformed(line: Int)
    case documentType
    case excess(MarkupGuard.Finding)
  }

  /// Why reading stopped early; `nil` after a good end.
  private(set) var failure: Failure?

  private let reader: xmlTextReaderPtr?
  private let document: htmlDocPtr?
  private let source: Unmanaged<Source>?
  private let names: [String]
  /// libxml2 keeps one copy of each name, so a pointer is seen again and compared at once.
  private var known: [UnsafePointer<xmlChar>: Name] = [:]
  private var pendingEnd: Name?

  /// Carries the closure through C.
  private final class Source {
    private let body: (UnsafeMutableRawBufferPointer) -> Int
    var watch: MarkupGuard

    init(_ body: @escaping (UnsafeMutableRawBufferPointer) -> Int, limits: DocumentLimits) {
      self.body = body
      watch = MarkupGuard(limits: limits)
    }

    func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
      let count = body(buffer)
      guard count > 0 else { return count }
      return watch.admitXML(UnsafeRawBufferPointer(rebasing: buffer[..<count])) ? count : -1
    }
  }

  private static let prepared: Void = xmlInitParser()

  /// Reads XML from a closure that fills a buffer.
  ///
  /// `read` returns the count of bytes, 0 at the end, -1 on failure; `names` are the local names
  /// that events tell apart.
  init(
    xml read: @escaping (UnsafeMutableRawBufferPointer) -> Int, names: [String],
    limits: DocumentLimits
  ) {
    _ = Self.prepared
    self.names = names
    document = nil
    let source = Unmanaged.passRetained(Source(read, limits: limits))
    self.source = source
    reader = xmlReaderForIO(
      { context, buffer, count in
        guard let context, let buffer, count > 0 else { return -1 }
        let target = UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
        return CInt(Unmanaged<Source>.fromOpaque(context).takeUnretainedValue().read(target))
      },
      { _ in 0 }, source.toOpaque(), nil, "UTF-8",
      CInt(
        XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
          | XML_PARSE_COMPACT.rawValue))
    guard let reader else {
      failure = .malformed(line: 0)
      return
    }
    // Some complaints (a text beyond libxml2's cap) ignore NOERROR and would be printed.
    xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
  }

  /// Reads a web page, however its tags are closed.
  ///
  /// `utf8` must be UTF-8.
  init(html utf8: [UInt8], names: [String], limits: DocumentLimits) {
    _ = Self.prepared
    self.names = names
    source = nil
    var watch = MarkupGuard(limits: limits)
    guard utf8.withUnsafeBytes({ watch.admitHTML($0) }) else {
      document = nil
      reader = nil
      failure = watch.finding.map { .excess($0) }
      return
    }
    document = utf8.withUnsafeBytes { bytes in
      htmlReadMemory(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(clamping: bytes.count),
        nil, "UTF-8",
        CInt(
          HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
            | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
            | HTML_PARSE_NODEFDTD.rawValue))
    }
    reader = document.flatMap { xmlReaderWalker($0) }
    if reader == nil { failure = .malformed(line: 0) }
  }

  deinit {
    if let reader { xmlFreeTextReader(reader) }
    if let document { xmlFreeDoc(document) }
    source?.release()
  }

  /// The next event; `nil` at the end or on failure, which ``failure`` tells apart.
  mutating func next() -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    guard failure == nil, let reader else { return nil }
    while true {
      let status = xmlTextReaderRead(reader)
      guard status == 1 else {
        if status != 0 {
          let finding = source?.takeUnretainedValue().watch.finding
          failure =
            finding.map { .excess($0) }
            ?? .malformed(line: Int(xmlTextReaderGetParserLineNumber(reader)))
        }
        return nil
      }
      switch xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
      case XML_READER_TYPE_ELEMENT:
        let name = currentName(reader)
        // A walked tree reports no end for an element without children.
        if xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = name }
        return .start(name)
      case XML_READER_TYPE_END_ELEMENT:
        return .end(currentName(reader))
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return .text
      case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
        guard document == nil else { continue }
        failure = .documentType
        return nil
      default:
        continue
      }
    }
  }

  private mutating func currentName(_ reader: xmlTextReaderPtr) -> Name {
    guard let pointer = xmlTextReaderConstLocalName(reader) else { return .other }
    if let name = known[pointer] { return name }
    let name = Name(index: names.firstIndex(of: String(cString: pointer)) ?? -1)
    known[pointer] = name
    return name
  }

  /// Calls `body` with the text that the reader stands on, as UTF-8.
  borrowing func withText<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    guard let reader, let value = xmlTextReaderConstValue(reader) else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return body(UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
  }

  /// The value of an attribute of the element that the reader stands on, by its local name.
  ///
  /// Only right after a `start` event.
  borrowing func attribute(_ localName: String) -> String? {
    var found: String?
    forEachAttribute { name, value in
      if found == nil, name == localName { found = value }
    }
    return found
  }

  /// Calls `body` with the local name and the value of every attribute, in order.
  borrowing func forEachAttribute(_ body: (String, String) -> Void) {
    guard let reader, xmlTextReaderHasAttributes(reader) == 1 else { return }
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      if let name = xmlTextReaderConstLocalName(reader),
        let value = xmlTextReaderConstValue(reader)
      {
        body(String(cString: name), String(cString: value))
      }
    }
    _ = xmlTextReaderMoveToElement(reader)
  }
}
