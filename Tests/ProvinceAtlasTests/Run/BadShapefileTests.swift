import Foundation
import Testing

@testable import ProvinceAtlas

/// Shapefiles that do not fit their study: each stops the run with one message, and the earlier output stays.
@Suite struct BadShapefileTests {
  @Test(arguments: ["shp", "dbf", "shx"])
  func aFileCutInHalfIsNamed(_ ending: String) async throws {
    let message = try await expectRefusal(saying: ["/shapes/toy.\(ending)"]) { toy in
      try toy.edit("shapes/toy.\(ending)") { $0 = Array($0.prefix($0.count / 2)) }
    }
    #expect(message.contains("Copy") || message.contains("Export"), "\(message)")
  }

  @Test(arguments: ["shp", "shx", "dbf"])
  func aFileThatIsNotThereIsNamed(_ ending: String) async throws {
    try await expectRefusal(saying: ["toy.\(ending)"]) { toy in
      try FileManager.default.removeItem(atPath: toy.path("shapes/toy.\(ending)"))
    }
  }

  @Test func aUnitWithoutAShapeIsNamed() async throws {
    try await expectRefusal(saying: [
      "/shapes/toy.shp", "no shape has the `adcode` of Henan (410000)", "a shape for every unit",
      "`geometry.key`",
    ]) { toy in
      var shapes = ToyTexts.shapes
      shapes.squares.removeAll { $0.code == "410000" }
      try toy.write(shapes)
    }
  }

  @Test func aKeyThatIsNotAFieldIsNamedWithThoseThereAre() async throws {
    try await expectRefusal(saying: ["/shapes/toy", "no field code", "it has adcode"]) { toy in
      try toy.replace("key: adcode", with: "key: code", in: "study.yaml")
    }
  }

  @Test func aProjectionProjDoesNotKnowIsRefused() async throws {
    try await expectRefusal(saying: ["/study.yaml", "+proj=nonsense"]) { toy in
      try toy.replace(
        "key: adcode", with: "key: adcode\n  projection: \"+proj=nonsense\"", in: "study.yaml")
    }
  }
}
