import Indices
import Panels

/// The composite indices of a study with everything that is ranked, averaged or compared.
struct StudyScores {
  /// One index a setting, in the study's order.
  let indices: [CompositeIndex]
  /// Variables and scores side by side: indicators, derived variables, then every index with its dimensions.
  let panel: Panel
  /// The scores and their dimensions in the study's order, those without any indicator in this span left out.
  let names: [ScoreName]
  /// What a reader should know.
  let notices: [Notice]

  /// Computes the indices of a study.
  init(_ study: Study, data: StudyData) throws(AtlasError) {
    var indices: [CompositeIndex] = []
    var panel = data.panel
    var notices: [Notice] = []
    let without = Set(data.option.without)
    for settings in study.indices {
      do throws(IndexError) {
        let index = try CompositeIndex(
          data.panel, system: try settings.system(without: without),
          options: IndexOptions(missingCells: settings.missingCells))
        indices.append(index)
        do {
          panel = try panel.adding(index.scores.columns)
        } catch {
          throw .panel(index: settings.name, error)
        }
      } catch {
        throw AtlasError(error, at: .init(file: study.file))
      }
      let left = settings.dimensions.flatMap(\.indicators).map(\.variable).filter(without.contains)
      if !left.isEmpty {
        notices.append(
          Notice(
            .index,
            "\(settings.abbreviation.english) leaves out \(left.joined(separator: ", ")) over "
              + "\(data.option.from)–\(data.option.to), as `periods.\(data.option.name).without` says"))
      }
    }
    self.indices = indices
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
      return try panel.ranking(by: name, in: period)
    } catch {
      throw AtlasError(error)
    }
  }

  /// The ranks by the mean of a score over the years.
  func rankingOfMeans(by name: String) throws(AtlasError) -> Ranking {
    do {
      return try panel.rankingOfMeans(by: name)
    } catch {
      throw AtlasError(error)
    }
  }
}

extension IndexSettings {
  /// The system as it is computed: indicators and dimensions without data left out.
  func system(without: Set<String>) throws(IndexError) -> IndicatorSystem {
    let kept = dimensions.compactMap { dimension -> IndexDimension? in
      let indicators = dimension.indicators.filter { !without.contains($0.variable) }
      guard !indicators.isEmpty else { return nil }
      return IndexDimension(
        dimension.name,
        indicators: indicators.map {
          Indicator($0.variable, direction: $0.isPositive ? .positive : .negative)
        })
    }
    return try IndicatorSystem(name: name, dimensions: kept)
  }
}
