import Regressions
import Testing

@Suite struct RegressionErrorTests {
  @Test func sentencesNameTheOutcomeAndTheRemedy() {
    #expect(
      RegressionError.tooFewRows(model: "Rri", rows: 4, parameters: 5).description
        == "The model 'Rri' has 4 rows for 5 parameters: add units or periods, or leave out regressors.")
    #expect(
      RegressionError.constantOutcome(model: "m", outcome: "y", effects: .unit).description
        == "The outcome 'y' of the model 'm' does not vary once the unit effects are taken out: choose another outcome or fewer effects."
    )
    #expect(
      RegressionError.constantOutcome(model: "m", outcome: "y", effects: .none).description
        == "The outcome 'y' of the model 'm' does not vary: choose another outcome or fewer effects.")
  }
}
