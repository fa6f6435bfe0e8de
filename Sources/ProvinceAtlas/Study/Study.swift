public import Panels

/// What a study file says, decoded and checked for itself; nothing of the files it names is read yet.
public struct Study: Sendable {
  /// Where the study file stands; paths in it are relative to its folder.
  public var file: String
  /// The folder of the study file.
  public var folder: String
  /// A short name, which becomes the output folder's.
  public var name: String
  /// The report's title.
  public var title: LocalizedText
  /// The line under the title.
  public var subtitle: LocalizedText?
  /// Who publishes.
  public var publisher: LocalizedText?
  /// The day printed and recorded in the files, `YYYY-MM-DD`.
  public var date: String
  /// The language of the outputs.
  public var language: Language
  /// Whose figures, of which regions.
  public var units: UnitSettings
  /// The map.
  public var geometry: GeometrySettings
  /// The figures.
  public var data: DataSettings
  /// What the audit of the figures looks for.
  public var audit: AuditSettings
  /// What columns of the sources are called that no indicator names.
  public var variables: [ColumnSettings]
  /// The spans of years a run can choose from; the first is the default.
  public var periods: [PeriodOption]
  /// Variables computed from columns, in the order of the file.
  public var derived: [DerivedVariable]
  /// The composite indices, in the order of the file.
  public var indices: [IndexSettings]
  /// The regression tables.
  public var models: [ModelSettings]
  /// The tables of spatial models.
  public var spatialModels: [SpatialModelSettings]
  /// The maps.
  public var maps: [StudyMap]
  /// The report templates.
  public var reports: ReportSettings
  /// What happens when indicators of the design are absent.
  public var absentIndicators: AbsencePolicy
  /// Derived variables the table cannot supply; empty until the table is known.
  public var absentVariables: [AbsentVariable] = []
  /// Whether the figures are made up, which every page, caption and table then says.
  public var isSynthetic: Bool
  /// The file of figures that somebody printed, relative to the study's folder; `nil` for none.
  public var published: String?
}

/// Whose figures they are.
public struct UnitSettings: Sendable {
  /// The table of names, aliases and regions.
  public var names: String
  /// What they are called in sentences.
  public var called = UnitNoun.province
  /// The column of that table that says the region; `nil` for none.
  public var regions: String?
  /// The regions' names, by the word in the table; their order is the order of the file. Where the study gives none they
  /// are called as in the table of names, once that is known.
  public var regionLabels: [(code: String, label: LocalizedText)]
  /// The units the study is about, in any spelling; empty for all that the table holds.
  public var only: [String]
  /// Where they are declared.
  public var place: AtlasError.Place
}

/// A span of years with the columns that cannot be used in it.
public struct PeriodOption: Sendable {
  /// What the command line calls it.
  public var name: String
  /// The first year.
  public var from: Int
  /// The last year.
  public var to: Int
  /// Variables left out because they do not cover the span.
  public var without: [String]
  /// Where it is declared.
  public var place: AtlasError.Place
}

/// What is said of a column of the sources in print.
public struct ColumnSettings: Sendable {
  /// The study's name of the column.
  public var name: String
  /// What it is called; `nil` for a column that an indicator names.
  public var label: LocalizedText?
  /// Its unit.
  public var unit: LocalizedText?
  /// Who published its figures and where.
  public var source: LocalizedText?
}

/// A variable computed from others.
public struct DerivedVariable: Sendable {
  /// Its name.
  public var name: String
  /// What it is called in print.
  public var label: LocalizedText
  /// Its unit in print.
  public var unit: LocalizedText?
  /// How it is computed.
  public var derivation: Derivation
  /// Why its columns may be missing; `nil` when they have to be there.
  public var absence: Absence?
  /// Where it is declared.
  public var place: AtlasError.Place
}

/// The report templates, relative to the study's folder; `{language}` stands for `en` or `zh`.
public struct ReportSettings: Sendable {
  /// The report on all units.
  public var national: String
  /// The report made once a unit; `nil` for none.
  public var provincial: String?
  /// The report on the figures themselves: sources, names, gaps, findings; `nil` for none.
  public var audit: String?
  /// The index whose ranks and classes lead both; `nil` in a study without indices.
  public var leads: String?
  /// The index it is set against; `nil` for none.
  public var against: String?
  /// The page made once a unit; `nil` for none.
  public var factSheet: String?
  /// The figures of all units on pages of a screen's shape; `nil` for none.
  public var slides: String?
  /// The file with the words of recommendations; `nil` for none.
  public var recommendations: String?
  /// The file that says how pages and charts look; `nil` for the tool’s own look.
  public var theme: String?
  /// What the files of provincial reports are called.
  public var fileName = ReportFileName.standard
  /// What reports are written as; never empty.
  public var formats = ReportFormat.standard
  /// Where they are declared.
  public var place: AtlasError.Place
}
