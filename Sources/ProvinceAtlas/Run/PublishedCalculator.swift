import Indices
import Panels
import Regressions

/// Computes printed figures one by one and keeps what several of them need.
struct PublishedCalculator {
  typealias Computed = PublishedComparison.Computed
  typealias Source = PublishedPanels.Source
  /// A computed figure or why there is none.
  typealias Outcome = Result<Computed, PublishedObstacle>

  private let study: Study
  private let data: StudyData
  private var panels: PublishedPanels
  private var regressions = PublishedRegressions()

  init(_ study: Study, data: StudyData, scores: StudyScores) {
    self.study = data.study
    self.data = data
    panels = PublishedPanels(study, data: data, scores: scores)
  }

  /// What becomes of a printed figure.
  mutating func entry(_ figure: PublishedFigure) throws(AtlasError) -> PublishedComparison.Entry {
    let result = try outcome(of: figure)
    var verdict = PublishedComparison.Verdict.notComputable
    if case .success(let computed) = result {
      switch (figure.printed, computed.value) {
      case (.number(let printed), .number(let value)):
        verdict = printed.agrees(with: value) ? .same : .differs
      case (.name(let name), .unit(let code)):
        verdict = try unit(name, at: figure.place) == code ? .same : .differs
      default: verdict = .differs
      }
    }
    return PublishedComparison.Entry(figure: figure, result: result, verdict: verdict)
  }

  /// What a figure comes to. Names of units are looked up before anything is computed.
  private mutating func outcome(of figure: PublishedFigure) throws(AtlasError) -> Outcome {
    switch figure.quantity {
    case .statistic(let statistic, let name, _): return self.statistic(statistic, of: name, figure)
    case .coefficient(let name, let model): return coefficient(name, of: model, figure, \.estimate)
    case .standardError(let name, let model): return coefficient(name, of: model, figure, \.standardError)
    case .fit(let fit, let model): return regression(model, figure) { .success($0.value(of: fit)) }
    case .extreme(let isHighest, let name, let year):
      guard case .name(let printed) = figure.printed else { return .failure(.noValue) }
      let named = try unit(printed, at: figure.place)
      return outcome(of: figure, on: [name]) { source in
        let unit = try source.extreme(isHighest: isHighest, by: name, in: year, preferring: named)
        return (unit.map(Computed.Value.unit), nil)
      }
    case .value(let name, let subject, let year):
      let units = try units(of: subject, at: figure.place)
      return number(of: figure, on: name) { try $0.mean(of: name, over: units, in: year) }
    case .rank(let name, let unit, let year):
      let code = try self.unit(unit, at: figure.place)
      return number(of: figure, on: name) {
        try $0.ranking(by: name, in: year)[code]?.rank.map { Double($0) }
      }
    case .growth(let name, let subject, let from, let to):
      let units = try units(of: subject, at: figure.place)
      return number(of: figure, on: name) { try $0.growth(of: name, over: units, from: from, to: to) }
    case .weight(let indicator, let index): return weight(of: indicator, in: index, figure)
    }
  }

  /// Computes a figure on a panel that has columns of these names, and says what sets it apart from the print.
  private mutating func outcome(
    of figure: PublishedFigure, on names: [String],
    _ compute: (Source) throws -> (Computed.Value?, n: Int?)
  ) -> Outcome {
    panels.source(of: names, over: figure.years).flatMap { source in
      do {
        let (value, n) = try compute(source)
        guard let value else { return .failure(.noValue) }
        return .success(
          Computed(
            value: value, years: source.years, n: n, caveats: source.caveats(n: n, printed: figure.sample)))
      } catch PanelError.unknownPeriod(let year, _, _) {
        return .failure(.noYear(year))
      } catch {
        return .failure(.refused("\(error)"))
      }
    }
  }

  /// A number that rests on no count of observations.
  private mutating func number(
    of figure: PublishedFigure, on name: String, _ compute: (Source) throws -> Double?
  ) -> Outcome {
    outcome(of: figure, on: [name]) { (try compute($0).map(Computed.Value.number), nil) }
  }

  private mutating func statistic(
    _ statistic: PublishedQuantity.Statistic, of name: String, _ figure: PublishedFigure
  ) -> Outcome {
    outcome(of: figure, on: [name]) { source in
      let described = Descriptives(of: try source.panel.column(name))
      return (described.value(of: statistic).map(Computed.Value.number), described.n)
    }
  }

  private mutating func weight(
    of indicator: String, in index: String, _ figure: PublishedFigure
  ) -> Outcome {
    var byYear = false
    let outcome = number(of: figure, on: index) { source in
      let pools = source.scores?.indices.first { $0.system.name == index }?.weights.pools ?? []
      byYear = pools.count > 1
      return byYear ? nil : pools.first?.weights.first { $0.indicator.name == indicator }?.weight
    }
    if byYear { return .failure(.weightsByYear(index)) }
    if case .failure(.noValue) = outcome { return .failure(.absent([indicator])) }
    return outcome
  }

  // MARK: - Regressions

  private mutating func coefficient(
    _ name: String?, of model: PublishedRegression, _ figure: PublishedFigure,
    _ value: (Coefficient) -> Double
  ) -> Outcome {
    regression(model, figure) { result in
      guard let name else { return .failure(.noConstant) }
      guard let coefficient = result[name] else { return .failure(.droppedRegressor(name)) }
      return .success(value(coefficient))
    }
  }

  private mutating func regression(
    _ model: PublishedRegression, _ figure: PublishedFigure,
    _ value: (RegressionResult) -> Result<Double, PublishedObstacle>
  ) -> Outcome {
    let units = model.region.map { data.units(of: $0, in: study.units.regions) }
    return regressions.estimate(model, over: figure.years, units: units, from: &panels)
      .flatMap { estimate in
        value(estimate.result).map { number in
          Computed(
            value: .number(number), years: estimate.source.years, n: estimate.result.n,
            caveats: estimate.source.caveats(n: estimate.result.n, printed: figure.sample))
        }
      }
  }

  // MARK: - Units

  /// The unit that a printed name means.
  private func unit(_ name: String, at place: AtlasError.Place) throws(AtlasError) -> UnitCode {
    guard let code = data.crosswalk.match(name)?.code, data.panel.index(of: code) != nil else {
      throw AtlasError(
        at: place, found: "the unknown unit `\(name.prefix(60))`", remedy: data.crosswalk.remedy(for: name))
    }
    return code
  }

  private func units(
    of subject: PublishedQuantity.Subject, at place: AtlasError.Place
  ) throws(AtlasError) -> [UnitCode] {
    switch subject {
    case .unit(let name): [try unit(name, at: place)]
    case .region(let region): data.units(of: region, in: study.units.regions)
    case .all: data.units.map(\.code)
    }
  }
}

extension StudyData {
  /// The units of a region.
  fileprivate func units(of region: String, in scheme: String?) -> [UnitCode] {
    guard let scheme else { return [] }
    return units.filter { $0.regions[scheme] == region }.map(\.code)
  }
}
