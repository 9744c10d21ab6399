import ProgressForecast

@main
struct PlannerAPI {
  static func main() {}
}
