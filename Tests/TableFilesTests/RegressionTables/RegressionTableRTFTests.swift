import TableFiles
import Testing

@Suite struct RegressionTableRTFTests {
  private typealias Fixture = RegressionTableFixture

  @Test func threeRulesAndDecimalTabs() throws {
    #expect(
      try Fixture.table().rtf() == #"""
        {\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset134 SimSun;}}
        \paperw11906\paperh16838\margl1440\margr1440\margt1440\margb1440
        \pard\keepn\qc\sa60\fs22\b Models\b0\par
        \trowd\trqc\trgaph60\trleft0\trkeep\trhdr
        \clbrdrt\brdrs\brdrw20\clvertalb\cellx1780\clbrdrt\brdrs\brdrw20\cellx1860\clbrdrt\brdrs\brdrw20\clbrdrb\brdrs\brdrw10\clvertalb\cellx6530\clbrdrt\brdrs\brdrw20\cellx6610\clbrdrt\brdrs\brdrw20\clvertalb\cellx9026
        \pard\intbl\keepn\sl-260\slmult0\sb40\sa40\fs20\cell\pard\intbl\keepn\cell\pard\intbl\keepn\qc\sl-260\slmult0\sb40\sa40 Rri\cell\pard\intbl\keepn\cell\pard\intbl\keepn\qc\sl-260\slmult0\sb40\sa40 Rri1\cell\row
        \trowd\trqc\trgaph60\trleft0\trkeep\trhdr
        \clvertalb\cellx1780\clvertalb\cellx4195\clvertalb\cellx6610\clvertalb\cellx9026
        \pard\intbl\keepn\sl-260\slmult0\sb40\sa40\fs20\cell\pard\intbl\keepn\qc\sl-260\slmult0\sb40\sa40 (1)\cell\pard\intbl\keepn\qc\sl-260\slmult0\sb40\sa40 (2)\cell\pard\intbl\keepn\qc\sl-260\slmult0\sb40\sa40 (3)\cell\row
        \trowd\trqc\trgaph60\trleft0\trkeep
        \clbrdrt\brdrs\brdrw10\cellx9026
        \pard\intbl\keepn\ql\sl-260\slmult0\sb40\fs20\i Index\i0\cell\row
        \trowd\trqc\trgaph60\trleft0\trkeep
        \cellx1780\cellx4195\cellx6610\cellx9026
        \pard\intbl\keepn\sl-260\slmult0\ql\fs20 NQP\cell\pard\intbl\keepn\sl-260\slmult0\ql\tqdec\tx997 0.255***\cell\pard\intbl\keepn\sl-260\slmult0\ql\tqdec\tx997 0.255***\cell\pard\intbl\keepn\sl-260\slmult0\qc \cell\row
        \trowd\trqc\trgaph60\trleft0\trkeep
        \cellx1780\cellx4195\cellx6610\cellx9026
        \pard\intbl\sl-260\slmult0\ql\fs20 \cell\pard\intbl\sl-260\slmult0\ql\tqdec\tx997 (0.033)\cell\pard\intbl\sl-260\slmult0\ql\tqdec\tx997 (0.033)\cell\pard\intbl\sl-260\slmult0\qc \cell\row
        \trowd\trqc\trgaph60\trleft0\trkeep
        \cellx1780\cellx4195\cellx6610\cellx9026
        \pard\intbl\keepn\sl-260\slmult0\ql\fs20 GOV\cell\pard\intbl\keepn\sl-260\slmult0\qc \cell\pard\intbl\keepn\sl-260\slmult0\ql\tqdec\tx997 \u8722 ?0.089**\cell\pard\intbl\keepn\sl-260\slmult0\ql\tqdec\tx1048 12.500\cell\row
        \trowd\trqc\trgaph60\trleft0\trkeep
        \cellx1780\cellx4195\cellx6610\cellx9026
        \pard\intbl\sl-260\slmult0\ql\fs20 \cell\pard\intbl\sl-260\slmult0\qc \cell\pard\intbl\sl-260\slmult0\ql\tqdec\tx997 (0.059)\cell\pard\intbl\sl-260\slmult0\ql\tqdec\tx1048 (10.000)\cell\row
        \trowd\trqc\trgaph60\trleft0\trkeep
        \clbrdrt\brdrs\brdrw10\cellx1780\clbrdrt\brdrs\brdrw10\cellx4195\clbrdrt\brdrs\brdrw10\cellx6610\clbrdrt\brdrs\brdrw10\cellx9026
        \pard\intbl\sl-260\slmult0\sb40\ql\fs20 Province effects\cell\pard\intbl\sl-260\slmult0\sb40\qc Yes\cell\pard\intbl\sl-260\slmult0\sb40\qc Yes\cell\pard\intbl\sl-260\slmult0\sb40\qc \cell\row
        \trowd\trqc\trgaph60\trleft0\trkeep
        \cellx1780\cellx4195\cellx6610\cellx9026
        \pard\intbl\sl-260\slmult0\ql\fs20 Observations\cell\pard\intbl\sl-260\slmult0\qc 341\cell\pard\intbl\sl-260\slmult0\qc 310\cell\pard\intbl\sl-260\slmult0\qc \cell\row
        \trowd\trqc\trgaph60\trleft0\trkeep
        \cellx1780\cellx4195\cellx6610\cellx9026
        \pard\intbl\sl-260\slmult0\ql\fs20 R\u178 ?\cell\pard\intbl\sl-260\slmult0\ql\tqdec\tx997 0.878\cell\pard\intbl\sl-260\slmult0\ql\tqdec\tx997 0.880\cell\pard\intbl\sl-260\slmult0\ql\tqdec\tx1048 0.333\cell\row
        \trowd\trqc\trgaph60\trleft0\trkeep
        \clbrdrb\brdrs\brdrw20\cellx1780\clbrdrb\brdrs\brdrw20\cellx4195\clbrdrb\brdrs\brdrw20\cellx6610\clbrdrb\brdrs\brdrw20\cellx9026
        \pard\intbl\sl-260\slmult0\sa40\ql\fs20 p\cell\pard\intbl\sl-260\slmult0\sa40\ql\tqdec\tx997 (0.01)\cell\pard\intbl\sl-260\slmult0\sa40\qc \cell\pard\intbl\sl-260\slmult0\sa40\qc \cell\row
        \pard\ql\sb60\fs18 Clustered by province.\par
        \pard\ql\sb0\fs18 Standard errors in parentheses.\par
        \pard\ql\sb0\fs18 *** p < 0.01, ** p < 0.05, * p < 0.1.\par
        }

        """#)
  }

  @Test func aTurnedPageIsWider() throws {
    let turned = try Fixture.table().rtf(.init(isTurned: true))
    #expect(turned.contains(#"\paperw16838\paperh11906\landscape"#) && turned.contains(#"\cellx13958"#))
  }

  @Test func narrowColumnsGetSmallerType() throws {
    func size(_ count: Int) throws -> Bool {
      let rows: [RegressionTable.Row] = [.numbers("A label", (0..<count).map { Double($0) / 7 })]
      return try RegressionTable(modelCount: count, rows: rows).rtf().contains(#"\fs20 A label"#)
    }
    #expect(try size(6))
    #expect(try !size(14))
  }

  @Test func lettersBeyondASCIIAreUnicode() throws {
    let source = try Fixture.hostileTable("汉é🗺").rtf()
    #expect(source.contains(#"{\f1 \u27721 ?}\u233 ?\u-10179 ?\u-8710 ?"#))
    #expect(source.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: Fixture.hostile) func noWordIsAControlWord(_ text: String) throws {
    let source = try Fixture.hostileTable(text).rtf()
    let harmless = try Fixture.hostileTable("x").rtf()
    // Control words, without the widths that follow the length of labels, and without what stands for letters.
    func words(_ source: String) -> [String] {
      let escaped = source.replacing(#"\\"#, with: "").replacing(#"\{"#, with: "").replacing(#"\}"#, with: "")
      return escaped.matches(of: /\\([a-z]+)(-?[0-9]*)/).map { String($0.output.1) }.filter {
        $0 != "u" && $0 != "f"
      }
    }
    #expect(words(source) == words(harmless))
    let unescaped = source.replacing(#"\\"#, with: "").replacing(#"\{"#, with: "").replacing(#"\}"#, with: "")
    #expect(unescaped.count { $0 == "{" } == unescaped.count { $0 == "}" })
    #expect(source.utf8.allSatisfy { $0 < 0x80 })
  }
}
