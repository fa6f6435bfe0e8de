import Testing

@testable import Documents

@Suite struct TemplateTests {
  private let data = TemplateData([
    "name": .text("Henan"), "index": .number(0.4567, decimals: 2), "rank": .number(12),
    "missing": .number(nil), "has_map": .flag(true), "empty": .text(""),
    "region": .object(["name": .text("Central"), "rank": .number(3)]),
    "rows": .list([
      .object(["unit": .text("A"), "value": .number(1)]),
      .object(["unit": .text("B"), "value": .number(nil), "note": .text("n")]),
    ]),
    "none": .list([]),
  ])

  private func expanded(_ source: String, partials: [String: String] = [:]) throws -> String {
    let partials = partials.mapValues { TemplatePartial($0, file: "partials/x.md") }
    return try DataText.restored(
      Template(source, name: "t.md", partials: partials, otherPartials: ["unread"]).expand(with: data)
        .markdown)
  }

  /// The error an expression ends in.
  private func fault(_ source: String, partials: [String: String] = [:]) -> DocumentError? {
    #expect(throws: DocumentError.self) { _ = try expanded(source, partials: partials) }
    do { _ = try expanded(source, partials: partials) } catch { return error as? DocumentError }
    return nil
  }

  @Test func `front matter is cut off and its place kept`() throws {
    let template = try Template("---\ntitle: x\npage: A4\n---\nText {{name}}\n", name: "t.md")
    #expect(template.frontMatter == .init(text: "title: x\npage: A4", firstLine: 2))
    #expect(try template.expand(with: data).markdown == "Text Henan\n")
  }

