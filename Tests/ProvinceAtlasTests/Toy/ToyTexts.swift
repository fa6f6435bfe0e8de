/// The texts of the toy study: two indices of a country of nine square units over four years.
enum ToyTexts {
  static let study = """
    version: 1
    name: toy
    title: A toy country
    publisher: Test bureau
    date: 2024-02-29
    units:
      names: names.csv
      regions: region3
      region_labels: {East: East, Central: Central, West: West}
    geometry:
      layer: shapes/toy.shp
      key: adcode
      source: "Boundaries: nine squares"
      scale_latitude: 31
    data: {file: data.csv, unit: province, period: year, source: "Data: made for tests"}
    periods:
      main: {from: 2020, to: 2022}
      long: {from: 2019, to: 2022, without: [rnd]}
    derived:
      gov: {label: Spending over GDP, ratio: [spend, gdp]}
    indices:
      rri:
        label: Rural industry
        dimensions:
          ry: {label: Yield, indicators: {yield: {label: Grain yield, unit: kg}}}
          ri: {label: Income, indicators: {income: {label: Rural income, unit: yuan}}}
      nqp:
        label: New productivity
        dimensions:
          tp:
            label: Technology
            indicators:
              patents: {label: Patents}
              waste: {label: Waste, direction: negative}
          dp: {label: Digital, indicators: {rnd: {label: Research staff, missing: linear}}}
        absent: [{label: Robots, dimension: Technology, reason: not counted here}]
    models:
      base: {label: The effect, outcome: rri, columns: [[nqp], [nqp, gov]]}
    maps:
      nqp: {shows: nqp, classes: 3}
      rri: {shows: rri, classes: 3}
    reports:
      national: national.{language}.md
      provincial: province.{language}.md
      leads: nqp
      against: rri

    """

  static let national = """
    ---
    title: "{{title}}"
    ---

    First is {{lead.top.name}} with {{fixed3(lead.top.value)}}. By region {{lead.region_sentence}}.

    ```map
    show: nqp
    caption: "The index"
    ```

    ```table
    show: weights
    index: nqp
    ```

    ```table
    show: model
    model: base
    ```

    """

  static let provincial = """
    ---
    title: "{{unit.name}}"
    ---

    {{unit.full_name}} ranks {{ordinal(lead.rank)}} of {{unit_count}}, {{lead.against_nation}} the nation's \
    {{fixed3(lead.nation)}}. {{lead.change_sentence}}

    ```columns
    - map: {locator: nqp}
    - chart: {show: dimensions}
    ```

    ```chart
    show: time
    score: nqp
    ```

    ```table
    show: unit-indicators
    ```

    ```table
    show: neighbours
    ```

    """

  /// Code, short, full and English name, abbreviation, alias, region; in the order of the squares.
  static let units = [
    ("610000", "陕西", "陕西省", "Shaanxi", "SN", "", "West"),
    ("140000", "山西", "山西省", "Shanxi", "SX", "", "Central"),
    ("370000", "山东", "山东省", "Shandong", "SD", "", "East"),
    ("510000", "四川", "四川省", "Sichuan", "SC", "", "West"),
    ("410000", "河南", "河南省", "Henan", "HA", "", "Central"),
    ("320000", "江苏", "江苏省", "Jiangsu", "JS", "", "East"),
    ("530000", "云南", "云南省", "Yunnan", "YN", "", "West"),
    ("430000", "湖南", "湖南省", "Hunan", "HN", "Xiang", "Central"),
    ("440000", "广东", "广东省", "Guangdong", "GD", "Canton", "East"),
  ]

  static var names: String {
    "adcode,short_zh,full_zh,name_en,iso,aliases,region3\n"
      + units.map { "\($0.0),\($0.1),\($0.2),\($0.3),\($0.4),\($0.5),\($0.6)\n" }.joined()
  }

  /// Units by name, years 2019 to 2022; one blank in `rnd` that the study fills.
  static var data: String {
    var text = "province,year,yield,income,patents,waste,rnd,gdp,spend\n"
    for (i, unit) in units.enumerated() {
      for t in 0..<4 {
        let rnd = unit.3 == "Henan" && t == 2 ? "" : "\(300 + (i * i + 3 * t) % 11 * 45)"
        let values = [
          4000 + 250 * i + 40 * t + (i * 7 + t * 3) % 5 * 30,
          9000 + 800 * i + 700 * t + (i * 5 + t * 11) % 7 * 90,
          100 * (i + 1) * (t + 2) + (i * 3 + t) % 4 * 17, 90 + (i * 4 + t * 5) % 9 * 8,
        ]
        let money = [5000 + 900 * i + 300 * t, 1200 + (i * 13 + t * 7) % 10 * 110 + 60 * t]
        text += "\(unit.3),\(2019 + t),\(values.map(String.init).joined(separator: ",")),\(rnd),"
        text += money.map(String.init).joined(separator: ",") + "\n"
      }
    }
    return text
  }

  /// Three rows of three squares, from north to south and west to east.
  static var shapes: ToyShapefile {
    ToyShapefile(
      squares: units.enumerated().map { position, unit in
        (unit.0, 100 + 6 * Double(position % 3), 34 - 6 * Double(position / 3))
      })
  }
}
