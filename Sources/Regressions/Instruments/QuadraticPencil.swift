import CLapack

/// The matrix polynomial M0 + t M1 + t^2 M2 of symmetric matrices.
struct QuadraticPencil {
  let constant: SquareMatrix
  let linear: SquareMatrix
  let quadratic: SquareMatrix

  /// The matrix at a value.
  func value(at t: Double) -> SquareMatrix {
    var result = constant
    for index in result.values.indices {
      result.values[index] += t * linear.values[index] + t * t * quadratic.values[index]
    }
    return result
  }

  /// Where the determinant vanishes, ascending: the real eigenvalues of the linearised problem of twice the size,
  /// [0 I; -M0 -M1] v = t [I 0; 0 M2] v (LAPACK `dggev`, which bears a singular M2). Pairs that are complex by rounding
  /// alone are among them: a caller looks at both sides of every root.
  ///
  /// - Throws: `RegressionError.lapack` when the iteration does not converge.
  func realRoots() throws(RegressionError) -> [Double] {
    let size = constant.size
    let double = 2 * size
    let scale = [constant, linear, quadratic].flatMap(\.values).lazy.map { abs($0) }.max() ?? 0
    guard scale > 0, scale.isFinite else { return [] }
    var left = SquareMatrix(size: double)
    var right = SquareMatrix(size: double)
    for row in 0..<size {
      left[row, size + row] = 1
      right[row, row] = 1
      for column in 0..<size {
        left[size + row, column] = -constant[row, column] / scale
        left[size + row, size + column] = -linear[row, column] / scale
        right[size + row, size + column] = quadratic[row, column] / scale
      }
    }
    return try Self.realEigenvalues(left, right)
  }

  private static func realEigenvalues(_ left: SquareMatrix, _ right: SquareMatrix)
    throws(RegressionError) -> [Double]
  {
    var (left, right) = (left, right)
    let size = Int32(left.size)
    var real = [Double](repeating: 0, count: left.size)
    var imaginary = real
    var divisors = real
    var (none, alsoNone) = ([0.0], [0.0])
    let without = CChar(UInt8(ascii: "N"))
    let status = unsafe LAPACKE_dggev(
      LAPACK_COL_MAJOR, without, without, size, &left.values, size, &right.values, size, &real, &imaginary,
      &divisors, &none, 1, &alsoNone, 1)
    guard status == 0 else { throw .lapack(routine: "dggev", status: Int(status)) }
    return real.indices.compactMap { index -> Double? in
      // A divisor made of rounding is a root at infinity.
      guard abs(divisors[index]) > 1e-14 * abs(real[index]) else { return nil }
      guard abs(imaginary[index]) <= 1e-7 * (abs(real[index]) + abs(divisors[index])) else { return nil }
      return real[index] / divisors[index]
    }.sorted()
  }
}
