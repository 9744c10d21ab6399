import ProgressForecast

/// Corrections as a store keeps them: the planner's tables as text, read again each time, so that a
/// better reader reads them better.
enum StoredCorrections {
  /// The ledger with every table applied, oldest first.
  ///
  /// A table that can no longer be read changes nothing; the import refused it in the first place.
  static func applied(to ledger: Ledger, _ tables: [PublishedDocument]) -> Ledger {
    var corrected = ledger
    for table in tables {
      guard
        let corrections = try? Corrections.read(bytes: Array(table.text.utf8), fileName: table.file)
      else { continue }
      corrections.apply(to: &corrected)
    }
    return corrected
  }
}
