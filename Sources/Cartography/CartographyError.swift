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
  /// A scheme of one's own has too few colours.
  case tooFewColors(scheme: String, found: Int, needed: Int)
  /// A diverging scheme of one's own has an even number of colours.
  case noMiddleColor(scheme: String, found: Int)
  /// No colour scheme has this name.
  case unknownScheme(String, known: [String])
  /// A symbol would have a negative area.
  case negativeSymbol(Double, FeatureID)
  /// A unit is of a category that the map does not list.
  case unknownCategory(Int, FeatureID, known: Int)
  /// The layer has no area to draw.
  case noPolygons(layer: String)
  /// A frame that the map or an inset is to show has no place in the projection.
  case frameOutside(GeographicFrame)
  /// An inset would be larger than the map; the word for it, its scale and the most that fits.
  case insetTooLarge(String, scale: Double, most: Double)
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
    case .tooFewColors(let scheme, let found, let needed):
      "the colour scheme \(scheme) has \(found) colour\(found == 1 ? "" : "s"); give at least \(needed)"
    case .noMiddleColor(let scheme, let found):
      "the diverging colour scheme \(scheme) has \(found) colours and so none in the middle; give an odd number"
    case .unknownScheme(let name, let known):
      "there is no colour scheme \(name); the known ones are \(known.joined(separator: ", "))"
    case .negativeSymbol(let value, let id):
      "the symbol of the unit \(id) stands for \(value), and no area is negative; show values of nought and more"
    case .unknownCategory(let category, let id, let known):
      "the unit \(id) is of category \(category), but there are \(known), counted from 0; list its category"
    case .noPolygons(let layer):
      "the layer \(layer) has no polygon inside the frame; check the file and the frame"
    case .frameOutside(let frame):
      "the frame from \(frame.west) to \(frame.east) degrees east and from \(frame.south) to \(frame.north) degrees "
        + "north has no place in the projection; give another frame or projection"
    case .insetTooLarge(let caption, let scale, let most):
      "the inset\(caption.isEmpty ? "" : " \(caption)") at \(scale) times the map's scale is larger than the map; "
        + "give a scale of at most \(NumberText(decimals: most < 10 ? 1 : 0).string(most * 0.95))"
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
