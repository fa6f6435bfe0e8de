import Regressions
import Testing

@Suite struct RegressionErrorTests {
  @Test func sentencesNameTheOutcomeAndTheRemedy() {
    #expect(
      RegressionError.tooFewRows(outcome: "Rri", rows: 4, parameters: 5).description
        == "The model of 'Rri' has 4 rows for 5 parameters: add units or periods, or leave out regressors.")
    #expect(
      RegressionError.constantOutcome(outcome: "y", effects: .unit).description
        == "'y' does not vary once the unit effects are taken out: choose another outcome or fewer effects.")
    #expect(
      RegressionError.constantOutcome(outcome: "y", effects: .none).description
        == "'y' does not vary: choose another outcome or fewer effects.")
  }
}
