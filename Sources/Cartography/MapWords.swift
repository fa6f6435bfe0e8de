/// The words a map needs besides those of the study.
public struct MapWords: Hashable, Sendable {
  /// The legend's entry for units without data.
  public var noData: String
  /// Under the legend: which end of a class is closed.
  public var upperLimitIncluded: String
  /// Between the limits of a class.
  public var rangeDash: String
  /// Under the legend on request: how well the classes fit; `%` stands for the number.
  public var goodnessOfFit: String
  /// Under the legend of an unclassed map.
  public var unclassed: String
  /// Heads the column of counts.
  public var count: String
  /// The unit of the scale bar.
  public var kilometres: String
  /// After the scale bar's length: where it holds; `%` stands for the latitude.
  public var atLatitude: String
  /// The letter of the north arrow.
  public var north: String

  /// Makes the words of a language.
  public init(
    noData: String, upperLimitIncluded: String, rangeDash: String, goodnessOfFit: String, unclassed: String,
    count: String, kilometres: String,
    atLatitude: String, north: String
  ) {
    self.noData = noData
    self.upperLimitIncluded = upperLimitIncluded
    self.rangeDash = rangeDash
    self.goodnessOfFit = goodnessOfFit
    self.unclassed = unclassed
    self.count = count
    self.kilometres = kilometres
    self.atLatitude = atLatitude
    self.north = north
  }

  /// English.
  public static let english = MapWords(
    noData: "No data", upperLimitIncluded: "Upper limits included", rangeDash: " – ",
    goodnessOfFit: "Goodness of variance fit %", unclassed: "Without classes", count: "n", kilometres: "km",
    atLatitude: "at %", north: "N")

  /// Chinese.
  public static let chinese = MapWords(
    noData: "无数据", upperLimitIncluded: "各级含上限", rangeDash: "～", goodnessOfFit: "方差拟合优度 %",
    unclassed: "不分级", count: "数量", kilometres: "公里",
    atLatitude: "（%处）", north: "北")
}
