import Documents

/// The templates a study may have.
public enum TemplateKind: String, CaseIterable, Sendable {
  /// Of the report on all units.
  case national
  /// Of the report made once a unit.
  case provincial
  /// Of the report on the figures themselves.
  case audit
}

/// All names that templates may use, by template.
enum VariableRegistry {
  /// Names that stand together in lists.
  struct Section: Hashable, Sendable {
    /// The heading.
    let title: String
    /// The templates that have them.
    let templates: [TemplateKind]
    let variables: [TemplateVariable]
  }

  /// All names in the order of lists.
  static let sections = [
    Section(title: "Values of every template", templates: TemplateKind.allCases, variables: common),
    Section(
      title: "Values of the national and the audit template", templates: [.national, .audit],
      variables: national),
    Section(
      title: "Values of the figures, in the national and the audit template", templates: [.national, .audit],
      variables: figures),
    Section(title: "Values of the provincial template", templates: [.provincial], variables: provincial),
  ]

  /// The names of one template.
  static func variables(of template: TemplateKind) -> [TemplateVariable] {
    sections.filter { $0.templates.contains(template) }.flatMap(\.variables)
  }

  /// Values that have every name of a template, to look a template's names up in before it meets a study's values.
  ///
  /// - Parameter reports: what the study says of reports.
  static func sample(of template: TemplateKind, for reports: ReportSettings) -> TemplateData {
    TemplateData(variables(of: template).filter { reports.has($0.need) }.sample)
  }
}

extension ReportSettings {
  /// Whether the study has what a value needs.
  func has(_ need: TemplateVariable.Need) -> Bool {
    switch need {
    case .nothing: true
    case .lead: leads != nil
    case .against: against != nil
    }
  }
}

// MARK: - The outermost names

extension VariableRegistry {
  static let common: [TemplateVariable] = [
    .text("study_title", "the study’s title"),
    .text("date", "the day the study gives, in words"),
    .text("years", "the years of this run, from the first to the last"),
    .number("first_year", "the first year"),
    .number("last_year", "the last year"),
    .number("unit_count", "how many units the study has figures of"),
    .number("absent_count", "indicators of all indices that are absent"),
    .text(
      "absence_line",
      "what every page says at its foot of indices without some of their indicators; empty when none is absent or left out"
    ),
    .text("data_source", "`data.source` of the study"),
    .text("boundary_source", "`geometry.source` of the study"),
    .text("boundary_note", "`geometry.note` of the study; empty without one"),
    .text("unit_noun", "what one unit is called, `units.called` of the study"),
    .text("unit_nouns", "what several are called"),
    .condition("has_one_unit", "whether there is one unit only, which has no rank"),
    .condition(
      "has_many_units", "whether there are more than 60 units, too many for a chart with a line for each"),
    .condition("has_regions", "whether there are two regions or more"),
  ]

  static let national: [TemplateVariable] = [
    .text("title", "the study’s title"),
    .text("subtitle", "the study’s subtitle; empty without one"),
    .text("publisher", "who publishes the study; empty without one"),
    .list("indices", "every index, the leading one first, then the one it is set against", of: index),
    .list(
      "index_rows", "the same two by two, for charts side by side",
      of: VariableGroup("two indices", [.list("indices", "the indices of the row", of: index)])),
    .group("lead", "the index `reports.leads`, in studies that have an index", of: index, need: .lead),
    .group("against", "the index `reports.against`, in studies that name one", of: index, need: .against),
    .condition("partial_system", "whether any indicator is absent"),
    .text("absent_names", "the names of the absent indicators, by dimension"),
    .condition("has_absences", "whether an indicator or a control is absent"),
    .condition("has_gaps", "whether an indicator has gaps"),
    .number("filled_count", "values filled by rule"),
    .list("models", "every model of the study that could be estimated", of: model),
    .list("model", "the first of them, or nothing", of: model),
    .list("instrumented_models", "those with instruments", of: model),
    .list("regional_models", "those with a column a region", of: model),
    .list("spatial_models", "every table of spatial models that could be estimated", of: spatialModel),
    .number("spelling_count", "different spellings of units in the table"),
    .text("match_summary", "how the spellings were recognised"),
    .number("shape_count", "shapes in the layer; in a study of some units, theirs alone"),
    .number("shapes_without_data", "those of them that no unit of the table has"),
    .text("shapes_without_data_names", "their names"),
    .text("regions_definition", "the regions and how many units each has"),
    .list("published", "one element when the study names published figures, else nothing", of: published),
    .list("maps", "the maps that show something else than the mean of an index or dimension", of: map),
    .list("key_findings", "what was found, made from the numbers of the tables", of: finding),
    .list(
      "recommendations", "what the results call for, in words of `reports.recommendations`",
      of: recommendation),
    .condition("has_robustness", "whether any index is tried against other choices"),
    .condition("has_audit", "whether the study has a report on its figures"),
    .texts("references", "the works on the methods the study uses, by author and year"),
    .texts("notices", "what a reader should know of data and indices"),
  ]

  static let figures: [TemplateVariable] = [
    .number("variable_count", "columns that were read"),
    .number("source_count", "the sources they come from"),
    .number("cell_count", "their cells in the span"),
    .number("observed_share", "the share of these cells that stand in the sources"),
    .condition("has_filled", "whether any cell was filled"),
    .condition("has_jumps", "whether any jump was found"),
    .condition("has_findings", "whether the audit lists anything else"),
    .condition("finds_nothing", "whether the audit lists nothing at all"),
    .number("finding_count", "how many findings the audit lists"),
    .text("finding_summary", "how many of each kind"),
    .number("revision_count", "figures that a later source gives differently"),
    .condition("has_revisions", "whether any figure is revised"),
    .texts("source_notes", "what the files say about themselves"),
  ]

  static let provincial: [TemplateVariable] = [
    .group("unit", "the unit of the report", of: unit),
    .list("indices", "where the unit stands in every index, the leading one first", of: standing),
    .list(
      "index_rows", "the same two by two, for charts side by side",
      of: VariableGroup("two indices", [.list("indices", "the indices of the row", of: standing)])),
    .group("lead", "the same of the index `reports.leads` alone", of: standing),
    .group(
      "against", "the same of `reports.against`, in studies that name one", of: standing, need: .against),
    .group("best", "the unit’s best rank among all indicators in the last year", of: extreme),
    .group("worst", "the same for its worst rank", of: extreme),
    .number("indicator_count", "how many of the unit’s indicators have a distance from the mean"),
    .list(
      "strengths", "up to three indicators, the farthest above the mean of all units first",
      of: profileIndicator),
    .list("weaknesses", "up to three, the farthest below the mean first", of: profileIndicator),
    .text("strengths_sentence", "the strengths with value, unit, mean, rank and distance in a sentence"),
    .text("weaknesses_sentence", "the same of the weaknesses"),
    .list("neighbours", "the units it borders, by rank in the leading index", of: companion),
    .list(
      "peers", "the three units nearest in the profile of dimension scores, the nearest first", of: companion),
    .text("bordering_sentence", "the units it borders with their ranks"),
    .text("peers_sentence", "its peers with their ranks; empty without any"),
    .list(
      "recommendations", "what its results call for, in words of `reports.recommendations`",
      of: recommendation),
    .text("company_caption", "a caption for the table `neighbours`"),
  ]
}
