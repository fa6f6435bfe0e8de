/// What looks wrong in a panel: what an editor or a referee would ask about before any result.
///
/// An audit finds and never mends. Patterns (jumps, repeated values, straight lines, equal series) are looked for among
/// cells as the source gives them; what a rule filled is listed by `FilledPanel`. Time and memory grow with the number
/// of cells, and every list is cut at a limit with its full length kept.
public struct PanelAudit: Hashable, Sendable {
  /// What counts as worth a look.
  public struct Options: Hashable, Sendable {
    /// The size of a robust z from which a change is a jump; 3.5 is the cut-off of Iglewicz and Hoaglin (1993).
    public var jumpThreshold: Double
    /// Fewer changes of an indicator than these give no scale to judge jumps by.
    public var fewestChanges: Int
    /// How probable a pattern may be by chance, at most, to be listed (see `CoincidenceScale`).
    public var coincidence: Double
    /// The largest number of findings of a kind that are kept.
    public var limit: Int

    /// The defaults: 3.5, 10 changes, one in ten thousand, a thousand findings a kind.
    public init(
      jumpThreshold: Double = 3.5, fewestChanges: Int = 10, coincidence: Double = 1e-4, limit: Int = 1_000
    ) {
      self.jumpThreshold = jumpThreshold
      self.fewestChanges = fewestChanges
      self.coincidence = coincidence
      self.limit = limit
    }

    fileprivate func check() throws(PanelError) {
      if !(jumpThreshold > 0 && jumpThreshold.isFinite) {
        throw .badAuditOption("jumpThreshold", found: jumpThreshold, expected: "a positive number")
      }
      if fewestChanges < 2 {
        throw .badAuditOption("fewestChanges", found: Double(fewestChanges), expected: "at least 2")
      }
      if !(coincidence > 0 && coincidence <= 1) {
        throw .badAuditOption("coincidence", found: coincidence, expected: "above 0 and at most 1")
      }
      if limit < 0 { throw .badAuditOption("limit", found: Double(limit), expected: "at least 0") }
    }
  }

  /// Whether every unit is there in every period.
  public let balance: PanelBalance
  /// Indicators that do not vary, over all cells, over time or across units.
  public let constantIndicators: AuditFindings<ConstantIndicator>
  /// Series of one value, of indicators that vary otherwise.
  public let constantSeries: AuditFindings<ConstantSeries>
  /// Values that the declared bounds rule out.
  public let outOfBounds: AuditFindings<OutOfBounds>
  /// Changes far from the other changes of their indicator, the farthest first.
  public let jumps: AuditFindings<Jump>
  /// Periods in which more than half the units jump: another definition or another scale, not another economy.
  public let jumpPeriods: AuditFindings<JumpPeriod>
  /// Values that stand unchanged in successive periods, more often than chance explains.
  public let repeatedValues: AuditFindings<RepeatedValue>
  /// Series that run along a straight line for longer than chance explains, as interpolated figures do.
  public let straightLines: AuditFindings<StraightLine>
  /// Indicators with the same cells throughout.
  public let equalIndicators: AuditFindings<EqualIndicators>
  /// Units with the same series, more alike than chance explains.
  public let equalSeries: AuditFindings<EqualSeries>

  /// Looks through a panel.
  ///
  /// - Parameters:
  ///   - panel: The panel, before or after filling.
  ///   - bounds: The values that are possible, by indicator; indicators without bounds are not judged.
  ///   - options: What counts as worth a look.
  ///   - boundsOnly: Indicators that are held against their bounds alone, because they are computed from others and
  ///     would show what those show once more.
  /// - Throws: `PanelError.unknownIndicator` when bounds name no column, or `badAuditOption`.
  public init(
    of panel: Panel, bounds: [String: ValueBounds] = [:], options: Options = Options(),
    boundsOnly: Set<String> = []
  ) throws(PanelError) {
    try options.check()
    for name in bounds.keys.sorted() { _ = try panel.column(name) }
    let limit = options.limit
    var constant = ConstancyCheck(limit: limit)
    var outside = AuditFindings<OutOfBounds>(limit: limit)
    var jumps = JumpCheck(panel: panel, options: options)
    var patterns = PatternCheck(panel: panel, options: options)
    for (index, column) in panel.columns.enumerated() {
      if let bounds = bounds[column.name] { outside.add(valuesOf: column, outside: bounds, in: panel) }
      guard !boundsOnly.contains(column.name) else { continue }
      let constancy = constant.add(column, of: panel)
      guard constancy != .everywhere, constancy != .overTime else { continue }
      jumps.add(column, index: index)
      patterns.add(column, areUnitsAlike: constancy == .acrossUnits)
    }
    balance = PanelBalance(of: panel)
    constantIndicators = constant.indicators
    constantSeries = constant.series
    outOfBounds = outside
    self.jumps = jumps.findings
    jumpPeriods = jumps.periods
    repeatedValues = patterns.repeats
    straightLines = patterns.lines
    equalSeries = patterns.equals
    equalIndicators = EqualIndicators.all(
      in: try panel.selecting(indicators: panel.indicatorNames.filter { !boundsOnly.contains($0) }),
      limit: limit)
  }
}

/// The findings of a kind: the first so many, and how many there are.
public struct AuditFindings<Finding: Hashable & Sendable>: Hashable, Sendable {
  /// The findings that are kept.
  public private(set) var items: [Finding] = []
  /// How many there are in all.
  public private(set) var total = 0
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Findings of which only some were made: `items` of `total`.
  init(items: [Finding], total: Int, limit: Int) {
    self.items = Array(items.prefix(limit))
    self.total = total
    self.limit = limit
  }

  /// How many findings are counted but not kept.
  public var omitted: Int { total - items.count }

  mutating func add(_ finding: @autoclosure () -> Finding) {
    total += 1
    if items.count < limit { items.append(finding()) }
  }
}
