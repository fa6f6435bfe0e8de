import Foundation
import Regressions

/// Draws of coefficients and spatial parameter from their normal distribution, the parameter within its bounds.
struct CoefficientDraws {
  private let estimates: [Double]
  private let factor: SquareMatrix
  private let bounds: ClosedRange<Double>
  private let model: String
  private var normals: NormalNumbers
  /// Draws that fell outside the bounds.
  private(set) var rejected = 0

  /// So many draws outside the bounds in a row mean that the estimate says nothing.
  private static let rejectionLimit = 10_000

  init(_ estimation: EffectsEstimation, seed: UInt64) throws(SpatialModelError) {
    estimates = estimation.estimates
    bounds = estimation.weights.bounds
    model = estimation.model.name
    normals = NormalNumbers(seed: seed)
    let lower: SquareMatrix?
    do {
      lower = try estimation.covariance.choleskyFactor()
    } catch {
      throw .regression(model: estimation.model.name, error)
    }
    guard let lower else { throw .singularInformation(model: estimation.model.name) }
    factor = lower
  }

  /// The next draw inside the bounds.
  mutating func next() throws(SpatialModelError) -> [Double] {
    for _ in 0..<Self.rejectionLimit {
      let normal = estimates.map { _ in normals.next() }
      let draw = estimates.indices.map { row in
        (0...row).reduce(estimates[row]) { $0 + factor[row, $1] * normal[$1] }
      }
      if draw[draw.count - 1] > bounds.lowerBound, draw[draw.count - 1] < bounds.upperBound { return draw }
      rejected += 1
    }
    throw .notConverged(model: model, steps: Self.rejectionLimit)
  }
}

/// Standard normal numbers from a seed: SplitMix64 (Steele, Lea and Flood 2014) through Box and Muller's transformation.
struct NormalNumbers {
  private var state: UInt64
  private var spare: Double?

  init(seed: UInt64) { state = seed }

  mutating func next() -> Double {
    if let spare {
      self.spare = nil
      return spare
    }
    // 1 - u lies above 0, so its logarithm is finite.
    let radius = (-2 * log(1 - uniform())).squareRoot()
    let angle = 2 * Double.pi * uniform()
    spare = radius * sin(angle)
    return radius * cos(angle)
  }

  private mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    return Double(bits >> 11) / Double(1 << 53)
  }
}

/// The standard deviation of numbers that come one by one (Welford 1962), divisor n - 1.
struct RunningVariance {
  private var count = 0.0
  private var mean = 0.0
  private var squares = 0.0

  mutating func add(_ value: Double) {
    count += 1
    let distance = value - mean
    mean += distance / count
    squares += distance * (value - mean)
  }

  var deviation: Double { (squares / (count - 1)).squareRoot() }
}
