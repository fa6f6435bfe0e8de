/// What a study does when it lacks indicators of its design. The raw value is the word of a study file.
public enum AbsencePolicy: String, Hashable, Sendable, CaseIterable {
  /// Runs on what is there and says so on every page.
  case run
  /// Stops, naming every absent indicator and the column that would supply it.
  case refuse
}

/// Why something that a design has may be missing from the tables of a study.
public struct Absence: Hashable, Sendable {
  /// Why it is absent.
  public var reason: LocalizedText
  /// Where it is printed; `nil` when nobody prints it, or nobody said.
  public var source: LocalizedText?

  /// Makes the two.
  public init(reason: LocalizedText, source: LocalizedText? = nil) {
    self.reason = reason
    self.source = source
  }
}

/// An indicator that the design has and the study cannot supply.
public struct AbsentIndicator: Hashable, Sendable {
  /// What it is called in print.
  public var label: LocalizedText
  /// The dimension it belongs to, in print.
  public var dimension: LocalizedText
  /// The names of the dimensions around it from the outermost in; empty when the study does not declare its dimension.
  public var path: [String] = []
  /// Where it stands among the indicators of the innermost of them, from 0.
  public var position = 0
  /// Its unit in print; `nil` when nobody said.
  public var unit: LocalizedText?
  /// Whether more is better; `nil` when nobody said.
  public var isPositive: Bool?
  /// Why it is absent, and where it is printed.
  public var absence: Absence
  /// The columns that would make it present, were they in the table; empty when it has none, and is absent for good.
  public var columns: [String]
}

/// A derived variable that cannot be computed, since the table lacks columns it needs.
public struct AbsentVariable: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// What it is called in print.
  public var label: LocalizedText
  /// Why it is absent, and where its columns are printed.
  public var absence: Absence
  /// The columns that would make it present.
  public var columns: [String]
}

extension Absence {
  /// Decodes the words of a reason, or `{reason: …, source: …}`.
  init(_ node: StudyNode) throws(AtlasError) {
    guard node.keys.contains("reason") || node.keys.contains("source") else {
      reason = try node.localizedText()
      return
    }
    let fields = try node.fields(["reason", "source"])
    reason = try node.required("reason", of: fields).localizedText()
    source = try fields["source"]?.localizedText()
  }
}

extension AbsentIndicator {
  /// Decodes an indicator that no column can supply.
  init(_ node: StudyNode) throws(AtlasError) {
    let fields = try node.fields(["label", "dimension", "reason", "source"])
    label = try node.required("label", of: fields).localizedText()
    dimension = try node.required("dimension", of: fields).localizedText()
    absence = Absence(
      reason: try node.required("reason", of: fields).localizedText(),
      source: try fields["source"]?.localizedText())
    columns = []
  }
}
