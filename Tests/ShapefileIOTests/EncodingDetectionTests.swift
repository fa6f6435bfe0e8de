import Geography
import ShapefileIO
import Testing

private func content(
  _ text: [UInt8], driver: UInt8 = 0, codePage: String? = nil, asked: TextEncoding? = nil,
  known: Set<String> = [], width: Int = 24
) throws -> ShapefileContent {
  var builder = ShapefileBuilder.named(["x"], width: width)
  builder.records[0].values = [text]
  builder.languageDriver = driver
  builder.codePage = codePage
  builder.referenceSystem = "EPSG:4326"
  return try ShapefileReader.read(path: builder.write(), keyField: "NAME", encoding: asked, knownNames: known)
}

private func name(_ content: ShapefileContent) -> String { content.layer.features[0].id.rawValue }

private let inGBK = ShapefileBuilder.bytes("黑龙江省", ShapefileBuilder.gb18030)

@Test("The .cpg is believed when it fits", arguments: ["GBK", "936", "cp936\r\n", "GB18030", "ANSI 936"])
func codePageFile(_ label: String) throws {
  let content = try content(inGBK, codePage: label)
  #expect(name(content) == "黑龙江省" && content.encoding.encoding == .gb18030 && content.notices.isEmpty)
}

@Test("The language bytes of GBK are believed", arguments: [0x4D, 0x7A] as [UInt8])
func languageDriver(_ byte: UInt8) throws {
  let content = try content(inGBK, driver: byte)
  #expect(name(content) == "黑龙江省")
  #expect(content.encoding.evidence == .languageDriver(byte))
}

@Test("Without a word from the file a trial tells GBK from UTF-8, and known names are counted")
func trial() throws {
  let gbk = try content(inGBK, known: ["黑龙江省"])
  #expect(name(gbk) == "黑龙江省")
  #expect(gbk.encoding == EncodingChoice(encoding: .gb18030, evidence: .trial(knownNames: 1)))
  let utf8 = try content(Array("黑龙江省".utf8))
  #expect(name(utf8) == "黑龙江省")
  #expect(utf8.encoding == EncodingChoice(encoding: .utf8, evidence: .trial(knownNames: 0)))
}

@Test("A known name settles what is valid both ways")
func ambiguous() throws {
  // C4 A3 is ģ in UTF-8 and 模 in GBK.
  let both: [UInt8] = [0xC4, 0xA3]
  #expect(name(try content(both)) == "ģ")
  #expect(name(try content(both, known: ["模"])) == "模")
}

@Test("A claim that does not fit is said and passed over")
func contradicted() throws {
  let content = try content(inGBK, codePage: "UTF-8")
  #expect(name(content) == "黑龙江省")
  #expect(content.notices == [.contradictedEncoding(claimed: .utf8)])
}

@Test("A .cpg that names nothing is said: a saved web page")
func webPage() throws {
  let content = try content(Array("é".utf8), codePage: "<!DOCTYPE html>\n<title>404</title>")
  #expect(name(content) == "é")
  #expect(content.notices == [.unknownCodePage(label: "<!DOCTYPE html>")])
}

@Test("Western text is not taken for Chinese", arguments: [0, 0x57] as [UInt8])
func western(_ driver: UInt8) throws {
  // M\xe9xico is valid GB18030 (a rare ideograph and "ico").
  let content = try content(Array("M".utf8) + [0xE9] + Array("xico".utf8), driver: driver)
  #expect(name(content) == "México")
  #expect(content.encoding.evidence == (driver == 0 ? .lastResort : .languageDriver(0x57)))
}

@Test("What the caller asks for is used, and is an error where it does not fit")
func asked() throws {
  #expect(name(try content([0xA5, 0x78, 0xA5, 0x5F], asked: .big5)) == "台北")
  let error = #expect(throws: ShapefileError.self) { try content(inGBK, asked: .utf8) }
  #expect(error?.description.contains("row 1, field NAME: the text is not valid UTF-8") == true)
}

@Test("A text cut inside its last character by the field's width is read without it, and said")
func cut() throws {
  let text = Array("内蒙古自治区".utf8)
  let content = try content(Array(text.prefix(10)), codePage: "UTF-8", width: 10)
  #expect(name(content) == "内蒙古" && content.notices == [.cutText(records: [1], field: "NAME")])
}

@Test("Plain ASCII needs no encoding")
func ascii() throws {
  #expect(try content(Array("Henan".utf8)).encoding == EncodingChoice(encoding: .utf8, evidence: .plainASCII))
}

@Test("A field name that does not fit the asked encoding is told by its number")
func fieldNames() throws {
  var builder = ShapefileBuilder.named(["A"])
  builder.fields[0].name = ShapefileBuilder.bytes("省名", ShapefileBuilder.gb18030)
  let path = try builder.write()
  #expect(
    throws: ShapefileError.undecodableFieldName(path: path.dropLast(3) + "dbf", field: 1, encoding: "UTF-8")
  ) {
    try ShapefileReader.read(path: path, keyField: "省名", encoding: .utf8)
  }
  let content = try ShapefileReader.read(path: path, keyField: "省名", encoding: .gb18030)
  #expect(content.layer.features.map(\.id.rawValue) == ["A"])
}
