import ArgumentParser
import ProgressForecast

@main
struct Forecast: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "forecast")
}
