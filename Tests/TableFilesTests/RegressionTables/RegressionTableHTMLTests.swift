import Foundation
import TableFiles
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct RegressionTableHTMLTests {
  private typealias Fixture = RegressionTableFixture

  @Test func headsHaveScopesAndNumbersTheirValues() throws {
    #expect(
      try Fixture.table().html() == """
        <table class="regression-table" lang="en" style="--whole: 5; --rest: 7">
        <caption>Models</caption>
        <thead>
        <tr><td></td><th scope="colgroup" colspan="2" class="span"><span>Rri</span></th><th scope="col">Rri1</th></tr>
        <tr><td></td><th scope="col">(1)</th><th scope="col">(2)</th><th scope="col">(3)</th></tr>
        </thead>
        <tbody>
        <tr class="heading"><th scope="rowgroup" colspan="4">Index</th></tr>
        <tr><th scope="row" rowspan="2">NQP</th><td><data value="0.2551234567890123"><span class="whole">0</span><span class="rest">.255***</span></data></td><td><data value="0.2551234567890123"><span class="whole">0</span><span class="rest">.255***</span></data></td><td></td></tr>
        <tr><td><data value="0.03333333333333333"><span class="whole">(0</span><span class="rest">.033)</span></data></td><td><data value="0.03333333333333333"><span class="whole">(0</span><span class="rest">.033)</span></data></td><td></td></tr>
        <tr><th scope="row" rowspan="2">GOV</th><td></td><td><data value="-0.0891"><span class="whole">−0</span><span class="rest">.089**</span></data></td><td><data value="12.5"><span class="whole">12</span><span class="rest">.500</span></data></td></tr>
        <tr><td></td><td><data value="0.059"><span class="whole">(0</span><span class="rest">.059)</span></data></td><td><data value="10"><span class="whole">(10</span><span class="rest">.000)</span></data></td></tr>
        <tr class="rule"><th scope="row">Province effects</th><td>Yes</td><td>Yes</td><td></td></tr>
        <tr><th scope="row">Observations</th><td><data value="341">341</data></td><td><data value="310">310</data></td><td></td></tr>
        <tr><th scope="row">R²</th><td><data value="0.8781"><span class="whole">0</span><span class="rest">.878</span></data></td><td><data value="0.8799"><span class="whole">0</span><span class="rest">.880</span></data></td><td><data value="0.3333333333333333"><span class="whole">0</span><span class="rest">.333</span></data></td></tr>
        <tr><th scope="row">p</th><td><data value="0.0123"><span class="whole">(0</span><span class="rest">.01)</span></data></td><td></td><td></td></tr>
        </tbody>
        <tfoot>
        <tr><td colspan="4">Clustered by province.</td></tr>
        <tr><td colspan="4">Standard errors in parentheses.</td></tr>
        <tr><td colspan="4">*** p &lt; 0.01, ** p &lt; 0.05, * p &lt; 0.1.</td></tr>
        </tfoot>
        </table>

        """)
  }

  @Test func aDocumentHasLanguageAndStyle() throws {
    let english = try Fixture.table().html(form: .document)
    #expect(english.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
    #expect(english.contains(RegressionTable.htmlStyle) && english.contains("<title>Models</title>"))
    #expect(try Fixture.table(.init(language: .chinese)).html(form: .document).contains("lang=\"zh-CN\""))
    #expect(try Fixture.table().html(.init(maximumColumns: 1)).split(separator: "<caption>").count == 4)
  }

  @Test(arguments: Fixture.hostile) func noWordIsMarkup(_ text: String) throws {
    let source = try Fixture.hostileTable(text).html()
    // The elements are those of a harmless table, and the whole is well-formed.
    func tags(_ source: String) -> [String] { source.matches(of: /<[^>]*>/).map { String($0.output) } }
    #expect(tags(source) == tags(try Fixture.hostileTable("x").html()))
    #expect(XMLParser(data: Data(source.utf8)).parse())
  }
}
