import Foundation
import Testing

@testable import LedgerStore

@Suite("What the file system lets us do with a store's file")
struct FileAccessTests {
  private func write(_ text: String, to path: String, mode: Int = 0o644) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  @Test("a missing file has no access, a plain one is writable")
  func plain() throws {
    try inTemporaryFolder { folder in
      #expect(FileAccess(path: folder + "/none") == nil)
      try write("x", to: folder + "/a")
      #expect(FileAccess(path: folder + "/a") == .writable)
    }
  }

  @Test(
    "without a write bit it is read-only for everybody, the superuser too",
    arguments: [0o444, 0o400])
  func readOnly(mode: Int) throws {
    try inTemporaryFolder { folder in
      try write("x", to: folder + "/a", mode: mode)
      #expect(FileAccess(path: folder + "/a") == .readable)
    }
  }

  @Test("where the folder cannot be written either, only a waiting journal makes it change")
  func immutable() throws {
    // The superuser writes into any folder, so this says nothing for one.
    guard geteuid() != 0 else { return }
    try inTemporaryFolder { folder in
      let path = folder + "/a"
      try write("x", to: path, mode: 0o444)
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
      #expect(FileAccess(path: path) == .immutable)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
      try write("frame", to: path + "-wal")
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
      #expect(FileAccess(path: path) == .readable)
    }
  }

  @Test("a path without a folder is in the working directory")
  func relative() {
    #expect(FileAccess(path: "no-such-file-\(UUID().uuidString)") == nil)
    #expect(FileAccess(path: "/") != nil)
  }

  @Test("a file's size is 0 where there is none")
  func size() throws {
    try inTemporaryFolder { folder in
      #expect(fileSize(path: folder + "/none") == 0)
      try write("12345", to: folder + "/a")
      #expect(fileSize(path: folder + "/a") == 5)
      #expect(flushFile(path: folder + "/a") && !flushFile(path: folder + "/none"))
    }
  }

  @Test("renaming takes no name that is taken, and leaves one file")
  func rename() throws {
    try inTemporaryFolder { folder in
      let (old, new) = (folder + "/old", folder + "/new")
      try write("old", to: old)
      try write("new", to: new)
      #expect(!renameFile(from: old, to: new))
      #expect(try String(contentsOfFile: new, encoding: .utf8) == "new")
      #expect(try String(contentsOfFile: old, encoding: .utf8) == "old")
      removeFile(path: new)
      #expect(renameFile(from: old, to: new))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["new"])
      #expect(!renameFile(from: folder + "/none", to: folder + "/other"))
    }
  }
}
