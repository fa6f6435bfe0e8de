public import Drawings

/// Coefficients with their confidence intervals, one or several models side by side: a row a variable, a mark at the
/// estimate on a line over its interval, a line at zero. The first row stands at the top.
public struct CoefficientPlot: Hashable, Sendable {
  /// An estimate with its interval.
  public struct Interval: Hashable, Sendable {
    /// The coefficient.
    public var estimate: Double
    /// The lower end; −∞ for an interval without one, as an Anderson-Rubin interval may be.
    public var lower: Double
    /// The upper end; ∞ for an interval without one.
    public var upper: Double
    /// A narrower interval, such as of 90 % inside one of 95 %, drawn thicker; `nil` for none.
    public var inner: ClosedRange<Double>?

    /// Makes an interval.
    public init(estimate: Double, lower: Double, upper: Double, inner: ClosedRange<Double>? = nil) {
      self.estimate = estimate
      self.lower = lower
      self.upper = upper
      self.inner = inner
    }
  }

  /// A variable.
  public struct Row: Hashable, Sendable {
    /// Its name.
    public var label: String
    /// One estimate for each of ``CoefficientPlot/models``; `nil` where a model has none.
    public var estimates: [Interval?]

    /// Makes a row.
    public init(label: String, estimates: [Interval?]) {
      self.label = label
      self.estimates = estimates
    }
  }

  /// Variables that belong together.
  public struct Group: Hashable, Sendable {
    /// What stands above them; empty for nothing.
    public var title: String
    /// The variables from the top.
    public var rows: [Row]

    /// Makes a group.
    public init(title: String = "", rows: [Row]) {
      self.title = title
      self.rows = rows
    }
  }

  /// The words around the chart.
  public var text: ChartText
  /// The names of the models; one alone needs no legend and may be empty.
  public var models: [String]
  /// The variables from the top.
  public var groups: [Group]
  /// Title of the value axis.
  public var valueTitle: String
  /// How estimates and intervals are written at the right, `0.260 [0.191, 0.329]`; `nil` to leave them out.
  public var figures: NumberText?
  /// The values the axis spans; intervals beyond end in arrows. `nil` to span all finite ones and zero.
  public var limits: ClosedRange<Double>?

  /// Makes a chart.
  public init(
    text: ChartText = ChartText(), models: [String], groups: [Group], valueTitle: String,
    figures: NumberText? = nil, limits: ClosedRange<Double>? = nil
  ) {
    self.text = text
    self.models = models
    self.groups = groups
    self.valueTitle = valueTitle
    self.figures = figures
    self.limits = limits
  }

  /// The height in points that gives every row its room, words around the chart and a legend of more than one line not
  /// counted.
  public var height: Double { contentHeight + (models.count > 1 ? 40 : 28) }

  /// Points from model to model within a row.
  var modelHeight: Double { figures == nil ? 6 : 9 }

  /// Points from row to row.
  var rowHeight: Double { max(12, modelHeight * Double(max(1, models.count)) + (models.count > 1 ? 5 : 3)) }

  /// Points a group's title takes.
  var titleHeight: Double { 13 }

  /// All rows and titles.
  var contentHeight: Double {
    groups.reduce(0) { $0 + ($1.title.isEmpty ? 0 : titleHeight) + Double($1.rows.count) * rowHeight }
  }

  /// Every estimate there is, checked.
  ///
  /// - Throws: `ChartError.noValues`, `valueNotFinite` for an estimate that is no finite number or an end that is none.
  func checkedIntervals() throws(ChartError) -> [Interval] {
    var all: [Interval] = []
    for row in groups.flatMap(\.rows) {
      for case let interval? in row.estimates.prefix(models.count) {
        let ends = [interval.lower, interval.upper, interval.inner?.lowerBound, interval.inner?.upperBound]
        guard interval.estimate.isFinite, ends.allSatisfy({ $0?.isNaN != true }) else {
          throw .valueNotFinite(chart: Self.name, label: row.label)
        }
        all.append(interval)
      }
    }
    guard !all.isEmpty else { throw .noValues(chart: Self.name) }
    return all
  }

  /// What messages call the chart.
  static let name = "coefficient plot"
}
