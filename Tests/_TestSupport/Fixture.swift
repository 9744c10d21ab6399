import Foundation

/// Finds the reference data under `Tests/Fixtures`, from wherever the tests run.
public enum Fixture {
  /// The folder `Tests/Fixtures` of this checkout.
  public static var folder: URL {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("Fixtures")
  }

  /// The address of one fixture, for example `url("LeastSquares/nist/Filip.dat")`.
  public static func url(_ path: String) -> URL {
    folder.appendingPathComponent(path)
  }

  /// The bytes of one fixture.
  public static func data(_ path: String) throws -> Data {
    try Data(contentsOf: url(path))
  }

  /// The text of one fixture, read as UTF-8.
  public static func text(_ path: String) throws -> String {
    String(decoding: try data(path), as: UTF8.self)
  }

  /// The lines of one fixture that are neither empty nor comments (`#`).
  public static func lines(_ path: String) throws -> [String] {
    try text(path)
      .split(whereSeparator: \.isNewline)
      .map(String.init)
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  /// The cells of a plain comma-separated fixture (no quoted commas), its header row first.
  public static func table(_ path: String) throws -> [[String]] {
    try lines(path).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
