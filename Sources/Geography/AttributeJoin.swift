/// Values put to the features of a layer by key.
public struct AttributeJoin<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value of each feature that has one.
  public let values: [FeatureID: Value]
  /// What fitted and what did not.
  public let report: JoinReport

  /// Joins values to features. Of several values for one key the first is kept, and the key reported.
  public init(_ pairs: some Sequence<(FeatureID, Value)>, to layer: Layer) {
    let shapes = Set(layer.features.map(\.id))
    var values = [FeatureID: Value]()
    var withoutShape = [FeatureID]()
    var duplicates = [FeatureID]()
    var seen = Set<FeatureID>()
    var repeated = Set<FeatureID>()
    for (id, value) in pairs {
      guard seen.insert(id).inserted else {
        if repeated.insert(id).inserted { duplicates.append(id) }
        continue
      }
      if shapes.contains(id) { values[id] = value } else { withoutShape.append(id) }
    }
    self.values = values
    report = JoinReport(
      matched: layer.features.map(\.id).filter { values[$0] != nil }, valuesWithoutShape: withoutShape,
      shapesWithoutValue: layer.features.map(\.id).filter { values[$0] == nil }, duplicates: duplicates)
  }
}

/// What a join of values and shapes found.
public struct JoinReport: Hashable, Sendable {
  /// Features with a value, in the layer's order.
  public let matched: [FeatureID]
  /// Keys of values that no feature has, in the values' order.
  public let valuesWithoutShape: [FeatureID]
  /// Features without a value, in the layer's order.
  public let shapesWithoutValue: [FeatureID]
  /// Keys that came with more than one value, once each, in the values' order.
  public let duplicates: [FeatureID]

  /// Whether every value found its feature and every feature its value, once.
  public var isComplete: Bool {
    valuesWithoutShape.isEmpty && shapesWithoutValue.isEmpty && duplicates.isEmpty
  }
}
