import Foundation
import Testing

@testable import Regressions

/// The certified linear regressions of the National Institute of Standards and Technology.
@Suite struct NISTTests {
  private static let powers = [
    "Norris": 1, "Pontius": 2, "Filip": 10, "Wampler1": 5, "Wampler2": 5, "Wampler3": 5, "Wampler4": 5,
    "Wampler5": 5,
  ]

  /// How many digits agree: -log10 of the relative error, of the absolute one where zero is certified.
  private func digits(_ found: Double, _ certified: Double) -> Double {
    let error = certified == 0 ? abs(found) : abs(found - certified) / abs(certified)
    return error == 0 ? 15 : min(15, -log10(error))
  }

  private func columns(_ name: String, _ rows: [[Double]]) -> [[Double]] {
    let ones = rows.map { _ in 1.0 }
    guard let power = Self.powers[name] else {
      let columns = rows[0].indices.dropFirst().map { index in rows.map { $0[index] } }
      return name.hasPrefix("NoInt") ? columns : [ones] + columns
    }
    let x = rows.map { $0[1] }
    return (0..<power).reduce(into: [ones]) { columns, _ in
      columns.append(zip(columns[columns.count - 1], x).map { $0 * $1 })
    }
  }

  @Test(arguments: [
    "Norris", "Pontius", "NoInt1", "NoInt2", "Filip", "Longley", "Wampler1", "Wampler2", "Wampler3",
    "Wampler4",
    "Wampler5",
  ])
  func certifiedDigits(_ name: String) throws {
    let rows = try reference("nist-strd/data.csv").filter { $0[0] == name }
      .map { $0.dropFirst().compactMap { Double($0) } }
    let certified = try reference("nist-strd/certified.csv").filter { $0[0] == name }
      .map { $0.dropFirst().compactMap { Double($0) } }
    let columns = columns(name, rows)
    let fit = try LeastSquares(columns: columns, outcome: rows.map { $0[0] }, name: name)
    #expect(fit.kept == Array(columns.indices) && certified.count == columns.count)
    let covariance = try Covariance(
      bread: fit.inverseGram, columns: columns, residuals: fit.residuals,
      groups: RowGroups(units: Array(rows.indices), periods: rows.map { _ in 0 }), errors: .iid,
      convention: .reghdfe, parameters: ParameterCount(coefficients: columns.count), name: name)
    let errors = columns.indices.map { covariance.matrix[$0, $0].squareRoot() }
    let estimateDigits = zip(fit.coefficients, certified).map { digits($0, $1[0]) }.min() ?? 0
    let errorDigits = zip(errors, certified).map { digits($0, $1[1]) }.min() ?? 0
    print(
      "NIST \(name): \(String(format: "%.1f", estimateDigits)) digits of the coefficients, "
        + "\(String(format: "%.1f", errorDigits)) of the standard errors")
    let needed = name == "Filip" ? 7.0 : 8
    #expect(estimateDigits >= needed && errorDigits >= needed)
  }
}
