public import Drawings
import Geography

extension ChoroplethMap {
  /// Draws the map on a prepared base.
  ///
  /// - Throws: ``CartographyError`` for a unit the base does not have, a value without a class, a scheme without
  ///   enough colours, or text no font can set.
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

/// The class and fill of every unit.
struct MapPainting {
  /// The fill of each unit in the base map's order.
  let fills: [Fill]
  /// The flat colour of each unit; `nil` where it has no data.
  let colors: [Color?]
  /// The colours of the classes.
  let classColors: [Color]
  /// How many units fall in each class.
  let counts: [Int]
  /// Units without a value.
  let missing: [FeatureID]

  init(_ map: ChoroplethMap, base: BaseMap, style: MapStyle) throws(CartographyError) {
    let named = Array(map.values.keys) + Array(map.labels.keys) + map.highlighted
    if let stranger = named.filter({ base.indices[$0] == nil }).min() {
      throw .unknownFeature(stranger, layer: base.layerName)
    }
    let classes = try map.scheme.colors(classes: map.classification.classCount)
    var counts = Array(repeating: 0, count: classes.count)
    var colors: [Color?] = []
    for unit in base.units {
      guard let value = map.values[unit.id] else {
        colors.append(nil)
        continue
      }
      guard let index = map.classification.index(of: value) else {
        throw value.isFinite
          ? .valueOutsideClasses(
            value, lowest: map.classification.lowest, highest: map.classification.highest)
          : .valueNotFinite(value)
      }
      counts[index] += 1
      colors.append(classes[index])
    }
    self.counts = counts
    self.colors = colors
    classColors = classes
    fills = colors.map { $0.map(Fill.solid) ?? style.noData }
    missing = zip(base.units, colors).filter { $0.1 == nil }.map(\.0.id)
  }

  /// The entries of the legend.
  func entries(of map: ChoroplethMap, style: MapStyle) -> [Legend.Entry] {
    let format = map.limitFormat ?? map.classification.limitFormat
    let counted = map.furniture.contains(.counts)
    var entries = classColors.enumerated().map { index, color in
      Legend.Entry(
        fill: .solid(color), text: map.classification.text(of: index, format: format),
        count: counted ? counts[index] : nil)
    }
    if !missing.isEmpty {
      entries.append(
        Legend.Entry(
          fill: style.noData, text: map.words.noData, count: counted ? missing.count : nil))
    }
    return entries
  }

  /// What is worth a line in the log.
  var notices: [MapNotice] {
    let empty = counts.indices.filter { counts[$0] == 0 }.map { $0 + 1 }
    return (missing.isEmpty ? [] : [.noData(missing)])
      + (empty.isEmpty ? [] : [.emptyClasses(empty)])
  }
}