  @Test func `values, formats, sections and lists`() throws {
    #expect(
      try expanded("{{name}} {{index}} {{fixed3(index)}} {{ordinal(rank)}} {{missing}}")
        == "Henan 0.46 0.457 12th –")
    #expect(
      try expanded("{{region.name}} {{#region}}{{name}} {{fixed1(rank)}}{{/region}}") == "Central Central 3.0"
    )
    #expect(try expanded("{{#has_map}}map{{/has_map}}{{^has_map}}none{{/has_map}}") == "map")
    #expect(try expanded("{{#missing}}a{{/missing}}{{^missing}}b{{/missing}}{{#empty}}c{{/empty}}") == "b")
    #expect(
      try expanded("{{#rows}}{{index()}}:{{unit}}={{value}}{{^last()}}, {{/last()}}{{/rows}}")
        == "0:A=1, 1:B=–")
    #expect(
      try expanded("{{#positive(rank)}}up{{/positive(rank)}}{{count(rows)}}{{^none}}no{{/none}}") == "up2no")
  }

  @Test func `standalone section lines leave no blank lines`() throws {
    #expect(try expanded("a\n{{#rows}}\n- {{unit}}\n{{/rows}}\nb") == "a\n- A\n- B\nb")
  }

  @Test func `text from data is not Markdown but triple braces are`() throws {
    let template = try Template("{{x}}|{{{x}}}", name: "t.md")
    let result = try template.expand(with: TemplateData(["x": .text("*a*\u{1}")])).markdown
    #expect(result == DataText.guarded("*a*") + "|*a*")
  }

  @Test func `an unknown variable is named with file, line and the nearest name`() {
    #expect(
      fault("---\na: 1\n---\nfine\n{{#rows}}\n{{untt}}\n{{/rows}}")
        == .template(.init(file: "t.md", line: 6), .unknownVariable("untt", hint: "did you mean “unit”?")))
    #expect(
      fault("{{region.nmae}}")
        == .template(
          .init(file: "t.md", line: 1), .unknownVariable("region.nmae", hint: "did you mean “name”?")))
    #expect(fault("{{^rnak}}x{{/rnak}}")?.description.contains("did you mean “rank”?") == true)
    #expect(fault("{{name.first}}")?.description.contains("is a text and has no parts") == true)
    #expect(fault("{{index()}}") != nil)
  }

  @Test func `formats must exist and fit`() {
    #expect(
      fault("\n{{fixd3(index)}}")
        == .template(.init(file: "t.md", line: 2), .unknownTransform("fixd3", hint: "did you mean “fixed3”?"))
    )
    #expect(
      fault("{{fixed3(name)}}")
        == .template(.init(file: "t.md", line: 1), .unfitTransform("fixed3", to: "name", kind: "a text")))
  }

  @Test func `ranks and lists are words of the language`() throws {
    let values: [String: TemplateValue] = [
      "rank": .number(21), "names": .list([.text("a*"), .text("b"), .text("c")]), "one": .list([.text("a")]),
      "none": .list([]),
    ]
    let source =
      "{{rank(rank)}} {{ordinal(rank)}} {{joined(names)}} {{joined(reversed(names))}} {{joined(one)}}"
    func expanded(_ language: DocumentLanguage) throws -> String {
      let data = TemplateData(values, language: language)
      return try DataText.restored(Template(source, name: "t.md").expand(with: data).markdown)
    }
    #expect(try expanded(.english) == "21st 21st a*, b and c c, b and a* a")
    #expect(try expanded(.chinese) == "第21位 第21 a*、b和c c、b和a* a")
    let data = TemplateData(values, language: .chinese)
    let empty = try Template("{{joined(none)}}.{{#joined(none)}}x{{/joined(none)}}", name: "t.md")
    #expect(try empty.expand(with: data).markdown == ".")
    #expect(
      fault("{{joined(rows)}}")?.description
        == "t.md:1: “joined” cannot be applied to “rows”, which is a list; remove it or name another variable"
    )
  }

  @Test func `a list or a group is not printed`() {
    #expect(
      fault("\n{{rows}}")
        == .template(.init(file: "t.md", line: 2), .notPrintable("rows", kind: "a list")))
    #expect(fault("{{region}}")?.description.contains("write {{#region}} and {{/region}}") == true)
  }

  @Test func `names of an empty list are looked up in a sample`() throws {
    let template = try Template("{{#none}}{{unti}}{{/none}}", name: "t.md")
    #expect(try template.expand(with: data).markdown.isEmpty)
    let sample = TemplateData(["none": .list([.object(["unit": .text("x")])])])
    let error = #expect(throws: DocumentError.self) { try template.checkNames(against: sample) }
    #expect(error?.description == "t.md:1: there is no variable “unti”; did you mean “unit”?")
  }

  @Test func `every format there is has a place in the list`() {
    let listed = TemplateFormat.all.flatMap { format -> [String] in
      let ends = format.names.split { " …,".contains($0) }.map(String.init)
      guard format.names.contains("…"), let last = ends.last?.last?.wholeNumberValue else { return ends }
      return (0...last).map { ends[0].dropLast() + "\($0)" }
    }
    #expect(Set(listed) == Set(TemplateCheck.transforms) && TemplateFormat.all[0].example == "1234.567800")
  }

  @Test func `structure faults are placed`() {
    let first = SourcePlace(file: "t.md", line: 1)
    #expect(fault("{{#rows}}\nx") == .template(first, .unclosedSection("rows")))
    #expect(fault("a {{/rows}}") == .template(first, .unexpectedClose("rows", open: nil)))
    #expect(fault("---\nx: 1") == .template(first, .unclosedFrontMatter))
    for tag in ["{{a b}}", "{{=<% %>=}}", "{{$x}}", "{{%CONTENT_TYPE:TEXT}}", "{{", "{{}}", "{{<p}}"] {
      #expect(fault("\n\(tag)")?.description.hasPrefix("t.md:2: the tag") == true, "\(tag)")
    }
  }

  @Test func `nesting is bounded`() {
    let deep =
      String(repeating: "{{#region}}", count: 1_000) + String(repeating: "{{/region}}", count: 1_000)
    let limit = TemplateScanner.maximumDepth
    #expect(fault(deep) == .template(.init(file: "t.md", line: 1), .tooDeep(limit: limit)))
    let many = String(repeating: "{{rank}}", count: TemplateScanner.maximumTags + 1)
    #expect(fault(many)?.description.contains("tags") == true)
    let included = String(repeating: "{{> p}} ", count: ComposedTemplate.maximumInclusions + 1)
    #expect(fault(included, partials: ["p": "x"])?.description.contains("partials") == true)
    let calls = String(repeating: "fixed1(", count: 10_000) + "rank" + String(repeating: ")", count: 10_000)
    #expect(fault("{{\(calls)}}")?.description.contains("is not understood") == true)
  }

  @Test func `partials are put in place with their own lines`() throws {
    let partials = ["head": "# {{name}}\n{{> sub}}\n", "sub": "rank {{rank}}"]
    #expect(try expanded("{{> head}}\nend", partials: partials) == "# Henan\nrank 12\nend")
    #expect(try expanded("a {{> sub}} b", partials: partials) == "a rank 12 b")
    let several = ["two": "x\ny", "one": "z", "list": "{{> two}}\n{{> one}}"]
    #expect(try expanded("a {{> two}} b {{>one}}{{> one }} c", partials: several) == "a x\ny b zz c")
    #expect(try expanded("- {{> list}}.\n  {{> list}}", partials: several) == "- x\ny\nz.\n  x\n  y\n  z")
    #expect(
      fault("x\n{{> haed}}", partials: partials)
        == .template(.init(file: "t.md", line: 2), .unknownPartial("haed", hint: "did you mean “head”?")))
    #expect(
      fault("{{> p}}", partials: ["p": "ok\n{{nam}}"])
        == .template(
          .init(file: "partials/x.md", line: 2), .unknownVariable("nam", hint: "did you mean “name”?")))
  }

  @Test func `partials that include each other end`() {
    #expect(
      fault("{{> a}}", partials: ["a": "{{> b}}", "b": "{{> a}}"])
        == .template(.init(file: "partials/x.md", line: 1), .partialLoop(["a", "b", "a"])))
    #expect(
      fault("{{> a}}", partials: ["a": "{{> b}}", "b": "x {{> c}} {{> b}}", "c": "c"])
        == .template(.init(file: "partials/x.md", line: 1), .partialLoop(["b", "b"])))
    var chain = ["p20": "end"]
    for level in 0..<20 { chain["p\(level)"] = "{{> p\(level + 1)}}" }
    #expect(
      fault("{{> p0}}", partials: chain)?.description.contains("nested more than 8 deep: p0 → p1") == true)
    #expect(fault("{{> unraed}}")?.description.contains("did you mean “unread”?") == true)
    #expect(fault("{{> a}}", partials: ["a": "x {{> a}} y"])?.description.contains("without end") == true)
    var wide = ["p7": String(repeating: "x", count: 100)]
    for level in 0..<7 { wide["p\(level)"] = String(repeating: "{{> p\(level + 1)}}\n", count: 20) }
    #expect(fault("{{> p0}}", partials: wide)?.description.contains("partials") == true)
    let long = ["p": String(repeating: "x", count: 20_000)]
    #expect(
      fault(String(repeating: "{{> p}}\n", count: 100), partials: long)?.description.contains("bytes") == true
    )
  }

  @Test func `the result is bounded before it is made`() throws {
    let items = TemplateValue.list(Array(repeating: .object(["x": .text("0123456789")]), count: 1_000))
    let nested = "{{#a}}{{#a}}{{#a}}{{x}}{{/a}}{{/a}}{{/a}}"
    let template = try Template(nested, name: "t.md")
    #expect(throws: DocumentError.self) { try template.expand(with: TemplateData(["a": items])) }
  }
}
