public import Drawings
public import Geography

/// Maps of different things side by side under letters, each with classes, colours and a legend of its own: such as the
/// level of a year and the change up to it.
public struct MapPanels: Hashable, Sendable {
  /// One of the maps.
  public struct Panel: Hashable, Sendable {
    /// What stands over it after its letter.
    public var title: String
    /// What is measured, in which unit: heads its legend.
    public var measure: String
    /// Its fills.
    public var theme: MapTheme
    /// How its limits are written; `nil` for as many digits as tell them apart.
    public var limitFormat: NumberText?

    /// Makes a panel.
    public init(title: String, measure: String, theme: MapTheme, limitFormat: NumberText? = nil) {
      self.title = title
      self.measure = measure
      self.theme = theme
      self.limitFormat = limitFormat
    }
  }

  /// The heading; empty for none.
  public var title: String
  /// The line under the heading.
  public var subtitle: String
  /// Lines under the maps: where figures and boundaries come from.
  public var sources: [String]
  /// Lines under the sources.
  public var notes: [String]
  /// The maps in reading order.
  public var panels: [Panel]
  /// How many of them stand side by side.
  public var columns: Int
  /// What programs that read the file are told units are called.
  public var names: [FeatureID: String]
  /// The words of the language.
  public var words: MapWords

  /// Makes a sheet of maps.
  public init(
    title: String = "", subtitle: String = "", sources: [String] = [], notes: [String] = [], panels: [Panel],
    columns: Int = 2, names: [FeatureID: String] = [:], words: MapWords = .english
  ) {
    self.title = title
    self.subtitle = subtitle
    self.sources = sources
    self.notes = notes
    self.panels = panels
    self.columns = columns
    self.names = names
    self.words = words
  }

  /// Draws the sheet; its width is `columns` base maps side by side. Scale bar and north arrow, which hold for all, stand
  /// on the first map.
  ///
  /// - Throws: as ``ChoroplethMap/figure(on:style:measuring:)``; no panels are ``CartographyError/noValues``.
  public func figure(
    on base: BaseMap, style: MapStyle = .locator, measuring: some TextMeasuring
  ) throws(CartographyError) -> SmallMultiplesFigure {
    try PanelSheet.sheet(
      title: title, subtitle: subtitle, panels: panels.count, columns: columns, on: base, style: style,
      measuring: measuring, map: map
    ) { width throws(TextError) in
      let text = try TextBlock(
        (sources + notes).map { [TextSpan($0, font: style.note, color: style.muted)] }, width: width - 4,
        measuring: measuring)
      return (text.elements(at: Point(x: 0, y: 0)), text.height)
    }
  }

  /// A panel as a map with its legend below.
  private func map(_ index: Int) -> ChoroplethMap {
    let panel = panels[index]
    var map = ChoroplethMap(
      title: PanelSheet.letter(index) + panel.title, measure: panel.measure, theme: panel.theme,
      limitFormat: panel.limitFormat, words: words,
      furniture: index == 0 ? .all : [.legend, .counts])
    map.places.legend = .below
    map.names = names
    map.groupPrefix = "panel-\(index + 1)-"
    return map
  }
}
