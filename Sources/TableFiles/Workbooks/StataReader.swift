extension Workbook {
  /// Reads a Stata data set (formats 104 to 119) through ReadStat as one sheet without a name.
  ///
  /// Its first row holds the names of the variables, so that observation 1 is row 2. Missing values are blank, whole
  /// numbers with a value label become its words (as after `encode province, gen(id)`), dates ISO text and months,
  /// quarters and the like what Stata shows (`2003q1`). What the labels say is kept in ``variables``. Formats before
  /// 118 do not record the encoding of texts: UTF-8, GB18030 and Windows-1252 are told apart by their bytes.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - name: what messages call the file.
  /// - Throws: `TableFileError.workbook` with what is wrong.
  public init(dta bytes: [UInt8], name: String) throws(TableFileError) {
    let content: StataContent
    do throws(StataFailure) {
      content = try Self.stataContent(bytes)
    } catch {
      throw .workbook(file: name, error.asFault)
    }
    let variables = content.columns.map { column in
      StataVariable(
        name: column.name, label: column.label.isEmpty ? nil : column.label, format: column.format,
        valueLabels: column.labelSet.flatMap { content.labels[$0] } ?? [:])
    }
    let header = Sheet.Row(number: 1, cells: variables.map { .text($0.name) })
    var rows = variables.isEmpty ? [] : [header]
    for (index, cells) in content.rows.enumerated() {
      let shown = zip(cells, variables).map { StataValue.shown($0, as: $1) }
      let last = shown.lastIndex { $0 != .blank }
      if let last { rows.append(Sheet.Row(number: index + 2, cells: Array(shown[...last]))) }
    }
    self.init(file: name, sheetNames: [], sheets: [Sheet(file: name, rows: rows)], variables: variables)
  }

  /// Parses once as it stands, and again when the encoding of the texts had to be found out.
  private static func stataContent(_ bytes: [UInt8]) throws(StataFailure) -> StataContent {
    let raw = try StataParser.parse(bytes, encoding: nil)
    guard raw.version < 118, !raw.sample.isEmpty else { return raw }
    let guess = StataEncoding.guess(raw.sample)
    do throws(StataFailure) {
      return try StataParser.parse(bytes, encoding: guess)
    } catch {
      // Latin-1 has a character for every byte.
      guard error.isAboutEncoding else { throw error }
      return try StataParser.parse(bytes, encoding: "ISO-8859-1")
    }
  }
}

/// The encoding of texts in a data set that does not record it.
enum StataEncoding {
  /// iconv's name: UTF-8 where all bytes are; GB18030 where four in five of the bytes beyond ASCII make pairs, as
  /// Chinese words do and accented letters do not; else Windows-1252, Stata's own choice on most machines.
  static func guess(_ sample: [UInt8]) -> String {
    if (try? UTF8Span(validating: sample.span)) != nil { return "UTF-8" }
    var paired = 0
    var high = 0
    for run in sample.split(whereSeparator: { $0 < 0x80 }) {
      high += run.count
      let leads = stride(from: run.startIndex, to: run.endIndex, by: 2).map { run[$0] }
      if run.count.isMultiple(of: 2), leads.allSatisfy({ (0xA1...0xF7).contains($0) }) { paired += run.count }
    }
    return paired * 5 >= high * 4 ? "GB18030" : "WINDOWS-1252"
  }
}

/// What Stata shows for a stored number.
enum StataValue {
  /// The words of a labelled number, the date or period of a number with such a format, else the value itself.
  static func shown(_ cell: SheetCell, as variable: StataVariable) -> SheetCell {
    guard case .number(let value) = cell else { return cell }
    if let code = Int(exactly: value), let words = variable.valueLabels[code] { return .text(words) }
    return period(value, format: variable.format).map { .text($0) } ?? cell
  }

  /// `2020-03-01` for `%td` and `%d`, with a time for `%tc`, `2003w5`, `2003m5`, `2003q2`, `2003h1`; all count from the
  /// start of 1960. Years (`%ty`) are numbers already.
  static func period(_ value: Double, format: String) -> String? {
    let code = format.drop { "%-0123456789".contains($0) }
    guard abs(value) < 1e16 else { return nil }
    let whole = Int(value.rounded(.down))
    if code.hasPrefix("td") || code.hasPrefix("d") { return isoDate(daysSince1970: whole - 3653) }
    guard code.hasPrefix("t") else { return nil }
    switch code.dropFirst().first {
    case "c", "C": return moment(milliseconds: whole)
    case "w": return numbered(whole, "w", of: 52)
    case "m": return numbered(whole, "m", of: 12)
    case "q": return numbered(whole, "q", of: 4)
    case "h": return numbered(whole, "h", of: 2)
    default: return nil
    }
  }

  private static func moment(milliseconds: Int) -> String? {
    let seconds = Int((Double(milliseconds) / 1000).rounded())
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let rest = seconds - day * 86_400
    guard let date = isoDate(daysSince1970: day - 3653) else { return nil }
    return rest == 0 ? date : "\(date) \(padded(rest / 3600)):\(padded(rest / 60 % 60)):\(padded(rest % 60))"
  }

  private static func numbered(_ value: Int, _ letter: String, of count: Int) -> String {
    let year = Int((Double(value) / Double(count)).rounded(.down))
    return "\(1960 + year)\(letter)\(value - year * count + 1)"
  }
}
