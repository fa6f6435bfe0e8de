/// Names of models and published figures.
extension VariableRegistry {
  /// The lead is the first regressor of the column with the most regressors; every word follows from its estimate.
  static let model = VariableGroup(
    "a model; its lead is the first regressor of the column with the most regressors",
    [
      .text("name", "the name in the study, for blocks"), .text("caption", "what the study calls the table"),
      .text("effects", "how the lead’s column is estimated, after “with”"),
      .text(
        "sentence",
        "the lead’s sign, significance, coefficient and standard error, without capital and full stop"),
      .text(
        "pattern_sentence",
        "what the columns with the lead have in common: signs, significance; empty with one such column"),
      .text(
        "magnitude_sentence",
        "what a rise of one standard deviation of the rows used goes with, and its share of the outcome’s mean; empty for squares, products and variables in two terms"
      ),
      .text("interval", "the lead’s confidence interval"),
      .condition("is_positive", "whether the lead’s coefficient is positive"),
      .condition("is_negative", "whether it is negative"),
      .condition("is_significant", "whether its p is below 10 %"),
      .condition(
        "is_last",
        "whether it is the last of the study, whose table keeps what follows below it (`float: false`)"),
      .condition("instrumented", "whether any column has instruments"),
      .text(
        "instrument_sentence",
        "sentences on the instruments: first-stage F against 10, validity, endogeneity, Anderson and Rubin’s test; empty without instruments"
      ),
      .list("first_stages", "every first stage along every instrument, for blocks", of: firstStage),
      .list(
        "first_stage_rows", "the same two by two, for charts side by side",
        of: VariableGroup(
          "two first stages", [.list("first_stages", "the first stages of the row", of: firstStage)])),
      .text(
        "equality_sentence",
        "for tables by region: whether equal coefficients are rejected, a sentence for each model; else empty"
      ),
      .list("columns", "the columns of the table, each with what it says of its first regressor", of: column),
      .text("left_out", "variables this span lacks"),
    ])

  static let firstStage = VariableGroup(
    "a first stage along an instrument",
    [
      .text("model", "the model’s name in the study"), .number("column", "the column, from 1"),
      .text("regressor", "the endogenous regressor as the study writes it"),
      .text("instrument", "the instrument as the study writes it"),
      .text("label", "what a caption calls it"),
    ])

  static let column = VariableGroup(
    "a column of a model",
    [
      .number("number", "the column, from 1"), .text("regressor", "what its first regressor is called"),
      .text("outcome", "what its outcome is called"),
      .text("region", "the region it is estimated for; empty for all"),
      .text("label", "what the study calls the column; empty without a name"),
      .text("effects", "how it is estimated, after “with”"),
      .text("sign", "the sign of the coefficient, a word"),
      .text("significance", "its significance, words"),
      .text("figures", "coefficient, standard error and p-value"),
      .text("interval", "the confidence interval"),
      .condition("is_positive", "whether the coefficient is positive"),
      .condition("is_negative", "whether it is negative"),
      .condition("is_significant", "whether its p is below 10 %"),
      .text("sentence", "sign, significance, coefficient and standard error, without capital and full stop"),
      .text("magnitude_sentence", "what a rise of one standard deviation goes with; may be empty"),
      .number("observations", "the rows used"),
    ])

  static let spatialModel = VariableGroup(
    "a table of spatial models",
    [
      .text("name", "the name in the study, for blocks"), .text("caption", "what the study calls the table"),
      .text("effects", "the effects taken out, after “with”"),
      .text("parameter_sentence", "sign and significance of the spatial parameter of every column"),
      .text(
        "indirect_sentence",
        "the same of the indirect effect of the first regressor; empty without any"),
      .text(
        "test_sentence",
        "how much better the Durbin model fits than the others of the table, a sentence; empty without it"),
      .text("rule", "who is whose neighbour"),
      .text("mean_neighbours", "how many neighbours a unit has on average"),
      .text("links", "the units linked by hand"), .condition("has_links", "whether units are linked by hand"),
      .list(
        "effects_tables",
        "one element where the table has direct and indirect effects, else nothing",
        of: VariableGroup(
          "a table of effects",
          [
            .text("table_name", "its name, for a block and references"),
            .text("table_caption", "its caption"),
          ])),
      .text("left_out", "controls this span lacks"),
    ])

  static let published = VariableGroup(
    "published figures against computed",
    [
      .text("source", "who published them"), .number("count", "how many figures"),
      .number("same", "how many agree to the last printed digit"), .number("differs", "how many differ"),
      .number("not_computable", "how many cannot be computed with the columns at hand"),
      .number(
        "like_for_like", "how many could be computed over the printed years and with every indicator"),
      .number("like_for_like_same", "how many of these agree"),
      .text("sign_sentence", "coefficients of the other sign than printed; empty without any"),
      .list(
        "tables", "the printed tables",
        of: VariableGroup(
          "a printed table",
          [
            .text("name", "its name in the file, for blocks"), .text("label", "what the file calls it"),
            .condition("computed", "whether any figure of it could be computed"),
            .text("reasons", "why the others could not; empty when all could"),
          ])),
    ])
}
