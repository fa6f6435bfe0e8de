public import Panels

/// A panel with lags of columns, to be used as instruments.
public struct LaggedInstruments: Hashable, Sendable {
  /// The panel with the lags at the end.
  public let panel: Panel
  /// The names of the lags, in the order of the columns asked for.
  public let names: [String]
}

extension Panel {
  /// The name of a lag as tables print it: `L.` before the name for the period before, `L2.` for two periods before.
  public static func lagName(of name: String, periods: Int) -> String {
    (periods == 1 ? "L." : "L\(periods).") + name
  }

  /// Adds the lag of each column, to be named as instruments: the value so many periods before in the same unit. A lag
  /// over a gap or before the first period is missing, so those rows leave the sample. A lag the panel has already under
  /// that name is used as it is.
  ///
  /// - Throws: `PanelError` when a column is unknown or `periods` is not positive.
  public func laggedInstruments(of columns: [String], periods: Int = 1) throws(PanelError)
    -> LaggedInstruments
  {
    var panel = self
    var names: [String] = []
    for column in columns {
      let name = Self.lagName(of: column, periods: periods)
      if !panel.contains(indicator: name) {
        panel = try panel.deriving(name, .lag(column, periods: periods)).panel
      }
      names.append(name)
    }
    return LaggedInstruments(panel: panel, names: names)
  }
}
