public import Drawings

/// The look all charts share. No text is smaller than 6 pt.
public struct ChartStyle: Hashable, Sendable {
  /// The heading.
  public var title = Font.sans(9, .bold)
  /// The line under the heading.
  public var subtitle = Font.sans(7.5)
  /// Axis titles and tick numbers.
  public var axis = Font.sans(6.5)
  /// Labels of points, bars and lines.
  public var label = Font.sans(6.5)
  /// Source and notes.
  public var note = Font.sans(6.5)
  /// Text and axis lines.
  public var ink = Color(hex: 0x222222)
  /// Secondary text.
  public var muted = Color(hex: 0x595959)
  /// Grid lines.
  public var grid = Color(hex: 0xDDDDDD)
  /// A stretch of a plot that is set apart from the rest.
  public var band = Color(hex: 0xEEF1F4)
  /// Marks that are context.
  public var context = Color(hex: 0x9AA3AB)
  /// The one thing the chart is about. With ``series``, hues of Okabe and Ito (2008), apart for every eye.
  public var accent = Color(hex: 0xD55E00)
  /// Further series in order.
  public var series = [
    Color(hex: 0x0072B2), Color(hex: 0x009E73), Color(hex: 0xAA4499), Color(hex: 0x8C6D00),
    Color(hex: 0x3B9DD2), Color(hex: 0x444444),
  ]

  /// The style of the journal figures.
  public init() {}

  /// The colour of words that belong to marks of a colour: dark enough to be read on paper and on a ``band``.
  func words(_ color: Color) -> Color { Contrast.legible(color, on: band) }

  /// The colour of the series at `index` when the caller names none.
  func seriesColor(_ index: Int) -> Color { series[index % series.count] }
}

/// The words around a chart.
public struct ChartText: Hashable, Sendable {
  /// The heading; empty for none.
  public var title: String
  /// The line under the heading.
  public var subtitle: String
  /// Lines under the chart: where the figures come from.
  public var sources: [String]
  /// Lines under the sources: what to know.
  public var notes: [String]

  /// Makes the words; all may be left out.
  public init(
    title: String = "", subtitle: String = "", sources: [String] = [], notes: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.sources = sources
    self.notes = notes
  }
}

/// A finished chart.
public struct ChartFigure: Hashable, Sendable {
  /// The picture.
  public let drawing: Drawing
  /// Where the data stand: inside the axes, in the drawing's points.
  public let plotArea: Rect
  /// Labels that found no place without touching another, in the order they were tried.
  public let unplacedLabels: [String]
}
