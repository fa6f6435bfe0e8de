import Geography
import Testing

@Test("The middle of nine squares has four rook and eight queen neighbours, in the layer's order")
func middle() {
  let network = BorderNetwork(ToyCountry.grid)
  #expect(network.neighbours()[FeatureID("e")]?.map(\.rawValue) == ["b", "d", "f", "h"])
  #expect(
    network.neighbours(.queen)[FeatureID("e")]?.map(\.rawValue) == ["a", "b", "c", "d", "f", "g", "h", "i"])
  #expect(network.neighbours()[FeatureID("a")]?.map(\.rawValue) == ["b", "d"])
}

@Test("Lengths add up over the stretches of a pair")
func lengths() {
  let borders = BorderNetwork(ToyCountry.grid).sharedBorders
  #expect(borders.count == 12 && borders.allSatisfy { abs($0.length - 1) < 1e-12 })
  #expect(borders.first?.first == FeatureID("a") && borders.first?.second == FeatureID("b"))
}

@Test("An island has no neighbours and is listed")
func island() {
  let layer = ToyCountry.layer([
    ToyCountry.feature("a", [Polygon(exterior: ToyCountry.square(0, 0))]),
    ToyCountry.feature("b", [Polygon(exterior: ToyCountry.square(5, 0))]),
  ])
  #expect(BorderNetwork(layer).neighbours() == [FeatureID("a"): [], FeatureID("b"): []])
}
