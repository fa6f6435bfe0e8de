public import Documents
import Foundation
import Panels

/// All that the templates of a study may name, with what stands there in a run of it.
public struct TemplateListing: Sendable {
  /// A name.
  public struct Variable: Codable, Hashable, Sendable {
    /// The whole name: `lead.top.name`; `models[].sentence` is `{{sentence}}` inside `{{#models}}…{{/models}}`.
    public let name: String
    /// `text`, `number`, `condition`, `list of texts`, `list` or `group`.
    public let kind: String
    /// What it says.
    public let meaning: String
    /// The templates that have it: `national`, `provincial`, `audit`.
    public let templates: [String]
    /// What stands there in this study: of a list what is in its first element; `nil` where the study has nothing.
    public let example: String?
  }

  /// The study's name.
  public let study: String
  /// The unit whose values stand as examples of the provincial template.
  public let unit: String
  /// All names, in the order of the documentation.
  public let variables: [Variable]
  /// The formats and conditions that tags may apply.
  public let formats: [TemplateFormat]
  /// The blocks a template may hold.
  public let blocks: [TemplateBlock]
  private let tables: VariableTables

  init(study: String, unit: String, values: [TemplateKind: TemplateData]) {
    self.study = study
    self.unit = unit
    tables = VariableTables(values: values)
    formats = TemplateFormat.all
    blocks = TemplateBlock.all
    variables = VariableRegistry.sections.flatMap { section in
      Self.flat(
        section.variables, "",
        section.templates.lazy.compactMap { values[$0] }.first.map { .object($0.values) },
        templates: section.templates.map(\.rawValue))
    }
  }

  private static func flat(
    _ variables: [TemplateVariable], _ prefix: String, _ parent: TemplateValue?, templates: [String]
  ) -> [Variable] {
    variables.flatMap { variable in
      let (name, value) = (prefix + variable.name, parent?[variable.name])
      let own = Variable(
        name: name, kind: variable.kindName, meaning: variable.meaning, templates: templates,
        example: value?.example)
      guard let group = variable.group else { return [own] }
      return [own]
        + flat(group.variables, name + variable.mark + ".", value?.element, templates: templates)
    }
  }

  /// The listing as JSON: an object with `study`, `unit`, `variables`, `formats` and `blocks`.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings and lists of them always encode.
    let data = (try? encoder.encode(Contents(self))) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  private struct Contents: Encodable {
    let study: String
    let unit: String
    let variables: [Variable]
    let formats: [TemplateFormat]
    let blocks: [TemplateBlock]

    init(_ listing: TemplateListing) {
      (study, unit) = (listing.study, listing.unit)
      (variables, formats, blocks) = (listing.variables, listing.formats, listing.blocks)
    }
  }
}

// MARK: - Text

extension TemplateListing {
  /// The listing for a terminal: a line for every name, what stands there below it.
  public var text: String {
    var lines = [
      "What templates of `\(study)` may name; below each name what stands there in this run"
        + (unit.isEmpty ? "" : ", in the provincial template for \(unit)"),
      "`a.b` is {{a.b}}; `a[].b` is {{b}} inside {{#a}}…{{/a}}; of a list of texts each is {{.}}",
    ]
    for table in tables.tables {
      let width = table.rows.map(\.name.count).max() ?? 0
      lines += ["", table.title]
      for row in table.rows {
        let name = row.name.padded(to: width)
        lines.append("  \(name)  \(row.variable.kindName.padded(to: 13))  \(row.variable.meaning)")
        if let example = Self.example(row) {
          lines.append("  \("".padded(to: width))  \("".padded(to: 13))  = \(example)")
        }
      }
    }
    lines += ["", "Formats and conditions, on 1234.5678 or on a list of a, b and c"]
    for format in formats {
      lines.append(
        "  \(format.names.padded(to: 24))  \(format.kind.padded(to: 13))  \(format.meaning): \(format.example)"
      )
    }
    lines += ["", "Blocks"]
    for block in blocks {
      lines.append("  \(block.head.padded(to: 36))  \(block.keys.padded(to: 28))  \(block.meaning)")
    }
    return lines.joined(separator: "\n")
  }

  /// The names as Markdown with what stands there in the study, for documentation.
  func markdown(level: Int) -> String { tables.markdown(level: level, hasExamples: true) }

  /// What is shown of a value; `nil` for groups, which have none of their own.
  private static func example(_ row: VariableTables.Row) -> String? {
    guard let value = row.value else { return "(nothing in this study)" }
    if case .object = value { return nil }
    let text = value.example.split(whereSeparator: \.isNewline).joined(separator: " ")
    return text.isEmpty ? "(empty here)" : text.shortened(to: 100)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

// MARK: - A run

extension StudyRun {
  /// Reads and computes everything and draws nothing: what templates may name, with the values of this run.
  ///
  /// The examples of the provincial template are of the first unit of ``RunOptions/units``, or of the table.
  public func templateListing() throws(AtlasError) -> TemplateListing {
    let inputs = try inputs()
    let (results, geography) = (inputs.results, inputs.geography)
    let unit = try ReportBatch.units(options.units, of: results).first
    var values: [TemplateKind: TemplateData] = [:]
    let national = try results.nationalData(geography: geography)
    (values[.national], values[.audit]) = (national, national)
    if let unit, study.reports.leads != nil {
      values[.provincial] = try results.provincialData(of: unit, geography: geography)
    }
    return TemplateListing(study: study.name, unit: unit.map(results.name) ?? "", values: values)
  }
}
