import Foundation
import Testing

@Suite("The commands of the store")
struct StoreCommandsTests {
  /// A small ledger as an office prints it; the number of 充电桩 is the only thing that varies.
  static func ledger(
    _ year: Int, _ quarter: Int, _ posts: Int, number: Int = 1, dated: String? = nil,
    target: Int = 2000
  ) -> String {
    let names = ["一", "二", "三", "四"]
    return """
      \(year)年政府工作报告事项\(names[quarter - 1])季度进展情况台账
      \t序号
      \t事项内容
      \t进展情况

      \t\(number)
      \t新建公共充电桩\(target)个。
      \t新建公共充电桩\(posts)个。

      \t\(number + 1)
      \t新增养老床位1500张。
      \t新增养老床位\(posts / 2)张。

      \(dated.map { "发布日期：\($0)\n" } ?? "")
      """
  }

  /// Four quarters of 2023 and the first of 2024, renumbered.
  private func year(_ runner: CommandRunner) throws -> [String] {
    [
      try runner.file("q1.txt", Self.ledger(2023, 1, 310, dated: "2023-04-18")),
      try runner.file("q2.txt", Self.ledger(2023, 2, 900, dated: "2023-07-20")),
      try runner.file("q3.txt", Self.ledger(2023, 3, 1480, dated: "2023-10-20")),
      try runner.file("q4.txt", Self.ledger(2023, 4, 2115, dated: "2024-01-25")),
      try runner.file("next.txt", Self.ledger(2024, 1, 420, number: 7, dated: "2024-04-20")),
    ]
  }

  private func run(_ runner: CommandRunner, _ arguments: [String]) throws -> CommandRunner.Result {
    try runner.run("forecast", arguments)
  }

