public import Geography

extension MapProjection {
  /// An equal-area projection that suits where a layer lies, as a PROJ string: what is coloured by value must not be
  /// enlarged by its latitude.
  ///
  /// The world is drawn in Equal Earth (Šavrič, Patterson and Jenny 2019); a wide area in middle latitudes in Albers'
  /// conic, its parallels a sixth of the height from the edges; any other in Lambert's azimuthal about its middle (Snyder
  /// 1987). Meridians and parallels are rounded to half a degree.
  ///
  /// - Parameter layer: a layer in degrees. One that lies on both sides of the 180th meridian has its middle there.
  /// - Returns: `nil` when every shape is null.
  public static func suggestion(for layer: Layer) -> String? {
    guard let bounds = layer.bounds, let (middle, width) = longitudes(of: layer) else { return nil }
    let (south, north) = (max(-90, bounds.minY), min(90, bounds.maxY))
    let height = north - south
    let latitude = (south + north) / 2
    if width > 200 || height > 120 { return "+proj=eqearth +lon_0=\(text(middle)) +datum=WGS84" }
    let isWide = width * (90 - abs(latitude)) / 60 > height
    if abs(latitude) > 15, abs(latitude) < 70, isWide, height < 60 {
      return "+proj=aea +lat_1=\(text(south + height / 6)) +lat_2=\(text(north - height / 6)) "
        + "+lat_0=\(text(latitude)) +lon_0=\(text(middle)) +datum=WGS84"
    }
    return "+proj=laea +lat_0=\(text(latitude)) +lon_0=\(text(middle)) +datum=WGS84"
  }

  /// The middle and the width of the shortest arc of longitudes that holds a layer, in degrees, from the bins of a
  /// degree that its shapes reach into.
  private static func longitudes(of layer: Layer) -> (middle: Double, width: Double)? {
    var isTaken = [Bool](repeating: false, count: 360)
    for feature in layer.features {
      for part in feature.geometry.parts {
        guard let box = Bounds(of: part), box.minX.isFinite, box.maxX.isFinite else { continue }
        let (west, east) = (bin(box.minX), bin(box.maxX - 1e-9))
        for place in west...max(west, min(east, west + 359)) { isTaken[(place % 360 + 360) % 360] = true }
      }
    }
    guard isTaken.contains(true) else { return nil }
    // The widest run of free bins, taken round the globe.
    var (best, end, run) = (0, 0, 0)
    for place in 0..<720 {
      run = isTaken[place % 360] ? 0 : run + 1
      if run > best, run <= 360 { (best, end) = (run, place) }
    }
    let width = Double(360 - best)
    guard best > 20 else { return (0, 360) }
    let west = Double(end + 1) - 180
    var middle = west + width / 2
    while middle > 180 { middle -= 360 }
    return (middle, width)
  }

  private static func bin(_ longitude: Double) -> Int {
    Int((max(-540, min(540, longitude)) + 180).rounded(.down))
  }

  private static func text(_ degrees: Double) -> String {
    let half = (degrees * 2).rounded() / 2
    return half == half.rounded() ? "\(Int(half))" : "\(half)"
  }
}

extension Geometry {
  /// The vertices of each polygon's exterior, of each line, or of all points.
  fileprivate var parts: [[Coordinate]] {
    switch self {
    case .none: []
    case .points(let points): points.map { [$0] }
    case .lines(let lines): lines
    case .polygons(let polygons): polygons.map(\.exterior.coordinates)
    }
  }
}
