import Panels
import Testing

@Suite struct ColumnTests {
  @Test func keepsGapsApartFromZeros() {
    let column = Column(name: "x", values: [0, nil, 2])
    #expect(column.count == 3)
    #expect(column[0] == Cell(0))
    #expect(column[1] == .missing)
    #expect(column.availableValues == [0, 2])
    #expect(column.missingCount == 1)
    #expect(column.renamed("y").name == "y")
  }

  @Test func equalColumnsAreEqualWhateverTheirGaps() {
    let gap = Column(name: "x", cells: [Cell(1), .missing])
    #expect(gap == Column(name: "x", values: [1, nil]))
    #expect(gap != Column(name: "x", values: [1, 0]))
  }
}
