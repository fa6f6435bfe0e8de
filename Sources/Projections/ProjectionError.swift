public import Geography

/// Why coordinates cannot be projected.
public enum ProjectionError: Error, Hashable, Sendable {
  /// PROJ does not understand the projection; `reason` is its own word for it.
  case invalidDefinition(String, reason: String)
  /// PROJ does not understand the reference system of a layer.
  case invalidReferenceSystem(layer: String, String, reason: String)
  /// A layer says no reference system and none was given for it.
  case unknownReferenceSystem(layer: String)
  /// A vertex for which the projection is not defined.
  case outside(layer: String, feature: FeatureID, coordinate: Coordinate)
  /// A layer that the projection tears apart: it would be so many kilometres across, for which this feature is to blame
  /// most.
  case runsAway(layer: String, feature: FeatureID, kilometres: Double, suggestion: String?)
}

extension ProjectionError: CustomStringConvertible {
  /// A sentence with the fact and the remedy.
  public var description: String {
    switch self {
    case .invalidDefinition(let definition, let reason):
      "“\(definition.prefix(200))” is no projection (\(reason)): write a PROJ string such as +proj=aea +lat_1=25 "
        + "+lat_2=47 +lat_0=0 +lon_0=105 +datum=WGS84, a code such as EPSG:4547, or WKT."
    case .invalidReferenceSystem(let layer, let definition, let reason):
      "The reference system of layer \(layer), “\(definition.prefix(200))”, cannot be used (\(reason)): "
        + "name it in the study, as EPSG:4326 for longitude and latitude."
    case .unknownReferenceSystem(let layer):
      "Layer \(layer) does not say its reference system (there is no .prj): name it in the study, as EPSG:4326 "
        + "for longitude and latitude."
    case .outside(let layer, let feature, let coordinate):
      "Feature \(feature) of layer \(layer) has a vertex at \(coordinate.x), \(coordinate.y), where the projection "
        + "is not defined: check the layer's reference system, or choose another projection."
    case .runsAway(let layer, let feature, let kilometres, let suggestion):
      "Layer \(layer) would be \(Int(min(kilometres, 1e15))) km across in this projection, more than twice round the Earth, "
        + "for feature \(feature) runs away: choose a projection for all of it"
        + (suggestion.map { ", such as \($0)." } ?? ".")
    }
  }
}
