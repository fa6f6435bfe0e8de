/// A printed regression table: its columns, then a row a variable, as it stands in print.
struct PublishedColumns {
  /// The keys of a table that only regressions have.
  static let keys = ["outcome", "estimator", "region", "coefficients", "constant", "r2", "r2_within", "n"]

  private let columns: [PublishedRegression]
  private let fields: [String: StudyNode]
  private let scope: PublishedScope

  /// Decodes the columns: lists of regressors, or mappings that also say outcome, region or estimator of a column.
  init(_ node: StudyNode, fields: [String: StudyNode], scope: PublishedScope) throws(AtlasError) {
    var columns: [PublishedRegression] = []
    for item in try node.items() {
      var own = fields
      var names = item
      if item.isMapping {
        let inner = try item.fields(["regressors", "outcome", "region", "estimator"])
        names = try item.required("regressors", of: inner)
        own.merge(inner) { _, inner in inner }
      }
      guard let outcome = own["outcome"] else {
        throw item.error(
          found: "\(item.name) has no `outcome`", remedy: "Add `outcome: …` to the table or to this column")
      }
      let regressors = try names.words()
      for name in regressors { try scope.require(name, at: names) }
      try scope.require(try outcome.text(), at: outcome)
      columns.append(
        PublishedRegression(
          column: columns.count + 1, outcome: try outcome.text(), regressors: regressors,
          region: try own["region"].map { node throws(AtlasError) in try scope.region(node) },
          estimator: try own["estimator"]?.word([
            "least-squares": .leastSquares, "two-stage": .twoStage,
          ]) ?? .leastSquares))
    }
    guard !columns.isEmpty else {
      throw node.error(found: "\(node.name) is empty", expected: "lists of variables, `- [nqp, gov]`")
    }
    self.columns = columns
    self.fields = fields
    self.scope = scope
  }

  /// Every figure of the table: coefficients with their standard errors, then what stands below them.
  func figures() throws(AtlasError) -> [PublishedFigure] {
    let samples = try fields["n"].map { node throws(AtlasError) in try cells(node) } ?? [:]
    func sample(_ column: PublishedRegression) throws(AtlasError) -> Int? {
      guard let cell = samples[column.column] else { return nil }
      return Int(try scope.number(cell).value)
    }
    var figures: [PublishedFigure] = []
    func add(_ name: String?, _ row: StudyNode) throws(AtlasError) {
      let cells = try cells(row)
      for column in columns {
        guard let cell = cells[column.column] else { continue }
        if let name, !column.regressors.contains(name) {
          throw cell.error(
            found:
              "column \(column.column) prints a coefficient of `\(name)`, which is none of its regressors",
            expected: "one of \(column.regressors.map { "`\($0)`" }.joined(separator: ", "))",
            remedy: "Add it to the column, or write `~`")
        }
        let (estimate, error) = try Self.parts(cell)
        let size = try sample(column)
        figures.append(
          try scope.figure(
            .coefficient(of: name, column), .number(scope.number(estimate, at: cell)), at: cell, sample: size)
        )
        guard let error else { continue }
        figures.append(
          try scope.figure(
            .standardError(of: name, column), .number(scope.number(error, at: cell)), at: cell, sample: size))
      }
    }
    for (name, row) in try fields["coefficients"]?.entries() ?? [] {
      try scope.require(name, at: row)
      try add(name, row)
    }
    if let row = fields["constant"] { try add(nil, row) }
    for fit in PublishedQuantity.Fit.allCases {
      guard let row = fields[fit.rawValue] else { continue }
      let cells = try cells(row)
      for column in columns {
        guard let cell = cells[column.column] else { continue }
        figures.append(
          try scope.figure(
            .fit(fit, column), .number(scope.number(cell)), at: cell, sample: try sample(column)))
      }
    }
    return figures
  }

  /// The cells of a row by their column from 1; blanks left out. One number alone holds for every column.
  private func cells(_ row: StudyNode) throws(AtlasError) -> [Int: StudyNode] {
    if row.isScalar {
      return row.isBlank ? [:] : Dictionary(uniqueKeysWithValues: columns.map { ($0.column, row) })
    }
    let items = try row.items()
    guard items.count == columns.count else {
      throw row.error(
        found: "\(row.name) has \(items.count) numbers", expected: "\(columns.count), one a column",
        remedy: "Write `~` where nothing is printed")
    }
    return Dictionary(
      uniqueKeysWithValues: items.enumerated().filter { !$1.isBlank }.map { ($0 + 1, $1) })
  }

  /// `.260 (.035)` in its two parts; the second is `nil` without brackets.
  private static func parts(_ cell: StudyNode) throws(AtlasError) -> (estimate: String, error: String?) {
    let text = try cell.text()
    guard let open = text.firstIndex(where: { $0 == "(" || $0 == "（" }) else { return (text, nil) }
    let rest = text[text.index(after: open)...]
    guard let last = rest.last, last == ")" || last == "）" else {
      throw cell.error(
        found: "\(cell.name) is \(cell.kind)", expected: "a coefficient and its standard error, `.260 (.035)`"
      )
    }
    return (String(text[..<open]), String(rest.dropLast()))
  }
}
