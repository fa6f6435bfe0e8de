/// Names of indices and units.
extension VariableRegistry {
  static let index = VariableGroup(
    "an index over all units",
    [
      .text("name", "the name in the study, for blocks"),
      .text("label", "what the study calls it"),
      .text("abbreviation", "what it is called where there is little room"),
      .group("top", "the unit with the highest mean over the years", of: namedMean),
      .group("bottom", "the unit with the lowest", of: namedMean),
      .text("leaders", "the first three units"),
      .text("trailers", "the last three, lowest first"),
      .number("mean", "the unweighted mean of the units’ means"),
      .number("above_mean", "how many units lie above it"),
      .number("first_mean", "the mean of the units in the first year"),
      .number("last_mean", "the mean of the units in the last year"),
      .text("filled_sentence", "the years in which every score rests on filled values; empty without any"),
      .text("stage_sentence", "the growth over each stage; empty without stages"),
      .text("region_sentence", "the mean of each region"),
      .text(
        "gap_sentence", "how far the regions lie apart, and whether they drew closer; empty with one region"),
      .text("method", "weights, normalisation and scores of the index in a sentence or more"),
      .list(
        "robustness", "one element, or nothing where the index is tried against no other choices",
        of: robustness),
      .condition("has_map", "whether a map shows it"),
      .condition(
        "suits_profile", "whether a profile below the map can be read: with 10 units or more, 60 at most"),
      .text("map_caption", "a caption for this map: label, years and classes"),
      .condition("has_stages", "whether the study divides its years into stages"),
      .condition("has_parts", "whether it has more than one dimension"),
      .condition("has_two_dimensions", "whether exactly two dimensions have a map"),
      .list("dimensions", "the dimensions that have a map", of: dimension),
      .list(
        "dimension_rows",
        "the same two by two, of an odd number three in the last row, for maps side by side",
        of: VariableGroup(
          "two or three dimensions with a map",
          [.list("dimensions", "the dimensions of the row", of: dimension)])),
      .list(
        "part_rows", "all dimensions two by two, for charts side by side",
        of: VariableGroup("two dimensions", [.list("parts", "the dimensions of the row", of: dimension)])),
    ])

  static let namedMean = VariableGroup(
    "a unit and its mean",
    [.text("name", "the unit"), .number("value", "its mean over the years, 3 decimals")])

  static let map = VariableGroup(
    "a map",
    [.text("name", "the name in the study, for blocks"), .text("caption", "its subject, years and classes")])

  static let dimension = VariableGroup(
    "a dimension",
    [
      .text("name", "the name in the study, for blocks"), .text("label", "what the study calls it"),
      .text("abbreviation", "what it is called where there is little room"),
    ])

  static let robustness = VariableGroup(
    "an index under other choices",
    [
      .number("variant_count", "how many other choices were tried"),
      .text("agreement_sentence", "between what the rank correlations with the main ranking lie"),
      .text("top_sentence", "under how many of them the first unit stays first"),
      .number("steady_count", "units that move two places at most"),
      .group(
        "widest", "the unit that moves most",
        of: VariableGroup(
          "a unit and its ranks",
          [
            .text("name", "the unit"), .number("best", "its best rank"), .number("worst", "its worst rank"),
          ])),
    ])

  static let unit = VariableGroup(
    "the unit of a report",
    [
      .text("name", "the short name"), .text("full_name", "the full name in Chinese; empty without one"),
      .text("code", "the code"), .text("region", "its region"),
      .text("notes", "which of its values are filled or missing; empty when none is"),
    ])

  static let standing = VariableGroup(
    "a unit in an index, in the last year",
    [
      .text("name", "the index’s name in the study, for blocks"),
      .text("label", "what the study calls the index"),
      .condition("has_map", "whether a map shows the index, so that it can locate the unit"),
      .text("abbreviation", "what it is called where there is little room"),
      .number("value", "the unit’s score, 3 decimals"),
      .text("mark", "`†`, `‡` or nothing: what the score rests on"),
      .number("rank", "its rank"),
      .number("nation", "the unweighted mean of all units"),
      .number("region", "the unweighted mean of the unit’s region"),
      .text("against_nation", "`above`, `below` or `equal to` the mean of all units"),
      .text("against_region", "the same for the mean of the region"),
      .text("rank_change", "how the rank moved since the first year"),
      .text(
        "robustness_sentence", "between which ranks the unit moves under other choices; empty without any"),
      .text("change_sentence", "score and rank since the first year, a sentence"),
      .text(
        "neighbour_sentence", "how many of the units it borders rank higher; empty without a neighbour"),
      .number("change", "the change of the score since the first year"),
      .number("nation_change", "the mean change of all units"),
      .list("changes", "what each indicator added to the change", of: changePart),
      .list("dimension_changes", "what each outermost dimension added to it", of: changePart),
      .text(
        "parts_sentence",
        "what the change consists of, beside the mean change; empty for scores that are no sums"
      ),
      .text("passed_sentence", "who passed the unit since the first year, and whom it passed"),
    ])

  static let extreme = VariableGroup(
    "a rank among the indicators",
    [.text("labels", "the indicators that share the rank"), .number("rank", "the rank")])
}
