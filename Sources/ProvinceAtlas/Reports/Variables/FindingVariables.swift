/// Names of what results say in words: findings, recommendations, strengths, company.
extension VariableRegistry {
  static let finding = VariableGroup(
    "a finding",
    [.text("topic", "what it is about, a word or two"), .text("text", "the finding, whole sentences")])

  static let recommendation = VariableGroup(
    "a recommendation",
    [
      .text("rule", "the rule that chose it, such as `weakest-dimension`"),
      .text("topic", "what it is about, a word or two"),
      .text("reason", "the figure that calls for it, a sentence"),
      .text("advice", "what to do, in the study’s words"),
    ])

  static let profileIndicator = VariableGroup(
    "an indicator of a unit in the last year",
    [
      .text("name", "the name in the study"), .text("label", "what the study calls it"),
      .text("unit", "its unit; empty without one"), .number("value", "the unit’s value"),
      .text("mark", "`†` when it was filled"), .number("year", "the last year"),
      .number("nation", "the unweighted mean of all units"),
      .number("region", "the unweighted mean of the unit’s region"), .number("rank", "the unit’s rank"),
      .number("distance", "from the mean of all, in standard deviations, positive on the better side"),
      .text("phrase", "all of this in words"),
    ])

  static let changePart = VariableGroup(
    "a part of a change",
    [
      .text("name", "the indicator’s or dimension’s name in the study"),
      .text("label", "what the study calls it"),
      .number("change", "what it added to the unit’s score"),
      .number("nation_change", "what it added to the scores of all units on average"),
      .number("gain", "how much more than on average"),
    ])

  static let companion = VariableGroup(
    "a unit beside the report’s, in the last year",
    [
      .text("name", "the unit"), .text("region", "its region"), .text("phrase", "the unit with its ranks"),
      .number("distance", "how far its profile is; missing for neighbours"),
      .number("lead_value", "its score in the leading index"), .number("lead_rank", "its rank there"),
      .number("against_value", "its score in the other index; missing without one"),
      .number("against_rank", "its rank there"),
    ])
}
