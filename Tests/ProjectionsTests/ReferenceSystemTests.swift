import Testing

@testable import Projections

@Test(
  "Longitude and latitude on WGS 84 are known without the database",
  arguments: [
    "EPSG:4326", "OGC:CRS84", "+proj=longlat +datum=WGS84 +no_defs",
    #"GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],"#
      + #"PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]"#,
  ])
func longitudeLatitude(_ text: String) { #expect(ReferenceSystem.isLongitudeLatitude(text)) }

@Test(
  "Other reference systems are not taken for it",
  arguments: [
    "EPSG:4490", "+proj=longlat +ellps=krass", "+proj=longlat +datum=WGS84 +lon_wrap=180", "", "LOCAL",
  ])
func otherSystems(_ text: String) { #expect(!ReferenceSystem.isLongitudeLatitude(text)) }

@Test("Only a projection on WGS 84 goes without the database")
func pipelines() {
  #expect(
    ReferenceSystem.pipeline("+proj=aea +lat_1=25 +lat_2=47 +datum=WGS84 +type=crs")?.hasSuffix("WGS84")
      == true)
  for text in [
    "EPSG:3857", "+proj=aea +ellps=krass", "+proj=utm +zone=49 +datum=WGS84",
    "+proj=merc +datum=WGS84 +pm=paris",
  ] {
    #expect(ReferenceSystem.pipeline(text) == nil)
  }
}
