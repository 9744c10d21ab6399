internal import CZip

/// The parts of a docx or xlsx, by libzip; the only file that knows it.
///
/// Every check is made before a part is read: the number of entries, their names, the size that
/// they declare and its ratio to what they take in the archive. What a part really expands to is
/// counted again while it is read, because a declaration can lie.
final class ZipArchive {
  /// The names of all entries.
  let names: Set<String>

  private let archive: OpaquePointer
  /// The archive reads from this copy for as long as it is open.
  private let storage: UnsafeMutableRawBufferPointer
  private let file: String
  private let limits: DocumentLimits
  private var expandedBytes = 0

  /// Opens the archive in `bytes` and checks its directory.
  init(_ bytes: [UInt8], file: String, limits: DocumentLimits) throws(DocumentError) {
    self.file = file
    self.limits = limits
    storage = .allocate(byteCount: max(bytes.count, 1), alignment: 1)
    storage.copyBytes(from: bytes)
    var failure = zip_error_t()
    zip_error_init(&failure)
    defer { zip_error_fini(&failure) }
    let source = zip_source_buffer_create(
      storage.baseAddress, zip_uint64_t(bytes.count), 0, &failure)
    guard let source, let archive = zip_open_from_source(source, ZIP_RDONLY, &failure) else {
      if let source { zip_source_free(source) }
      storage.deallocate()
      throw DocumentError(file: file, reason: .damaged(part: "zip", line: nil))
    }
    self.archive = archive
    do {
      names = try Self.checkedNames(archive, file: file, limits: limits)
    } catch {
      zip_discard(archive)
      storage.deallocate()
      throw error
    }
  }

  deinit {
    zip_discard(archive)
    storage.deallocate()
  }

  private static func checkedNames(
    _ archive: OpaquePointer, file: String, limits: DocumentLimits
  ) throws(DocumentError) -> Set<String> {
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.archiveEntries else {
      throw DocumentError(file: file, reason: .tooManyParts(limit: limits.archiveEntries))
    }
    var names = Set<String>()
    for index in 0..<max(count, 0) {
      guard let pointer = zip_get_name(archive, zip_uint64_t(index), 0) else {
        throw DocumentError(file: file, reason: .damaged(part: "zip", line: nil))
      }
      let name = String(cString: pointer)
      let folders = name.split(separator: "/", omittingEmptySubsequences: false)
      guard !name.hasPrefix("/"), !name.contains("\\"), !folders.contains(".."),
        !(name.dropFirst().first == ":")
      else { throw DocumentError(file: file, reason: .unsafeName(part: name)) }
      guard names.insert(name).inserted else {
        throw DocumentError(file: file, reason: .repeatedName(part: name))
      }
    }
    return names
  }

  /// Opens a part for reading piece by piece; `nil` where there is no such part.
  func part(_ name: String) throws(DocumentError) -> Part? {
    guard names.contains(name) else { return nil }
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat(archive, name, 0, &status) == 0 else {
      throw DocumentError(file: file, reason: .damaged(part: name, line: nil))
    }
    guard status.encryption_method == ZIP_EM_NONE else {
      throw DocumentError(file: file, reason: .encrypted)
    }
    guard
      status.size <= zip_uint64_t(limits.expandedBytes - min(expandedBytes, limits.expandedBytes))
    else {
      throw DocumentError(
        file: file, reason: .expandsTooFar(part: name, limit: limits.expandedBytes))
    }
    // Small parts may be packed as tightly as they like.
    let packed = max(Int(clamping: status.comp_size), 1)
    if status.size > 1 << 20, Int(clamping: status.size) / packed > limits.expansionRatio {
      throw DocumentError(
        file: file, reason: .suspiciousRatio(part: name, limit: limits.expansionRatio))
    }
    guard let handle = zip_fopen_index(archive, status.index, 0) else {
      throw DocumentError(file: file, reason: .damaged(part: name, line: nil))
    }
    return Part(name: name, handle: handle, archive: self, declared: Int(clamping: status.size))
  }

  /// One part of the archive, read from its beginning.
  final class Part {
    let name: String
    /// Whether the part ended early, was longer than it says, or its checksum is wrong.
    private(set) var isDamaged = false
    private let handle: OpaquePointer
    /// Keeps the archive open for as long as the part is read.
    private let archive: ZipArchive
    private var remaining: Int

    fileprivate init(name: String, handle: OpaquePointer, archive: ZipArchive, declared: Int) {
      self.name = name
      self.handle = handle
      self.archive = archive
      remaining = declared
    }

    deinit { zip_fclose(handle) }

    /// Fills `buffer` from the part; returns the number of bytes, 0 at the end, -1 on damage.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      guard !isDamaged else { return -1 }
      let count = Int(zip_fread(handle, buffer.baseAddress, zip_uint64_t(buffer.count)))
      remaining -= max(count, 0)
      archive.expandedBytes += max(count, 0)
      if count < 0 || remaining < 0 || (count == 0 && remaining > 0) {
        isDamaged = true
        return -1
      }
      return count
    }
  }
}
