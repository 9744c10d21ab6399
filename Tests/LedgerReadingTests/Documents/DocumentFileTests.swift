import Foundation
import Testing

@testable import LedgerReading

@Suite("Files are read up to the cap")
struct DocumentFileTests {
  @Test("a file, a missing file, a folder, a file beyond the cap")
  func read() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("DocumentFileTests-\(UUID().uuidString)")
    try Data("序号".utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    #expect(try DocumentFile.read(path: url.path) == Array("序号".utf8))
    #expect(throws: DocumentError(file: url.path, reason: .tooLarge(bytes: 6, limit: 5))) {
      try DocumentFile.read(path: url.path, limits: DocumentLimits(fileBytes: 5))
    }
    #expect(throws: DocumentError(file: "/no/such/file", reason: .noSuchFile)) {
      try DocumentFile.read(path: "/no/such/file")
    }
    #expect(throws: DocumentError(file: "/", reason: .folder)) { try DocumentFile.read(path: "/") }
  }

  @Test("a device without end stops at the cap")
  func endless() {
    #expect(throws: DocumentError.self) {
      try DocumentFile.read(path: "/dev/zero", limits: DocumentLimits(fileBytes: 1 << 20))
    }
  }
}
