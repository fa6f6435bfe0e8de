import Foundation
import Panels
import Testing

@Suite struct DerivationTests {
  private func derive(_ derivation: Derivation, from panel: Panel? = nil) throws -> [Double?] {
    try (panel ?? samplePanel()).deriving("new", derivation).panel.column("new").cells.map(\.value)
  }

  @Test func ratiosSharesAndConstants() throws {
    #expect(
      try derive(.ratio(numerator: "x", denominator: "y", scale: 100))
        == [50, nil, nil, 90, nil, 200, 125, nil])
    #expect(try derive(.share(part: "z", of: ["z", "y"])).prefix(2) == [1.0 / 3, 0.2])
    #expect(try derive(.scaled("y", by: 0.5)) == [1, 2, 2.5, 5, 0.5, 1, 2, 0])
    #expect(try derive(.sum(["x", "y"])) == [3, nil, nil, 19, nil, 6, 9, nil])
    #expect(try derive(.product(["y", "y"])) == [4, 16, 25, 100, 1, 4, 16, 0])
  }

  @Test func lagsNeverCrossAGapOfYearsOrAnotherUnit() throws {
    // 2022 is not in the panel, so 2023 has no lag of one; B's first year does not see A's last.
    #expect(try derive(.lag("y", periods: 1)) == [nil, 2, 4, nil, nil, 1, 2, nil])
    #expect(try derive(.lag("y", periods: 2)) == [nil, nil, 2, 5, nil, nil, 1, 4])
    #expect(try derive(.difference("y", periods: 1)) == [nil, 2, 1, nil, nil, 1, 2, nil])
    #expect(try derive(.growth("y", periods: 1)) == [nil, 1, 0.25, nil, nil, 1, 1, nil])
  }

  @Test func undefinedResultsAreListed() throws {
    let ratio = try samplePanel().deriving("r", .ratio(numerator: "x", denominator: "y", scale: 1))
    #expect(ratio.undefined.isEmpty)
    let inverse = try samplePanel().deriving("r", .ratio(numerator: "y", denominator: "y", scale: 1))
    #expect(inverse.undefined == [CellPlace(indicator: "r", unit: UnitCode("B"), period: 2023)])
    let logarithm = try samplePanel().deriving("l", .logarithm("y"))
    #expect(logarithm.undefined.count == 1)
    #expect(try logarithm.panel.cell("l", unit: UnitCode("A"), period: 2020).value == log(4))
  }

  @Test func whatComesFromFilledCellsSaysSo() throws {
    let filled = try samplePanel().filled(by: .linear).panel
    let derived = try filled.deriving("l", .lag("x", periods: 1)).panel.deriving(
      "s", .sum(["x", "y"]))
    #expect(try derived.panel.cell("l", unit: UnitCode("A"), period: 2021).state == .fromFilled)
    #expect(try derived.panel.cell("s", unit: UnitCode("A"), period: 2020).state == .fromFilled)
    #expect(try derived.panel.cell("s", unit: UnitCode("A"), period: 2019).state == .observed)
  }

  @Test func senselessQuestionsAreErrors() throws {
    let panel = try samplePanel()
    #expect(throws: PanelError.nothingToDerive("n")) { try panel.deriving("n", .sum([])) }
    #expect(throws: PanelError.nothingToDerive("n")) { try panel.deriving("n", .share(part: "x", of: [])) }
    #expect(throws: PanelError.badLag("n", found: 0)) { try panel.deriving("n", .lag("x", periods: 0)) }
    #expect(throws: PanelError.badFactor("n")) { try panel.deriving("n", .scaled("x", by: .nan)) }
    #expect(throws: PanelError.repeatedIndicator("x")) { try panel.deriving("x", .logarithm("y")) }
  }
}
