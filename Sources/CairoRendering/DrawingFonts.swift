public import Drawings

extension TextMeasurer {
  /// The font files that the letters of drawings are taken from, in a fixed order.
  public func fonts(in drawings: [Drawing]) throws(TextError) -> [UsedFont] {
    var faces: Set<FaceKey> = []
    func gather(_ elements: [Element]) throws(TextError) {
      for element in elements {
        switch element {
        case .group(let group): try gather(group.elements)
        case .text(let text):
          for span in text.spans {
            for run in try shaped(span.text, font: span.font).runs { faces.insert(run.face) }
          }
        case .path, .link, .anchor: break
        }
      }
    }
    for drawing in drawings { try gather(drawing.elements) }
    let engine = engines.borrow()
    defer { engines.giveBack(engine) }
    return Set(faces.compactMap { engine.face($0)?.used }).sorted()
  }
}
