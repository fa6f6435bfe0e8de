public import Drawings

/// The look all maps share. No text is smaller than 6 pt.
public struct MapStyle: Hashable, Sendable {
  /// The heading.
  public var title = Font.sans(10, .bold)
  /// The line under the heading.
  public var subtitle = Font.sans(8)
  /// Names of units.
  public var label = Font.sans(6.5)
  /// Class limits and scale bar.
  public var legend = Font.sans(6.5)
  /// Degrees, counts, captions inside the map.
  public var small = Font.sans(6)
  /// Source and notes.
  public var note = Font.sans(6.5)
  /// Text.
  public var ink = Color(hex: 0x1F1F1F)
  /// Secondary text.
  public var muted = Color(hex: 0x555555)
  /// Water.
  public var sea = Color(hex: 0xEDF4F8)
  /// Land that is not the subject.
  public var backdrop = Color(hex: 0xE4E3DF)
  /// Borders between countries of the backdrop.
  public var backdropBorder = Stroke(color: Color(hex: 0xFFFFFF), width: 0.35)
  /// Meridians and parallels.
  public var graticule = Stroke(color: Color(hex: 0xB9CBD6), width: 0.25)
  /// Borders between units.
  public var border = Stroke(color: Color(hex: 0x6F6F6F), width: 0.3)
  /// The outer border of all units, on land.
  public var outerBorder = Stroke(color: Color(hex: 0x3C3C3C), width: 0.6)
  /// The coast.
  public var coast = Stroke(color: Color(hex: 0x5B7282), width: 0.35)
  /// The outline around highlighted units, outside their edge and inside a white one. Dark, so that it shows on
  /// every colour scheme and in grey.
  public var highlight = Stroke(color: Color(hex: 0x111111), width: 0.9)
  /// Lines of an overlay, such as a user's own dash-line layer.
  public var overlay = Stroke(color: Color(hex: 0x3C3C3C), width: 0.6)
  /// The frame of map, inset and boxes.
  public var frame = Stroke(color: Color(hex: 0x3C3C3C), width: 0.5, join: .miter)
  /// Units without data.
  public var noData = Fill.hatch(
    line: Color(hex: 0x8C8C8C), width: 0.35, spacing: 2.4, ground: .white)
  /// The width of the line in the border's colour under the fills: a pixel that two fills share shows it, not the water.
  public var underlap = 2.0
  /// Overlap of neighbouring fills under the border, so that no paper shines through.
  public var trap = 0.25

  /// The style of the journal figures.
  public init() {}

  /// The style of small maps: thinner lines, smaller type.
  public static let locator: MapStyle = {
    var style = MapStyle()
    style.title = .sans(8, .bold)
    style.subtitle = .sans(6.5)
    style.label = .sans(6)
    style.legend = .sans(6)
    style.note = .sans(6)
    style.border.width = 0.2
    style.coast.width = 0.25
    style.outerBorder.width = 0.4
    style.overlay.width = 0.4
    style.backdropBorder.width = 0.25
    style.frame.width = 0.4
    style.highlight.width = 0.7
    return style
  }()

  /// The style of maps with hundreds of units, whose lines would hide the small ones.
  public static let dense: MapStyle = {
    var style = MapStyle()
    style.border.width = 0.1
    style.coast.width = 0.15
    style.outerBorder.width = 0.3
    return style
  }()

  /// The halo that keeps dark letters legible over borders.
  var halo: Stroke { halo(.white) }

  /// A halo of a colour.
  func halo(_ color: Color) -> Stroke { Stroke(color: color.withOpacity(0.8), width: 1.5) }
}
