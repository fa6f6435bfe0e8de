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

  @Test func growthNeedsAPositiveBase() throws {
    let panel = try Panel(
      units: [UnitCode("A")], periods: [1, 2, 3, 4], columns: [Column(name: "x", values: [-10, -5, 0, 5])])
    let growth = try panel.deriving("g", .growth("x", periods: 1))
    #expect(growth.panel.columns[1].missingCount == 4)
    #expect(growth.undefined.map(\.period) == [2, 3, 4])
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>, [1, 2, 5])
  func nothingBridgesAMissingYearOrAnotherUnit(_ seed: UInt64, _ back: Int) throws {
    let panel = try randomPanel(seed: seed)
    var derived = panel
    for (name, derivation) in [
      ("lag", Derivation.lag("a", periods: back)), ("difference", .difference("a", periods: back)),
      ("growth", .growth("a", periods: back)),
    ] {
      derived = try derived.deriving(name, derivation).panel
    }
    for unit in panel.units {
      for period in panel.periods {
        func value(_ name: String, _ period: Int) throws -> Double? {
          try derived.cell(name, unit: unit, period: period).value
        }
        let (now, before) = (try value("a", period), try value("a", period - back))
        #expect(try value("lag", period) == before)
        let difference = now.flatMap { now in before.map { now - $0 } }
        #expect(try value("difference", period) == difference)
        let growth = now.flatMap { now in before.flatMap { $0 > 0 ? now / $0 - 1 : nil } }
        #expect(try value("growth", period) == growth)
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func derivingCommutesWithSelectingUnits(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let panel = try randomPanel(seed: seed)
    let units = panel.units.shuffled(using: &generator)
    for derivation in [
      Derivation.lag("a", periods: 1), .growth("b", periods: 2), .sum(["a", "b"]),
      .share(part: "a", of: ["a", "b"]),
      .product(["a", "b"]), .ratio(numerator: "a", denominator: "b", scale: 100),
    ] {
      let first = try panel.deriving("n", derivation).panel.selecting(units: units)
      #expect(try first == panel.selecting(units: units).deriving("n", derivation).panel)
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func sharesOfTheWholeAddUpToOne(_ seed: UInt64) throws {
    let panel = try randomPanel(seed: seed, indicators: ["a", "b", "c"], values: 1...50)
    var derived = panel
    for name in ["a", "b", "c"] {
      derived = try derived.deriving("s\(name)", .share(part: name, of: ["a", "b", "c"])).panel
    }
    derived = try derived.deriving("all", .sum(["sa", "sb", "sc"])).panel
    #expect(try derived.column("all").availableValues.allSatisfy { abs($0 - 1) < 1e-12 })
    #expect(try derived.column("all").missingCount < derived.column("all").count)
  }
}
