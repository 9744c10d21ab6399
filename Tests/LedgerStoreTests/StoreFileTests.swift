import Foundation
import Indicators
import Testing

@testable import LedgerStore

@Suite("The store's file")
struct StoreFileTests {
  private func fill(_ path: String, _ count: Int = 1) throws {
    let store = try LedgerStore.open(path: path)
    for index in 0..<count {
      _ = try store.importLedger(
        try VintageTests.ledger("2024Q1", value: Double(index)),
        from: VintageTests.document("\(index)"), at: 1000)
    }
  }

  @Test func aStoreIsThereAgainWhenItIsOpenedAgain() throws {
    try inTemporaryFolder { folder in
      let path = folder + "/ledger #1?.sqlite"
      try fill(path)
      let store = try LedgerStore.open(path: path, for: .reading)
      #expect(try store.latestLedger()?.quarter == Quarter("2024Q1"))
      #expect(try store.check().isSound)
    }
  }

  @Test func aMissingFileIsNotMadeByReading() throws {
    try inTemporaryFolder { folder in
      let path = folder + "/none.sqlite"
      #expect(throws: StoreError.missing(path: path)) {
        try LedgerStore.open(path: path, for: .reading)
      }
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test(arguments: ["this is no database at all", ""])
  func anotherFileStaysAsItIs(content: String) throws {
    try inTemporaryFolder { folder in
      let path = folder + "/notes.txt"
      try Data(String(repeating: content, count: 100).utf8).write(to: URL(fileURLWithPath: path))
      if content.isEmpty {
        #expect(throws: StoreError.missing(path: path)) {
          try LedgerStore.open(path: path, for: .reading)
        }
      } else {
        for purpose in [LedgerStore.Purpose.reading, .writing] {
          #expect(throws: StoreError.notAStore(path: path)) {
            try LedgerStore.open(path: path, for: purpose)
          }
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == 100 * content.utf8.count)
      }
    }
  }

  @Test func aNewerVersionIsRefused() throws {
    try inTemporaryFolder { folder in
      let path = folder + "/ledger.sqlite"
      try fill(path)
      // SQLite keeps user_version big-endian at byte 60 of the file's header.
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      try file.seek(toOffset: 60)
      try file.write(contentsOf: Data([0, 0, 0, 99]))
      try file.close()
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      for purpose in [LedgerStore.Purpose.reading, .writing] {
        #expect(throws: StoreError.newerVersion(path: path, found: 99, known: 2)) {
          try LedgerStore.open(path: path, for: purpose)
        }
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test func aFileOfAnEarlierVersionIsBroughtUpToDate() throws {
    try inTemporaryFolder { folder in
      let path = folder + "/ledger.sqlite"
      try fill(path, 2)
      let before = try LedgerStore.open(path: path).vintages()
      // What version 1 was: no withdrawals.
      try LedgerStore.open(path: path).database.write { connection in
        try connection.runScript("DROP TABLE withdrawal; PRAGMA user_version = 1;")
      }
      let store = try LedgerStore.open(path: path, for: .reading)
      #expect(try store.vintages() == before)
      #expect(try store.check().isSound)
      #expect(try LedgerStore.open(path: path).withdraw("1.txt", at: 5).count == 1)
      #expect(try store.database.read { try Schema.check($0, path: path) } == Schema.version)
    }
  }

  @Test func aReadOnlyFileCanBeReadAndNotWritten() throws {
    try inTemporaryFolder { folder in
      let path = folder + "/ledger.sqlite"
      try fill(path)
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
      #expect(throws: StoreError.notWritable(path: path)) { try LedgerStore.open(path: path) }
      let store = try LedgerStore.open(path: path, for: .reading)
      #expect(try store.latestLedger()?.quarter == Quarter("2024Q1"))
    }
  }

  @Test func aBackupIsWholeAndOverwritesNothing() throws {
    try inTemporaryFolder { folder in
      let (path, copy) = (folder + "/ledger.sqlite", folder + "/copy.sqlite")
      try fill(path, 5)
      let store = try LedgerStore.open(path: path, for: .reading)
      try store.backup(to: copy)
      #expect(throws: StoreError.exists(path: copy)) { try store.backup(to: copy) }
      let restored = try LedgerStore.open(path: copy)
      #expect(try restored.vintages() == store.vintages())
      #expect(try restored.latestLedger() == store.latestLedger())
      #expect(try restored.check().isSound)
      #expect(!FileManager.default.fileExists(atPath: copy + ".partial"))
    }
  }

  @Test func vacuumKeepsEverything() throws {
    try inTemporaryFolder { folder in
      let path = folder + "/ledger.sqlite"
      try fill(path, 20)
      let store = try LedgerStore.open(path: path)
      let vintages = try store.vintages()
      let sizes = try store.vacuum()
      #expect(sizes.before > 0 && sizes.after > 0)
      #expect(try store.vintages() == vintages)
      #expect(try store.check().isSound)
    }
  }

  @Test func twoWritersWaitForEachOther() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("LedgerStoreTests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/ledger.sqlite"
    // Each opens the file for itself, as two processes would, and makes it if it is not there.
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = try LedgerStore.open(path: path)
          for index in 0..<10 {
            _ = try store.importLedger(
              try VintageTests.ledger("2024Q1", value: Double(index)),
              from: VintageTests.document("\(writer)-\(index)"), at: 1000)
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try LedgerStore.open(path: path)
    #expect(try store.vintages().count == 40)
    #expect(try store.check().isSound)
  }
}
