import Testing

@testable import Regressions

@Suite struct SingularValuesTests {
  @Test func rebuildsTheMatrix() throws {
    let columns = [[1.0, 2, 3], [4, 5, 7]]
    let found = try SingularValues(columns: columns)
    #expect(found.left.count == 3 && found.right.count == 2 && found.values[0] >= found.values[1])
    for (index, column) in columns.enumerated() {
      for row in 0..<3 {
        let sum = (0..<2).reduce(0) { $0 + found.left[$1][row] * found.values[$1] * found.right[$1][index] }
        #expect(agrees(sum, column[row], 1e-13))
      }
    }
    #expect(abs(dot(found.left[2], columns[0])) < 1e-13 && abs(dot(found.left[2], columns[1])) < 1e-13)
  }
}
