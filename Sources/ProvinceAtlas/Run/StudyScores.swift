import Indices
import Panels

/// The composite indices of a study with everything that is ranked, averaged or compared.
struct StudyScores {
  /// One index a setting, in the study's order.
  let indices: [CompositeIndex]
  /// What each index becomes under other choices, by its name; none where the study wants none, and for a unit alone.
  let robustness: [String: Robustness]
  /// What each indicator added to an index from the first to the last year, by the index's name; none for scores that are
  /// no sums.
  let changes: [String: IndexChange]
  /// Variables and scores side by side: indicators, derived variables, then every index with its dimensions.
  let panel: Panel
  /// The scores and their dimensions in the study's order, those without any indicator in this span left out.
  let names: [ScoreName]
  /// What a reader should know.
  let notices: [Notice]
  private let rankings = Memo<RankingKey, Ranking>()
  private let rankRobustness = Memo<RobustnessKey, RankRobustness?>()

  private struct RankingKey: Hashable {
    var name: String
    /// `nil` for the mean over the years.
    var period: Int?
  }

  private struct RobustnessKey: Hashable {
    var score: String
    var span: Robustness.Span
  }

  /// Computes the indices of a study.
  init(_ study: Study, data: StudyData) throws(AtlasError) {
    var indices: [CompositeIndex] = []
    var robustness: [String: Robustness] = [:]
    var changes: [String: IndexChange] = [:]
    var panel = data.panel
    var notices: [Notice] = []
    for settings in study.indices {
      do throws(IndexError) {
        let index = try settings.computed(from: data)
        indices.append(index)
        robustness[settings.name] = try settings.tried(index, on: data)
        changes[settings.name] = try IndexChange(index, from: data.option.from, to: data.option.to)
        notices += settings.notices(on: index, robustness: robustness[settings.name], option: data.option)
        do {
          panel = try panel.adding(index.scores.columns)
        } catch {
          throw .panel(index: settings.name, error)
        }
      } catch {
        throw AtlasError(error, at: .init(file: study.file))
      }
    }
    self.indices = indices
    self.robustness = robustness
    self.changes = changes
    self.panel = panel
    self.notices = notices
    let made = Set(indices.flatMap { $0.scores.columns.map(\.name) })
    names = study.scores.filter { made.contains($0.name) }
  }

  /// A column that is known to exist because the study was checked against it.
  func column(_ name: String) throws(AtlasError) -> Column {
    do {
      return try panel.column(name)
    } catch {
      throw AtlasError(error)
    }
  }

  /// The mean over the years of a score by unit, in the panel's order.
  func means(of name: String) throws(AtlasError) -> [UnitMean] {
    do {
      return try panel.means(of: name)
    } catch {
      throw AtlasError(error)
    }
  }

  /// The ranks by a score in a year.
  func ranking(by name: String, in period: Int) throws(AtlasError) -> Ranking {
    do {
      return try rankings.value(for: RankingKey(name: name, period: period)) { () throws(PanelError) in
        try panel.ranking(by: name, in: period)
      }
    } catch {
      throw AtlasError(error)
    }
  }

  /// The ranks by the mean of a score over the years.
  func rankingOfMeans(by name: String) throws(AtlasError) -> Ranking {
    do {
      return try rankings.value(for: RankingKey(name: name, period: nil)) { () throws(PanelError) in
        try panel.rankingOfMeans(by: name)
      }
    } catch {
      throw AtlasError(error)
    }
  }

  /// The ranks by a score under all variants; `nil` when it is none of that index.
  func ranks(of score: String, under robustness: Robustness, span: Robustness.Span) -> RankRobustness? {
    rankRobustness.value(for: RobustnessKey(score: score, span: span)) {
      robustness.ranks(of: score, span: span)
    }
  }
}

extension IndexSettings {
  fileprivate func computed(from data: StudyData) throws(IndexError) -> CompositeIndex {
    let without = Set(data.option.without)
    return try CompositeIndex(
      data.panel, system: try system(without: without), options: options(without: without))
  }

  /// The index under other choices; `nil` where there is nothing to rank.
  fileprivate func tried(_ index: CompositeIndex, on data: StudyData) throws(IndexError) -> Robustness? {
    guard let robustness, data.units.count > 1 else { return nil }
    let variations = robustness.families.flatMap {
      $0.variations(
        of: index.options, system: index.system, periodCount: data.panel.periods.count,
        shifts: robustness.shifts)
    }
    return try Robustness(data.panel, index: index, variations: variations)
  }

  fileprivate func notices(
    on index: CompositeIndex, robustness: Robustness?, option: PeriodOption
  ) -> [Notice] {
    var notices: [Notice] = []
    let name = abbreviation.english
    let left = indicators.map(\.variable).filter(Set(option.without).contains)
    if !left.isEmpty {
      notices.append(
        Notice(
          .index,
          "\(name) leaves out \(left.joined(separator: ", ")) over "
            + "\(option.from)–\(option.to), as `periods.\(option.name).without` says"))
    }
    if let sum = index.weights.givenSum, abs(sum - 1) > 1e-9 {
      notices.append(Notice(.index, "the weights given for \(name) add up to \(sum) and are divided by it"))
    }
    for refusal in robustness?.refusals ?? [] {
      notices.append(
        Notice(
          .index,
          "a variant of \(name) (\(Words(language: .english).name(of: refusal.variation, label: { $0 }))) "
            + "cannot be computed: \(refusal.reason)"))
    }
    return notices
  }
}