  // The root command takes an option that a subcommand declares for itself.
  @Test(arguments: [
    ["import", "--sample", "--store", "other.sqlite"],
    ["store", "list", "--store", "other.sqlite"],
    ["store", "check", "--store", "other.sqlite"], ["link", "--store", "other.sqlite"],
    ["changes", "--store", "other.sqlite"], ["backtest", "--store", "other.sqlite"],
    ["at-risk", "--store", "other.sqlite"], ["--store", "other.sqlite"],
  ])
  func everyCommandUsesTheStoreThatIsNamed(arguments: [String]) throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let result = try run(runner, arguments)
    let files = try FileManager.default.contentsOfDirectory(atPath: runner.folder.path)
    #expect(!files.contains("ledger.sqlite"))
    if arguments[0] == "import" {
      #expect(result.code == 0 && files.contains("other.sqlite"), "\(result.errors)")
    } else {
      #expect(result.code == 66 && result.errors.contains("other.sqlite"), "\(result.errors)")
    }
  }

  @Test func aWrongFileInTheMiddleLeavesTheStoreAsItWas() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let papers = try year(runner)
    let wrong = try runner.file("letter.docx", "这不是台账，只是一封信。\n")
    let failed = try run(
      runner, ["import", papers[0], wrong, papers[1], "--store", "s.sqlite"])
    #expect(failed.code == 65 && failed.output.isEmpty)
    #expect(failed.errors.contains("letter.docx") && failed.errors.contains("1 of 3"))
    #expect(
      !FileManager.default.fileExists(atPath: runner.folder.appendingPathComponent("s.sqlite").path)
    )

    let kept = try run(runner, ["import", papers[0], "--store", "s.sqlite"])
    #expect(kept.code == 0)
    let before = try run(runner, ["store", "list", "--store", "s.sqlite"]).output
    let again = try run(
      runner, ["import", papers[1], "missing.docx", papers[2], "--store", "s.sqlite"])
    #expect(again.code == 66, "\(again.errors)")
    #expect(try run(runner, ["store", "list", "--store", "s.sqlite"]).output == before)
  }

  @Test func theSameFileUnderAnotherNameIsKnown() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let text = Self.ledger(2023, 1, 310)
    let first = try runner.file("a.txt", text)
    let second = try runner.file("b.txt", text)
    #expect(
      try run(runner, ["import", first]).output == "imported  a.txt: 2023Q1, 2 rows\n")
    #expect(
      try run(runner, ["import", second]).output
        == "unchanged  a.txt: 2023Q1, 2 rows (in the store)\n")
    #expect(
      try run(runner, ["import", second, "--language", "zh"]).output
        == "未变  a.txt: 2023Q1, 2 行（已在库中）\n")
  }

  @Test func aViewSeesWhatWasKnownThen() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let papers = try year(runner)
    let restated = try runner.file(
      "q2-restated.txt", Self.ledger(2023, 2, 850, dated: "2023-10-18"))
    let corrections = try runner.file(
      "corrections.csv", "item,part,field,quarter,value,note\n1,1,value,2023Q3,1400,by telephone\n")
    _ = try run(runner, ["import", restated] + papers.reversed())
    let kept = try run(runner, ["import", corrections, "--published", "2023-11-02"])
    #expect(kept.output == "imported  corrections.csv: 2023Q3, 1 row, published 2023-11-02\n")

    func latest(_ asOf: String) throws -> String {
      let result = try run(
        runner, ["--as-of", asOf, "--format", "csv", "--item", asOf == "2024Q1" ? "7" : "1"])
      let cells = result.output.split(separator: "\n").last?.split(
        separator: ",", omittingEmptySubsequences: false)
      return cells.map { "\($0[8]) \($0[10])" } ?? result.errors
    }
    #expect(try latest("2023Q1") == "2023Q1 310")
    #expect(try latest("2023Q2") == "2023Q2 900")
    #expect(try latest("2023Q3") == "2023Q3 1400")
    #expect(try latest("2023Q4") == "2023Q4 2115")
    #expect(try latest("2024Q1") == "2024Q1 420")
    #expect(try latest("2022Q4").contains("no ledger of 2022Q4 or before"))

    let changes = try run(runner, ["changes", "--as-of", "2023Q3"])
    #expect(changes.output.contains("restated 2023Q2 900 个 → 850 个"), "\(changes.output)")
    #expect(changes.output.contains("time passed"))
    #expect(changes.output.contains("2023Q3 new: 1,400 个"))
  }

  @Test func aSecondTableOfCorrectionsIsNoRevisionOfTheFirst() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let papers = try year(runner)
    let header = "item,part,field,quarter,value,note\n"
    let first = try runner.file("c1.csv", header + "1,1,value,2023Q1,320,\n")
    let second = try runner.file("c2.csv", header + "2,1,value,2023Q1,150,\n")
    let third = try runner.file("c3.csv", header + "2,1,value,2023Q1,140,\n")
    _ = try run(runner, ["import", papers[0], first, "--published", "2023-05-02"])
    let later = try run(
      runner, ["import", second, "--published", "2023-05-03", "--language", "zh"])
    #expect(
      later.output
        == "已导入  c2.csv: 2023Q1, 1 行，2023-05-03 发布（与 c1.csv 同时有效，两表都说到的以本表为准）\n")
    let earlier = try run(runner, ["import", third, "--published", "2023-05-01"])
    #expect(
      earlier.output
        == "imported  c3.csv: 2023Q1, 1 row, published 2023-05-01 (beside c2.csv; where both speak, "
        + "that one wins)\n")
    // All hold, and of two for one thing the later.
    let rows = try run(runner, ["--format", "csv"]).output.split(separator: "\n")
    let values = rows.dropFirst().map {
      String($0.split(separator: ",", omittingEmptySubsequences: false)[10])
    }
    #expect(values == ["320", "150"])
  }

  @Test func aCorrectionWithoutAQuarterHoldsForItsYearAlone() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let papers = try year(runner)
    // Item 1 is another promise in another year.
    let corrections = try runner.file(
      "c.csv", "item,part,field,value\n1,1,target,2400\n")
    let early = try run(runner, ["import", corrections])
    #expect(early.code == 65 && early.errors.contains("--year"), "\(early.errors)")
    let next = try runner.file("n.txt", Self.ledger(2024, 1, 420, dated: "2024-04-20"))
    _ = try run(
      runner, ["import", papers[0], corrections, "--published", "2023-05-01"])
    // A later quarter of the year knows it too, item 1 of another year does not.
    _ = try run(runner, ["import", papers[1], next])
    func target(_ asOf: String) throws -> String {
      let output = try run(runner, ["--as-of", asOf, "--item", "1", "--format", "csv"]).output
      let cells = output.split(separator: "\n").last?.split(
        separator: ",", omittingEmptySubsequences: false)
      return cells.map { String($0[5]) } ?? ""
    }
    #expect(try target("2023Q1") == "2400")
    #expect(try target("2023Q2") == "2400")
    #expect(try target("2024Q1") == "2000")
  }

  @Test func aDecisionIsKeptAndJoinsTheSeries() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let papers = try year(runner)
    let next = try runner.file(
      "n.txt",
      Self.ledger(2024, 1, 420, number: 7).replacing("新建公共充电桩", with: "新增公共充电桩"))
    _ = try run(runner, ["import"] + papers[..<4] + [next])
    let list = try run(runner, ["link", "--format", "csv"]).output
    let rows = list.split(separator: "\n")
    #expect(rows.count == 2 && rows[0].hasPrefix("pair,score,earlier_quarter"), "\(list)")
    let pair = String(try #require(rows.last).prefix(8))
    func knowsLastYear() throws -> Bool {
      try run(runner, ["--item", "7"]).output.contains("23Q4")
    }
    #expect(try !knowsLastYear())
    let decided = try run(runner, ["link", "--same", pair])
    #expect(decided.code == 0 && decided.output.contains("the same"), "\(decided.errors)")
    #expect(try knowsLastYear())
    _ = try run(runner, ["import", papers[4]])
    #expect(try run(runner, ["link"]).output.contains("decided"))
    #expect(try run(runner, ["link", "--undo", pair]).code == 0)
    #expect(try run(runner, ["link", "--undo", pair]).code == 65)
    #expect(try run(runner, ["link", "--same", "nonsense"]).code == 65)
  }

  @Test func aClosedYearIsScored() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let papers = try year(runner)
    _ = try run(runner, ["import"] + papers[..<3])
    let early = try run(runner, ["backtest"])
    #expect(early.code == 65 && early.errors.contains("fourth-quarter"), "\(early.errors)")
    _ = try run(runner, ["import"] + papers[3...])
    let rows = try run(runner, ["backtest", "--format", "csv"]).output.split(separator: "\n")
    #expect(rows.count == 1 + 3 * 2)
    #expect(rows[1].hasPrefix("2023Q1,1,1,新建公共充电桩,2000,个,"))
    #expect(rows[1].hasSuffix(",2115,yes") && rows[2].hasSuffix(",1057,no"))
    #expect(try run(runner, ["backtest"]).output.contains("Brier"))
    let chinese = try run(runner, ["backtest", "--language", "zh"]).output
    #expect(chinese.contains("平均概率") && chinese.contains("基准 Brier 分"))
    #expect(chinese.contains("“基准 Brier 分”是每次都报实际达标比例所得"))
    let json = try JSONSerialization.jsonObject(
      with: Data(try run(runner, ["backtest", "--format", "json"]).output.utf8))
    let scores = (json as? [String: Any])?["scores"] as? [[String: Any]]
    #expect(scores?.last?["count"] as? Int == 6)
  }

  @Test func theSampleUsesItsHistory() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    _ = try run(runner, ["import", "--sample"])
    let item = try run(runner, ["--item", "1"]).output
    for known in ["20Q1", "20Q2", "21Q4", "22Q4", "23Q4", "24Q1"] {
      #expect(item.contains(known), "\(known)")
    }
    // 2021Q1 and 2017Q4 give amounts only: their growth is missing and stays so.
    for missing in ["21Q1", "17Q4"] { #expect(!item.contains(missing)) }
    for weight in [
      "its own year 2023 → 5.9% (weight 23%)",
      "its own 2022, 2021, 2020 for the spread alone (weight 0)",
    ] {
      #expect(item.contains(weight), "\(item)")
    }
  }

  static let importOptions: [(arguments: [String], code: Int32)] = [
    (["--strict"], 0), (["--published", "2024-13-01"], 64), (["--quarter", "5"], 64),
  ]

  @Test(arguments: importOptions)
  func optionsOfImportAreItsOwn(arguments: [String], code: Int32) throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let path = try runner.file("a.txt", Self.ledger(2023, 1, 310))
    #expect(try run(runner, ["import", path] + arguments).code == code)
  }

  @Test func aQuarterThatTheDocumentDoesNotSayIsGiven() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let text = Self.ledger(2023, 1, 310).replacing("2023年政府工作报告事项一季度进展情况台账", with: "重点事项进展情况台账")
    let path = try runner.file("a.txt", text)
    #expect(try run(runner, ["import", path]).code == 65)
    let given = try run(runner, ["import", path, "--year", "2023", "--quarter", "3"])
    #expect(given.output == "imported  a.txt: 2023Q3, 2 rows\n", "\(given.errors)")
  }

  @Test func filesThatAreNoStoreAreRefused() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let paper = try runner.file("a.txt", Self.ledger(2023, 1, 310))
    let notes = try runner.file("notes.txt", String(repeating: "notes ", count: 300))
    for arguments in [["import", paper], ["link"], ["store", "check"], []] {
      let result = try run(runner, arguments + ["--store", notes])
      #expect(result.code == 65 && result.errors.contains("is not a ledger store"))
      #expect(result.errors.split(separator: "\n").count == 1)
    }
    let nowhere = try run(runner, ["import", paper, "--store", "no/such/folder.sqlite"])
    #expect(nowhere.code == 73, "\(nowhere.errors)")
  }

  @Test func aBackupIsNotOverwritten() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    _ = try run(runner, ["import", "--sample"])
    #expect(try run(runner, ["store", "backup", "copy.sqlite"]).code == 0)
    #expect(try run(runner, ["store", "backup", "copy.sqlite"]).code == 73)
    #expect(
      try run(runner, ["--store", "copy.sqlite", "--format", "csv"]).output
        == run(runner, ["--format", "csv"]).output)
    #expect(try run(runner, ["store", "vacuum"]).code == 0)
    #expect(try run(runner, ["store", "check"]).output.hasPrefix("sound: 2 documents"))
  }

  @Test func aWrongDocumentIsWithdrawnAndBroughtBack() throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    let papers = try year(runner)
    _ = try run(runner, ["import"] + papers[..<2])
    let (overview, listed) = (
      try run(runner, ["--format", "csv"]).output, try run(runner, ["store", "list"]).output
    )
    let wrong = try runner.file("wrong.txt", Self.ledger(2023, 2, 100, dated: "2023-08-01"))
    _ = try run(runner, ["import", wrong])
    #expect(try run(runner, ["--format", "csv"]).output != overview)
    let gone = try run(runner, ["store", "withdraw", "wrong.txt"])
    #expect(gone.code == 0, "\(gone.errors)")
    #expect(gone.output == "withdrawn  wrong.txt: 2023Q2 (it is kept; --undo brings it back)\n")
    #expect(try run(runner, ["--format", "csv"]).output == overview)
    let list = try run(runner, ["store", "list", "--language", "zh"]).output
    #expect(list.contains("wrong.txt") && list.contains("撤回") && !listed.contains("withdrawn"))
    let twice = try run(runner, ["store", "withdraw", "wrong.txt"])
    #expect(twice.code == 65 && twice.errors == "forecast: wrong.txt is withdrawn already\n")
    let none = try run(runner, ["store", "withdraw", "none.txt"])
    #expect(none.code == 65 && none.errors.contains("forecast store list"))
    #expect(
      try run(runner, ["store", "withdraw", "--undo", "wrong.txt", "--language", "zh"]).output
        == "已恢复  wrong.txt: 2023Q2\n")
    #expect(try run(runner, ["store", "withdraw", "--undo", "wrong.txt"]).code == 65)
    _ = try run(runner, ["store", "withdraw", "wrong.txt"])
    #expect(
      try run(runner, ["import", wrong]).output
        == "brought back  wrong.txt: 2023Q2, 2 rows, published 2023-08-01 (it was withdrawn)\n")
    #expect(try run(runner, ["store", "withdraw", "a", "--store", "no.sqlite"]).code == 66)
    #expect(try run(runner, ["store", "check"]).code == 0)
  }

  // FileHandle's plain write ends the program where the disk behind standard output is full.
  @Test(arguments: [["import", "a.txt"], ["store", "list"], ["store", "check"], ["link"]])
  func aFullStandardOutputIsAFailureAndNoCrash(arguments: [String]) throws {
    let runner = try CommandRunner()
    defer { runner.remove() }
    _ = try runner.file("a.txt", Self.ledger(2023, 1, 310))
    _ = try run(runner, ["import", "--sample"])
    let process = Process()
    process.executableURL = CommandRunner.products.appendingPathComponent("forecast")
    process.arguments = arguments
    process.currentDirectoryURL = runner.folder
    let full = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
    process.standardOutput = full
    process.standardError = full
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 73)
    if arguments[0] == "import" {
      #expect(try run(runner, ["store", "list"]).output.contains("a.txt"))
    }
  }
}
