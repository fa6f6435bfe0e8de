public import Drawings
public import Geography

/// A finished map and where things are on it.
public struct MapFigure: Hashable, Sendable {
  /// The picture.
  public let drawing: Drawing
  /// The map inside its frame, in the drawing's points.
  public let plotArea: Rect
  /// The place of each unit on the map (the pole of inaccessibility of its largest visible part) in the drawing's points;
  /// units that an inset alone shows have none.
  public let featurePoints: [FeatureID: Point]
  /// The window: turns places of the plane into the drawing's points.
  public let view: MapView
  /// Units whose names found no room, in the layer's order.
  public let unplacedLabels: [FeatureID]
  /// What a reader of the log should know.
  public let notices: [MapNotice]

  /// The page x of a unit in points: where an east-west profile under the map puts it.
  public func pageX(of id: FeatureID) -> Double? { featurePoints[id]?.x }
}

/// Something about a figure that is no error.
public enum MapNotice: Hashable, Sendable, CustomStringConvertible {
  /// Units of the layer without a value.
  case noData([FeatureID])
  /// Classes none of the mapped values falls in, counted from 1.
  case emptyClasses([Int])
  /// Two fills that some readers take for one, with what the legend says of them.
  case alikeColors(AlikeColors, String, String)
  /// Names left out for want of room.
  case unplacedLabels([FeatureID])
  /// Words beside points of an overlay that found no room, with the overlay's name.
  case unplacedOverlayLabels(String, [String])
  /// No free place for the scale bar, or the projection cannot tell its length.
  case scaleBarLeftOut
  /// There is no scale bar, for the scale differs too much over the map: its extremes as shares of that in the middle.
  case scaleVaries(smallest: Double, largest: Double)
  /// No free corner for the north arrow, or the projection cannot tell north.
  case northArrowLeftOut
  /// No corner of the map was free; the legend stands under it.
  case legendBelowMap
  /// The caption of an inset that is wider than its box.
  case insetCaptionLeftOut(String)
  /// Units that lie under the legend, the scale bar or the arrow where the study wants them.
  case covered([FeatureID])

  /// What it is, in a sentence.
  public var description: String {
    switch self {
    case .noData(let ids):
      "no data for \(NameList.text(ids.map(\.rawValue)))"
    case .emptyClasses(let classes):
      "no value falls in class \(classes.map { "\($0)" }.joined(separator: ", "))"
    case .alikeColors(let pair, let first, let second):
      "the fills of `\(first)` and `\(second)` look alike \(pair.vision.words): CIEDE2000 difference "
        + "\(NumberText(decimals: 1).string(pair.difference)), below "
        + "\(NumberText(decimals: 0).string(AlikeColors.leastDifference))"
    case .unplacedLabels(let ids):
      "no room for the names of \(NameList.text(ids.map(\.rawValue)))"
    case .unplacedOverlayLabels(let overlay, let texts):
      "no room on the map for \(NameList.text(texts)) of the overlay `\(overlay)`"
    case .scaleBarLeftOut:
      "the scale bar is left out: units cover the top and bottom edges of the map"
    case .scaleVaries(let smallest, let largest):
      "the scale bar is left out: over the map the scale is \(NumberText(decimals: 2).string(smallest)) to "
        + "\(NumberText(decimals: 2).string(largest)) times that in the middle, and a bar serves where the largest is at "
        + "most \(NumberText(decimals: 2).string(ScaleVariation.most)) times the smallest; state the latitude it is to hold at"
    case .northArrowLeftOut:
      "the north arrow is left out: units cover all corners of the map"
    case .legendBelowMap:
      "no corner of the map is free; the legend stands under it"
    case .insetCaptionLeftOut(let caption):
      "the inset “\(caption)” is too narrow for its name"
    case .covered(let ids):
      "legend, scale bar or north arrow cover parts of \(NameList.text(ids.map(\.rawValue)))"
    }
  }
}

extension ColorVision {
  /// Who sees so, after `look alike`.
  var words: String {
    switch self {
    case .normal: "to every eye"
    case .protanopia: "to readers without long-wave cones (protanopia)"
    case .deuteranopia: "to readers without medium-wave cones (deuteranopia)"
    case .tritanopia: "to readers without short-wave cones (tritanopia)"
    case .grey: "in a grey copy"
    }
  }
}
