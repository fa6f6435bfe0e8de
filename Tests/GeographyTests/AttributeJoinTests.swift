import Geography
import Testing

@Test("What fits, what is missing on either side, and what comes twice")
func join() {
  let pairs = [("b", 1), ("x", 2), ("a", 3), ("b", 4), ("x", 5), ("b", 6)].map { (FeatureID($0.0), $0.1) }
  let layer = ToyCountry.layer(["a", "b", "c"].map { Feature(id: FeatureID($0), geometry: .none) })
  let join = AttributeJoin(pairs, to: layer)
  #expect(join.values == [FeatureID("a"): 3, FeatureID("b"): 1])
  #expect(join.report.matched.map(\.rawValue) == ["a", "b"])
  #expect(join.report.valuesWithoutShape.map(\.rawValue) == ["x"])
  #expect(join.report.shapesWithoutValue.map(\.rawValue) == ["c"])
  #expect(join.report.duplicates.map(\.rawValue) == ["b", "x"])
  #expect(!join.report.isComplete)
}

@Test("A join without a fault says so")
func complete() {
  let layer = ToyCountry.layer([Feature(id: FeatureID("a"), geometry: .none)])
  #expect(AttributeJoin([(FeatureID("a"), "v")], to: layer).report.isComplete)
}
