public import Drawings
import Geography

extension SmallMultiples {
  /// Draws the sheet; its width is `columns` base maps side by side.
  ///
  /// - Throws: as ``ChoroplethMap/figure(on:style:measuring:)``; no panels are ``CartographyError/noValues``.
  public func figure(
    on base: BaseMap, style: MapStyle = .locator, measuring: some TextMeasuring
  ) throws(CartographyError) -> SmallMultiplesFigure {
    try PanelSheet.sheet(
      title: title, subtitle: subtitle, panels: panels.count, columns: columns, on: base, style: style,
      measuring: measuring, map: map
    ) { width throws(TextError) in
      try footing(width: width, base: base, style: style, measuring: measuring)
    }
  }

  /// A panel as a map without furniture.
  private func map(_ index: Int) -> ChoroplethMap {
    var map = ChoroplethMap(
      title: (isLettered ? PanelSheet.letter(index) : "") + panels[index].title,
      theme: .classed(theme(panels[index].values)), words: words,
      // Scale and north hold for all; a sheet of years is read as one.
      furniture: isLettered && index == 0 ? [.scaleBar, .northArrow] : [])
    map.groupPrefix = "panel-\(index + 1)-"
    return map
  }

  private func theme(_ values: [FeatureID: Double]) -> ClassedTheme {
    ClassedTheme(values: values, classification: classification, scheme: scheme, midpoint: midpoint)
  }

  /// The common legend, sources and notes, the left top corner at the origin.
  private func footing(
    width: Double, base: BaseMap, style: MapStyle, measuring: some TextMeasuring
  ) throws(TextError) -> PanelSheet.Footing {
    let format = limitFormat ?? classification.limitFormat
    let colors = theme([:]).colors
    var entries = colors.enumerated().map { index, color in
      Legend.Entry(
        fill: .solid(color), text: classification.text(of: index, format: format, dash: words.rangeDash),
        count: nil, className: "\(index + 1)")
    }
    if panels.contains(where: { panel in base.units.contains { panel.values[$0.id] == nil } }) {
      entries.append(
        Legend.Entry(
          fill: style.noData, text: words.noData, count: nil, className: Element.Fact.noData))
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
