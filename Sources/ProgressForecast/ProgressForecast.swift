/// The umbrella: `import ProgressForecast` brings every room of the house.
@_exported import Forecasting
@_exported import Indicators
@_exported import LeastSquares
@_exported import LedgerReading
@_exported import LedgerStore
@_exported import RiskReports
