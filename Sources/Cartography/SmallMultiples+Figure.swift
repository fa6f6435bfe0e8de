public import Drawings
import Geography

extension SmallMultiples {
  /// Draws the sheet; its width is `columns` base maps side by side.
  ///
  /// - Throws: as ``ChoroplethMap/figure(on:style:measuring:)``; no panels are ``CartographyError/noValues``.
  public func figure(
    on base: BaseMap, style: MapStyle = .locator, measuring: some TextMeasuring
  ) throws(CartographyError) -> SmallMultiplesFigure {
    guard !panels.isEmpty else { throw .noValues }
    var maps: [MapFigure] = []
    for index in panels.indices {
      maps.append(try map(index).figure(on: base, style: style, measuring: measuring))
    }
    do throws(TextError) {
      return try sheet(maps, base: base, style: style, measuring: measuring)
    } catch { throw .text(error) }
  }

  /// A panel as a map without furniture.
  private func map(_ index: Int) -> ChoroplethMap {
    var map = ChoroplethMap(
      title: panels[index].title, theme: .classed(theme(panels[index].values)), words: words, furniture: [])
    map.groupPrefix = "panel-\(index + 1)-"
    return map
  }

  private func theme(_ values: [FeatureID: Double]) -> ClassedTheme {
    ClassedTheme(values: values, classification: classification, scheme: scheme, midpoint: midpoint)
  }

  /// Rows of maps between heading and footing.
  private func sheet(
    _ maps: [MapFigure], base: BaseMap, style: MapStyle, measuring: some TextMeasuring
  ) throws(TextError) -> SmallMultiplesFigure {
    let count = max(1, min(columns, panels.count))
    let step = base.settings.pageWidth + Self.gap
    let width = Double(count) * step - Self.gap
    let heading = try TextBlock(
      [
        [TextSpan(title, font: MapStyle().title, color: style.ink)],
        [TextSpan(subtitle, font: MapStyle().subtitle, color: style.muted)],
      ], width: width - 4, measuring: measuring)
    var elements = heading.elements(at: Point(x: 2, y: 2))
    var y = 2 + heading.height + (heading.height > 0 ? 4 : 0)
    var areas: [Rect] = []
    for (index, map) in maps.enumerated() {
      let offset = Point(x: Double(index % count) * step, y: y)
      elements += map.drawing.elements(movedBy: offset)
      areas.append(map.plotArea.moved(by: offset))
      if index % count == count - 1 || index == maps.count - 1 { y += map.drawing.size.height }
    }
    let (foot, height) = try footing(width: width, base: base, style: style, measuring: measuring)
    elements += foot.map { $0.moved(by: Point(x: 2, y: y + 2)) }
    return SmallMultiplesFigure(
      drawing: Drawing(size: Size(width: width, height: y + height + 4), elements: elements),
      plotAreas: areas, notices: maps.map(\.notices))
  }

  /// The common legend, sources and notes, the left top corner at the origin.
  private func footing(
    width: Double, base: BaseMap, style: MapStyle, measuring: some TextMeasuring
  ) throws(TextError) -> ([Element], Double) {
    let format = limitFormat ?? classification.limitFormat
    let colors = theme([:]).colors
    var entries = colors.enumerated().map { index, color in
      Legend.Entry(
        fill: .solid(color), text: classification.text(of: index, format: format, dash: words.rangeDash),
        count: nil)
    }
    if panels.contains(where: { panel in base.units.contains { panel.values[$0.id] == nil } }) {
      entries.append(Legend.Entry(fill: style.noData, text: words.noData, count: nil))
    }
    let legend = try Legend(
      lines: Legend.Content(
        title: measure, parts: [.entries(entries)], countTitle: "", notes: [words.upperLimitIncluded]),
      width: width - 4, style: style, measuring: measuring)
    let text = try TextBlock(
      (sources + notes).map { [TextSpan($0, font: style.note, color: style.muted)] },
      width: width - 4, measuring: measuring)
    let elements = legend.elements + text.elements(at: Point(x: 0, y: legend.size.height + 3))
    return (elements, legend.size.height + (text.height > 0 ? text.height + 3 : 0))
  }
}
