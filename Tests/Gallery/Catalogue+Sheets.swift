import Cartography
import Charts
import Drawings
import Geography

extension Catalogue {
  /// Figures of several parts.
  static let sheets: [GalleryFigure] = [
    GalleryFigure("small-multiples", "Years side by side with one legend") { stage in
      let years = [0, 3, stage.country.years.count - 1].map { stage.country.years.lowerBound + $0 }
      let pool = years.flatMap { stage.values(.urban, $0).values }.sorted()
      let sheet = SmallMultiples(
        measure: stage.title(.urban), sources: [stage.country.source(stage.language)],
        panels: years.map { .init(title: "\($0)", values: stage.values(.urban, $0)) },
        classification: try .naturalBreaks(pool, classes: 4), columns: 3, words: stage.mapWords)
      var settings = stage.country.locator
      settings.pageWidth = SmallMultiples.panelWidth(sheetWidth: stage.country.settings.pageWidth, columns: 3)
      let figure = try sheet.figure(on: try stage.base(settings), measuring: stage.measuring)
      return GalleryFigure.Result(figure.drawing)
    },
    GalleryFigure("profile", "The profile from west to east under the map, on the map’s own x") { stage in
      let values = stage.values(.urban)
      var map = try stage.plain()
      map.furniture = [.legend]
      map.sources = []
      let figure = try map.figure(on: try stage.base(), measuring: stage.measuring)
      return GalleryFigure.Result(
        try stage.withProfile(figure, values: values),
        labels: (map.labels.count, figure.unplacedLabels.count))
    },
  ]
}

extension Stage {
  /// The profile of values under a map.
  fileprivate func withProfile(_ figure: MapFigure, values: [FeatureID: Double]) throws -> Drawing {
    let units = observed.compactMap { unit -> EastWestProfile.Unit? in
      guard let value = values[unit.id], let x = figure.pageX(of: unit.id) else { return nil }
      return .init(label: name(unit), x: x, value: value, group: unit.region)
    }
    let groups = regions.enumerated().map { index, name in
      let members = units.filter { $0.group == index }.map(\.value)
      return EastWestProfile.Group(
        name: name, mean: members.isEmpty ? nil : members.reduce(0, +) / Double(members.count))
    }
    let profile = EastWestProfile(
      text: ChartText(sources: [country.source(language)]), units: units, groups: groups,
      valueTitle: title(.urban), placeTitle: words("West to east as on the map", "自西向东（位置同上图）"))
    let (plot, size) = (figure.plotArea, figure.drawing.size)
    let chart = try profile.figure(
      size: Size(width: size.width, height: 130), plotX: plot.x...plot.maxX, measuring: measuring)
    return Drawing(
      size: Size(width: size.width, height: size.height + 4 + chart.drawing.size.height),
      elements: figure.drawing.elements
        + chart.drawing.elements(movedBy: Point(x: 0, y: size.height + 4)))
  }
}
