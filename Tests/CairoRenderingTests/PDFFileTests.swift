import Testing

@testable import CairoRendering

@Suite struct PDFFileTests {
  /// A file of a catalog and an object that was never written.
  private var file: [UInt8] {
    let head = "%PDF-1.4\n"
    let catalog = "2 0 obj\n<< /Type /Catalog\n   /Pages 1 0 R\n>>\nendobj\n"
    let start = head.utf8.count + catalog.utf8.count
    let table =
      "xref\n0 3\n0000000000 65535 f \n0000000003 00000 n \n0000000009 00000 n \n"
      + "trailer\n<< /Size 3\n   /Root 2 0 R\n>>\nstartxref\n\(start)\n%%EOF\n"
    return Array((head + catalog + table).utf8)
  }

  @Test func objectsNeverWrittenAreFree() throws {
    let text = String(decoding: try PDFFile(file).finished(language: ""), as: UTF8.self)
    #expect(text.contains("0000000000 65535 f \n0000000000 65535 f \n0000000009 00000 n \n"))
  }

  @Test func theLanguageMovesTheTable() throws {
    let bytes = try PDFFile(file).finished(language: "en")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("<< /Type /Catalog\n   /Lang (en)\n"))
    let start = try #require(text.split(separator: "startxref\n").last?.split(separator: "\n").first)
    #expect(bytes[(try #require(Int(start)))...].starts(with: "xref\n".utf8))
  }

  @Test(arguments: ["", "startxref\n5\n%%EOF", "startxref\n99999999999999\n%%EOF"])
  func aFileWithoutTableIsRefused(text: String) {
    #expect(throws: RenderingError.self) { try PDFFile(Array(text.utf8)).finished(language: "") }
  }
}
