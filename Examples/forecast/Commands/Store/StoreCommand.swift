import ArgumentParser
import ProgressForecast

/// `forecast store`: look after the store.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: HelpText.abstract(
      zh: "维护库：检查、列出、备份、撤回、整理。", en: "Look after the store: check, list, back up, withdraw, tidy."),
    subcommands: [Check.self, List.self, Backup.self, Withdraw.self, Vacuum.self])
}
