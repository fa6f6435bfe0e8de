import Drawings
import Testing

@Suite struct StructureTests {
  @Test func levelsBeyondTheNamesCountAsTheNearest() {
    #expect(
      (0...8).map { StructureRole.Kind.heading($0).rawValue } == [
        "H1", "H1", "H2", "H3", "H4", "H5", "H6", "H6", "H6",
      ])
  }

  @Test func namesAreThoseOfPDFAndDiffer() {
    let names = StructureRole.Kind.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
  }
}
