extension TableFileError: CustomStringConvertible {
  /// A sentence with file, place, what was found and expected, and what to do.
  public var description: String {
    fileSentence ?? headerSentence ?? cellSentence
  }

  /// What is wrong with the file as a whole.
  private var fileSentence: String? {
    switch self {
    case .noHeader(let file):
      "\(file) is empty: expected a header line with the names of the columns, then one row a unit and period."
    case .noRows(let file):
      "\(file) has a header but no rows: add one row a unit and period."
    case .tooLarge(let file, let bytes):
      "\(file) has \(bytes) bytes, more than the 1 GB a table may have: split it."
    case .notUTF8(let file, let line, let byte):
      "\(file), line \(line): byte 0x\(hexadecimal(byte)) is not UTF-8 text: "
        + "save the file as UTF-8 (files in GBK: iconv -f GB18030 -t UTF-8)."
    case .notText(let file, let line, let byte):
      "\(file), line \(line): byte 0x\(hexadecimal(byte)) is text neither in UTF-8 nor in GB18030 (GBK): "
        + "open the file in the program that wrote it and save it as UTF-8."
    case .notATable(let file, let found):
      "\(file) is \(found), expected a table as text (CSV), .xlsx, .xls or .dta: save it in one of these formats."
    case .strayQuote(let file, let line, let column):
      "\(file), line \(line), cell \(column): a quotation mark stands in the middle of a cell: "
        + "put the whole cell in quotation marks and double those inside."
    case .openQuote(let file, let line):
      "\(file), line \(line): a quotation mark opens here and never closes: close it or double it."
    case .unevenRow(let file, let line, let found, let expected):
      "\(file), line \(line) has \(found) cells where the header has \(expected): "
        + "add or remove separators, and quote cells that contain one."
    case .workbook(let file, let fault):
      "\(file): \(fault)"
    case .panel(let file, let error):
      "\(file): \(error)"
    case .regressionTable(let title, let fault):
      "table '\(printable(title))': \(fault)"
    default: nil
    }
  }

  /// What is wrong with the header or the layout.
  private var headerSentence: String? {
    switch self {
    case .missingSheet(let file, let expected, let nearest, let sheets):
      "\(file) has no sheet '\(printable(expected))'"
        + (nearest.map { ": did you mean '\(printable($0))'?" }
          ?? (sheets.isEmpty
            ? ": it has no sheets with names, so name none." : ": it has \(listed(sheets))."))
    case .missingColumn(let file, let expected, let nearest, let header):
      "\(file) has no column '\(printable(expected))'"
        + (nearest.map { ": did you mean '\(printable($0))'?" } ?? ": its header has \(listed(header)).")
    case .repeatedColumn(let file, let column):
      "\(file) has two columns '\(printable(column))': rename one of them."
    case .repeatedPeriod(let place, let period, let first):
      "\(place): \(period) stands here for the second time, first in column \(spot(first)): keep one of the "
        + "two columns, or name the header rows if the header has several."
    case .repeatedUnit(let place, let found, let first):
      "\(place): '\(printable(found))' is a unit that column \(spot(first)) names already: "
        + "keep one of the two columns."
    case .tooManyColumns(let place, let found, let limit):
      "\(place) has \(found) columns, more than the \(limit) a table may have: delete those that are not needed."
    case .noUnitNamed(let place, let found):
      "\(place): the rows and columns are indicators and years (\(listed(found))), and no unit such as a "
        + "province is named anywhere: name the unit in the study, or export the table with its regions."
    case .noPeriodNamed(let place, let found):
      "\(place): the header has no year (\(listed(found))) and no column holds years: "
        + "name the year of the table in the study, or add a column of years."
    case .notYearly(let place, let found):
      "\(place): found '\(printable(found))', expected years such as 2023: "
        + "export yearly data, or sum the months or quarters first."
    case .secondTable(let place, let found):
      "\(place): figures go on below the notes ('\(printable(found))'): "
        + "put the second table into a file or sheet of its own."
    case .noLayout(let place, let found):
      "\(place): no header with units and years was found"
        + (found.isEmpty ? "" : "; the first row of words has \(listed(found))")
        + ": expected a row a unit and year, or years across the columns; "
        + "name the columns in the study if they have unusual names."
    case .badHeaderRange(let place, let found):
      "\(place): '\(printable(found))' are no header rows, expected rows the sheet has, such as A1:F3 or 1:3: "
        + "correct the range."
    default: nil
    }
  }

  /// What is wrong with a cell.
  private var cellSentence: String {
    switch self {
    case .blankUnit(let place):
      "\(place): the cell is blank, expected a unit: name the unit or delete the row."
    case .blankIndicator(let place):
      "\(place): the cell is blank, expected an indicator: name the indicator or delete the row."
    case .unknownUnit(let place, let found):
      "\(place): found '\(printable(found))', expected the name or code of a unit of the study: "
        + "correct the spelling."
    case .badPeriod(let place, let found):
      "\(place): found '\(printable(found))', expected a year such as 2023: correct the cell."
    case .notANumber(let place, let found):
      "\(place): found '\(printable(found))', expected a number: "
        + "correct the cell, or leave it empty if there is no value."
    default: "The table cannot be read."
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String { String(byte, radix: 16, uppercase: true) }

  /// The column of a place in short.
  private func spot(_ place: TablePlace) -> String {
    let letters = place.column.map(TablePlace.letters(ofColumn:)) ?? "?"
    return place.header.map { "\(letters) '\(printable($0))'" } ?? letters
  }
}
