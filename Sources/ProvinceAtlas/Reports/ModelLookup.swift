import TableFiles

/// The models that blocks of templates ask for by name.
extension StudyResults {
  /// A model of the study without spatial dependence.
  func model(named name: String, at place: AtlasError.Place) throws(AtlasError) -> StudyModel {
    if let model = models.first(where: { $0.settings.name == name }) { return model }
    throw AtlasError(
      at: place, found: "there is no model `\(name)`", unknown: name, among: models.map(\.settings.name))
  }

  /// The table of a model, spatial or not.
  func modelTable(_ name: String, at place: AtlasError.Place) throws(AtlasError) -> RegressionTable {
    if let model = models.first(where: { $0.settings.name == name }) { return try model.table(self) }
    if let model = spatialModels.first(where: { $0.settings.name == name }) { return try model.table(self) }
    throw AtlasError(
      at: place, found: "there is no model `\(name)`", unknown: name,
      among: models.map(\.settings.name) + spatialModels.map(\.settings.name))
  }

  /// The effects of a spatial model, which error models alone do not have.
  func spatialEffectsTable(_ name: String, at place: AtlasError.Place) throws(AtlasError) -> RegressionTable {
    if let model = spatialModels.first(where: { $0.settings.name == name }),
      let table = try model.effectsTable(self)
    {
      return table
    }
    throw AtlasError(
      at: place, found: "there is no spatial model `\(name)` with direct and indirect effects", unknown: name,
      among: spatialModels.filter { !$0.withEffects.isEmpty }.map(\.settings.name))
  }
}
