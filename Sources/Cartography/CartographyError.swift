public import Drawings
public import Geography

/// What keeps a map from being drawn. The cases carry facts; ``description`` writes the sentence.
public enum CartographyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is nothing to classify.
  case noValues
  /// A value is infinite or not a number.
  case valueNotFinite(Double)
  /// A number of classes below one.
  case classCountTooSmall(Int)
  /// There are fewer different values than classes were asked for.
  case fewerDistinctValues(distinct: Int, classes: Int)
  /// Two limits of a classification coincide or fall.
  case limitsNotIncreasing([Double])
  /// A value belongs to no class.
  case valueOutsideClasses(Double, lowest: Double, highest: Double)
  /// A colour scheme does not come in this many classes.
  case schemeLacksClassCount(scheme: String, classes: Int, available: ClosedRange<Int>)
  /// No colour scheme has this name.
  case unknownScheme(String, known: [String])
  /// The layer has no area to draw.
  case noPolygons(layer: String)
  /// A vertex of the layer is infinite or not a number.
  case coordinateNotFinite(FeatureID, layer: String)
  /// A value, label or highlight names a unit the map does not have.
  case unknownFeature(FeatureID, layer: String)
  /// The page leaves no room for the map.
  case pageTooSmall(width: Double)
  /// The text cannot be set.
  case text(TextError)

  /// What happened and what to do, in a sentence.
  public var description: String {
    switch self {
    case .noValues:
      "there are no values to classify; give at least one number"
    case .valueNotFinite(let value):
      "the value \(value) is not a finite number; leave units without data out of the values"
    case .classCountTooSmall(let count):
      "\(count) classes were asked for; ask for at least 1"
    case .fewerDistinctValues(let distinct, let classes):
      "\(classes) classes were asked for but the values are only \(distinct) different "
        + "number\(distinct == 1 ? "" : "s"); ask for at most \(distinct)"
    case .limitsNotIncreasing(let limits):
      "the class limits \(limits.map { "\($0)" }.joined(separator: ", ")) do not increase; "
        + "give other limits or fewer classes"
    case .valueOutsideClasses(let value, let lowest, let highest):
      "the value \(value) lies outside the classes from \(lowest) to \(highest); "
        + "classify all values that will be mapped, or widen the limits"
    case .schemeLacksClassCount(let scheme, let classes, let available):
      "the colour scheme \(scheme) has \(available.lowerBound) to \(available.upperBound) classes, "
        + "not \(classes); choose a number in between"
    case .unknownScheme(let name, let known):
      "there is no colour scheme \(name); the known ones are \(known.joined(separator: ", "))"
    case .noPolygons(let layer):
      "the layer \(layer) has no polygon inside the frame; check the file and the frame"
    case .coordinateNotFinite(let id, let layer):
      "the unit \(id) of the layer \(layer) has a vertex that is not a finite number; repair the file"
    case .unknownFeature(let id, let layer):
      "the layer \(layer) has no unit \(id); check the key field and the join"
    case .pageTooSmall(let width):
      "a page \(width.rounded()) points wide leaves no room for a map between its margins; make it wider"
    case .text(let error):
      error.description
    }
  }
}
