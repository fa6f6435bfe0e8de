import Drawings
import Panels
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct CellTextTests {
  @Test(arguments: [(3, "+3"), (0, "0"), (-12, "\u{2212}12")])
  func changesCarryTheirSign(_ value: Int, _ text: String) {
    #expect(ReportTable.Cell.change(value).text == text)
    #expect(ReportTable.Cell.change(value).value == .integer(value))
  }

  @Test func aMissingValueIsADashInPrintAndBlankForPrograms() {
    for cell in [
      ReportTable.Cell.integer(nil), .number(nil, decimals: 2), .change(nil), .cell(.missing, decimals: 1),
    ] {
      #expect(cell.text == "–")
      #expect(cell.value == .missing)
    }
  }

  @Test(arguments: [
    (CellState.observed, ""), (.interpolated, "†"), (.carried, "†"), (.fromFilled, "†"), (.partial, "‡"),
  ])
  func whatAValueRestsOnIsMarked(_ state: CellState, _ mark: String) {
    let cell = ReportTable.Cell.cell(Cell(0.12345, state: state), decimals: 3)
    #expect(cell.text == "0.123" + mark)
    #expect(cell.value == .number(0.12345))
  }

  @Test func everyStateHasAWordOfItsOwn() {
    #expect(Set(CellState.allCases.map(\.word)).count == CellState.allCases.count)
  }

  @Test(arguments: [([0.5], 3), ([9.99, -12], 2), ([-250, 3], 1), ([1000], 0), ([], 3)])
  func decimalsShowAboutFourDigits(_ values: [Double], _ decimals: Int) {
    #expect(NumberText.decimals(for: values) == decimals)
  }

  @Test func groupedNumbersHaveThinSpaces() {
    #expect(
      ReportTable.Cell.number(1_234_567.8, decimals: 1, grouped: true).text == "1\u{202F}234\u{202F}567.8")
  }
}
