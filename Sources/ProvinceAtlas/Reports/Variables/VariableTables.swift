import Documents

/// The names of templates as tables to be read: the outermost ones by template, then what stands in the larger groups,
/// which several names share.
struct VariableTables {
  /// A name in a table.
  struct Row: Hashable {
    /// The way from the table’s subject: `top.name`; `[]` stands for the elements of a list.
    let name: String
    let variable: TemplateVariable
    /// What stands there in a study; `nil` without a study, or where the study has nothing.
    let value: TemplateValue?
  }

  /// A table of names.
  struct Table: Hashable {
    let title: String
    /// The level of the heading under that of the list.
    let level: Int
    var rows: [Row]
  }

  private(set) var tables: [Table] = []
  private let values: [TemplateKind: TemplateData]

  /// - Parameter values: the values of a study for examples; empty for none.
  init(values: [TemplateKind: TemplateData] = [:]) {
    self.values = values
    for section in VariableRegistry.sections {
      let data = section.templates.lazy.compactMap { values[$0] }.first
      append(section, data)
    }
  }

  /// Groups of more names get a table of their own.
  private static let inlined = 5

  /// What waits for a table of its own: a group, the names that hold it, and values of the first that has any.
  private struct Waiting {
    let group: VariableGroup
    var names: [String]
    var value: TemplateValue?
  }

  private mutating func append(_ section: VariableRegistry.Section, _ data: TemplateData?) {
    var waiting: [Waiting] = []
    let rows = Self.rows(section.variables, "", data.map { .object($0.values) }, &waiting)
    tables.append(Table(title: section.title, level: 0, rows: rows))
    var position = 0
    while position < waiting.count {
      let next = waiting[position]
      let rows = Self.rows(next.group.variables, "", next.value, &waiting)
      let names = next.names.map { "`\($0)`" }.joined(separator: ", ")
      tables.append(Table(title: "In \(names): \(next.group.subject)", level: 1, rows: rows))
      position += 1
    }
  }

  private static func rows(
    _ variables: [TemplateVariable], _ prefix: String, _ parent: TemplateValue?, _ waiting: inout [Waiting]
  ) -> [Row] {
    var rows: [Row] = []
    for variable in variables {
      let (name, value) = (prefix + variable.name, parent?[variable.name])
      rows.append(Row(name: name, variable: variable, value: value))
      guard let group = variable.group else { continue }
      let (path, inner) = (name + variable.mark, value?.element)
      if group.variables.count <= inlined {
        rows += Self.rows(group.variables, path + ".", inner, &waiting)
      } else if let index = waiting.firstIndex(where: { $0.group == group }) {
        if !waiting[index].names.contains(path) { waiting[index].names.append(path) }
        waiting[index].value = waiting[index].value ?? inner
      } else {
        waiting.append(Waiting(group: group, names: [path], value: inner))
      }
    }
    return rows
  }
}

extension TemplateVariable {
  /// What follows the name where something inside is named.
  var mark: String { if case .list = kind { "[]" } else { "" } }
}

extension TemplateValue {
  /// A value of a group.
  subscript(name: String) -> TemplateValue? {
    if case .object(let values) = self { values[name] } else { nil }
  }

  /// The first element of a list; a group itself.
  var element: TemplateValue? {
    if case .list(let elements) = self { elements.first } else { self }
  }

  /// What an example shows: what a tag prints, or how much there is.
  var example: String {
    switch self {
    case .text, .number, .flag: printed
    case .list(let elements):
      switch elements.first {
      case .text(let first): "\(elements.count), the first: \(first)"
      case nil: "nothing"
      default: elements.count == 1 ? "1 element" : "\(elements.count) elements"
      }
    case .object: ""
    }
  }
}

// MARK: - Markdown

extension VariableTables {
  /// The tables as Markdown, for documentation.
  ///
  /// - Parameters:
  ///   - level: the level of the outer headings.
  ///   - hasExamples: whether a column shows what a study has.
  func markdown(level: Int, hasExamples: Bool) -> String {
    var lines: [String] = []
    for table in tables {
      lines += [String(repeating: "#", count: level + table.level) + " " + table.title, ""]
      lines.append(hasExamples ? "| name | kind | meaning | example |" : "| name | kind | meaning |")
      lines.append(hasExamples ? "| --- | --- | --- | --- |" : "| --- | --- | --- |")
      for row in table.rows {
        let cells =
          ["`\(row.name)`", row.variable.kindName, row.variable.meaning]
          + (hasExamples ? [Self.markdownCell(row.value?.example ?? "")] : [])
        lines.append("| " + cells.joined(separator: " | ") + " |")
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// A text of data in a cell: nothing in it is read as Markdown.
  private static func markdownCell(_ text: String) -> String {
    var result = ""
    for character in text.shortened(to: 90) {
      if "\\`*_{}[]<>#|~&".contains(character) { result.append("\\") }
      result.append(character == "\n" ? " " : character)
    }
    return result
  }
}

extension String {
  /// The text, or its beginning with an ellipsis, in so many characters.
  func shortened(to length: Int) -> String {
    count <= length ? self : prefix(length - 1) + "…"
  }
}
