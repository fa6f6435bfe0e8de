/// The words by which people head columns, as `ColumnWords.key` writes them.
enum ColumnWords {
  /// Names of units, the more telling first; codes come last.
  static let units = [
    "地区", "省份", "省级行政区", "省自治区直辖市", "省市自治区", "省区市", "省市区", "省市", "省区", "省", "地区名称", "省份名称",
    "行政区", "行政区划", "行政区名称", "城市", "城市名称", "地级市", "市", "区县", "县市", "县", "区域", "国家", "国家地区",
    "province", "provincename", "region", "prefecture", "city", "county", "district", "municipality",
    "state",
    "country", "countryname", "unit", "entity", "名称", "name",
  ]
  static let codes = [
    "adcode", "行政区划代码", "行政代码", "地区代码", "省份代码", "省代码", "城市代码", "代码", "code", "provincecode",
    "countrycode", "regioncode", "iso3", "iso", "fips", "id",
  ]
  static let periods: Set = [
    "年份", "年度", "年", "统计年度", "会计年度", "时间", "时期", "期间", "year", "years", "period", "time", "yr", "date",
    "fyear",
  ]
  static let indicators: Set = [
    "指标", "指标名称", "项目", "变量", "indicator", "indicators", "indicatorname", "variable", "series", "seriesname",
    "item",
  ]
  static let measures: Set = ["单位", "计量单位", "measure", "unitofmeasure", "unit", "units"]
  /// Numbers that count rows.
  static let serials: Set = ["序号", "编号", "no", "number", "index", "fid", "gid", "objectid"]
  /// What a lone column of figures is called when it is nothing in particular.
  static let values: Set = ["value", "values", "数值", "值", "data", "数据"]
  /// Totals over all units.
  static let totals: Set = [
    "全国", "全国总计", "全国合计", "全国平均", "全国总量", "总计", "合计", "nationaltotal", "total", "nationwide",
  ]

  /// A name reduced to its letters and digits, in usual width and lower case.
  static func key(_ name: String) -> String { folded(name).filter { $0.isLetter || $0.isNumber } }

  static func isTotal(_ name: String) -> Bool { name.utf8.count <= 40 && totals.contains(key(name)) }
}

/// A header that names an indicator and a year: `gdp_2019`, `2019年GDP`, `GDP (2019)`, `GDP / 2019`.
struct DatedName: Hashable, Sendable {
  let name: String
  let year: Int

  init?(_ header: String) {
    guard header.utf8.count <= 400 else { return nil }
    let levels = header.split(separator: " / ", omittingEmptySubsequences: false).map(String.init)
    let dated = levels.indices.filter { TableFiles.year(levels[$0]) != nil }
    if levels.count > 1, dated.count == 1, let year = TableFiles.year(levels[dated[0]]) {
      self.year = year
      name = levels.indices.filter { $0 != dated[0] }.map { levels[$0] }.joined(separator: " / ")
      return
    }
    let text = halfWidth(header)
    guard
      let found = text.firstMatch(of: Self.atEnd).map({ ($0.1, $0.2) })
        ?? text.firstMatch(of: Self.atStart).map({ ($0.2, $0.1) }),
      let year = TableFiles.year(String(found.1))
    else { return nil }
    let name = trimmed(String(found.0))
    guard !name.isEmpty else { return nil }
    (self.name, self.year) = (name, year)
  }

  // The character before the year must be no digit, and nothing but 年 may follow it.
  private static var atEnd: Regex<(Substring, Substring, Substring)> {
    /^(.*?[^0-9 _.\-(])[ _.\-]*\(?([0-9]{4})年?度?\)?$/
  }
  private static var atStart: Regex<(Substring, Substring, Substring)> {
    /^([0-9]{4})年?度?[ _.\-]*([^0-9 _.\-)].*)$/
  }
}
