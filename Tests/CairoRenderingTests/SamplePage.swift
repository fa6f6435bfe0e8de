import Drawings

/// A small page with everything a drawing can hold.
enum SamplePage {
  static let size = Size(width: 240, height: 160)

  static var drawing: Drawing {
    Drawing(size: size, elements: areas + lines + texts)
  }

  private static var areas: [Element] {
    var ring = Path(Rect(x: 10, y: 10, width: 60, height: 40))
    ring.append(Path(Rect(x: 25, y: 20, width: 30, height: 20)))
    return [
      .path(ring, fill: .solid(Color(hex: 0x4C78A8)), stroke: nil),
      .path(
        Path(circleAt: Point(x: 110, y: 30), radius: 20),
        fill: .hatch(line: Color(hex: 0x888888), width: 0.5, spacing: 3, ground: Color(hex: 0xF2F2F2)),
        stroke: Stroke(color: .black, width: 0.5)),
      .group(
        Element.Group(
          id: "clipped", title: "a clipped disc", clip: Rect(x: 150, y: 10, width: 40, height: 20),
          elements: [
            .path(
              Path(circleAt: Point(x: 170, y: 30), radius: 20), fill: .solid(Color(hex: 0xE45756)),
              stroke: nil)
          ])),
    ]
  }

  private static var lines: [Element] {
    [
      .path(
        Path([Point(x: 10, y: 60), Point(x: 100, y: 65), Point(x: 230, y: 60)], closed: false), fill: nil,
        stroke: Stroke(color: .black, width: 1, dash: [4, 2])),
      .anchor("top", at: Point(x: 0, y: 0)),
      .link(Rect(x: 10, y: 10, width: 60, height: 40), to: "https://example.org/a?b='c'"),
    ]
  }

  private static var texts: [Element] {
    let sans = Font.sans(10)
    return [
      .text(
        Element.Text(
          "Guangdong 广东 12.5%", font: sans, at: Point(x: 10, y: 80),
          halo: Stroke(color: .white, width: 2))),
      .text(Element.Text("rotated 旋转", font: sans, at: Point(x: 220, y: 150), rotation: -90)),
      .text(
        Element.Text(
          spans: [
            TextSpan("R", font: .serif(10)),
            TextSpan("2", font: .serif(6), rise: 4),
            TextSpan(" = 0.93, ", font: .serif(10)),
            TextSpan("see top", font: .serif(10, .bold), color: Color(hex: 0x1F4E9E), link: "#top"),
          ], at: Point(x: 10, y: 100))),
      .text(
        Element.Text(
          spans: [TextSpan("各省“综合指数”按熵值法计算，单位为 1。", font: .serif(9))],
          at: Point(x: 10, y: 120), justifiedWidth: 190)),
      .text(
        Element.Text(
          spans: [TextSpan("The index of each province is computed.", font: .serif(9))],
          at: Point(x: 10, y: 135), justifiedWidth: 190)),
      .text(Element.Text("end", font: sans, at: Point(x: 200, y: 150), anchor: .end)),
    ]
  }
}
