import Drawings

/// Whether a legend says of the fills of a map what they are.
struct LegendCheck {
  let figure: FigureParts

  var findings: [DrawingFinding] { fills + counts }

  /// Units of two variables need both of them.
  private func name(of unit: FigureParts.Unit) -> FigureParts.ClassName {
    let isPaired = figure.swatches.contains { $0.name.second != nil }
    guard let name = FigureParts.ClassName(unit.group), !isPaired || name.second != nil else { return .none }
    return name
  }

  private var fills: [DrawingFinding] {
    figure.units.compactMap { unit in
      guard let area = unit.area, let kind = disagreement(unit, fill: area.fill) else { return nil }
      let box = area.path.bounds ?? Rect(x: 0, y: 0, width: 0, height: 0)
      return DrawingFinding(.legendDisagrees(kind), text: unit.key, box: box)
    }
  }

  private func disagreement(
    _ unit: FigureParts.Unit, fill: Fill
  ) -> DrawingFinding.Disagreement? {
    let name = name(of: unit)
    if name == .none, let ramp = figure.ramps.first,
      let value = unit.group.fact(Element.Fact.value).flatMap({ Double($0) })
    {
      return ramp.shows(value, as: fill)
        ? nil : .otherFill(unit: unit.key, class: NumberText(decimals: 3).string(value))
    }
    let swatches = figure.swatches.filter { $0.name == name }
    guard !swatches.isEmpty else { return .notListed(unit: unit.key, class: "\(name)") }
    return swatches.contains { $0.fill == fill } ? nil : .otherFill(unit: unit.key, class: "\(name)")
  }

  private var counts: [DrawingFinding] {
    figure.swatches.compactMap { swatch in
      guard let stated = swatch.count else { return nil }
      let shown = figure.units.filter { unit in
        let hasRampValue = !figure.ramps.isEmpty && unit.group.fact(Element.Fact.value) != nil
        return name(of: unit) == swatch.name && !hasRampValue
      }.count
      guard stated != shown else { return nil }
      let label = "\(swatch.name)"
      return DrawingFinding(
        .legendDisagrees(.otherCount(class: label, stated: stated, shown: shown)), text: label,
        box: swatch.box)
    }
  }
}

extension FigureParts.Ramp {
  /// Whether the colours at a number's place on the ramp are those of a fill; steps between them are let pass.
  fileprivate func shows(_ value: Double, as fill: Fill) -> Bool {
    guard case .solid(let color) = fill, start != end else { return start == end }
    let place = (value - start) / (end - start) * Double(colors.count - 1)
    guard place >= -0.5, place <= Double(colors.count) - 0.5 else { return false }
    let (low, high) = (max(0, Int(place) - 1), min(colors.count - 1, Int(place) + 2))
    func fits(_ channel: (Color) -> UInt8) -> Bool {
      let near = colors[low...high].map(channel)
      let (least, most) = (near.min() ?? 0, near.max() ?? 255)
      return Int(channel(color)) >= Int(least) - 1 && Int(channel(color)) <= Int(most) + 1
    }
    return fits(\.red) && fits(\.green) && fits(\.blue)
  }
}
