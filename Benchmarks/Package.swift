// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of the library never fetch what only benchmarks need. Benchmark targets
// lie in folders of this one, because the plugin looks for a parent named `Benchmarks`.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "reference-accuracy", targets: ["reference-accuracy"]),
    .executable(name: "panel-throughput", targets: ["panel-throughput"]),
    .executable(name: "fit-cost", targets: ["fit-cost"]),
    .executable(name: "document-reading", targets: ["document-reading"]),
    .executable(name: "forecast-throughput", targets: ["forecast-throughput"]),
    .executable(name: "growth-accuracy", targets: ["growth-accuracy"]),
  ],
  dependencies: [
    .package(name: "progress-forecast", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // LAPACKE as such, the peer of a single fit.
    .systemLibrary(
      name: "CLAPACKEPeer", path: "CLAPACKEPeer", pkgConfig: "lapacke",
      providers: [.apt(["liblapacke-dev"])]),

    // MARK: Figures with a peer in the same run
    .executableTarget(
      name: "reference-accuracy",
      dependencies: [.product(name: "LeastSquares", package: "progress-forecast")],
      path: "ReferenceAccuracy"),
    .executableTarget(
      name: "panel-throughput",
      dependencies: [.product(name: "LeastSquares", package: "progress-forecast")],
      path: "PanelThroughput"),
    .executableTarget(
      name: "fit-cost",
      dependencies: [
        "CLAPACKEPeer", .product(name: "LeastSquares", package: "progress-forecast"),
      ],
      path: "FitCost"),
    .executableTarget(
      name: "document-reading",
      dependencies: [.product(name: "LedgerReading", package: "progress-forecast")],
      path: "DocumentReading"),

    .executableTarget(
      name: "forecast-throughput",
      dependencies: [.product(name: "Forecasting", package: "progress-forecast")],
      path: "ForecastThroughput"),
    .executableTarget(
      name: "growth-accuracy",
      dependencies: [.product(name: "Forecasting", package: "progress-forecast")],
      path: "GrowthAccuracy"),

    // MARK: swift package benchmark
    .executableTarget(
      name: "ReadingBenchmarks",
      dependencies: [
        .product(name: "LedgerReading", package: "progress-forecast"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "ReadingBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "FitBenchmarks",
      dependencies: [
        .product(name: "LeastSquares", package: "progress-forecast"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "FitBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
