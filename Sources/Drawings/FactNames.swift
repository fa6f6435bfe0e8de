/// The names of the facts by which figures say what their parts are. Who draws a figure and who checks it use the
/// same; in SVG each is an attribute (`key` is `data-key`).
extension Element.Fact {
  /// A figure with all that explains it: `map`, `sheet` for maps with one legend, or `inset` for the names in a box that
  /// magnifies.
  public static let figure = "figure"
  /// The identifier of the unit whose area a group holds.
  public static let key = "key"
  /// The number a unit shows.
  public static let value = "value"
  /// The class of a unit or of a swatch of the legend, counted from 1; ``noData`` for a swatch of units without one.
  public static let `class` = "class"
  /// The class of the second variable, where two are shown at once.
  public static let secondClass = "second-class"
  /// How many units a swatch of the legend says it stands for.
  public static let count = "count"
  /// A part of the legend: ``swatch`` or ``ramp``.
  public static let legend = "legend"
  /// The number at the colour of a ramp that is drawn first.
  public static let rampStart = "from"
  /// The number at the colour of a ramp that is drawn last.
  public static let rampEnd = "to"
  /// The unit that the words of a group name.
  public static let labelOf = "label-of"
  /// The unit that the line of a group leads to.
  public static let leaderOf = "leader-of"

  /// The value of ``class`` for units without data.
  public static let noData = "none"
  /// The value of ``legend`` for one colour with its words.
  public static let swatch = "swatch"
  /// The value of ``legend`` for colours without steps.
  public static let ramp = "ramp"
}

extension Element.Group {
  /// The value of a fact; `nil` where the group does not say it.
  public func fact(_ name: String) -> String? { facts.first { $0.name == name }?.value }
}
