import Indices
import Panels
import TableFiles

/// What is done with a panel of 3 000 units, 20 years and 30 indicators.
enum PanelStages {
  static let all: [Stage] = [
    Stage("3 000 x 20 x 30: long CSV to panel, ledger", .fresh(runs: 5)) { inputs in
      { try VintageLedger.joining([read(ScalePanel.long, inputs)]).panel.units.count }
    },
    Stage("3 000 x 20 x 30: 30 wide CSV to panel, ledger", .fresh(runs: 5)) { inputs in
      {
        let sources = try (0..<ScalePanel.indicators).map { try read(ScalePanel.wide($0), inputs) }
        return try VintageLedger.joining(sources).panel.units.count
      }
    },
    Stage("3 000 x 20 x 30: two vintages joined", .warm(runs: 5)) { inputs in
      let sources = [try read(ScalePanel.long, inputs), try read(ScalePanel.revised, inputs)]
      return { try VintageLedger.joining(sources).ledger.revisions.count }
    },
    Stage("3 000 x 20 x 30: audit of the panel", .warm(runs: 5)) { inputs in
      let panel = try read(ScalePanel.long, inputs).panel
      return { try 1 + PanelAudit(of: panel).jumps.total }
    },
    Stage("3 000 x 20 x 30: index, entropy weights", .warm(runs: 5)) { inputs in
      let (panel, system) = (try read(ScalePanel.long, inputs).panel, try ScalePanel.system)
      return { try CompositeIndex(panel, system: system).scores.columns.count }
    },
    Stage("3 000 x 20 x 30: robustness, 36 variants", .warm(runs: 5)) { inputs in
      let (panel, system) = (try read(ScalePanel.long, inputs).panel, try ScalePanel.system)
      let index = try CompositeIndex(panel, system: system)
      let variations = Variation.Family.admissible.flatMap {
        $0.variations(of: index.options, system: system, periodCount: panel.periods.count)
      }
      return {
        let robustness = try Robustness(panel, index: index, variations: variations)
        return robustness.scoreNames.compactMap { robustness.ranks(of: $0) }.count
      }
    },
  ]

  private static func read(_ file: String, _ inputs: InputFiles) throws -> SourcedPanel {
    try SourceReader().tables(in: inputs.bytes(file), name: file)[0].asPanel()
  }
}
