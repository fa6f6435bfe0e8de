import Drawings
import Geography

/// Finished maps in rows between a heading and a footing.
struct PanelSheet {
  /// What stands under the maps, its left top corner at the origin, and how high it is.
  typealias Footing = (elements: [Element], height: Double)

  let title: String
  let subtitle: String
  let maps: [MapFigure]
  /// The width of each map in points.
  let panelWidth: Double
  let columns: Int
  let footing: Footing

  /// The width of a sheet of so many maps.
  static func width(panels: Int, panelWidth: Double, columns: Int) -> Double {
    let count = Double(max(1, min(columns, panels)))
    return count * (panelWidth + SmallMultiples.gap) - SmallMultiples.gap
  }

  /// `(a) `, `(b) ` and so on; nothing after the twenty-sixth.
  static func letter(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return letters.indices.contains(index) ? "(\(letters[index])) " : ""
  }

  /// Draws the maps of a sheet on one base and sets them.
  ///
  /// - Parameters:
  ///   - count: how many maps there are; none are ``CartographyError/noValues``.
  ///   - map: a map by its place in the sheet.
  ///   - footing: what stands under the maps of a sheet of a width.
  static func sheet(
    title: String, subtitle: String, panels count: Int, columns: Int, on base: BaseMap, style: MapStyle,
    measuring: some TextMeasuring, map: (Int) -> ChoroplethMap, footing: (Double) throws(TextError) -> Footing
  ) throws(CartographyError) -> SmallMultiplesFigure {
    guard count > 0 else { throw .noValues }
    var maps: [MapFigure] = []
    for index in 0..<count {
      maps.append(try map(index).figure(on: base, style: style, measuring: measuring))
    }
    let width = width(panels: count, panelWidth: base.settings.pageWidth, columns: columns)
    do throws(TextError) {
      return try PanelSheet(
        title: title, subtitle: subtitle, maps: maps, panelWidth: base.settings.pageWidth, columns: columns,
        footing: try footing(width)
      ).figure(style: style, measuring: measuring)
    } catch { throw .text(error) }
  }

  func figure(style: MapStyle, measuring: some TextMeasuring) throws(TextError) -> SmallMultiplesFigure {
    let count = max(1, min(columns, maps.count))
    let step = panelWidth + SmallMultiples.gap
    let width = Self.width(panels: maps.count, panelWidth: panelWidth, columns: columns)
    let heading = try TextBlock(
      [
        [TextSpan(title, font: MapStyle().title, color: style.ink)],
        [TextSpan(subtitle, font: MapStyle().subtitle, color: style.muted)],
      ], width: width - 4, measuring: measuring)
    var elements = heading.elements(at: Point(x: 2, y: 2))
    var y = 2 + heading.height + (heading.height > 0 ? 4 : 0)
    var areas: [Rect] = []
    for row in stride(from: 0, to: maps.count, by: count) {
      let cells = maps[row..<min(row + count, maps.count)]
      // The maps of a row stand at one height, also where the title of one is longer.
      let top = cells.map(\.plotArea.y).max() ?? 0
      var bottom = y
      for (column, map) in cells.enumerated() {
        let offset = Point(x: Double(column) * step, y: y + top - map.plotArea.y)
        elements += map.drawing.elements(movedBy: offset)
        areas.append(map.plotArea.moved(by: offset))
        bottom = max(bottom, offset.y + map.drawing.size.height)
      }
      y = bottom
    }
    elements += footing.elements.map { $0.moved(by: Point(x: 2, y: y + 2)) }
    return SmallMultiplesFigure(
      drawing: Drawing(
        size: Size(width: width, height: y + footing.height + 4), elements: [.figure("sheet", elements)]),
      plotAreas: areas, notices: maps.map(\.notices))
  }
}
