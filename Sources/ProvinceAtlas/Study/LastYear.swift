import Panels

/// A study that ends in an earlier year, as it would have been made then.
extension Study {
  /// The study with a span that ends in `year`: indices, regressions and ranks are of the years up to it, and maps of the
  /// span’s last year are of this one.
  ///
  /// - Parameters:
  ///   - year: the last year; `nil` leaves the study as it is.
  ///   - name: the span; `nil` for the study's first.
  /// - Throws: `AtlasError` for a year that is not in the span, or is its first: reports compare two years.
  func ending(in year: Int?, of name: String?) throws(AtlasError) -> Study {
    guard let year else { return self }
    let option = try periodOption(name)
    guard option.from < year, year <= option.to else {
      let isFirst = year == option.from
      throw AtlasError(
        at: option.place,
        found: isFirst
          ? "--year is \(year), the first year of `periods.\(option.name)`"
          : "--year is \(year), and `periods.\(option.name)` has \(option.from) to \(option.to)",
        expected: option.from + 1 < option.to
          ? "a year from \(option.from + 1) to \(option.to)" : "\(option.to)",
        remedy: isFirst
          ? "Reports compare the last year with the first; choose a later one"
          : "Choose another span with --periods")
    }
    var study = self
    study.periods = periods.map { period in
      guard period.name == option.name else { return period }
      var period = period
      period.to = year
      return period
    }
    study.maps = maps.map { $0.ending(in: year, insteadOf: option.to) }
    return study
  }
}

extension StudyMap {
  /// The map with a year in the place of the span’s last one, as far as its other years allow.
  fileprivate func ending(in year: Int, insteadOf last: Int) -> StudyMap {
    var map = self
    if let pair, pair.year == last, pair.since < year {
      map.pair?.year = year
      map.span = .year(year)
    }
    switch span {
    case .year(last) where pair == nil: map.span = .year(year)
    case .change(let from, last, let isPercent) where from < year:
      map.span = .change(from: from, to: year, isPercent: isPercent)
    case .mean, .year, .change: break
    }
    if case .listed(let years)? = sideBySide, years.last == last {
      let earlier = years.filter { $0 < year }
      if !earlier.isEmpty { map.sideBySide = .listed(earlier + [year]) }
    }
    return map
  }
}
