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
    GalleryFigure("pair", "Level and change side by side, each with its legend") { stage in
      let (level, change) = (stage.values(.income), stage.growth(.income))
      func theme(_ values: [FeatureID: Double], _ scheme: ColorScheme) throws -> MapTheme {
        .classed(
          ClassedTheme(
            values: values, classification: try .quantile(values.values.sorted(), classes: 3),
            scheme: scheme))
      }
      let years = "\(stage.country.years.lowerBound)–\(stage.year)"
      let sheet = MapPanels(
        sources: [stage.country.source(stage.language)],
        panels: [
          .init(
            title: "\(stage.year)", measure: stage.title(.income), theme: try theme(level, .blues),
            limitFormat: NumberText(decimals: 0, groupSeparator: NumberText.thousands)),
          .init(
            title: stage.words("Change \(years)", "\(years)年变化"),
            measure: stage.words("Growth, %", "增长（%）"), theme: try theme(change, .greens),
            limitFormat: NumberText(decimals: 0)),
        ], names: stage.names, words: stage.mapWords)
      var settings = stage.country.locator
      settings.pageWidth = SmallMultiples.panelWidth(sheetWidth: stage.country.settings.pageWidth, columns: 2)
      let figure = try sheet.figure(on: try stage.base(settings), measuring: stage.measuring)
      return GalleryFigure.Result(figure.drawing)
    },
    GalleryFigure("profile-sizes", "Points sized by a variable, with a fitted line") { stage in
      var map = try stage.plain()
      map.furniture = [.legend]
      map.sources = []
      map.labels = [:]
      let figure = try map.figure(on: try stage.base(), measuring: stage.measuring)
      return GalleryFigure.Result(
        try stage.withProfile(figure, values: stage.values(.urban), isSized: true))
    },
    GalleryFigure("profile-twin", "A twin of the profile from south to north beside the map") { stage in
      try stage.twin()
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
  ///
  /// - Parameter isSized: whether points have sizes, and a line is fitted to them.
  fileprivate func withProfile(
    _ figure: MapFigure, values: [FeatureID: Double], isSized: Bool = false
  ) throws -> Drawing {
    var profile = profile(figure, values: values)
    if isSized {
      profile.sizes = ProfileSizes(title: title(.residents))
      profile.fit = line(through: profile.units.map { Point(x: $0.x, y: $0.value) })
      profile.groups = profile.groups.map { .init(name: $0.name) }
    }
    let (plot, size) = (figure.plotArea, figure.drawing.size)
    let chart = try profile.figure(
      size: Size(width: size.width, height: isSized ? 160 : 130), plotX: plot.x...plot.maxX,
      measuring: measuring)
    return Drawing(
      size: Size(width: size.width, height: size.height + 4 + chart.drawing.size.height),
      elements: figure.drawing.elements
        + chart.drawing.elements(movedBy: Point(x: 0, y: size.height + 4)))
  }

  /// A map of a part of the page with the profile from south to north at its right.
  fileprivate func twin() throws -> GalleryFigure.Result {
    var settings = country.settings
    let beside = 120.0
    settings.pageWidth -= beside
    var map = try plain()
    map.places.legend = .below
    map.labels = [:]
    map.sources = []
    let figure = try map.figure(on: try base(settings), measuring: measuring)
    let profile = profile(figure, values: values(.urban))
    let places = observed.compactMap { figure.featurePoints[$0.id]?.y }
    let (plot, size) = (figure.plotArea, figure.drawing.size)
    let chart = try NorthSouthProfile(
      twin: profile, places: places, placeTitle: words("North to south as on the map", "自北向南（位置同左图）")
    ).figure(
      size: Size(width: beside, height: size.height), plotY: plot.y...plot.maxY, measuring: measuring)
    return GalleryFigure.Result(
      Drawing(
        size: Size(width: size.width + beside, height: size.height),
        elements: figure.drawing.elements
          + chart.drawing.elements(movedBy: Point(x: size.width, y: 0))))
  }

  /// The least squares line through places on the page and values.
  private func line(through points: [Point]) -> EastWestProfile.Fit? {
    let count = Double(points.count)
    let (meanX, meanY) = (points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count)
    let squares = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    let slope = points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) } / squares
    guard slope.isFinite, let left = points.map(\.x).min(), let right = points.map(\.x).max() else {
      return nil
    }
    let number = NumberText(decimals: 2).string(slope * 10.0.millimetres)
    return .init(
      line: [left, right].map { Point(x: $0, y: meanY + slope * ($0 - meanX)) },
      text: words("\(number) more a centimetre", "每厘米增加\(number)"))
  }

  /// The units of a map with values, west to east.
  private func profile(_ figure: MapFigure, values: [FeatureID: Double]) -> EastWestProfile {
    let residents = self.values(.residents)
    let units = observed.compactMap { unit -> EastWestProfile.Unit? in
      guard let value = values[unit.id], let x = figure.pageX(of: unit.id) else { return nil }
      return .init(
        label: name(unit), x: x, value: value, group: unit.region, amount: residents[unit.id])
    }
    let groups = regions.enumerated().map { index, name in
      let members = units.filter { $0.group == index }.map(\.value)
      return EastWestProfile.Group(
        name: name, mean: members.isEmpty ? nil : members.reduce(0, +) / Double(members.count))
    }
    return EastWestProfile(
      text: ChartText(sources: [country.source(language)]), units: units, groups: groups,
      valueTitle: title(.urban), placeTitle: words("West to east as on the map", "自西向东（位置同上图）"))
  }
}
