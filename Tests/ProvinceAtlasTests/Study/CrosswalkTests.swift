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
    ("廣東省", "440000", .traditional), ("廣西壯族自治區", "450000", .traditional), ("陝西", "610000", .traditional),
    ("Guang-dong", "440000", .english), ("guang_dong", "440000", .english), ("\u{FEFF}广东", "440000", .short),
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

  @Test("Without its tones Shānxī would be Shǎnxī: accents are not dropped")
  func tonesAreNotDropped() throws {
    #expect(try Self.crosswalk().match("Shǎnxī") == nil)
  }

  @Test("A spelling that two units share in simplified characters is nobody's")
  func sharedSimplifiedSpelling() throws {
    let crosswalk = try Self.crosswalk("adcode,name_en,short_zh\n1,One,台东\n2,Two,臺東\n")
    #expect(crosswalk.match("台东")?.code == UnitCode("1"))
    #expect(crosswalk.match("臺東")?.code == UnitCode("2"))
    #expect(crosswalk.match("台東") == nil)
  }

  @Test("Another country's names need a code and an English name, no more")
  func namesOfAnotherCountry() throws {
    let crosswalk = try Self.crosswalk(
      "adcode,name_en,aliases,part\nDE-BY,Bavaria,Bayern|Freistaat Bayern,South\n")
    #expect(crosswalk.match("freistaat bayern")?.code == UnitCode("DE-BY"))
    #expect(crosswalk.schemes == ["part"])
    #expect(crosswalk.entries[0].name(in: .chinese) == "Bavaria")
    #expect(crosswalk.remedy(for: "Bavria").contains("Did you mean Bavaria (DE-BY)?"))
  }

  @Test func aUnitWithoutCodeIsRefused() throws {
    let error = #expect(throws: AtlasError.self) { try Self.crosswalk("adcode,name_en\n,Bavaria\n") }
    #expect(error?.description.contains("names.csv:2") == true)
  }

  @Test("The shipped names: every name in traditional characters, none twice")
  func shippedNames() throws {
    let file = try InputFile.bytes(at: projectFolder + "/Shapes/china-provinces/names.csv", purpose: "names")
    let crosswalk = try Crosswalk(try Table(csv: file, name: "names.csv"), file: "names.csv")
    let traditional = [
      ("內蒙古自治區", "150000"), ("遼寧省", "210000"), ("黑龍江", "230000"), ("江蘇", "320000"), ("山東", "370000"),
      ("廣東", "440000"), ("廣西", "450000"), ("重慶市", "500000"), ("貴州", "520000"), ("雲南", "530000"),
      ("陝西", "610000"), ("甘肅", "620000"), ("寧夏回族自治區", "640000"), ("新疆維吾爾自治區", "650000"),
      ("臺灣省", "710000"), ("台灣", "710000"), ("澳門", "820000"), ("湖南省", "430000"),
    ]
    for (spelling, code) in traditional {
      #expect(crosswalk.match(spelling)?.code == UnitCode(code), "\(spelling)")
    }
    for (spelling, code) in [
      ("Guangxi Zhuang Autonomous Region", "450000"), ("Shaanxi Province", "610000"),
      ("Shanxi Province", "140000"), ("Tibet Autonomous Region", "540000"), ("Hong Kong SAR", "810000"),
    ] {
      #expect(crosswalk.match(spelling)?.code == UnitCode(code), "\(spelling)")
    }
    for spelling in ["Shanxi Provnce", "Shaanxii", "陕西西", "Shannxi Province"] {
      #expect(crosswalk.match(spelling) == nil)
    }
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
      try Self.crosswalk("adcode,short_zh,full_zh,iso\n1,2,3,4\n")
    }
    #expect(error?.description.contains("no column `name_en`") == true)
  }
}
