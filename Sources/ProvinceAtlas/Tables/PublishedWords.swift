import Documents
import Panels

/// What is said about printed figures in reports, tables and at the terminal.
extension StudyResults {
  /// What a printed name is called: by the study, or as the file of published figures declares it.
  func publishedName(_ name: String) -> String {
    publishedNames.value(for: name) {
      if study.publishableNames.contains(name) { return shortLabel(name) }
      return whatIsKnown(ofAbsent: name)?.label ?? shortLabel(name)
    }
  }

  /// What a figure is a figure of, in three parts: the variable, the quantity, and of which column, unit or year.
  func words(for quantity: PublishedQuantity) -> (variable: String, quantity: String, detail: String) {
    switch quantity {
    case .statistic(let statistic, let name, let row):
      return (publishedName(name), word(for: statistic), row == name ? "" : row)
    case .coefficient(let name, let model):
      return (regressor(name), words("coefficient", "系数"), column(model))
    case .standardError(let name, let model):
      return (regressor(name), words("standard error", "标准误"), column(model))
    case .fit(let fit, let model):
      return (publishedName(model.outcome), word(for: fit), column(model))
    case .extreme(let isHighest, let name, let year):
      return (
        publishedName(name), isHighest ? words("highest", "最高") : words("lowest", "最低"), period(year)
      )
    case .value(let name, let subject, let year):
      return (publishedName(name), words("value", "数值"), join(self.name(of: subject), period(year)))
    case .rank(let name, let unit, let year):
      return (publishedName(name), words("rank", "位次"), join(self.name(of: .unit(unit)), period(year)))
    case .growth(let name, let subject, let from, let to):
      return (
        publishedName(name), words("mean annual growth", "年均增长"),
        join(self.name(of: subject), "\(from)–\(to)")
      )
    case .weight(let indicator, let index):
      return (publishedName(indicator), words("weight", "权重"), publishedName(index))
    }
  }

  /// What a descriptive statistic is called at the head of a column.
  func word(for statistic: PublishedQuantity.Statistic) -> String {
    switch statistic {
    case .n: "n"
    case .mean: words("Mean", "均值")
    case .standardDeviation: words("Std. dev.", "标准差")
    case .minimum: words("Min.", "最小值")
    case .maximum: words("Max.", "最大值")
    }
  }

  private func word(for fit: PublishedQuantity.Fit) -> String {
    switch fit {
    case .r2: words("R² with dummies", "含虚拟变量R²")
    case .withinR2: words("R² within", "组内R²")
    case .observations: words("observations", "观测值")
    }
  }

  private func regressor(_ name: String?) -> String { name.map(publishedName) ?? words("constant", "常数项") }

  private func column(_ model: PublishedRegression) -> String {
    join(words("column (\(model.column))", "第(\(model.column))列"), model.region.map(regionName) ?? "")
  }

  private func period(_ year: Int?) -> String {
    year.map { words("\($0)", "\($0)年") } ?? words("mean over years", "历年均值")
  }

  private func name(of subject: PublishedQuantity.Subject) -> String {
    switch subject {
    case .unit(let name): data.crosswalk.match(name).map { self.name($0.code) } ?? name
    case .region(let code): regionMeanName(code)
    case .all: overallMeanName
    }
  }

  private func join(_ parts: String...) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: words(", ", "，"))
  }

  /// The verdict on a figure.
  func word(for verdict: PublishedComparison.Verdict) -> String {
    switch verdict {
    case .same: words("same", "相同")
    case .differs: words("differs", "不同")
    case .notComputable: words("not computable", "无法计算")
    }
  }
}

// MARK: - Reasons

extension StudyResults {
  /// Why a figure could not be computed, or what sets the computed one apart; empty when it is like for like.
  ///
  /// - Parameter isNamed: whether a single absent variable is named; not where its name stands before the reason.
  func reason(for entry: PublishedComparison.Entry, isNamed: Bool = true) -> String {
    switch entry.result {
    case .failure(.absent(let names)) where names.count == 1 && !isNamed: absenceReason(names[0])
    case .failure(let obstacle): reason(for: obstacle)
    case .success(let computed):
      computed.caveats.map(reason).joined(separator: words("; ", "；"))
    }
  }

  /// What sets a computed figure apart, a clause.
  private func reason(for caveat: PublishedCaveat) -> String {
    switch caveat {
    case .fewerIndicators(let score, let missing, let count):
      words(
        "\(publishedName(score)) without \(missing) of \(count) indicators",
        "\(publishedName(score))缺\(count)项指标中的\(missing)项")
    case .otherYears(let years):
      words(
        "\(years.lowerBound)–\(years.upperBound) only", "仅\(years.lowerBound)–\(years.upperBound)年")
    case .otherCount(let n, let printed): words("n \(n), printed \(printed)", "n为\(n)，原文\(printed)")
    }
  }

