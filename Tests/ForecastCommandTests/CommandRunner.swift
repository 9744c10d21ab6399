import Foundation

/// Runs the built programs as a person would, in a folder of their own.
struct CommandRunner {
  /// What a run left behind.
  struct Result {
    var output: String
    var errors: String
    var code: Int32
  }

  /// A fresh folder that the runs share; removed by ``remove()``.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("forecast-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a file into the folder and returns its path.
  func file(_ name: String, _ content: String) throws -> String {
    try file(name, Data(content.utf8))
  }

  /// Writes bytes into the folder and returns their path.
  func file(_ name: String, _ content: Data) throws -> String {
    let place = folder.appendingPathComponent(name)
    try content.write(to: place)
    return place.path
  }

  /// Runs `forecast` with English messages unless the arguments choose a language.
  func forecast(_ arguments: String..., input: String = "", environment: [String: String] = [:])
    throws -> Result
  {
    try run("forecast", arguments, input: input, environment: environment)
  }

  /// Runs a built program and waits for it.
  func run(
    _ program: String, _ arguments: [String], input: String = "",
    environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = Self.products.appendingPathComponent(program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LANG": "en_GB.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }
    // Files rather than pipes: neither side can block on the other, however much is written.
    let id = UUID().uuidString
    let (inputFile, outputFile, errorFile) = (
      folder.appendingPathComponent("in-" + id), folder.appendingPathComponent("out-" + id),
      folder.appendingPathComponent("err-" + id)
    )
    try Data(input.utf8).write(to: inputFile)
    for place in [outputFile, errorFile] { try Data().write(to: place) }
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    defer {
      for place in [inputFile, outputFile, errorFile] {
        try? FileManager.default.removeItem(at: place)
      }
    }
    return Result(
      output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self),
      code: process.terminationStatus)
  }

  /// The folder of the built programs, where the test runner itself stands.
  static let products: URL = {
    let runner =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: runner).deletingLastPathComponent()
  }()

  /// The top of the repository.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
