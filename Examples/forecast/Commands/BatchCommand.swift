import ArgumentParser
import Foundation
import ProgressForecast

/// `forecast batch`: NDJSON tasks to NDJSON predictions.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: HelpText.abstract(
      zh: "读标准输入的 NDJSON 任务，写出 NDJSON 预测。",
      en: "Forecast NDJSON tasks from standard input to NDJSON predictions."),
    discussion: HelpText.discussion(
      zh: """
        一个任务：{"id":…,"k":1,"q":1,"variant":"flow","history":[…4k+q 个值…],"target":…}，k 为往年数（0 到 20），\
        q 为本年已有的季度数（1 到 3），flow 为各季之和、level 为年末值，history 由早到晚，null 为空缺。不能用的行在原位给出错误。
        """,
      en: """
        A task: {"id":…,"k":1,"q":1,"variant":"flow","history":[…4k+q values…],"target":…}: \
        k earlier years, 0 to 20; q quarters of this one, 1 to 3; flow for a year that is the \
        sum of its quarters, level for one that is its last; history oldest first, null for a \
        gap. A line that cannot be used gives an error in its place.
        """))

  @OptionGroup var priors: PriorOptions

  @Option(
    help: .words(
      zh: "自己的面板数据，用来更新先验。", en: "A panel of your own series that updates the prior.",
      valueName: "file"))
  var panel: String?

  @Option(
    help: .words(
      zh: "先验相当于面板的多少行。", en: "How many rows of the panel the prior is worth.", valueName: "number")
  )
  var priorRows: Double = 500

  @OptionGroup var words: LanguageOptions

  func run() throws {
    let language = words.chosen
    let input = PanelInput(language: language)
    guard priorRows > 0, priorRows.isFinite else {
      throw CommandFailure(
        code: .usage,
        message: language.text(zh: "--prior-rows 须大于 0", en: "--prior-rows is above 0"))
    }
    if priors.prior == "-" || panel == "-" {
      throw CommandFailure(
        code: .usage, message: language.text(zh: "标准输入用于任务", en: "standard input is for the tasks"))
    }
    var prior = try input.prior(priors.prior)
    if let panel {
      let series = try input.panel(panel)
      let before = prior.cells
      do throws(EngineError) {
        prior = try prior.updated(with: series, priorRows: priorRows)
      } catch {
        throw CommandFailure(code: .data, message: error.message(in: language))
      }
      let speaksOfEarlierYears = zip(before, prior.cells).contains { old, new in
        old.key.earlierYears > 0 && old != new
      }
      guard speaksOfEarlierYears else {
        throw CommandFailure(
          code: .data,
          message: language.text(
            zh: "\(panel)：没有连续两个无缺口的整年，无法更新先验",
            en: "\(panel): no two whole years in a row without a gap, so it cannot update the prior"
          ))
      }
    }
    var batch = BatchForecaster(prior: prior)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw CommandFailure(
          code: .noInput, message: language.text(zh: "无法读取标准输入", en: "cannot read standard input"))
      }
      if count == 0 { break }
      try buffer.withUnsafeBufferPointer {
        try batch.add(UnsafeBufferPointer(rebasing: $0[..<count]), output: emit)
      }
    }
    try batch.finish(output: emit)
    if batch.problemCount > 0 {
      throw CommandFailure(
        code: .data,
        message: language.text(
          zh: "\(batch.lineCount) 行中有 \(batch.problemCount) 行无法使用",
          en: "\(batch.problemCount) of \(batch.lineCount) lines could not be used"))
    }
  }

  private func emit(_ bytes: [UInt8]) throws {
    var start = 0
    while start < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { write(STDOUT_FILENO, $0 + start, bytes.count - start) } ?? 0
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw CommandFailure(
          code: .cannotCreate,
          message: words.chosen.text(zh: "无法写入标准输出", en: "cannot write standard output"))
      }
      start += written
    }
  }
}
