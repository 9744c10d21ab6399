import ArgumentParser

/// Which item is meant.
///
/// A group of its own, because an option that both the root command and a subcommand declare would be
/// taken by the root; a group that both have is shared.
struct ItemOptions: ParsableArguments {
  @Option(
    help: .words(
      zh: "详细显示这一事项。", en: "Show this item in full.", valueName: "number"))
  var item: String?
}
