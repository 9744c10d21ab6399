import ProgressForecast

extension CommandFailure {
  /// A store that did not do what was asked.
  init(_ error: StoreError, _ language: Language) {
    switch error {
    case .missing: code = .noInput
    case .notWritable, .diskFull, .busy, .exists: code = .cannotCreate
    case .notAStore, .newerVersion, .cannotOpen, .inputOutput, .damaged, .cityNeeded, .noSuchCity,
      .noSuchIndicator:
      code = .data
    }
    message = error.message(in: language)
  }
}
