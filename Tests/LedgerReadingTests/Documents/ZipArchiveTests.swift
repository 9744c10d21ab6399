import Testing
import _TestSupport

@testable import LedgerReading

@Suite("Parts of an archive")
struct ZipArchiveTests {
  private func read(_ part: ZipArchive.Part) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 100)
    while true {
      let count = buffer.withUnsafeMutableBytes { part.read(into: $0) }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  @Test("a part is read to its end; one that is not there is nil")
  func parts() throws {
    let archive = try ZipArchive(
      documentBytes("corpus/zip/packed.docx"), file: "f", limits: .standard)
    #expect(archive.names == ["[Content_Types].xml", "word/document.xml"])
    let part = try #require(try archive.part("word/document.xml"))
    #expect(read(part) == (try documentBytes("corpus/word/features.xml")))
    #expect(try archive.part("word/styles.xml") == nil)
  }

  @Test("a size that lies is damage, not memory")
  func lyingSize() throws {
    var bytes = try documentBytes("corpus/zip/packed.docx")
    // The expanded size in the directory, 24 bytes behind each entry's mark.
    for place in 0..<bytes.count - 4
    where bytes[place..<place + 4].elementsEqual([0x50, 0x4B, 1, 2]) {
      bytes.replaceSubrange(place + 24..<place + 28, with: [10, 0, 0, 0])
    }
    let archive = try? ZipArchive(bytes, file: "f", limits: .standard)
    let part = try? archive?.part("word/document.xml")
    #expect(part.map { read($0) == nil } ?? true)
  }

  @Test("bytes that are no archive")
  func noArchive() {
    #expect(throws: DocumentError(file: "f", reason: .damaged(part: "zip", line: nil))) {
      try ZipArchive([1, 2, 3], file: "f", limits: .standard)
    }
  }
}
