import Cartography
import Charts

/// The look of maps with what stands around them.
struct FigureLook: Hashable, Sendable {
  /// Of maps as wide as a page.
  let map: MapStyle
  /// Of maps in a column and of several on a sheet.
  let small: MapStyle
  /// Of profiles.
  let chart: ChartStyle

  /// Of maps that stand alone.
  static let plain = FigureLook(Theme())

  /// Of maps in reports, which follow the theme of the study.
  init(_ theme: Theme) {
    map = theme.applied(to: MapStyle())
    small = theme.applied(to: .locator)
    chart = theme.chartStyle
  }
}

extension Theme {
  /// A look of maps with the faces and colours that the theme gives to the words of figures.
  func applied(to style: MapStyle) -> MapStyle {
    var style = style
    for font in [\MapStyle.title, \.subtitle, \.label, \.legend, \.small, \.note] {
      style[keyPath: font] = self.font(style[keyPath: font], .figures)
    }
    style.ink = color(.text) ?? style.ink
    style.muted = color(.secondary) ?? style.muted
    return style
  }
}
