import Drawings

/// The boxes a name may stand in.
extension LabelPlacer {
  /// Boxes on and around the unit's label point.
  func nearBoxes(_ request: Request) -> [Rect] {
    let (width, height) = (request.extent.width, request.extent.height)
    let center = base.units[request.unit].labelPoint
    let reach = max(base.units[request.unit].labelRadius, height)
    return besideCircle(request)
      + [0, -0.25, 0.25, -0.5, 0.5, -0.8, 0.8].flatMap { down in
        [0, -0.25, 0.25, -0.5, 0.5, -0.8, 0.8].map { across in
          Rect(
            x: center.x - width / 2 + across * max(reach, width * 0.7),
            y: center.y - height / 2 + down * reach, width: width, height: height)
        }
      }
  }

  /// Boxes that touch the circle on the unit: below, above, to the right, to the left, and aslant.
  private func besideCircle(_ request: Request) -> [Rect] {
    let (width, height) = (request.extent.width, request.extent.height)
    let center = base.units[request.unit].labelPoint
    guard request.clearance > 0 else { return [] }
    let (across, down) = (request.clearance + 1 + width / 2, request.clearance + height / 2)
    let steps: [(Double, Double)] = [
      (0, 1), (0, -1), (1, 0), (-1, 0), (0.8, 0.8), (-0.8, 0.8), (0.8, -0.8), (-0.8, -0.8),
    ]
    return steps.map { step in
      Rect(
        x: center.x + step.0 * across - width / 2, y: center.y + step.1 * down - height / 2, width: width,
        height: height)
    }
  }

  /// Boxes on rings around the label point.
  func farBoxes(_ request: Request) -> [Rect] {
    let (width, height) = (request.extent.width, request.extent.height)
    let center = base.units[request.unit].labelPoint
    return stride(from: 10.0, through: 64, by: 6).flatMap { radius in
      (0..<24).map { step in
        let direction = Angle.rotated(
          Point(x: 0, y: -1), about: Point(x: 0, y: 0), degrees: Double(step) * 15)
        return Rect(
          x: center.x + direction.x * (radius + width / 2) - width / 2,
          y: center.y + direction.y * (radius + height / 2) - height / 2, width: width,
          height: height)
      }
    }
  }
}
