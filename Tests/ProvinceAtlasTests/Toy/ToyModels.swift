import Testing

@testable import ProvinceAtlas

extension ToyStudy {
  /// The results of the toy study over the span `long` with other lines in the place of its model `base`.
  static func results(_ lines: String, _ language: Language = .english) throws -> StudyResults {
    let toy = try ToyStudy()
    try toy.replaceModel(lines)
    return try toy.inputs {
      $0.language = language
      $0.periods = "long"
    }.results
  }

  /// Puts other lines in the place of the model `base`.
  func replaceModel(_ lines: String) throws {
    try replace(
      "base: {label: The effect, outcome: rri, columns: [[nqp], [nqp, gov]]}",
      with: "base: {label: The effect, \(lines)}", in: "study.yaml")
  }

  /// Lines of models of two stages: as many instruments as needed, one more, and two endogenous regressors.
  enum Instrumented {
    static let exact = "outcome: rri, regressors: [nqp], controls: [gov], instruments: lag, effects: unit"
    static let surplus =
      "outcome: rri, regressors: [nqp], instruments: {nqp: [lag(nqp), waste]}, effects: unit, errors: hc1"
    static let several =
      "outcome: rri, regressors: [nqp, gov], instruments: {nqp: [lag(nqp), waste], gov: lag(gov)}, effects: unit, errors: hc1"
  }
}
