public import Drawings
import Geography

extension ChoroplethMap {
  /// Draws the map on a prepared base.
  ///
  /// - Throws: ``CartographyError`` for a unit the base does not have, a value without a class, or text no font can
  ///   set.
  public func figure(
    on base: BaseMap, style: MapStyle = MapStyle(), measuring: some TextMeasuring
  ) throws(CartographyError) -> MapFigure {
    let painted = try MapPainting(self, base: base, style: style)
    do throws(TextError) {
      var layout = try MapLayout(self, base: base, style: style, painting: painted, measuring: measuring)
      return try layout.figure()
    } catch { throw .text(error) }
  }
}

/// The fill of every unit and what explains it.
struct MapPainting {
  /// The fill of each unit in the base map's order.
  let fills: [Fill]
  /// The flat colour of each unit; `nil` where it has no data.
  let colors: [Color?]
  /// The legend's words, swatches and symbols.
  let legend: Legend.Content
  /// What is worth a line in the log.
  let notices: [MapNotice]

  init(_ map: ChoroplethMap, base: BaseMap, style: MapStyle) throws(CartographyError) {
    let named =
      map.theme.featureIDs + Array(map.labels.keys) + map.highlighted
      + Array(map.symbols?.values.keys ?? [:].keys)
    if let stranger = named.filter({ base.indices[$0] == nil }).min() {
      throw .unknownFeature(stranger, layer: base.layerName)
    }
    try map.symbols?.check()
    let themed = try map.theme.painting(of: base.units.map(\.id), on: map)
    colors = themed.colors
    fills = colors.map { $0.map(Fill.solid) ?? style.noData }
    let missing = zip(base.units, colors).filter { $0.1 == nil }.map(\.0.id)
    var parts = themed.legend
    if !missing.isEmpty {
      let entry = Legend.Entry(
        fill: style.noData, text: map.words.noData, count: map.isCounted ? missing.count : nil,
        className: Element.Fact.noData)
      if case .entries(let entries) = parts.last {
        parts[parts.count - 1] = .entries(entries + [entry])
      } else {
        parts.append(.entries([entry]))
      }
    }
    legend = Legend.Content(
      title: map.measure, parts: parts, countTitle: map.words.count, notes: themed.notes,
      circles: map.symbols?.legend)
    notices = (missing.isEmpty ? [] : [.noData(missing)]) + themed.notices
  }
}
