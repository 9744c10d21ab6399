// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "progress-forecast",
  platforms: [.macOS(.v13)],
  products: [
    // The umbrella, for planners' programs.
    .library(name: "ProgressForecast", targets: ["ProgressForecast"]),
    // The numeric heart: these three build with `liblapacke-dev` alone.
    .library(name: "LeastSquares", targets: ["LeastSquares"]),
    .library(name: "Indicators", targets: ["Indicators"]),
    .library(name: "Forecasting", targets: ["Forecasting"]),
    // The readers alone: needs libxml2 and libzip.
    .library(name: "LedgerReading", targets: ["LedgerReading"]),
    // The command line.
    .executable(name: "forecast", targets: ["forecast"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // MARK: C libraries: module maps and shims, no logic
    .systemLibrary(
      name: "CLAPACKE", pkgConfig: "lapacke", providers: [.apt(["liblapacke-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

    // MARK: The rooms, in the order in which data walks through them
    .target(name: "CPanelKernel"),
    .target(name: "LeastSquares", dependencies: ["CLAPACKE", "CPanelKernel"]),
    .target(name: "Indicators"),
    .target(name: "LedgerReading", dependencies: ["Indicators", "CLibXML2", "CZip"]),
    .target(
      name: "LedgerStore",
      dependencies: ["Indicators", "CNettle", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "Forecasting", dependencies: ["LeastSquares", "Indicators"],
      exclude: ["ReferenceClass/Resources/README.md"],
      resources: [
        .embedInCode("ReferenceClass/Resources/share-of-target.csv"),
        .embedInCode("ReferenceClass/Resources/outcomes.csv"),
        .embedInCode("ReferenceClass/Resources/national-gdp-share.csv"),
        .embedInCode("ReferenceClass/Resources/level-drift.csv"),
      ]),
    .target(name: "RiskReports", dependencies: ["Indicators", "Forecasting", "CXLSXWriter"]),
    .target(
      name: "ProgressForecast",
      dependencies: [
        "LeastSquares", "Indicators", "LedgerReading", "LedgerStore", "Forecasting", "RiskReports",
      ]),

    // MARK: Examples
    .executableTarget(
      name: "forecast",
      dependencies: [
        "ProgressForecast",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Examples/forecast",
      exclude: ["Sample/README.md"],
      resources: [.embedInCode("Sample/ledger.txt"), .embedInCode("Sample/history.csv")]),
    .executableTarget(
      name: "PlannerAPI", dependencies: ["ProgressForecast"], path: "Examples/PlannerAPI"),

    // MARK: Tests
    .target(name: "_TestSupport", dependencies: ["Indicators"], path: "Tests/_TestSupport"),
    .testTarget(name: "LeastSquaresTests", dependencies: ["LeastSquares", "_TestSupport"]),
    .testTarget(name: "IndicatorsTests", dependencies: ["Indicators", "_TestSupport"]),
    .testTarget(name: "LedgerReadingTests", dependencies: ["LedgerReading", "_TestSupport"]),
    .testTarget(name: "LedgerStoreTests", dependencies: ["LedgerStore", "_TestSupport"]),
    .testTarget(name: "ForecastingTests", dependencies: ["Forecasting", "_TestSupport"]),
    .testTarget(name: "RiskReportsTests", dependencies: ["RiskReports", "_TestSupport"]),
    .testTarget(
      name: "ForecastCommandTests",
      dependencies: ["ProgressForecast", "_TestSupport", "forecast", "PlannerAPI"]),
  ],
  swiftLanguageModes: [.v6]
)
