#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the file system lets us do with a store's file.
enum FileAccess: Sendable {
  /// File and folder can be written to.
  case writable
  /// The file cannot, its folder can.
  case readable
  /// Neither can, and no journal is waiting: the file cannot change under the reader.
  case immutable

  /// Looks at a file; `nil` where there is none.
  ///
  /// A file without any write bit counts as read-only for everybody, the superuser too: whoever
  /// took the bits away meant it.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let hasFolder = access(parent.isEmpty ? "/" : parent, W_OK) == 0
    if status.st_mode & 0o222 != 0, access(path, W_OK) == 0, hasFolder {
      self = .writable
    } else {
      var journal = stat()
      let isWaiting = stat(path + "-wal", &journal) == 0 && journal.st_size > 0
      self = hasFolder || isWaiting ? .readable : .immutable
    }
  }
}

/// The size of a file in bytes; 0 where there is none.
func fileSize(path: String) -> Int {
  var status = stat()
  return stat(path, &status) == 0 ? Int(status.st_size) : 0
}

/// Makes sure that a file's bytes have reached the disk.
func flushFile(path: String) -> Bool {
  let descriptor = open(path, O_RDWR)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  return fsync(descriptor) == 0
}

/// Gives a file a new name in one step; `false` where the file system refuses, or the name is
/// taken.
func renameFile(from old: String, to new: String) -> Bool {
  // A hard link fails where the name exists; rename would overwrite. Some file systems know no
  // links.
  if link(old, new) == 0 { return unlink(old) == 0 }
  return errno != EEXIST && FileAccess(path: new) == nil && rename(old, new) == 0
}

/// Removes a file if there is one.
func removeFile(path: String) {
  unlink(path)
}

/// Sleeps.
func pause(milliseconds: UInt32) {
  usleep(milliseconds * 1000)
}
