import Documents

/// A name that a template may use: what stands in it, and what it is.
///
/// The lists of these are the one place that says what templates may name. The tool's listing, the tables of the
/// documentation and the check of a template's names are made from them, and tests hold them against the values that
/// templates really get.
struct TemplateVariable: Hashable, Sendable {
  /// What stands in a variable.
  indirect enum Kind: Hashable, Sendable {
    case text, number, condition
    /// A list of texts, printed with `{{.}}`.
    case texts
    case list(VariableGroup)
    case group(VariableGroup)
  }

  /// The word between dots.
  let name: String
  let kind: Kind
  /// What it says, a clause.
  let meaning: String
  /// What a study must have, that there is such a value.
  var need = Need.nothing

  /// What some values need.
  enum Need: Hashable, Sendable {
    case nothing
    /// An index.
    case lead
    /// An index the leading one is set against.
    case against
  }

  /// The kind as people call it.
  var kindName: String {
    switch kind {
    case .text: "text"
    case .number: "number"
    case .condition: "condition"
    case .texts: "list of texts"
    case .list: "list"
    case .group: "group"
    }
  }

  /// What stands inside it; `nil` for a single value.
  var group: VariableGroup? {
    switch kind {
    case .list(let group), .group(let group): group
    case .text, .number, .condition, .texts: nil
    }
  }

  static func text(_ name: String, _ meaning: String) -> Self {
    Self(name: name, kind: .text, meaning: meaning)
  }

  static func number(_ name: String, _ meaning: String) -> Self {
    Self(name: name, kind: .number, meaning: meaning)
  }

  static func condition(_ name: String, _ meaning: String) -> Self {
    Self(name: name, kind: .condition, meaning: meaning)
  }

  static func texts(_ name: String, _ meaning: String) -> Self {
    Self(name: name, kind: .texts, meaning: meaning)
  }

  static func list(_ name: String, _ meaning: String, of group: VariableGroup) -> Self {
    Self(name: name, kind: .list(group), meaning: meaning)
  }

  static func group(
    _ name: String, _ meaning: String, of group: VariableGroup, need: Need = .nothing
  ) -> Self {
    Self(name: name, kind: .group(group), meaning: meaning, need: need)
  }

  /// A value of the kind, for the check of names in parts of a template that a study leaves empty.
  var sample: TemplateValue {
    switch kind {
    case .text: .text("x")
    case .number: .number(1)
    case .condition: .flag(true)
    case .texts: .list([.text("x")])
    case .list(let group): .list([.object(group.sample)])
    case .group(let group): .object(group.sample)
    }
  }
}

/// The names inside a group of values, or inside every element of a list.
struct VariableGroup: Hashable, Sendable {
  /// What it is a group of.
  let subject: String
  let variables: [TemplateVariable]

  init(_ subject: String, _ variables: [TemplateVariable]) {
    self.subject = subject
    self.variables = variables
  }

  /// A value of every name.
  var sample: [String: TemplateValue] { variables.sample }
}

extension [TemplateVariable] {
  /// A value of every name.
  var sample: [String: TemplateValue] {
    Dictionary(map { ($0.name, $0.sample) }, uniquingKeysWith: { first, _ in first })
  }
}
