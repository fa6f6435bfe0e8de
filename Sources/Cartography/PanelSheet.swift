import Drawings
import Geography

/// Finished maps in rows between a heading and a footing.
struct PanelSheet {
  let title: String
  let subtitle: String
  let maps: [MapFigure]
  /// The width of each map in points.
  let panelWidth: Double
  let columns: Int
  /// What stands under the maps, its left top corner at the origin, and how high it is.
  let footing: (elements: [Element], height: Double)

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