  /// Why there is no figure, a clause.
  private func reason(for obstacle: PublishedObstacle) -> String {
    switch obstacle {
    case .absent(let names):
      names.map(absence).joined(separator: words("; ", "；"))
    case .noSpan(let names, let years):
      words(
        "no span of the study within \(years.lowerBound)–\(years.upperBound) has \(words.list(names.map(publishedName)))",
        "\(years.lowerBound)–\(years.upperBound)年内没有\(words.list(names.map(publishedName)))齐备的时段")
    case .noYear(let year): words("no figures of \(year)", "缺\(year)年数据")
    case .noConstant:
      words("with province and year effects there is no single constant", "含省份和年份固定效应，无单一常数项")
    case .droppedRegressor(let name):
      words("\(publishedName(name)) has no coefficient of its own", "\(publishedName(name))无独立系数")
    case .noValue: words("there is no value", "没有数值")
    case .weightsByYear(let index):
      words("the weights of \(publishedName(index)) differ by year", "\(publishedName(index))的权重逐年不同")
    case .refused(let sentence): sentence
    }
  }

  /// What a name is called that the study lacks, and why: as the file of published figures says, or the study itself.
  private func whatIsKnown(ofAbsent name: String) -> (label: String, reason: String)? {
    if let absent = published?.figures.absent.first(where: { $0.name == name }) {
      return (absent.label.text(in: language), absent.reason.text(in: language))
    }
    return study.absence(named: name).map { ($0.label.text(in: language), $0.reason.text(in: language)) }
  }

  private func absenceReason(_ name: String) -> String {
    whatIsKnown(ofAbsent: name)?.reason ?? words("not in the study", "本研究未收录")
  }

  /// What figures could not be computed for want of, each name once with the reason.
  func absences(in entries: [PublishedComparison.Entry]) -> [String] {
    var names: [String] = []
    for entry in entries {
      guard case .failure(.absent(let missing)) = entry.result else { continue }
      for name in missing where !names.contains(name) { names.append(name) }
    }
    return names.map(absence)
  }

  private func absence(_ name: String) -> String {
    words("\(publishedName(name)): \(absenceReason(name))", "\(publishedName(name))：\(absenceReason(name))")
  }

  /// What stood in the way of a printed table's figures, each thing once: the short form for print.
  func reasons(for entries: [PublishedComparison.Entry]) -> String {
    var absent: [String] = []
    var reduced: [String] = []
    var others: [String] = []
    var hasOtherSample = false
    func note(_ name: String, in list: inout [String]) { if !list.contains(name) { list.append(name) } }
    for entry in entries where !entry.figure.isAlternative {
      switch entry.result {
      case .failure(.absent(let names)): for name in names { note(publishedName(name), in: &absent) }
      case .failure(let obstacle): note(reason(for: obstacle), in: &others)
      case .success(let computed):
        for caveat in computed.caveats {
          if case .fewerIndicators(let score, _, _) = caveat {
            note(publishedName(score), in: &reduced)
          } else {
            hasOtherSample = true
          }
        }
      }
    }
    var parts: [String] = []
    if !absent.isEmpty { parts.append(words("no \(words.list(absent))", "缺\(words.list(absent))")) }
    parts += others
    if !reduced.isEmpty {
      parts.append(words("fewer indicators in \(words.list(reduced))", "\(words.list(reduced))指标不全"))
    }
    if hasOtherSample { parts.append(words("some with fewer years or rows", "部分年份或样本不全")) }
    return parts.joined(separator: words("; ", "；"))
  }

  /// What a template may say of the comparison.
  func summary(of published: PublishedComparison) -> TemplateValue {
    let counts = published.counts
    return .object([
      "source": .text(published.figures.source.text(in: language)),
      "count": .number(Double(counts.all)), "same": .number(Double(counts.same)),
      "differs": .number(Double(counts.differs)), "not_computable": .number(Double(counts.notComputable)),
      "like_for_like": .number(Double(counts.likeForLike)),
      "sign_sentence": .text(signSentence(of: published)),
      "like_for_like_same": .number(Double(counts.likeForLikeSame)),
      "tables": .list(
        published.tables.map { table, entries in
          .object([
            "name": .text(table.name), "label": .text(table.label.text(in: language)),
            "computed": .flag(entries.contains { $0.verdict != .notComputable }),
            "reasons": .text(reasons(for: entries)),
          ])
        }),
    ])
  }
}

extension PublishedComparison {
  /// The counts in a line for the terminal.
  var sentence: String {
    "published: \(counts.all) figures, \(counts.same) same, \(counts.differs) differ, "
      + "\(counts.notComputable) not computable; \(counts.likeForLike) computed like for like, "
      + "\(counts.likeForLikeSame) of them same"
  }
}
