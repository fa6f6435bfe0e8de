import TableFiles
import Testing

@Suite struct RegressionTableTests {
  typealias Head = RegressionTable.Head

  private func fault(
    columns: [String] = ["a", "b"], heads: [[Head]] = [], rows: [RegressionTable.Row] = []
  ) -> TableFileError? {
    do throws(TableFileError) {
      _ = try RegressionTable(title: "T", columns: columns, heads: heads, rows: rows)
      return nil
    } catch { return error }
  }

  @Test func partsThatDoNotFitAreRefused() {
    #expect(fault() == nil)
    #expect(fault(columns: []) == .regressionTable(title: "T", .noColumns))
    #expect(fault(columns: ["a", "a"]) == .regressionTable(title: "T", .repeatedColumn("a")))
    #expect(
      fault(heads: [[Head("x", span: 2)], [Head("y"), Head("z", span: 0)]])
        == .regressionTable(title: "T", .emptySpan(headRow: 2, text: "z")))
    #expect(
      fault(heads: [[Head("x", span: 3)]])
        == .regressionTable(title: "T", .unevenHead(headRow: 1, found: 3, expected: 2)))
    // Spans that no sum can hold.
    #expect(fault(heads: [[Head("x", span: .max), Head("y", span: .max)]]) != nil)
    #expect(
      fault(rows: [.texts("effects", ["Yes"])])
        == .regressionTable(title: "T", .unevenRow(label: "effects", found: 1, expected: 2)))
    #expect(fault(rows: [.estimates("x", [])]) != nil)
    #expect(fault(rows: [.rule, .heading("x")]) == nil)
  }

  @Test func theSentenceSaysWhatToDo() {
    #expect(
      fault(rows: [.texts("effects\n", ["Yes"])])?.description.hasSuffix(
        "has 1 cells where the table has 2 columns: give one a model, a blank one where there is no value.")
        == true)
  }

  @Test func modelsAreNumbered() throws {
    let table = try RegressionTable(modelCount: 2, rows: [])
    #expect(table.columns == ["column_1", "column_2"] && table.heads == [[Head("(1)"), Head("(2)")]])
    #expect(throws: TableFileError.self) { try RegressionTable(modelCount: 0, rows: []) }
  }
}
