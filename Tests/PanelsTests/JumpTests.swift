import Foundation
import Panels
import Testing

@Suite struct JumpTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../References/panel-audit")

  private static func lines(_ name: String) throws -> [[String]] {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      .split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
  }

  private static func referencePanel() throws -> Panel {
    let lines = try lines("input.csv")
    let rows = lines.dropFirst().enumerated().map { number, fields in
      PanelRow(
        unit: UnitCode(fields[0]), period: Int(fields[1]) ?? 0, values: fields[2...].map(Double.init),
        line: number)
    }
    return try Panel(indicators: Array(lines[0][2...]), rows: rows)
  }

  @Test func everyScoreIsThatOfTheReference() throws {
    let options = PanelAudit.Options(jumpThreshold: 1e-9)
    let jumps = try PanelAudit(of: Self.referencePanel(), options: options).jumps
    let reference = try Self.lines("output.txt").filter { $0[0] == "score" && abs(Double($0[6]) ?? 0) > 1e-9 }
    var scores: [CellPlace: Jump] = [:]
    for jump in jumps.items { scores[jump.place] = jump }
    #expect(jumps.total == reference.count && scores.count == reference.count)
    for line in reference {
      let place = CellPlace(indicator: line[1], unit: UnitCode(line[2]), period: Int(line[3]) ?? 0)
      let jump = try #require(scores[place])
      let (change, score) = (try #require(Double(line[5])), try #require(Double(line[6])))
      #expect(abs(jump.change - change) <= 1e-9 * max(1, abs(change)))
      #expect(abs(jump.score - score) <= 1e-9 * max(1, abs(score)))
      #expect(jump.isLogarithmic == (line[4] == "log"))
    }
  }

  @Test func theScalesAreThoseOfTheReference() throws {
    let lines = try Self.lines("output.txt")
    for line in lines where line[0] == "scale" {
      let changes = lines.filter { $0[0] == "score" && $0[1] == line[1] && $0[4] == line[2] }.compactMap {
        Double($0[5])
      }
      let scores = try #require(RobustScores(of: changes, noise: 1e-12))
      #expect(changes.count == Int(line[3]))
      for (ours, theirs) in zip([scores.median, scores.medianDeviation, scores.meanDeviation], line[4...]) {
        #expect(abs(ours - (Double(theirs) ?? .nan)) <= 1e-12)
      }
    }
  }

  @Test func aSpikeIsTwoJumpsOfWhichTheFirstIsUndone() throws {
    let jumps = try PanelAudit(of: Self.referencePanel()).jumps.items
    // The wrong figure of 2015 follows a year that is not in the panel: only the way back is seen.
    #expect(jumps.first?.place == CellPlace(indicator: "output", unit: UnitCode("130000"), period: 2016))
    #expect(jumps.first?.isUndone == false)
    let spike = jumps.filter { $0.place.indicator == "balance" && $0.place.unit == UnitCode("150000") }
    #expect(spike.map(\.place.period).sorted() == [2018, 2019])
    #expect(spike.first { $0.place.period == 2018 }?.isUndone == true)
    #expect(spike.first { $0.place.period == 2018 }?.previousPeriod == 2017)
    #expect(zip(jumps, jumps.dropFirst()).allSatisfy { abs($0.score) >= abs($1.score) })
  }

  /// Ten units over six years that grow by 5 to 14 per cent, in 2003 on another scale.
  private func scaledYear() throws -> Panel {
    let values = (0..<10).flatMap { unit in
      (0..<6).map { step -> Double? in
        let value = 100 * pow(1.05 + Double((unit * 7 + step * 3) % 10) / 100, Double(step))
        return step == 3 ? value * 15 : value
      }
    }
    return try Panel(
      units: (0..<10).map { UnitCode("U\($0)") }, periods: Array(2000...2005),
      columns: [Column(name: "x", values: values)])
  }

  @Test func aYearOnAnotherScaleIsNamedOnce() throws {
    let audit = try PanelAudit(of: scaledYear())
    #expect(audit.jumpPeriods.items.map(\.period) == [2003, 2004])
    #expect(audit.jumpPeriods.items.map(\.jumps) == [10, 10])
    #expect(audit.jumpPeriods.items.map(\.changes) == [10, 10])
  }

  @Test func theListIsCutAndTheCountKept() throws {
    let audit = try PanelAudit(of: scaledYear(), options: .init(limit: 3))
    #expect(audit.jumps.items.count == 3 && audit.jumps.total == 20 && audit.jumps.omitted == 17)
    #expect(try audit.jumps.items == Array(PanelAudit(of: scaledYear()).jumps.items.prefix(3)))
  }

  @Test func filledCellsAndFewChangesAreNotJudged() throws {
    let filled = try Panel(
      units: [UnitCode("A")], periods: Array(1...30),
      columns: [
        Column(
          name: "x", cells: (1...30).map { Cell(pow(Double($0), $0 == 20 ? 9 : 1), state: .interpolated) })
      ])
    #expect(try PanelAudit(of: filled).jumps.total == 0)
    let short = try Panel(
      units: [UnitCode("A")], periods: Array(1...10),
      columns: [Column(name: "x", values: (1...10).map { $0 == 5 ? 1e9 : Double($0) })])
    #expect(try PanelAudit(of: short).jumps.total == 0)
    #expect(try PanelAudit(of: short, options: .init(fewestChanges: 9)).jumps.total == 2)
  }

  @Test func growthAtOneRateHasNoJumpsWhateverRoundingLeaves() throws {
    let steady = try Panel(
      units: [UnitCode("A")], periods: Array(1...40),
      columns: [Column(name: "x", values: (1...40).map { pow(1.1, Double($0)) })])
    #expect(try PanelAudit(of: steady).jumps.total == 0)
  }
}
