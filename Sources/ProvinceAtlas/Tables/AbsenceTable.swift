import Documents

/// What the design of a study has and its table lacks.
extension StudyResults {
  /// Derived variables that are absent and no indicator, such as controls.
  var absentControls: [AbsentVariable] {
    let measured = Set(study.indices.flatMap(\.absent).flatMap(\.columns))
    return study.absentVariables.filter { !measured.isSuperset(of: $0.columns) }
  }

  /// Every absent indicator and variable with the columns that would supply it, where they are printed, and why it is
  /// absent.
  func absentTable() -> ReportTable {
    var rows: [ReportTable.Row] = []
    let controls = absentControls
    for index in study.indices {
      for (position, absent) in index.absent.enumerated() {
        rows.append(
          row(
            absent.label, of: shortLabel(index.name), absent.dimension.text(in: language),
            columns: absent.columns, absent.absence, hasRuleAbove: position == 0 && !rows.isEmpty))
      }
    }
    for (position, variable) in controls.enumerated() {
      rows.append(
        row(
          variable.label, of: words("Models", "模型"), "", columns: variable.columns, variable.absence,
          hasRuleAbove: position == 0 && !rows.isEmpty))
    }
    return ReportTable(
      columns: [
        .init("index", words("Index", "指数"), .leading),
        .init("dimension", words("Dimension", "维度"), .leading),
        .init("indicator", words("Absent", "暂缺"), .leading),
        .init("columns", words("Column to add", "需补充的列"), .leading),
        .init("source", words("Printed in", "出处"), .leading), .init("reason", words("Why", "原因"), .leading),
      ], rows: rows,
      notes: [
        reasonNote(
          study.indices.flatMap(\.absent).map { ($0.label, $0.absence) }
            + controls.map { ($0.label, $0.absence) }),
        words(
          "Once the table of the study has the columns, the indicator is used; nothing else needs to be changed.",
          "数据表一旦补充所列各列，相应指标即自动纳入，无需其他改动。"),
      ].compactMap(\.self))
  }

  /// The commonest reason of all things absent, then the exceptions with their reasons; `nil` for none.
  func reasonNote(_ absent: [(label: LocalizedText, absence: Absence)]) -> String? {
    let reasons = absent.map { $0.absence.reason.text(in: language) }
    guard
      let common = reasons.max(by: { left, right in
        reasons.count { $0 == left } < reasons.count { $0 == right }
      })
    else { return nil }
    let exceptions = absent.filter { $0.absence.reason.text(in: language) != common }.map { item in
      words(
        "\(item.label.text(in: language)): \(item.absence.reason.text(in: language))",
        "\(item.label.text(in: language))：\(item.absence.reason.text(in: language))")
    }
    let rest = exceptions.map { words("; ", "；") + $0 }.joined()
    return words("Absent: \(common)\(rest).", "暂缺：\(common)\(rest)。")
  }

  private func row(
    _ label: LocalizedText, of index: String, _ dimension: String, columns: [String], _ absence: Absence,
    hasRuleAbove: Bool
  ) -> ReportTable.Row {
    ReportTable.Row(
      [
        .text(index), .text(dimension), .text(label.text(in: language)),
        .text(columns.joined(separator: ", ")), .text(absence.source?.text(in: language) ?? ""),
        .text(absence.reason.text(in: language)),
      ], hasRuleAbove: hasRuleAbove)
  }
}
