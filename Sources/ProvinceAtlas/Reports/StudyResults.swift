import Indices
import Panels

/// Everything that was computed, as tables, figures and texts read it.
struct StudyResults: Sendable {
  let study: Study
  let data: StudyData
  let scores: StudyScores
  /// The scores under the figures before any revision; `nil` when no source revises another.
  let older: StudyScores?
  let models: [StudyModel]
  /// The tables of spatial models.
  var spatialModels: [StudySpatialModel] = []
  let language: Language
  /// Printed figures set against the computed ones; `nil` when the study names no file of them.
  var published: PublishedComparison?
  /// The words of recommendations; `nil` when the study names no file of them.
  var recommendationTexts: RecommendationTexts?
  /// The look of pages and charts that the study asks for.
  var theme = Theme()
  /// By the year of the scores.
  let profiles = Memo<Int, Profiles>()
  private let means = Memo<GroupMean, Double?>()
  private let members = Memo<UnitGroup, [UnitCode]>()
  /// By the name that the file of published figures has.
  let publishedNames = Memo<String, String>()
  /// What ``drawnMaps()`` finds, once it was asked.
  let maps = Memo<String, [StudyMap]>()

  /// The words of the outputs' language.
  var words: Words { Words(language: language, noun: study.units.called) }
  /// The first year.
  var firstYear: Int { data.option.from }
  /// The last year.
  var lastYear: Int { data.option.to }
  /// `2016–2023`.
  var years: String { "\(firstYear)–\(lastYear)" }

  /// The name of a unit.
  func name(_ unit: UnitCode) -> String {
    data.crosswalk.entry(unit)?.name(in: language) ?? unit.rawValue
  }

  /// The region of a unit, as the table of names has it; empty in a study without regions.
  func region(_ unit: UnitCode) -> String {
    study.units.regions.flatMap { data.crosswalk.entry(unit)?.regions[$0] } ?? ""
  }

  /// What a region is called.
  func regionName(_ code: String) -> String {
    study.units.regionLabels.first { $0.code == code }?.label.text(in: language) ?? code
  }

  /// What the mean of a region's units is called.
  func regionMeanName(_ code: String) -> String {
    words("\(regionName(code)) mean", "\(regionName(code))平均")
  }

  /// What the mean of all units is called: not the nation's own figure.
  var overallMeanName: String { words("All-province mean", "各省平均") }

  /// The place of a unit's region among the regions, which decides its colour in every chart.
  func regionIndex(_ unit: UnitCode) -> Int? { regions.firstIndex(of: region(unit)) }

  /// The regions that have units, in the study's order.
  var regions: [String] {
    study.units.regionLabels.map(\.code).filter { !units(of: .region($0)).isEmpty }
  }

  /// Whether there are regions to tell apart.
  var hasRegions: Bool { regions.count > 1 }

  /// What a variable or score is called in print.
  func label(_ name: String) -> String {
    if let score = study.score(named: name) { return score.label.text(in: language) }
    if let indicator = study.indicators.first(where: { $0.variable == name }) {
      return indicator.label.text(in: language)
    }
    if let variable = study.derived.first(where: { $0.name == name }) {
      return variable.label.text(in: language)
    }
    if let variable = study.absentVariables.first(where: { $0.name == name }) {
      return variable.label.text(in: language)
    }
    if let label = study.variables.first(where: { $0.name == name })?.label {
      return label.text(in: language)
    }
    return name
  }

  /// The unit of a column or derived variable in words; `nil` for one without.
  func unit(of name: String) -> String? {
    let declared =
      study.indicators.first { $0.variable == name }?.unit
      ?? study.derived.first { $0.name == name }?.unit
      ?? study.variables.first { $0.name == name }?.unit
    return declared?.text(in: language) ?? data.measures[name]
  }

  /// What a variable or score is called where there is little room.
  func shortLabel(_ name: String) -> String {
    study.score(named: name)?.abbreviation.text(in: language) ?? label(name)
  }
}

// MARK: - Groups

/// Units whose mean stands beside that of one.
enum UnitGroup: Hashable, Sendable {
  /// All units of the study.
  case all
  /// Those of a region, as the table of names has it.
  case region(String)
}

/// What is asked of a group: a variable or score in a year, or its mean over the years.
private struct GroupMean: Hashable {
  var name: String
  var group: UnitGroup
  var year: Int?
}

extension StudyResults {
  /// The units of a group, in the study's order.
  func units(of group: UnitGroup) -> [UnitCode] {
    members.value(for: group) {
      let units = data.units.map(\.code)
      return switch group {
      case .all: units
      case .region(let code): units.filter { region($0) == code }
      }
    }
  }

  /// The unweighted mean of a variable over a group, see ``mean(of:over:in:)-(_,[UnitCode],_)``; computed once for all
  /// reports.
  func mean(of name: String, over group: UnitGroup, in year: Int?) throws(AtlasError) -> Double? {
    try means.value(for: GroupMean(name: name, group: group, year: year)) { () throws(AtlasError) in
      try mean(of: name, over: units(of: group), in: year)
    }
  }
}
