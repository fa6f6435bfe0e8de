/// What every page and map says about figures that are not what a reader would take them for.
extension StudyResults {
  /// How many indicators an index or a dimension does without in this run, of how many its design has: absent ones and
  /// those the span leaves out.
  func lacking(_ score: ScoreName) -> (count: Int, of: Int) {
    let measured = score.dimension?.andInner.flatMap(\.indicators) ?? score.index.indicators
    let absent = score.index.absent.filter { absent in
      guard let dimension = score.dimension else { return true }
      guard absent.path.isEmpty else { return absent.path.contains(dimension.name) }
      return [dimension.abbreviation, dimension.label].contains(absent.dimension)
    }
    let out = measured.count { data.option.without.contains($0.variable) }
    return (absent.count + out, absent.count + measured.count)
  }

  /// `NQP without 8 of 15 indicators`; `nil` when the index or dimension has all of them.
  func absenceNote(_ name: String) -> String? {
    guard let score = study.score(named: name) else { return nil }
    let (count, total) = lacking(score)
    guard count > 0 else { return nil }
    return words(
      "\(shortLabel(name)) without \(count) of \(total) indicators",
      "\(shortLabel(name))缺\(total)项指标中的\(count)项")
  }

  /// What every index does without, in a line; empty when nothing is absent. More than three indices are counted
  /// together, for the line has to fit on a page.
  var absenceLine: String {
    let notes = study.indices.compactMap { absenceNote($0.name) }
    guard notes.count > 3 else { return notes.joined(separator: words(", ", "，")) }
    let lacks = study.indices.map { lacking(ScoreName(index: $0, dimension: nil)) }
    let (count, total) = lacks.reduce((0, 0)) { ($0.0 + $1.count, $0.1 + $1.of) }
    return words(
      "\(notes.count) of \(study.indices.count) indices incomplete, without \(count) of \(total) indicators",
      "\(study.indices.count)个指数中有\(notes.count)个不完整，\(total)项指标中缺\(count)项")
  }

  /// What is absent, for the terminal and the manifest.
  var absenceNotices: [Notice] {
    let indices = study.indices.filter { !$0.absent.isEmpty }.map { index in
      Notice(
        .index,
        "\(index.abbreviation.english) lacks \(index.absent.count) of \(index.designCount) indicators: "
          + index.absent.map(\.label.english).joined(separator: ", "))
    }
    return indices
      + absentControls.map {
        Notice(.data, "`\($0.name)` is absent: the table has no \($0.columns.joined(separator: ", "))")
      }
  }

  /// The line at the foot of every page; empty when there is nothing to warn of.
  ///
  /// - Parameter listsWeights: whether the report itself has the table of weights, which names what is absent.
  func pageNotice(listsWeights: Bool) -> String {
    var parts: [String] = []
    if study.isSynthetic { parts.append(syntheticNote) }
    if !absenceLine.isEmpty {
      let place =
        listsWeights
        ? words("listed with the weights", "见权重表")
        : data.units.count > 1
          ? words("listed in the report on all provinces", "见全国报告")
          : words("listed in the main report", "见主报告")
      parts.append(words("\(absenceLine) (\(place))", "\(absenceLine)（\(place)）"))
    }
    return parts.joined(separator: words("; ", "；"))
  }

  /// What is said of figures that are made up.
  var syntheticNote: String {
    words("SYNTHETIC: figures made up by a script, no one’s statistics", "SYNTHETIC（合成数据）：由脚本生成，并非统计数据")
  }

  /// A caption, which says when the figures are made up.
  func caption(_ text: String) -> String {
    guard study.isSynthetic else { return text }
    return text.isEmpty
      ? words("SYNTHETIC data", "SYNTHETIC（合成数据）") : words("SYNTHETIC: ", "SYNTHETIC（合成数据）：") + text
  }
}
