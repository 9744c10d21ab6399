import ProgressForecast

extension CommandFailure {
  /// A store that did not do what was asked.
  init(_ error: StoreError, _ language: Language) {
    switch error {
    case .missing, .cannotOpen: code = .noInput
    case .notWritable, .cannotCreate, .diskFull, .busy, .exists: code = .cannotCreate
    case .notAStore, .newerVersion, .inputOutput, .damaged, .cityNeeded, .noSuchCity,
      .noSuchIndicator, .noSuchDocument, .severalDocuments:
      code = .data
    }
    message = error.message(in: language)
  }
}
