/// The units and the geometry of a study: all that a map without one takes from the study that comes with the tool.
struct StudyGround: Sendable {
  /// The folder that paths start from.
  let folder: String
  let units: UnitSettings
  let geometry: GeometrySettings

  /// Reads them from a study file, or the `study.yaml` of a folder.
  init(at path: String) throws(AtlasError) {
    let file = Study.file(at: path)
    let root = try StudyNode(yaml: InputFile.text(at: file, purpose: "study"), file: file)
    let fields = try root.fields(Study.keys)
    folder = Study.folder(of: file)
    units = try UnitSettings(root.required("units", of: fields))
    geometry = try GeometrySettings(root.required("geometry", of: fields))
  }
}
