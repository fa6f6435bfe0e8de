import Foundation
import Geography
import ShapefileIO
import Testing

/// Where files from other people's collections lie; without it these tests are skipped.
private let sharedData = ProcessInfo.processInfo.environment["PROVINCE_ATLAS_SHARED_DATA"]

private func path(_ name: String) -> String { (sharedData ?? "") + "/" + name }

@Suite(
  "Files nobody of this project wrote",
  .enabled(if: sharedData != nil, "PROVINCE_ATLAS_SHARED_DATA is not set"))
struct SharedDataTests {
  @Test("The old base map in GBK without .prj and .cpg: 925 records of 33 names and one without")
  func baseMap() throws {
    let names: Set = ["黑龙江省", "浙江省", "北京市", "台湾省", "香港特别行政区"]
    let content = try ShapefileReader.read(
      path: path("china-gbk/bou2_4p.shp"), keyField: "NAME", knownNames: names)
    #expect(content.recordCount == 925 && content.layer.features.count == 34)
    #expect(content.layer.features[0].id == FeatureID("黑龙江省"))
    #expect(content.encoding.encoding == .gb18030)
    guard case .trial(let known) = content.encoding.evidence else { return #expect(Bool(false)) }
    #expect(known > 5)
    #expect(
      content.notices.contains(.blankKeys(records: [899])) && content.notices.contains(.noReferenceSystem))
    let zhejiang = try #require(content.layer.features.first { $0.id == FeatureID("浙江省") })
    #expect(zhejiang.geometry.polygons.count == 179)
  }

  @Test("The dash line is ten lines in its published box")
  func dashes() throws {
    let layer = try ShapefileReader.read(path: path("china-gbk/south-china-sea-dashes.shp"), keyField: nil)
      .layer
    let box = try #require(layer.bounds)
    #expect(layer.features.count == 10)
    #expect(abs(box.minX - 108.200462) < 1e-6 && abs(box.maxY - 24.572216) < 1e-6)
  }

  @Test(
    "Odd files are read as shapelib's dump has them",
    arguments: [
      ("bostock-shapefile/null", 9), ("bostock-shapefile/empty", 0),
      ("bostock-shapefile/boolean-property", 9),
      ("bostock-shapefile/date-property", 3), ("bostock-shapefile/latin1-property", 1),
      ("bostock-shapefile/utf8-property", 1), ("go-shp/polygonm", 1), ("go-shp/polygonz", 1),
      ("go-shp/pointm", 3),
      ("mapshaper/chinese", 1), ("mapshaper/big5", 1), ("mapshaper/geo_lines", 6),
      ("pyshp/corrupt_too_long", 10),
      ("rgeo-shapefile/missing_dbf_columns/test", 1), ("rgeo-shapefile/invalid_cpg_encoding/test", 3),
      ("rgeo-shapefile/shapelib_testcases/test0", 2), ("rgeo-shapefile/shapelib_testcases/test11", 4),
      ("shapefile-js/ipra_dresden_polygon", 1), ("shapefile-js/export_polylinez", 1),
      ("shapefile-js/codepage", 2),
      ("shapefile-rs/file_cp936", 1), ("shapefile-rs/polygon_hole", 1), ("shapelib/csah", 124),
      ("shapelib/multipnt", 1), ("shapelib/CoHI_GCS12", 4),
    ])
  func oddFiles(_ name: String, _ records: Int) throws {
    let summary = try ShapefileReader.inspect(path: path("odd-shapefiles/\(name).shp"))
    #expect(summary.content.recordCount == records)
    for notice in summary.content.notices { #expect(notice.description.hasSuffix(".")) }
  }

  @Test("What cannot be trusted is refused with its reason")
  func refused() throws {
    func error(_ name: String) -> ShapefileError? {
      do throws(ShapefileError) {
        _ = try ShapefileReader.inspect(path: path("odd-shapefiles/\(name).shp"))
        return nil
      } catch { return error }
    }
    let number = path("odd-shapefiles/bostock-shapefile/number-null-property.shx")
    #expect(error("bostock-shapefile/number-null-property") == .missingCompanion(path: number))
    #expect(error("pyshp/latin1") == .missingCompanion(path: path("odd-shapefiles/pyshp/latin1.shx")))
    let multipatch = path("odd-shapefiles/go-shp/multipatch.shp")
    #expect(error("go-shp/multipatch") == .unsupportedShapeType(path: multipatch, code: 31))
    let ninety = path("odd-shapefiles/rgeo-shapefile/missing_dbf_attributes/test.shp")
    #expect(
      error("rgeo-shapefile/missing_dbf_attributes/test")
        == .recordCountsDiffer(path: ninety, shapes: 90, rows: 89))
  }

  @Test(
    "Texts in their own encodings",
    arguments: [
      ("mapshaper/chinese", "简体"), ("shapefile-rs/file_cp936", "测试中文"),
      ("bostock-shapefile/latin1-property", "México"),
    ])
  func texts(_ name: String, _ text: String) throws {
    let summary = try ShapefileReader.inspect(path: path("odd-shapefiles/\(name).shp"))
    #expect(summary.content.layer.features[0].attributes.values.contains(.text(text)))
  }

  @Test("Every shapefile of the folder is read or refused in a sentence that names it")
  func all() throws {
    let root = try #require(sharedData)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".shp") }
    #expect(names.count >= 32)
    for name in names {
      do throws(ShapefileError) {
        _ = try ShapefileReader.inspect(path: path(name))
      } catch {
        let stem = URL(filePath: name).deletingPathExtension().lastPathComponent
        #expect(error.description.contains(stem) && error.description.hasSuffix("."), "\(error)")
      }
    }
  }
}
