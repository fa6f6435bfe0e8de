import Cartography
import Charts
import Drawings
import Geography
import Panels
import Projections

/// The profile from west to east below a map, and its twin from south to north beside it.
extension StudyFigures {
  /// A map with its profile.
  struct ProfiledMap {
    let drawing: Drawing
    /// Names without room in one of the profiles.
    let unplacedLabels: [String]
  }

  /// The width of the twin beside a map, with the degrees left of it.
  static let twinWidth = 50.0.millimetres

  /// The least height of the profile under a map, without the lines of text below it; where its names find no room it
  /// grows, step by step.
  static let profileHeights = [56.0, 76, 88].map(\.millimetres)

  /// A map with the profile from west to east under it, on the map's own x or on longitude.
  ///
  /// - Parameters:
  ///   - figure: the map; with a twin narrower by ``twinWidth`` than the whole.
  ///   - text: what stands under the whole.
  ///   - look: the look of the profile.
  func withProfile(
    _ figure: MapFigure, of content: MapContent, settings: StudyMap.Profile, text: ChartText,
    look: FigureLook
  ) throws(AtlasError) -> ProfiledMap {
    guard content.figures != nil else { return ProfiledMap(drawing: figure.drawing, unplacedLabels: []) }
    let parts = try ProfileParts(settings, of: content, on: figure, in: self)
    var text = text
    text.notes = parts.notes + text.notes
    let profile = parts.profile(text: text)
    do {
      let below = try chart(profile, under: figure, style: look.chart)
      let offset = Point(x: 0, y: figure.drawing.size.height + 4)
      var size = Size(width: figure.drawing.size.width, height: offset.y + below.drawing.size.height)
      var elements = figure.drawing.elements + below.drawing.elements(movedBy: offset)
      var unplaced = below.unplacedLabels
      if let twin = parts.twin(of: profile) {
        let chart = try twin.figure(
          size: Size(width: Self.twinWidth, height: size.height),
          plotY: figure.plotArea.y...figure.plotArea.maxY, style: look.chart, measuring: measuring)
        elements += chart.drawing.elements(movedBy: Point(x: size.width, y: 0))
        size.width += Self.twinWidth
        unplaced += chart.unplacedLabels.filter { !unplaced.contains($0) }
      }
      return ProfiledMap(drawing: Drawing(size: size, elements: elements), unplacedLabels: unplaced)
    } catch {
      throw AtlasError(error, at: settings.place ?? content.map.place)
    }
  }

  /// The profile as high as its names need.
  private func chart(
    _ profile: EastWestProfile, under figure: MapFigure, style: ChartStyle
  ) throws(ChartError) -> ChartFigure {
    let width = figure.drawing.size.width
    let notes = profile.text.sources + profile.text.notes
    let footing: Double
    do throws(TextError) {
      let note = style.note
      footing = try TextBlock(
        notes.map { [TextSpan($0, font: note)] }, width: width - 4, measuring: measuring
      )
      .height
    } catch { throw .text(error) }
    var best: ChartFigure?
    for height in Self.profileHeights {
      let chart = try profile.figure(
        size: Size(width: width, height: height + footing + (profile.sizes == nil ? 0 : 12)),
        plotX: figure.plotArea.x...figure.plotArea.maxX, style: style, measuring: measuring)
      if chart.unplacedLabels.count < best?.unplacedLabels.count ?? .max { best = chart }
      if chart.unplacedLabels.isEmpty { break }
    }
    guard let best else { throw .noValues(chart: "east-west profile") }
    return best
  }
}

/// What the profiles of a map show.
private struct ProfileParts {
  private let settings: StudyMap.Profile
  private let content: StudyFigures.MapContent
  private let figure: MapFigure
  private let results: StudyResults
  private let projection: MapProjection
  /// The parallel along which longitudes stand under the map.
  private let latitude: Double
  /// The units with a figure and a place, in the order of the panel.
  private let units: [Unit]
  private let sizes: ProfileSizes?
  private let eastWest: ProfileFit?
  private let northSouth: ProfileFit?
  private let axis: DegreeAxis

  /// A unit with its figure.
  private struct Unit {
    let code: UnitCode
    let value: Double
    /// Its place on the map.
    let point: Point
    /// The longitude and latitude of its label point.
    let degrees: Coordinate
    let amount: Double?
  }

