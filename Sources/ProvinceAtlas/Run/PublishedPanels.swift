import Panels

/// Why a printed figure cannot be computed.
enum PublishedObstacle: Error, Hashable, Sendable {
  /// The study has nothing of these names.
  case absent([String])
  /// No span of the study within the printed years has all of these.
  case noSpan([String], ClosedRange<Int>)
  /// The table has no such year.
  case noYear(Int)
  /// With effects of units and years there is no single constant.
  case noConstant
  /// The variable has no coefficient, because others explain it.
  case droppedRegressor(String)
  /// There is no value.
  case noValue
  /// The weights differ from year to year.
  case weightsByYear(String)
  /// What a stage of the work said.
  case refused(String)
}

/// What sets a computed figure apart from the printed one: it is another quantity by so much.
enum PublishedCaveat: Hashable, Sendable {
  /// A score without some indicators of its system.
  case fewerIndicators(score: String, missing: Int, of: Int)
  /// Other years than the printed.
  case otherYears(ClosedRange<Int>)
  /// Another number of observations.
  case otherCount(Int, printed: Int)
}

/// The panels printed figures can be computed from, each made once: variables over the printed years, whatever the
/// years of the run, and scores over a span of the study that lies within them.
struct PublishedPanels {
  /// A panel that has what a figure needs.
  struct Source {
    let panel: Panel
    /// The years of the panel.
    let years: ClosedRange<Int>
    /// The scores the panel holds; `nil` for a panel of variables alone.
    let scores: StudyScores?
    /// Where it falls short of the print.
    let caveats: [PublishedCaveat]
  }

  /// What the table supplies of the study.
  private let study: Study
  /// The study as its file says, for reading the table again over other years. Ranks are not tried against other
  /// choices there: no printed figure asks for that.
  private let declared: Study
  private let data: StudyData
  private var variables: [ClosedRange<Int>: Result<Panel, PublishedObstacle>] = [:]
  private var scored: [String: Result<StudyScores, PublishedObstacle>]

  /// Starts from what the run has computed for itself.
  init(_ declared: Study, data: StudyData, scores: StudyScores) {
    var declared = declared
    for index in declared.indices.indices { declared.indices[index].robustness = nil }
    self.declared = declared
    self.data = data
    study = data.study
    scored = [data.option.name: .success(scores)]
  }

  /// A panel with columns of these names over printed years, or as many of them as there are.
  mutating func source(
    of names: [String], over years: ClosedRange<Int>
  ) -> Result<Source, PublishedObstacle> {
    let known = study.publishableNames
    let missing = names.filter { !known.contains($0) }
    guard missing.isEmpty else { return .failure(.absent(missing)) }
    guard names.contains(where: { study.score(named: $0) != nil }) else {
      return variablesSource(of: names, over: years)
    }
    // The longest span first; spans of one length in the order of the study.
    let spans = study.periods.filter { years.contains($0.from) && years.contains($0.to) }
      .enumerated().sorted {
        ($1.element.to - $1.element.from, $0.offset) < ($0.element.to - $0.element.from, $1.offset)
      }
    var obstacle = PublishedObstacle.noSpan(names, years)
    for option in spans.map(\.element) where !names.contains(where: option.without.contains) {
      switch scores(over: option) {
      case .failure(let failure): obstacle = failure
      case .success(let scores):
        guard names.allSatisfy(scores.panel.indicatorNames.contains) else { continue }
        let span = option.from...option.to
        return .success(
          Source(
            panel: scores.panel, years: span, scores: scores,
            caveats: study.shortfalls(of: names, in: option)
              + (span == years ? [] : [.otherYears(span)])))
      }
    }
    return .failure(obstacle)
  }

  private mutating func scores(over option: PeriodOption) -> Result<StudyScores, PublishedObstacle> {
    if let known = scored[option.name] { return known }
    let made: Result<StudyScores, PublishedObstacle>
    do throws(AtlasError) {
      let data = try StudyData(declared, periods: option.name)
      made = .success(try StudyScores(data.study, data: data))
    } catch {
      made = .failure(.refused(error.description))
    }
    scored[option.name] = made
    return made
  }

  /// Variables as they were observed: nothing is filled, and spans of the study do not matter.
  private mutating func variablesSource(
    of names: [String], over years: ClosedRange<Int>
  ) -> Result<Source, PublishedObstacle> {
    let held = years.filter(data.tableYears.contains)
    guard let first = held.first, let last = held.last else { return .failure(.noSpan(names, years)) }
    switch variables(over: first...last) {
    case .failure(let obstacle): return .failure(obstacle)
    case .success(let panel):
      guard names.allSatisfy(panel.indicatorNames.contains) else { return .failure(.noSpan(names, years)) }
      let span = panel.years(with: names) ?? first...last
      return .success(
        Source(panel: panel, years: span, scores: nil, caveats: span == years ? [] : [.otherYears(span)]))
    }
  }

  private mutating func variables(over years: ClosedRange<Int>) -> Result<Panel, PublishedObstacle> {
    if let known = variables[years] { return known }
    // A span that leaves nothing out but what every span leaves out.
    let always = study.periods.dropFirst().reduce(Set(study.periods.first?.without ?? [])) {
      $0.intersection($1.without)
    }
    var wide = declared
    wide.periods = [
      PeriodOption(
        name: "published", from: years.lowerBound, to: years.upperBound, without: always.sorted(),
        place: data.option.place)
    ]
    let made: Result<Panel, PublishedObstacle>
    do throws(AtlasError) {
      made = .success(try StudyData(wide, periods: nil).observed)
    } catch {
      made = .failure(.refused(error.description))
    }
    variables[years] = made
    return made
  }
}

extension Panel {
  /// The years from the first to the last in which all these columns have a value; `nil` when there is none.
  fileprivate func years(with names: [String]) -> ClosedRange<Int>? {
    let columns = columns.filter { names.contains($0.name) }
    let held = periods.indices.filter { step in
      columns.allSatisfy { column in
        units.indices.contains { column[$0 * periods.count + step].state != .missing }
      }
    }
    guard let first = held.first, let last = held.last else { return nil }
    return periods[first]...periods[last]
  }
}

extension Study {
  /// How many indicators scores lack in a span, of those their systems have. A dimension's score rests on the weights of
  /// the whole index, so what the index lacks is told too.
  fileprivate func shortfalls(of names: [String], in option: PeriodOption) -> [PublishedCaveat] {
    var caveats: [PublishedCaveat] = []
    for score in names.compactMap(score(named:)) {
      let whole = ScoreName(index: score.index, dimension: nil)
      for part in score.dimension == nil ? [whole] : [score, whole] {
        if let caveat = shortfall(of: part, in: option), !caveats.contains(caveat) { caveats.append(caveat) }
      }
    }
    return caveats
  }

  private func shortfall(of score: ScoreName, in option: PeriodOption) -> PublishedCaveat? {
    let (own, absent) = (score.indicators.map(\.variable), score.absent.count)
    let missing = absent + own.count { option.without.contains($0) }
    return missing == 0 ? nil : .fewerIndicators(score: score.name, missing: missing, of: own.count + absent)
  }
}
