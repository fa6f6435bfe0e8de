import Panels

/// Which maps of a study a run can draw.
extension StudyResults {
  /// The maps whose variables and years the run has, in the study's order. Maps of what the sources lack are left out in
  /// silence: the absence itself is told elsewhere.
  func drawnMaps() throws(AtlasError) -> [StudyMap] {
    try maps.value(for: "") { () throws(AtlasError) in
      var maps: [StudyMap] = []
      for map in mapsWithVariables where foreignYear(of: map) == nil {
        if map.isUsual {
          let figures = try MapFigures(map.shows, over: map.span, isPooled: map.isPooled, results: self)
          guard Set(figures.pool).count > 1 else { continue }
        }
        maps.append(map)
      }
      return maps
    }
  }

  /// The maps whose variables the run has.
  private var mapsWithVariables: [StudyMap] {
    let known = Set(scores.panel.indicatorNames + data.crosswalk.schemes)
    return study.maps.filter { $0.variables.allSatisfy(known.contains) }
  }

  /// The first year a map asks for that the run does not have.
  private func foreignYear(of map: StudyMap) -> Int? { map.years.first { $0 < firstYear || $0 > lastYear } }

  /// Which maps are left out for their years.
  var mapNotices: [Notice] {
    mapsWithVariables.compactMap { map in
      foreignYear(of: map).map {
        Notice(.figure, "the map `\(map.name)` is left out: \($0) is not in \(firstYear)–\(lastYear)")
      }
    }
  }
}

extension [StudyMap] {
  /// The map that a name means: the map itself, or the map that shows the score, one of the mean in classes before
  /// others.
  func named(_ name: String) -> StudyMap? {
    if let exact = first(where: { $0.name == name }) { return exact }
    let shown = filter { $0.shows == name && $0.isSingle }
    return shown.first { $0.span == .mean && $0.rule != nil } ?? shown.first
  }
}
