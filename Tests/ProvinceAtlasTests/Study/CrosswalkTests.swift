import Panels
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct CrosswalkTests {
  static let names = """
    adcode,short_zh,full_zh,name_en,iso,aliases,region3
    140000,山西,山西省,Shanxi,SX,,Central
    610000,陕西,陕西省,Shaanxi,SN,,West
    440000,广东,广东省,Guangdong,GD,,East
    450000,广西,广西壮族自治区,Guangxi,GX,广西省,West
    540000,西藏,西藏自治区,Xizang,XZ,Tibet|西藏省,West
    """

  static func crosswalk(_ csv: String = names) throws -> Crosswalk {
    try Crosswalk(try Table(csv: Array(csv.utf8), name: "names.csv"), file: "names.csv")
  }

  @Test(arguments: [
    ("440000", "440000", Crosswalk.Match.code), ("广东", "440000", .short), ("广东省", "440000", .full),
    ("guangdong", "440000", .english), (" 广 东 省 ", "440000", .full), ("Ｇｕａｎｇｄｏｎｇ", "440000", .english),
    ("GD", "440000", .abbreviation), ("Tibet", "540000", .alias), ("广西省", "450000", .alias),
  ])
  func everySpellingIsRecognised(_ spelling: String, _ code: String, _ match: Crosswalk.Match) throws {
    let hit = try #require(try Self.crosswalk().match(spelling))
    #expect(hit.code == UnitCode(code))
    #expect(hit.match == match)
  }

  @Test func anUnknownSpellingGetsTheNearestName() throws {
    let crosswalk = try Self.crosswalk()
    #expect(crosswalk.match("Guangdng") == nil)
    #expect(crosswalk.remedy(for: "Guangdng").contains("Did you mean Guangdong (440000)?"))
  }

  @Test(arguments: ["Shannxi", "Shanxxi", "狭西"])
  func shanxiAndShaanxiAreNeverGuessed(_ spelling: String) throws {
    let crosswalk = try Self.crosswalk()
    #expect(crosswalk.match(spelling) == nil)
    #expect(crosswalk.remedy(for: spelling).contains("write the code"))
  }

  @Test func nothingNearSaysWhereNamesAreKept() throws {
    #expect(try Self.crosswalk().remedy(for: "Bavaria").contains("aliases"))
  }

  @Test func aSpellingOfTwoUnitsIsRefused() throws {
    let csv = Self.names + "\n999999,北,北,North,NN,Tibet,West\n"
    let error = #expect(throws: AtlasError.self) { try Self.crosswalk(csv) }
    #expect(error?.description.contains("names.csv:7") == true)
    #expect(error?.description.contains("already means Xizang") == true)
  }

  @Test func aMissingColumnIsNamed() throws {
    let error = #expect(throws: AtlasError.self) {
      try Self.crosswalk("adcode,short_zh,full_zh,name_en,iso\n1,2,3,4,5\n")
    }
    #expect(error?.description.contains("no column `aliases`") == true)
  }
}