  init(
    _ settings: StudyMap.Profile, of content: StudyFigures.MapContent, on figure: MapFigure,
    in figures: StudyFigures
  ) throws(AtlasError) {
    (self.settings, self.content, self.figure) = (settings, content, figure)
    let (map, place) = (content.map, settings.place ?? content.map.place)
    results = figures.results
    projection = figures.geography.projection
    latitude = figures.geography.framing.profileLatitude
    let degrees = figures.labelDegrees
    let amounts = try settings.size.map { name throws(AtlasError) in
      try MapFigures(name, over: map.sizeSpan, isPooled: false, results: figures.results).values
    }
    var units: [Unit] = []
    for entry in content.figures?.cells ?? [] {
      let id = FeatureID(entry.unit.rawValue)
      guard let value = entry.cell.value, let point = figure.featurePoints[id], let degrees = degrees[id]
      else {
        continue
      }
      units.append(
        Unit(code: entry.unit, value: value, point: point, degrees: degrees, amount: amounts?[id]))
    }
    self.units = units
    sizes = settings.size.map { [results] name in
      ProfileSizes(
        title: results.measure(name, over: map.sizeSpan),
        // On a narrower map the points crowd more.
        largestRadius: settings.hasNorthSouth ? 4 : 6)
    }
    func fit(_ degree: KeyPath<Coordinate, Double>) throws(AtlasError) -> ProfileFit? {
      guard let kind = settings.fit else { return nil }
      do {
        return try ProfileFit(
          units.map { .init(degrees: $0.degrees[keyPath: degree], value: $0.value, weight: $0.amount) },
          isWeighted: kind == .sizes, name: "maps.\(map.name).profile.fit")
      } catch {
        throw AtlasError(at: place, found: "\(error)")
      }
    }
    eastWest = try fit(\.x)
    northSouth = settings.hasNorthSouth ? try fit(\.y) : nil
    axis = DegreeAxis(settings.axis, units: units.map(\.degrees.x), plot: figure.plotArea)
  }
}

extension ProfileParts {
  private var words: Words { results.words }
  /// The parallel as words, `36°N`.
  private var parallel: String { DegreeAxis.text(latitude, "N", "S") }
  /// What dashed lines are, where there are regions.
  private var dashes: String {
    results.hasRegions ? words("; dashed: region means", "；虚线为地区平均") : ""
  }
  private var valueTitle: String { results.axisTitle(content.map.shows, over: content.map.span) }

  /// The profile below the map.
  func profile(text: ChartText) -> EastWestProfile {
    let regions = results.hasRegions ? results.regions : []
    let groups = regions.map { region in
      let members = results.data.units.map(\.code).filter { results.region($0) == region }
      return EastWestProfile.Group(
        name: results.regionName(region), mean: content.figures?.mean(over: Set(members)))
    }
    return EastWestProfile(
      text: text,
      units: units.map { unit in
        .init(
          label: results.name(unit.code), x: axis.scale.map { $0(unit.degrees.x) } ?? unit.point.x,
          value: unit.value, group: regions.firstIndex(of: results.region(unit.code)), amount: unit.amount)
      },
      groups: groups, fit: eastWestLine, sizes: sizes, valueTitle: valueTitle,
      placeTitle: axis.scale == nil
        ? words(
          "West to east as on the map; longitudes at \(parallel)\(dashes)",
          "自西向东（位置同上图）；经度取\(parallel)处\(dashes)") : words("Longitude\(dashes)", "经度\(dashes)"),
      placeTicks: axis.scale == nil ? ticksOnMap : axis.ticks, mostNames: mostNames ?? .max)
  }

  /// How many points have names where there are too many for all: as on maps.
  private var mostNames: Int? { units.count > StudyMap.UnitText.mostNames ? 20 : nil }

  /// What stands under the figure of names and lines.
  var notes: [String] {
    let names = mostNames.map {
      words(
        "Named: the \($0) of \(units.count) units farthest from the median",
        "标注距中位数最远的\($0)个单位（共\(units.count)个）")
    }
    return fitNotes + [names].compactMap(\.self)
  }

  private var fitNotes: [String] {
    guard let eastWest else { return [] }
    let degrees = northSouth == nil ? words("longitude", "经度") : words("longitude and latitude", "经度和纬度")
    let weights = eastWest.isWeighted ? settings.size.map(results.labelInSentence) : nil
    let drawn =
      axis.scale == nil
      ? words(", drawn where \(parallel) has these longitudes", "，按\(parallel)处的经度绘出") : ""
    return [
      words(
        "Line\(northSouth == nil ? "" : "s"): least squares on the \(degrees) of label points, "
          + "\(eastWest.n) provinces\(weights.map { " weighted by \($0)" } ?? "")\(drawn); "
          + "standard error\(northSouth == nil ? "" : "s") robust to unequal variances (HC1)",
        "拟合线：对标注点\(degrees)的最小二乘（\(eastWest.n)个省份\(weights.map { "，以\($0)加权" } ?? "")）\(drawn)；"
          + "标准误为异方差稳健（HC1）")
    ]
  }

  /// The line on the axis of the profile: straight on degrees, and on the map's x as its longitudes stand there.
  private var eastWestLine: EastWestProfile.Fit? {
    guard let eastWest, let west = units.map(\.degrees.x).min(), let east = units.map(\.degrees.x).max()
    else {
      return nil
    }
    let steps = (0...40).map { west + (east - west) * Double($0) / 40 }
    let text = eastWest.text(per: ("longitude", "经度"), words: words)
    guard axis.scale == nil else {
      return .init(
        line: [west, east].map { Point(x: axis.scale?($0) ?? 0, y: eastWest.value(at: $0)) }, text: text)
    }
    let places = projection.project(steps.map { Coordinate(x: $0, y: latitude) })
    let line = zip(steps, places).compactMap { longitude, place in
      place.map { Point(x: figure.view.point($0).x, y: eastWest.value(at: longitude)) }
    }
    return .init(line: line, text: text)
  }

