import OutsidePrograms
import PageChecks
import Testing

@testable import ProvinceAtlas

/// Reports as a browser shows them.
@Suite(.enabled(if: RenderedPage.browser.isInstalled, "chromium is not installed"), .serialized)
struct WebReportLooksTests {
  /// Reports of a study, each once.
  private func pages() async throws -> [String: [UInt8]] {
    let toy = try ToyStudy()
    _ = try await toy.run { $0.reportFormats = [.html] }.build()
    let files = try toy.outputs()
    return files.filter { ["report.html", "index.html", "provinces/410000-henan.html"].contains($0.key) }
  }

  @Test func nothingSticksOutAndAllWordsStandOut() async throws {
    let pages = try await pages()
    #expect(pages.count == 3)
    for (name, bytes) in pages.sorted(by: { $0.key < $1.key }) {
      // The narrowest screen that WCAG asks pages to fit, and a desk’s, by day and by night.
      for (width, isDark) in [(320, false), (320, true), (1280, false), (1280, true)] {
        let shown = try RenderedPage(bytes, width: width, isDark: isDark)
        #expect(shown.faults.isEmpty, "\(name) at \(width)")
        #expect(shown.isDark == isDark)
        #expect(abs(shown.width - Double(width)) < 20)
        #expect((shown.figureCount > 0) == (name != "index.html"))
      }
    }
  }

  @Test func whatIsWrongIsSeen() throws {
    let page = """
      <!DOCTYPE html><html><body style="background:#fff"><p style="color:#999">pale</p>\
      <div style="width:900px">wide</div></body></html>
      """
    let faults = try RenderedPage(page.utf8, width: 320, isDark: false).faults
    #expect(faults.count == 2 && faults.contains { $0.hasPrefix("contrast 2.8") }, "\(faults)")
  }
}
