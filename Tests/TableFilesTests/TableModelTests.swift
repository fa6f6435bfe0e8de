import TableFiles
import Testing

@Suite struct TableModelTests {
  @Test func equalTablesAreEqual() {
    let model = TableModel(header: ["v"], rows: [[.number(1)]])
    #expect(model == TableModel(header: ["v"], rows: [[.number(1)]]))
    #expect(model != TableModel(header: ["v"], rows: [[.integer(1)]]))
  }
}
