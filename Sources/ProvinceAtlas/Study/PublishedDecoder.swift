import Panels

extension PublishedFigures {
  /// Reads the file that a study names under `published`; `nil` when it names none.
  static func reading(
    for study: Study
  ) throws(AtlasError) -> (figures: PublishedFigures, record: Manifest.File)? {
    guard let name = study.published else { return nil }
    let path = InputFile.path(name, in: study.folder)
    let text = try InputFile.text(at: path, purpose: "published figures")
    return (
      try PublishedFigures(yaml: text, file: path, of: study),
      Manifest.File(path: name, bytes: text.utf8.count, sha256: Checksum.sha256(Array(text.utf8)))
    )
  }

  /// Decodes the text of a file of published figures and checks every name in it against the study.
  init(yaml: String, file: String, of study: Study) throws(AtlasError) {
    let root = try StudyNode(yaml: yaml, file: file, subject: "the file")
    let fields = try root.fields(["source", "years", "sample", "rounding", "absent", "tables"])
    source = try root.required("source", of: fields).localizedText()
    let absent = try fields["absent"]?.mapEntries(AbsentName.init(name:_:)) ?? []
    var scope = PublishedScope(study: study, absent: Set(absent.map(\.name)))
    try scope.narrow(by: fields)
    var tables: [PublishedTable] = []
    let tablesNode = try root.required("tables", of: fields)
    for (name, node) in try tablesNode.entries() {
      tables.append(try PublishedTable(name: name, node, scope: scope))
    }
    guard tables.contains(where: { !$0.figures.isEmpty }) else {
      throw tablesNode.error(found: "`tables` has no figures", expected: "at least one printed figure")
    }
    self.file = file
    self.absent = absent
    self.tables = tables
  }
}

extension AbsentName {
  init(name: String, _ node: StudyNode) throws(AtlasError) {
    let fields = try node.fields(["label", "reason"])
    self.name = name
    label = try fields["label"]?.localizedText() ?? LocalizedText(name)
    reason = try node.required("reason", of: fields).localizedText()
  }
}

/// What holds for the figures of a file or of a table in it, unless something further in says otherwise.
struct PublishedScope {
  let study: Study
  /// Names declared as absent.
  let absent: Set<String>
  var years: ClosedRange<Int>?
  var sample: Int?
  var rounding: Int?

  init(study: Study, absent: Set<String>) {
    self.study = study
    self.absent = absent
  }

  /// Takes over what the fields of a mapping say about years, sample and rounding.
  mutating func narrow(by fields: [String: StudyNode]) throws(AtlasError) {
    if let node = fields["years"] {
      let items = try node.items()
      guard items.count == 2 else {
        throw node.error(found: "\(node.name) has \(items.count) numbers", expected: "`[first, last]`")
      }
      let first = try items[0].integer(in: 1000...2999)
      years = first...(try items[1].integer(in: first...2999))
    }
    sample = try fields["sample"]?.integer(in: 1...1_000_000_000) ?? sample
    rounding = try fields["rounding"]?.integer(in: 0...PrintedNumber.mostDecimals) ?? rounding
  }

  /// Fails for a name that neither the study has nor anybody declared absent.
  func require(_ name: String, at node: StudyNode) throws(AtlasError) {
    let known = study.publishableNames
    guard !known.contains(name), !absent.contains(name), study.absence(named: name) == nil else { return }
    throw node.error(
      found: "`\(name)` is no index, dimension, indicator or derived variable of the study",
      expected: "one of them, or a name declared under `absent`",
      remedy: nearestWord(to: name, among: known + absent.sorted()).map { "Did you mean `\($0)`?" }
        ?? "Declare it under `absent` with the reason")
  }

  /// A figure of a table.
  func figure(
    _ quantity: PublishedQuantity, _ printed: PublishedFigure.Printed, at node: StudyNode,
    sample: Int? = nil, isAlternative: Bool = false
  ) throws(AtlasError) -> PublishedFigure {
    guard let years else {
      throw node.error(
        found: "nothing says which years these figures cover",
        remedy: "Add `years: [first, last]` to the table, or to the top of the file")
    }
    return PublishedFigure(
      quantity: quantity, printed: printed, years: years, sample: sample ?? self.sample,
      isAlternative: isAlternative, place: node.place)
  }

  /// A printed number.
  func number(_ node: StudyNode) throws(AtlasError) -> PrintedNumber { try number(node.text(), at: node) }

  /// A printed number that was cut out of a text.
  func number(_ text: String, at node: StudyNode) throws(AtlasError) -> PrintedNumber {
    guard let number = PrintedNumber(text, rounding: rounding) else {
      throw node.error(
        found: "\(node.name) is \(node.kind)",
        expected: "a number as it is printed, such as `.310` or `1.74%`")
    }
    return number
  }
}

extension PublishedTable {
  init(name: String, _ node: StudyNode, scope outer: PublishedScope) throws(AtlasError) {
    let contents = ["descriptives", "columns", "statements", "weights"]
    let fields = try node.fields(
      ["label", "years", "sample", "rounding", "statistics"] + contents + PublishedColumns.keys)
    var scope = outer
    try scope.narrow(by: fields)
    let chosen = contents.filter { fields[$0] != nil }
    guard chosen.count == 1, let kind = chosen.first, let content = fields[kind] else {
      throw node.error(
        found:
          "\(node.name) has \(chosen.isEmpty ? "no figures" : chosen.map { "`\($0)`" }.joined(separator: " and "))",
        expected: "exactly one of \(contents.map { "`\($0)`" }.joined(separator: ", "))")
    }
    let foreign =
      (kind == "columns" ? [] : PublishedColumns.keys) + (kind == "descriptives" ? [] : ["statistics"])
    if let key = foreign.first(where: { fields[$0] != nil }), let field = fields[key] {
      throw field.error(found: "`\(key)` means nothing beside `\(kind)`", remedy: "Remove it")
    }
    self.name = name
    label = try node.required("label", of: fields).localizedText()
    switch kind {
    case "descriptives": figures = try scope.descriptives(content, statistics: fields["statistics"])
    case "columns": figures = try PublishedColumns(content, fields: fields, scope: scope).figures()
    case "statements":
      var all: [PublishedFigure] = []
      for item in try content.items() { all += try scope.statement(item) }
      figures = all
    default: figures = try scope.weights(content)
    }
    var seen: Set<PublishedQuantity> = []
    for figure in figures where !seen.insert(figure.quantity).inserted {
      throw AtlasError(
        at: figure.place, found: "this figure of `\(name)` stands twice", remedy: "Keep one of them")
    }
  }
}
