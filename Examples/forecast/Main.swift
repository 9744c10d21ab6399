import ArgumentParser
import Foundation
import ProgressForecast

/// Runs the command and turns failures into one sentence and the contract's exit code.
@main
enum Main {
  static func main() {
    do {
      var command = try Forecast.parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      if !failure.message.isEmpty { note("forecast: " + failure.message.inert) }
      Foundation.exit(failure.code.rawValue)
    } catch {
      Forecast.exit(withError: error)
    }
  }
}
