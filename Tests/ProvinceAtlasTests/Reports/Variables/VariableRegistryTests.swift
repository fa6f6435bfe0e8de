import Documents
import Foundation
import Panels
import Testing

@testable import ProvinceAtlas

/// The list of names against the values that templates get, in both directions, on the studies that come with the tool.
@Suite struct VariableRegistryTests {
  private static let studies = [
    "Templates/china-provinces", "Templates/china-nqp", "Templates/henan-nqp/study.yaml",
    "Templates/henan-nqp/synthetic.yaml",
  ]

  /// The values of a template in all studies and both languages.
  private func values(_ template: TemplateKind) throws -> [(study: String, data: TemplateData)] {
    var found: [(String, TemplateData)] = []
    for study in Self.studies {
      for language in template == .provincial ? [Language.chinese] : [.english] {
        let inputs = try StudyInputs(
          try Study(at: "\(projectFolder)/\(study)"), options: RunOptions(language: language))
        let (results, geography) = (inputs.results, inputs.geography)
        switch template {
        case .national, .audit: found.append((study, try results.nationalData(geography: geography)))
        case .provincial:
          for unit in results.data.units.prefix(3) {
            found.append((study, try results.provincialData(of: unit.code, geography: geography)))
          }
        }
      }
    }
    return found
  }

  @Test(arguments: [TemplateKind.national, .provincial])
  func everyNameThatTemplatesGetIsListedAndNoOther(_ template: TemplateKind) throws {
    let listed = VariableRegistry.variables(of: template)
    #expect(Set(listed.map(\.name)).count == listed.count)
    var met: Set<String> = []
    for (study, data) in try values(template) {
      let here = listed.filter { $0.need != .against || data["against"] != nil }
      compare(here, data.values, at: "", in: "outermost", of: "\(template) in \(study)", met: &met)
    }
    // Lists that are empty in every study would leave their names without a proof.
    var all: Set<String> = []
    func collect(_ variables: [TemplateVariable], in group: String) {
      for variable in variables {
        all.insert("\(group): \(variable.name)")
        if let inner = variable.group { collect(inner.variables, in: inner.subject) }
      }
    }
    collect(listed, in: "outermost")
    #expect(all.subtracting(met).sorted() == [], "listed, and in no study")
  }

  private func compare(
    _ listed: [TemplateVariable], _ values: [String: TemplateValue], at prefix: String, in group: String,
    of subject: String, met: inout Set<String>
  ) {
    let names = Set(listed.map(\.name))
    #expect(
      Set(values.keys).subtracting(names).map { prefix + $0 }.sorted() == [],
      "\(subject) has these, and Sources/ProvinceAtlas/Reports/Variables does not list them: add a line for each"
    )
    #expect(
      names.subtracting(values.keys).map { prefix + $0 }.sorted() == [],
      "\(subject) lacks these, and Sources/ProvinceAtlas/Reports/Variables lists them")
    for variable in listed {
      guard let value = values[variable.name] else { continue }
      let name = prefix + variable.name
      met.insert("\(group): \(variable.name)")
      #expect(variable.agrees(with: value), "\(subject): \(name) is no \(variable.kindName)")
      let elements: [TemplateValue] = if case .list(let elements) = value { elements } else { [value] }
      for case .object(let inner) in elements {
        guard let group = variable.group else { continue }
        compare(
          group.variables, inner, at: name + variable.mark + ".", in: group.subject, of: subject, met: &met)
      }
    }
  }

  @Test func namesOfPartsThatAStudyLeavesEmptyAreLookedUpToo() throws {
    let template = try Template("{{#models}}{{sentense}}{{/models}}", name: "t.md")
    let toy = try ToyStudy()
    try toy.replace("  against: rri\n", with: "", in: "study.yaml")
    let sample = VariableRegistry.sample(of: .national, for: try Study(at: toy.folder).reports)
    let error = #expect(throws: DocumentError.self) { try template.checkNames(against: sample) }
    #expect(error?.description.contains("did you mean “sentence”?") == true)
    #expect(sample["against"] == nil && sample["lead"] != nil)
    try Template("{{#models}}{{sentence}}{{/models}}", name: "t.md").checkNames(against: sample)
  }

  @Test func aNameMisspeltInAnEmptyListStopsTheRun() async throws {
    try await expectRefusal(saying: ["/national.en.md:5", "sentense", "did you mean “sentence”?"]) { toy in
      try toy.replace(
        "First is ", with: "{{#instrumented_models}}{{sentense}}{{/instrumented_models}}First is ",
        in: "national.en.md"
      )
    }
  }
}

extension TemplateVariable {
  /// Whether a value is what the list says.
  fileprivate func agrees(with value: TemplateValue) -> Bool {
    switch (kind, value) {
    case (.text, .text), (.number, .number), (.condition, .flag), (.group, .object): true
    case (.texts, .list(let elements)): elements.allSatisfy { if case .text = $0 { true } else { false } }
    case (.list, .list(let elements)): elements.allSatisfy { if case .object = $0 { true } else { false } }
    default: false
    }
  }
}
