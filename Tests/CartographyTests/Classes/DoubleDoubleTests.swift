import Testing

@testable import Cartography

@Suite struct DoubleDoubleTests {
  @Test func keepsWhatADoubleLoses() {
    let sum = DoubleDouble(1e16) + DoubleDouble(1) - DoubleDouble(1e16)
    #expect(sum.value == 1)
    let square = DoubleDouble(1 + 0x1p-30) * DoubleDouble(1 + 0x1p-30)
    #expect((square - DoubleDouble(1) - DoubleDouble(0x1p-29)).value == 0x1p-60)
    #expect((DoubleDouble(1) / 3 * DoubleDouble(3) - DoubleDouble(1)).value.magnitude < 1e-31)
  }
}
