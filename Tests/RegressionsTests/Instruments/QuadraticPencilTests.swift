import Testing

@testable import Regressions

@Suite struct QuadraticPencilTests {
  private func matrix(_ values: [Double]) -> SquareMatrix {
    var matrix = SquareMatrix(size: values.count == 1 ? 1 : 2)
    matrix.values = values
    return matrix
  }

  @Test func quadratic() throws {
    let pencil = QuadraticPencil(constant: matrix([6]), linear: matrix([-5]), quadratic: matrix([1]))
    let roots = try pencil.realRoots()
    #expect(roots.count == 2 && agrees(roots[0], 2) && agrees(roots[1], 3))
    #expect(pencil.value(at: 4).values == [2])
  }

  @Test func withoutRealRoots() throws {
    let pencil = QuadraticPencil(constant: matrix([1]), linear: matrix([0]), quadratic: matrix([1]))
    #expect(try pencil.realRoots().isEmpty)
  }

  /// A quadratic term without an inverse leaves fewer roots.
  @Test func linear() throws {
    let pencil = QuadraticPencil(constant: matrix([-6]), linear: matrix([2]), quadratic: matrix([0]))
    let roots = try pencil.realRoots()
    #expect(roots.count == 1 && agrees(roots[0], 3))
  }

  /// diag(t^2 - 1, t - 4) in rotated coordinates.
  @Test func twoByTwo() throws {
    let (a, b) = (0.6, 0.8)
    func rotated(_ first: Double, _ second: Double) -> SquareMatrix {
      matrix([
        a * a * first + b * b * second, a * b * (first - second), a * b * (first - second),
        b * b * first + a * a * second,
      ])
    }
    let pencil = QuadraticPencil(
      constant: rotated(-1, -4), linear: rotated(0, 1), quadratic: rotated(1, 0))
    let roots = try pencil.realRoots()
    #expect(roots.count == 3)
    for (found, expected) in zip(roots, [-1.0, 1, 4]) { #expect(agrees(found, expected, 1e-12)) }
  }
}
