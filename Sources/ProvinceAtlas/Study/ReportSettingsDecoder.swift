extension ReportSettings {
  /// The templates that reports are made from where the study says nothing of reports.
  private static let usual = (national: "national.{language}.md", provincial: "province.{language}.md")

  /// Decodes `reports`.
  ///
  /// - Parameters:
  ///   - node: what the study says of reports; `nil` where it says nothing.
  ///   - indices: the names of the study's indices, in the order of the file.
  ///   - root: the whole file.
  init(_ node: StudyNode?, indices: [String], of root: StudyNode) throws(AtlasError) {
    place = (node ?? root).place
    guard let node else {
      national = Self.usual.national
      provincial = indices.isEmpty ? nil : Self.usual.provincial
      (leads, against) = (indices.first, indices.dropFirst().first)
      return
    }
    let fields = try node.fields([
      "national", "provincial", "audit", "fact_sheet", "slides", "recommendations", "leads", "against",
      "theme", "file_name", "formats",
    ])
    national = try fields["national"]?.text() ?? Self.usual.national
    provincial = try fields["provincial"]?.text()
    audit = try fields["audit"]?.text()
    factSheet = try fields["fact_sheet"]?.text()
    slides = try fields["slides"]?.text()
    recommendations = try fields["recommendations"]?.text()
    leads = try fields["leads"]?.text() ?? indices.first
    against =
      try fields["against"]?.text() ?? (fields["leads"] == nil ? indices.dropFirst().first : nil)
    theme = try fields["theme"]?.text()
    fileName = try fields["file_name"].map(ReportFileName.init) ?? .standard
    formats = try fields["formats"].map([ReportFormat].init) ?? ReportFormat.standard
    for key in ["provincial", "fact_sheet", "slides"] where indices.isEmpty {
      guard let field = fields[key] else { continue }
      throw field.error(
        found: "\(field.name) asks for reports on indices, and the study declares none",
        remedy: "Declare an index under `indices`, or remove the line")
    }
  }
}
