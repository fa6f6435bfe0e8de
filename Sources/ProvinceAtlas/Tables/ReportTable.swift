import Documents
import TableFiles

/// A table of results that is written as CSV and set in reports from the same cells, so that the two cannot
/// disagree.
struct ReportTable: Sendable {
  /// A column.
  struct Column: Sendable {
    /// The name in the CSV header.
    let key: String
    /// The name in print.
    let title: String
    /// How its cells stand under each other in print.
    let alignment: TableContent.Alignment

    init(_ key: String, _ title: String, _ alignment: TableContent.Alignment = .decimal) {
      self.key = key
      self.title = title
      self.alignment = alignment
    }
  }

  /// A cell: the value for programs, the text for readers.
  struct Cell: Sendable {
    let value: TableCell
    var text: String
    /// How it stands in print, where that is another way than its column's.
    var alignment: TableContent.Alignment?
  }

  /// A row.
  struct Row: Sendable {
    var cells: [Cell]
    var emphasis: TableContent.Emphasis = .none
    var hasRuleAbove = false
    /// Whether no page ends between the row above and this one.
    var staysWithRowAbove = false
    /// Whether the row stands in print only, such as the name of a group of rows.
    var isPrintOnly = false

    init(
      _ cells: [Cell], emphasis: TableContent.Emphasis = .none, hasRuleAbove: Bool = false,
      staysWithRowAbove: Bool = false, isPrintOnly: Bool = false
    ) {
      self.cells = cells
      self.emphasis = emphasis
      self.hasRuleAbove = hasRuleAbove
      self.staysWithRowAbove = staysWithRowAbove
      self.isPrintOnly = isPrintOnly
    }
  }

  /// The columns.
  var columns: [Column]
  /// The rows, each with a cell a column.
  var rows: [Row]
  /// Lines under the printed table.
  var notes: [String] = []

  /// The table for programs: every digit, no notes.
  var model: TableModel {
    let rows = rows.filter { !$0.isPrintOnly }.map { $0.cells.map(\.value) }
    return TableModel(header: columns.map(\.key), rows: rows)
  }

  /// That table, ready to be written.
  var long: LongTable { LongTable(model) }

  /// The keys of columns in which no cell has words or a number: print can do without them.
  var blankColumns: Set<String> {
    Set(
      columns.indices.filter { column in rows.allSatisfy { $0.cells[column].text.isEmpty } }.map {
        columns[$0].key
      })
  }

  /// The table for readers.
  var content: TableContent { content(hiding: []) }

  /// The table for readers without some columns, named by their keys.
  func content(hiding hidden: Set<String>) -> TableContent {
    let shown = columns.indices.filter { !hidden.contains(columns[$0].key) }
    return TableContent(
      columns: shown.map { TableContent.Column(alignment: columns[$0].alignment) },
      headers: [shown.map { TableContent.Cell(columns[$0].title) }],
      rows: rows.map { row in
        TableContent.Row(
          shown.map { TableContent.Cell(row.cells[$0].text, alignment: row.cells[$0].alignment) },
          emphasis: row.emphasis, hasRuleAbove: row.hasRuleAbove, staysWithRowAbove: row.staysWithRowAbove)
      }, notes: notes)
  }
}
