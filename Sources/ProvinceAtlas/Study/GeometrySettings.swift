public import Cartography

/// What is drawn.
public struct GeometrySettings: Sendable {
  /// The shapefile of the units.
  public var layer: String
  /// The field that holds a unit's code or name; `nil` for the one most of whose values are known.
  public var key: String?
  /// What the layers' coordinates are in, whatever their .prj says; `nil` to believe that.
  public var referenceSystem: String?
  /// The shapefile drawn in grey behind; `nil` for none.
  public var context: String?
  /// The layers drawn on top of the fills, the first lowest.
  public var overlays: [OverlaySettings]
  /// A PROJ string or `EPSG:n`; `nil` for the projection of standard maps of a layer of China's provinces, and for an
  /// equal-area one that suits the layer of any other.
  public var projection: String?
  /// What the maps show; `nil` for the units with land around.
  public var frame: GeographicFrame?
  /// Parts wholly south of this latitude do not widen the frame; degrees.
  public var southLimit: Double?
  /// Land around the units as a share of their width; `nil` for the usual one.
  public var padding: Double?
  /// The meridians and parallels.
  public var graticule: GraticuleSettings
  /// Areas shown again in boxes, in the order of the file.
  public var insets: [InsetSettings]
  /// The parallel the scale bar is true at, in degrees north; `nil` for one that suits the frame.
  public var scaleLatitude: Double?
  /// Where the borders come from, printed under every map.
  public var source: LocalizedText
  /// What is said of units without data.
  public var note: LocalizedText?
  /// The approval line of a standard base map, supplied by the user.
  public var approval: LocalizedText?
  /// What follows from a map of China that editors there would send back.
  public var conformity: Conformity
  /// Where it is declared.
  public var place: AtlasError.Place
  /// Where the projection is declared; `nil` when it is not.
  public var projectionPlace: AtlasError.Place?

  /// What happens to a map of China that does not keep the rules of standard maps.
  public enum Conformity: String, Sendable, CaseIterable {
    /// A notice a rule.
    case warn
    /// The run stops.
    case refuse
    /// Nobody looks.
    case off
  }
}

/// The meridians and parallels of a study's maps.
public struct GraticuleSettings: Sendable {
  /// How far apart they are.
  public enum Step: Hashable, Sendable {
    /// As suits the layer: about six of them.
    case automatic
    /// So many degrees.
    case degrees(Double)
    /// There are none.
    case off
  }

  /// How far apart they are.
  public var step = Step.automatic
  /// Whether the degrees are written along the frame.
  public var isLabelled = true
}

/// An area shown again in a box.
public struct InsetSettings: Sendable {
  /// What it shows.
  public enum Area: Hashable, Sendable {
    /// A box of degrees.
    case frame(GeographicFrame)
    /// Units, in any spelling.
    case units([String])
    /// The South China Sea as standard maps show it.
    case southChinaSea
  }

  /// What it shows.
  public var area: Area
  /// What it is called; `nil` for the name of a built-in area, or nothing.
  public var label: LocalizedText?
  /// Its scale as a share of the map's; `nil` for the usual one.
  public var scale: Double?
  /// Where it stands.
  public var position: MapInset.Place
  /// Where it is declared.
  public var place: AtlasError.Place

  /// The name of the one area that needs no degrees.
  static let southChinaSeaName = "south-china-sea"

  /// The degrees it shows; `nil` for units.
  var frame: GeographicFrame? {
    switch area {
    case .frame(let frame): frame
    case .southChinaSea: MapInset.southChinaSea.frame
    case .units: nil
    }
  }

  /// What it is called.
  func caption(in language: Language) -> String {
    let known =
      area == .southChinaSea ? LocalizedText(english: "South China Sea", chinese: "南海诸岛") : nil
    return (label ?? known)?.text(in: language) ?? ""
  }
}

extension MapInset {
  /// The degrees it shows; `nil` for units.
  fileprivate var frame: GeographicFrame? {
    if case .frame(let frame) = area { frame } else { nil }
  }
}
