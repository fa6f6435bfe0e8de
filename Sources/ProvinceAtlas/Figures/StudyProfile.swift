import Cartography
import Charts
import Drawings
import Geography
import Panels
import Projections

/// The profile from west to east below a map.
extension StudyFigures {
  /// A map with the profile from west to east under it, on the map's own x.
  func withProfile(
    _ figure: MapFigure, of content: MapContent, text: ChartText
  ) throws(AtlasError) -> (drawing: Drawing, unplacedLabels: [String]) {
    guard let figures = content.figures else { return (figure.drawing, []) }
    let words = results.words
    var units: [EastWestProfile.Unit] = []
    let regions = results.regions
    for entry in figures.cells {
      guard let value = entry.cell.value, let x = figure.pageX(of: FeatureID(entry.unit.rawValue)) else {
        continue
      }
      units.append(
        .init(
          label: results.name(entry.unit), x: x, value: value,
          group: regions.firstIndex(of: results.region(entry.unit))))
    }
    var groups: [EastWestProfile.Group] = []
    for region in regions {
      let members = results.data.units.map(\.code).filter { results.region($0) == region }
      groups.append(.init(name: results.regionName(region), mean: figures.mean(over: Set(members))))
    }
    let latitude = geography.framing.profileLatitude
    let profile = EastWestProfile(
      text: text, units: units, groups: groups,
      valueTitle: results.axisTitle(content.map.shows, over: content.map.span),
      placeTitle: words(
        "West to east as on the map; longitudes at \(Int(latitude))°N; dashed: region means",
        "自西向东（位置同上图）；经度取\(Int(latitude))°N处；虚线为地区平均"),
      placeTicks: ticks(on: figure, latitude: latitude))
    let plot = figure.plotArea
    do {
      let chart = try profile.figure(
        size: Size(
          width: figure.drawing.size.width,
          height: Self.profileHeight + 9 * Double(text.sources.count + text.notes.count)),
        plotX: plot.x...plot.maxX,
        measuring: measuring)
      let below = Point(x: 0, y: figure.drawing.size.height + 4)
      let size = Size(width: figure.drawing.size.width, height: below.y + chart.drawing.size.height)
      let elements = figure.drawing.elements + chart.drawing.elements(movedBy: below)
      return (Drawing(size: size, elements: elements), chart.unplacedLabels)
    } catch {
      throw AtlasError(error)
    }
  }

  private func ticks(on figure: MapFigure, latitude: Double) -> [EastWestProfile.Tick] {
    let longitudes = stride(from: -180.0, through: 180, by: 10).map { $0 }
    let places = geography.projection.project(longitudes.map { Coordinate(x: $0, y: latitude) })
    var ticks: [EastWestProfile.Tick] = []
    for (longitude, place) in zip(longitudes, places) {
      guard let place else { continue }
      let x = figure.view.point(place).x
      guard x >= figure.plotArea.x, x <= figure.plotArea.maxX else { continue }
      let side = longitude < 0 ? "W" : "E"
      ticks.append(.init(x: x, label: "\(Int(abs(longitude)))°\(side)"))
    }
    return ticks
  }
}