  private var ticksOnMap: [EastWestProfile.Tick] {
    let longitudes = stride(from: -180.0, through: 180, by: 10).map { $0 }
    let places = projection.project(longitudes.map { Coordinate(x: $0, y: latitude) })
    return zip(longitudes, places).compactMap { longitude, place in
      guard let x = place.map({ figure.view.point($0).x }), figure.plotArea.x <= x, x <= figure.plotArea.maxX
      else { return nil }
      return .init(x: x, label: DegreeAxis.text(longitude, "E", "W"))
    }
  }
}

// MARK: - From south to north

extension ProfileParts {
  /// The values beside the map; `nil` where the study does not ask for them.
  func twin(of profile: EastWestProfile) -> NorthSouthProfile? {
    guard settings.hasNorthSouth else { return nil }
    let middle = Point(x: figure.plotArea.center.x, y: figure.plotArea.center.y)
    let center = projection.unproject([figure.view.coordinate(middle)]).first.flatMap(\.self)
    // A whole meridian near the middle of the map, so that readers find it.
    let meridian = ((center?.x ?? 0) / 5).rounded() * 5
    func y(_ latitudes: [Double]) -> [(latitude: Double, y: Double)] {
      let places = projection.project(latitudes.map { Coordinate(x: meridian, y: $0) })
      return zip(latitudes, places).compactMap { latitude, place in
        place.map { (latitude, figure.view.point($0).y) }
      }
    }
    let inside = y(stride(from: -90.0, through: 90, by: 10).map { $0 }).filter {
      figure.plotArea.y <= $0.y && $0.y <= figure.plotArea.maxY
    }
    let latitudes = units.map(\.degrees.y)
    let (south, north) = (latitudes.min() ?? 0, latitudes.max() ?? 0)
    let fit = northSouth.map { fit in
      NorthSouthProfile.Fit(
        line: y((0...40).map { south + (north - south) * Double($0) / 40 }).map {
          Point(x: fit.value(at: $0.latitude), y: $0.y)
        }, text: fit.text(per: ("latitude", "纬度"), words: words))
    }
    let name = DegreeAxis.text(meridian, "E", "W")
    return NorthSouthProfile(
      twin: profile, places: units.map(\.point.y), fit: fit,
      placeTitle: words(
        "South to north as on the map; latitudes at \(name)", "自南向北（位置同左图）；纬度取\(name)处"),
      placeTicks: inside.map { .init(y: $0.y, label: DegreeAxis.text($0.latitude, "N", "S")) })
  }
}

/// Longitudes evenly spaced over the width of a plot.
private struct DegreeAxis {
  /// From degrees to page x; `nil` where the axis is the map's own.
  let scale: LinearScale?
  let ticks: [EastWestProfile.Tick]

  init(_ axis: StudyMap.Profile.Axis, units: [Double], plot: Rect) {
    guard axis == .longitude, let west = units.min(), let east = units.max() else {
      (scale, ticks) = (nil, [])
      return
    }
    // Room for a mark and part of its name at either end.
    let margin = max(0.04 * (east - west), 1e-6)
    let scale = LinearScale(domain: (west - margin)...(east + margin), from: plot.x, to: plot.maxX)
    self.scale = scale
    let nice = NiceTicks(from: west - margin, to: east + margin, target: 7, covering: false)
    ticks = nice.values.map { .init(x: scale($0), label: Self.text($0, "E", "W", format: nice.format)) }
  }

  /// `105°E`.
  static func text(
    _ degrees: Double, _ positive: String, _ negative: String, format: NumberText = NumberText(decimals: 0)
  ) -> String {
    "\(format.string(abs(degrees)))°\(degrees < 0 ? negative : degrees > 0 ? positive : "")"
  }
}

extension StudyMap.Profile {
  /// The width of a map with this profile: what the twin beside it leaves of the standard width.
  var mapWidth: Double { StudyFigures.mapWidth - (hasNorthSouth ? StudyFigures.twinWidth : 0) }
}

extension StudyMap {
  /// The years of what sizes points: of a change what there is in its last year.
  fileprivate var sizeSpan: Span {
    if case .change(_, let to, _) = span { return .year(to) }
    return span
  }
}

extension StudyResults {
  /// What a variable is called inside an English sentence: without its capital, unless that is one of several.
  fileprivate func labelInSentence(_ name: String) -> String {
    let label = label(name)
    let isWord = label.dropFirst().first?.isLowercase ?? false
    return isWord ? label.prefix(1).lowercased() + label.dropFirst() : label
  }
}
