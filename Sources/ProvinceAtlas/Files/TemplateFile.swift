/// Where a template stands: in the study’s folder, or among the general ones that come with the tool.
struct TemplateFile: Hashable, Sendable {
  /// The file.
  let path: String
  /// What manifests call it.
  let record: String

  /// Looks for a template.
  ///
  /// - Parameter name: as the study names it, with the language in place. One that names a folder is looked for there alone.
  /// - Throws: ``AtlasError`` that names all places where it is not.
  init(_ name: String, of study: Study) throws(AtlasError) {
    let own = InputFile.path(name, in: study.folder)
    if InputFile.exists(own) {
      (path, record) = (own, name)
      return
    }
    guard !name.contains("/") else {
      throw AtlasError(
        at: .init(file: own), found: "there is no such template file",
        remedy: "Check the path; paths in a study are relative to the study's folder")
    }
    guard let general = try? BuiltInStudy.generalTemplates() else {
      throw AtlasError(
        at: .init(file: own),
        found:
          "there is no such template file, and those that come with the tool are nowhere above this folder or the program",
        remedy: "Write the template, run in the project's folder, or set PROVINCE_ATLAS_HOME to it")
    }
    let shipped = "\(general)/\(name)"
    guard InputFile.exists(shipped) else {
      throw AtlasError(
        at: .init(file: own),
        found:
          "there is no such template file, and none called `\(name)` among those that come with the tool (\(general))",
        unknown: name, among: BuiltInStudy.files(in: general))
    }
    (path, record) = (shipped, "general/\(name)")
  }
}
