/// What can be told from the text of a reference system without a database.
enum ReferenceSystem {
  /// The code used for longitude and latitude in degrees.
  static let longitudeLatitude = "EPSG:4326"

  /// Whether the text is longitude and latitude in degrees on WGS 84, as a code, a PROJ string or the WKT that
  /// .prj files carry.
  static func isLongitudeLatitude(_ text: String) -> Bool {
    let folded = text.filter { !$0.isWhitespace }.uppercased()
    if ["EPSG:4326", "OGC:CRS84", "URN:OGC:DEF:CRS:OGC:1.3:CRS84", "WGS84"].contains(folded) { return true }
    if folded.hasPrefix("+PROJ=LONGLAT") || folded.hasPrefix("+PROJ=LATLONG") {
      let known = Set([
        "+PROJ=LONGLAT", "+PROJ=LATLONG", "+DATUM=WGS84", "+ELLPS=WGS84", "+NO_DEFS", "+TYPE=CRS",
      ])
      let words = text.uppercased().split(whereSeparator: \.isWhitespace).map(String.init)
      return folded.contains("WGS84") && words.allSatisfy(known.contains)
    }
    return folded.hasPrefix("GEOGCS[")
      && ["D_WGS_1984", "WGS_1984"].contains { folded.contains("DATUM[\"\($0)\"") }
      && folded.contains("PRIMEM[\"GREENWICH\",0") && folded.contains("UNIT[\"DEGREE\",0.01745329251994")
  }

  /// The pipeline from degrees to the plane of a PROJ string on WGS 84; `nil` when the text needs the database:
  /// another datum, a code, WKT.
  static func pipeline(_ definition: String) -> String? {
    let words = definition.split(whereSeparator: \.isWhitespace).map(String.init).filter { $0 != "+type=crs" }
    guard let first = words.first, first.hasPrefix("+proj="), words.allSatisfy({ $0.hasPrefix("+") }) else {
      return nil
    }
    guard words.contains("+datum=WGS84") || words.contains("+ellps=WGS84") else { return nil }
    let needsMore = ["+proj=pipeline", "+proj=longlat", "+proj=latlong", "+proj=utm"]
    let foreign = [
      "+towgs84=", "+nadgrids=", "+geoidgrids=", "+pm=", "+axis=", "+init=", "+step", "+vunits=",
    ]
    guard !needsMore.contains(first),
      !words.contains(where: { word in foreign.contains { word.hasPrefix($0) } })
    else { return nil }
    return "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step "
      + words.joined(separator: " ")
  }
}
