import Indices
import Panels
import TableFiles

/// The tables with a row a unit and year. They are for programs alone, and their rows are made as they are written.
extension StudyResults {
  /// Every variable of every unit and year as the indices and models use it.
  func variablesTable() -> LongTable {
    let columns = data.panel.columns
    return byUnitAndYear(columns.map(\.name)) { position, cells in
      for column in columns { cells.append(TableCell(column[position].value)) }
    }
  }

  /// Every score of every unit and year with its state.
  func scoresTable() throws(AtlasError) -> LongTable {
    let columns = try scores.names.map { score throws(AtlasError) in try scores.column(score.name) }
    let regions = data.units.map { TableCell.text(regionName(region($0.code))) }
    let keys = scores.names.flatMap { [$0.name, "\($0.name)_state"] }
    return byUnitAndYear(keys, regions: regions) { position, cells in
      for column in columns {
        let cell = column[position]
        cells.append(TableCell(cell.value))
        cells.append(.text(cell.state.word))
      }
    }
  }

  /// The rank of every unit by every score in every year with the places gained since the year before.
  func ranksByYearTable() throws(AtlasError) -> LongTable {
    let steps = data.panel.periods.count
    // By score, year and unit.
    var ranks: [[[Int?]]] = []
    for score in scores.names {
      var byYear: [[Int?]] = []
      for year in data.panel.periods {
        byYear.append(try scores.ranking(by: score.name, in: year).entries.map(\.rank))
      }
      ranks.append(byYear)
    }
    let all = ranks
    let keys = scores.names.flatMap { ["\($0.name)_rank", "\($0.name)_climb"] }
    return byUnitAndYear(keys) { position, cells in
      let (unit, step) = (position / steps, position % steps)
      for byYear in all {
        let rank = byYear[step][unit]
        let before = step > 0 ? byYear[step - 1][unit] : nil
        cells.append(TableCell(rank))
        cells.append(TableCell(rank.flatMap { rank in before.map { $0 - rank } }))
      }
    }
  }

  /// The normalised value of every indicator of an index in every unit and year, with its share of the indicator's sum
  /// where shares can be taken and its state.
  func normalizedTable(_ name: String) throws(AtlasError) -> LongTable {
    let index = try index(named: name)
    // Entropy weights rest on shares; other weights may allow none, as of values below a base period's extremes.
    let shares = (try? index.shares())?.columns
    let columns = index.normalized.panel.columns
    let keys = index.system.indicators.flatMap { ["\($0.name)", "\($0.name)_share", "\($0.name)_state"] }
    return byUnitAndYear(keys) { position, cells in
      for (index, column) in columns.enumerated() {
        let cell = column[position]
        cells.append(TableCell(cell.value))
        cells.append(TableCell(shares?[index][position].value))
        cells.append(.text(cell.state.word))
      }
    }
  }

  /// A table with a row a unit and year, which its first columns name.
  ///
  /// - Parameters:
  ///   - keys: the names of the other columns.
  ///   - regions: the region of each unit, for a table that says it.
  ///   - addCells: adds what stands in the other columns, for a position of the panel's columns.
  private func byUnitAndYear(
    _ keys: [String], regions: [TableCell]? = nil,
    addCells: @escaping @Sendable (_ position: Int, _ cells: inout [TableCell]) -> Void
  ) -> LongTable {
    let units = data.units.enumerated().map { position, entry -> [TableCell] in
      let names: [TableCell] = [.text(entry.code.rawValue), .text(entry.name(in: language))]
      return names + (regions.map { [$0[position]] } ?? [])
    }
    let years = data.panel.periods
    let header = ["code", "name"] + (regions == nil ? [] : ["region"]) + ["year"] + keys
    return LongTable(header: header, rowCount: units.count * years.count) { position in
      var cells: [TableCell] = []
      cells.reserveCapacity(header.count)
      cells += units[position / years.count]
      cells.append(.integer(years[position % years.count]))
      addCells(position, &cells)
      return cells
    }
  }
}
