#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reads a file's bytes without ever taking more than the cap.
public enum DocumentFile {
  /// The bytes of the file at `path`.
  ///
  /// The size is checked before reading, and again while reading, since a pipe or a growing file
  /// has no size.
  ///
  /// - Throws: `DocumentError` with `noSuchFile`, `folder`, `notPermitted`, `unreadableFile` or
  ///   `tooLarge`.
  public static func read(
    path: String, limits: DocumentLimits = .standard
  ) throws(DocumentError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path, errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw failure(path, EISDIR) }
    let size = Int(status.st_size)
    guard size <= limits.fileBytes else {
      throw DocumentError(file: path, reason: .tooLarge(bytes: size, limit: limits.fileBytes))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes {
        #if canImport(Glibc)
          Glibc.read(descriptor, $0.baseAddress, $0.count)
        #elseif canImport(Musl)
          Musl.read(descriptor, $0.baseAddress, $0.count)
        #else
          Darwin.read(descriptor, $0.baseAddress, $0.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path, errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      guard bytes.count <= limits.fileBytes else {
        throw DocumentError(
          file: path, reason: .tooLarge(bytes: bytes.count, limit: limits.fileBytes))
      }
    }
  }

  private static func failure(_ path: String, _ code: CInt) -> DocumentError {
    let reason: DocumentError.Reason =
      switch code {
      case ENOENT, ENOTDIR: .noSuchFile
      case EISDIR: .folder
      case EACCES, EPERM: .notPermitted
      default: .unreadableFile(String(cString: strerror(code)))
      }
    return DocumentError(file: path, reason: reason)
  }
}
