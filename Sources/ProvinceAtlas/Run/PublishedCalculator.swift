import Foundation
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
  private var regressions: [RegressionKey: Result<Estimate, PublishedObstacle>] = [:]

  private struct RegressionKey: Hashable {
    let model: PublishedRegression
    let years: ClosedRange<Int>
  }

  private struct Estimate {
    let result: RegressionResult
    let source: Source
  }

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

  private mutating func outcome(of figure: PublishedFigure) throws(AtlasError) -> Outcome {
    switch figure.quantity {
    case .statistic(let statistic, let name, _):
      return outcome(over: figure, [name]) { source in
        let column = try source.panel.column(name)
        let described = Descriptives(of: column)
        return (described.value(of: statistic).map(Computed.Value.number), described.n)
      }
    case .coefficient(let name, let model):
      return coefficient(name, model, figure) { $0.estimate }
    case .standardError(let name, let model):
      return coefficient(name, model, figure) { $0.standardError }
    case .fit(let fit, let model):
      return estimate(model, figure) { .success($0.value(of: fit)) }
    case .extreme(let isHighest, let name, let year):
      guard case .name(let printed) = figure.printed else { return .failure(.noValue) }
      let named = try unit(printed, at: figure.place)
      return outcome(over: figure, [name]) { source in
        let ranked = try source.ranking(by: name, in: year).byRank.filter { $0.rank != nil }
        let best = isHighest ? ranked.first?.rank : ranked.last?.rank
        // Where several share the place, the printed one among them will do.
        let holders = ranked.filter { $0.rank == best }.map(\.unit)
        let unit = holders.contains(named) ? named : holders.first
        return (unit.map(Computed.Value.unit), nil)
      }
    case .value(let name, let subject, let year):
      let units = try units(of: subject, at: figure.place)
      return outcome(over: figure, [name]) { source in
        (try source.mean(of: name, over: units, in: year).map(Computed.Value.number), nil)
      }
    case .rank(let name, let unit, let year):
      let code = try self.unit(unit, at: figure.place)
      return outcome(over: figure, [name]) { source in
        let rank = try source.ranking(by: name, in: year)[code]?.rank
        return (rank.map { .number(Double($0)) }, nil)
      }
    case .growth(let name, let subject, let from, let to):
      let units = try units(of: subject, at: figure.place)
      return outcome(over: figure, [name]) { source in
        guard let first = try source.mean(of: name, over: units, in: from),
          let last = try source.mean(of: name, over: units, in: to), first > 0, last > 0
        else { return (nil, nil) }
        return (.number(pow(last / first, 1 / Double(to - from)) - 1), nil)
      }
    case .weight(let indicator, let index): return weight(of: indicator, in: index, figure)
    }
  }

  /// Computes a figure on a panel that has columns of these names, and says what sets it apart from the print.
  private mutating func outcome(
    over figure: PublishedFigure, _ names: [String],
    _ compute: (Source) throws -> (Computed.Value?, n: Int?)
  ) -> Outcome {
    switch panels.source(of: names, over: figure.years) {
    case .failure(let obstacle): return .failure(obstacle)
    case .success(let source):
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

  private mutating func weight(
    of indicator: String, in index: String, _ figure: PublishedFigure
  ) -> Outcome {
    var byYear = false
    let outcome = outcome(over: figure, [index]) { source in
      let pools = source.scores?.indices.first { $0.system.name == index }?.weights.pools ?? []
      byYear = pools.count > 1
      let weight = pools.first?.weights.first { $0.indicator.name == indicator }?.weight
      return (byYear ? nil : weight.map(Computed.Value.number), nil)
    }
    if byYear { return .failure(.weightsByYear(index)) }
    if case .failure(.noValue) = outcome { return .failure(.absent([indicator])) }
    return outcome
  }
}

// MARK: - Regressions

extension PublishedCalculator {
  private mutating func coefficient(
    _ name: String?, _ model: PublishedRegression, _ figure: PublishedFigure,
    _ value: (Coefficient) -> Double
  ) -> Outcome {
    estimate(model, figure) { result in
      guard let name else { return .failure(.noConstant) }
      guard let coefficient = result[name] else { return .failure(.droppedRegressor(name)) }
      return .success(value(coefficient))
    }
  }

  private mutating func estimate(
    _ model: PublishedRegression, _ figure: PublishedFigure,
    _ value: (RegressionResult) -> Result<Double, PublishedObstacle>
  ) -> Outcome {
    let key = RegressionKey(model: model, years: figure.years)
    let known = regressions[key] ?? estimate(model, over: figure.years)
    regressions[key] = known
    return known.flatMap { estimate in
      value(estimate.result).map { number in
        Computed(
          value: .number(number), years: estimate.source.years, n: estimate.result.n,
          caveats: estimate.source.caveats(n: estimate.result.n, printed: figure.sample))
      }
    }
  }

  private mutating func estimate(
    _ model: PublishedRegression, over years: ClosedRange<Int>
  ) -> Result<Estimate, PublishedObstacle> {
    guard model.estimator == .leastSquares else { return .failure(.twoStage) }
    let source: Source
    switch panels.source(of: [model.outcome] + model.regressors, over: years) {
    case .failure(let obstacle): return .failure(obstacle)
    case .success(let found): source = found
    }
    do {
      var panel = source.panel
      if let region = model.region {
        panel = try panel.selecting(units: data.units(of: region, in: study.units.regions))
      }
      let result = try RegressionModel(outcome: model.outcome, regressors: model.regressors)
        .estimate(on: panel)
      return .success(Estimate(result: result, source: source))
    } catch {
      return .failure(.refused("\(error)"))
    }
  }
}

// MARK: - Units

extension PublishedCalculator {
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
  fileprivate func units(of region: String, in scheme: String) -> [UnitCode] {
    units.filter { $0.regions[scheme] == region }.map(\.code)
  }
}

extension PublishedPanels.Source {
  /// Ranks in a year, or by the means over all.
  fileprivate func ranking(by name: String, in year: Int?) throws(PanelError) -> Ranking {
    guard let year else { return try panel.rankingOfMeans(by: name) }
    return try panel.ranking(by: name, in: year)
  }

  /// The unweighted mean over units, in a year or of their means over all; `nil` when a unit has no value.
  fileprivate func mean(of name: String, over units: [UnitCode], in year: Int?) throws(PanelError) -> Double?
  {
    let entries = try ranking(by: name, in: year).entries
    let values = units.compactMap { unit in entries.first { $0.unit == unit }?.cell.value }
    guard !values.isEmpty, values.count == units.count else { return nil }
    return values.reduce(0, +) / Double(values.count)
  }

  /// What sets a figure of so many observations apart from a printed one.
  fileprivate func caveats(n: Int?, printed: Int?) -> [PublishedCaveat] {
    guard let n, let printed, n != printed else { return caveats }
    return caveats + [.otherCount(n, printed: printed)]
  }
}

extension Descriptives {
  fileprivate func value(of statistic: PublishedQuantity.Statistic) -> Double? {
    switch statistic {
    case .n: Double(n)
    case .mean: mean
    case .standardDeviation: standardDeviation
    case .minimum: minimum
    case .maximum: maximum
    }
  }
}

extension RegressionResult {
  fileprivate func value(of fit: PublishedQuantity.Fit) -> Double {
    switch fit {
    case .r2: r2
    case .withinR2: withinR2
    case .observations: Double(n)
    }
  }
}
