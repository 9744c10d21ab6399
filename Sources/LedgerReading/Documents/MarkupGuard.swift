#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Watches markup on its way into libxml2 for what makes that library slow: tags with masses of
/// attributes (quadratic there), masses of tags (memory), and anything else by processor time.
struct MarkupGuard {
  /// What was found.
  enum Finding: Equatable {
    case attributes, tags, comments, time
  }

  private(set) var finding: Finding?
  private let limits: DocumentLimits
  private let begin: Double
  private var quotes = 0
  private var declarations = 0
  private var isAfterOpening = false

  init(limits: DocumentLimits) {
    self.limits = limits
    begin = limits.begin ?? Self.processorSeconds()
  }

  /// Looks at the next piece of an XML part; false where reading must stop.
  ///
  /// An attribute has two quotation marks, and a tag cannot hold `<`, so the marks since the last
  /// `<` bound the attributes of a tag wherever the pieces are cut. Comments, instructions and
  /// CDATA are counted, because libxml2's reader keeps them in memory.
  mutating func admitXML(_ piece: UnsafeRawBufferPointer) -> Bool {
    for byte in piece {
      if isAfterOpening, byte == 0x21 || byte == 0x3F {
        declarations += 1
        if declarations > limits.tags / 10 { finding = .comments }
      }
      isAfterOpening = byte == 0x3C
      if isAfterOpening {
        quotes = 0
      } else if byte == 0x22 || byte == 0x27 {
        quotes += 1
        if quotes > 2 * limits.attributes { finding = .attributes }
      }
    }
    if Self.processorSeconds() - begin > Double(limits.processorSeconds) { finding = .time }
    return finding == nil
  }

  /// Looks at a whole web page; false where it must not be parsed.
  ///
  /// Follows tags and attributes as libxml2 does. Its work is the square of the attributes of
  /// each tag; a script's `<` may be taken for a tag, so the cap is far above any real page.
  mutating func admitHTML(_ page: UnsafeRawBufferPointer) -> Bool {
    var place = Place.text
    var tags = 0
    var attributes = 0
    var work = 0
    for byte in page {
      let isBlank = byte <= 0x20
      switch place {
      case .text where byte == 0x3C:
        tags += 1
        attributes = 0
        place = .name
      case .text: break
      case .quoted(let quote): if byte == quote { place = .between }
      case _ where byte == 0x3E:
        work += attributes * attributes
        place = .text
      case .equals where isBlank: break
      case .equals: place = byte == 0x22 || byte == 0x27 ? .quoted(byte) : .name
      case .name:
        if byte == 0x3D { place = .equals } else if isBlank { place = .between }
      case .between:
        if byte == 0x3D {
          place = .equals
        } else if !isBlank {
          attributes += 1
          place = .name
        }
      }
    }
    work += attributes * attributes
    if work > 100 * limits.attributes * limits.attributes { finding = .attributes }
    if tags > 2 * limits.tags { finding = .tags }
    return finding == nil
  }

  private enum Place {
    case text, name, between, equals
    case quoted(UInt8)
  }

  /// The processor time of this thread, which a busy machine does not stretch.
  static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
