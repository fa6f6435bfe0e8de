import Charts
import Documents
import Drawings
import Geography
import Indices
import Panels

/// Makes the pages of one report: values into the template, figures and tables into its blocks, all onto pages.
struct ReportComposer: Sendable {
  /// What the report is about.
  enum Subject: Hashable, Sendable {
    case nation
    /// The figures themselves.
    case audit
    case unit(UnitCode)
  }

  let results: StudyResults
  let geography: StudyGeography
  let figures: StudyFigures
  let template: ReportTemplate
  let measuring: any TextMeasuring
  /// Whether reports keep what their pages were made of, to be written as HTML.
  var keepsContent = false

  /// A report on its pages.
  struct Report: Sendable {
    let title: String
    let document: LaidOutDocument
    /// What the file says about itself.
    var about = ReportTemplate.About()
    /// Whether the template asks for a map that shows where the unit lies.
    var hasLocator = false
    /// What the pages were made of; `nil` when nobody asks for it.
    var content: Content?
  }

  /// A report before it has pages: text, figures and tables, head and look.
  struct Content: Sendable {
    let markdown: Markdown
    let resolved: [Fence.ID: ResolvedBlock]
    let head: DocumentHead
    let style: PageStyle
  }

  /// Makes the report on a subject.
  func report(on subject: Subject) throws(AtlasError) -> Report {
    var data: TemplateData
    switch subject {
    case .nation, .audit: data = try results.nationalData(geography: geography)
    case .unit(let unit): data = try results.provincialData(of: unit, geography: geography)
    }
    data.language = template.language
    do {
      let (head, style) = try template.pages(with: data)
      let markdown = try Markdown.parse(template.template.expand(with: data))
      let draft = Draft(subject: subject, head: head, style: style, markdown: markdown)
      var made = try pages(of: draft, fit: .natural)
      if let most = template.fitPages, made.document.pages.count > most {
        if let lower = try fitted(draft, on: most) {
          made = lower
        } else {
          made.document = made.document.noting(.manyPages(made.document.pages.count, wanted: most))
        }
      }
      return Report(
        title: head.title, document: made.document, about: try template.about(with: data),
        hasLocator: made.hasLocator, content: keepsContent ? made.content : nil)
    } catch let error as DocumentError {
      throw AtlasError(error)
    } catch let error as AtlasError {
      throw error
    } catch {
      throw AtlasError(at: .init(file: template.path), found: "\(error)")
    }
  }

  /// A report with its values in place, before its figures are drawn.
  private struct Draft {
    let subject: Subject
    let head: DocumentHead
    let style: PageStyle
    let markdown: Markdown
  }

  /// A report on its pages, with what they were made of.
  private struct Made {
    var document: LaidOutDocument
    let hasLocator: Bool
    let content: Content
  }

  /// The pages of a report on at most so many; `nil` where not even the lowest figures get it there.
  private func fitted(_ draft: Draft, on most: Int) throws -> Made? {
    for fit in PageFit.steps {
      let made = try pages(of: draft, fit: fit)
      if made.document.pages.count <= most { return made }
    }
    return nil
  }

  private func pages(of draft: Draft, fit: PageFit) throws -> Made {
    var style = fit.tightened(draft.style)
    var resolved: [Fence.ID: ResolvedBlock] = [:]
    var (listsWeights, hasLocator) = (false, false)
    var room = Room(style, fit)
    for fence in draft.markdown.fences {
      if let section = try PageSettings.section(fence, of: style) {
        resolved[fence.id] = .section(section)
        room = Room(style.on(section), fit)
        continue
      }
      guard let request = try BlockRequest(fence) else { continue }
      if case .table(.weights) = request.content { listsWeights = true }
      hasLocator = hasLocator || request.isLocator
      resolved[fence.id] = try block(request, subject: draft.subject, room: room)
    }
    style.notice = results.pageNotice(listsWeights: listsWeights)
    let document = try Layout.pages(
      of: draft.markdown, resolved: resolved, head: draft.head, style: style, measuring: measuring)
    let content = Content(markdown: draft.markdown, resolved: resolved, head: draft.head, style: style)
    return Made(document: document, hasLocator: hasLocator, content: content)
  }

  /// What stands in the place of a block.
  private func block(
    _ request: BlockRequest, subject: Subject, room: Room
  ) throws(AtlasError) -> ResolvedBlock {
    switch request.content {
    case .metrics(let metrics): return .metrics(metrics)
    case .columns(let parts):
      let gap = Self.columnGap
      var column = room.wide
      column.width = (room.full - gap * Double(parts.count - 1)) / Double(max(1, parts.count))
      var blocks: [ResolvedBlock] = []
      for part in parts { blocks.append(try block(part, subject: subject, room: column)) }
      return .row(blocks, weights: [])
    case .table(let table):
      let content = try self.table(table, subject: subject, at: request.place)
      var named = NamedTable(content, caption: results.caption(request.caption), name: request.name)
      named.floats = request.floats
      named.spansColumns = request.isWide
      return .table(named)
    default:
      let drawing = try fitted(request, subject: subject, room: request.isWide ? room.wide : room)
      var figure = Figure(drawing, caption: results.caption(request.caption), name: request.name)
      figure.floats = request.floats
      figure.spansColumns = request.isWide
      return .figure(figure)
    }
  }

  /// Points between blocks side by side, as layout sets them.
  private static let columnGap = 16.0

  /// The room a figure has.
  private struct Room {
    /// Points from the left to the right edge of its column.
    var width: Double
    /// Points from the left to the right edge of all columns.
    let full: Double
    /// Points a drawing may be high, so that the page has room for its caption too.
    let height: Double
    let fit: PageFit

    init(_ style: PageStyle, _ fit: PageFit) {
      width = style.columnWidth
      full = style.textBlock.width
      height = max(style.textBlock.height * 0.5, style.textBlock.height - 5 * style.caption.size)
      self.fit = fit
    }

    /// The room of all columns together.
    var wide: Room {
      var room = self
      room.width = full
      return room
    }
  }

  /// A figure as wide as its column, or narrower where it would be higher than a page: on a slide or a page that lies
  /// on its side.
  private func fitted(
    _ request: BlockRequest, subject: Subject, room: Room
  ) throws(AtlasError) -> Drawing {
    var room = room
    if request.content.isMap { room.width *= room.fit.figures }
    var drawing = try drawing(request, subject: subject, room: room)
    // Not all that is drawn grows with the width, so that more than one step may be needed.
    let least = room.width / 4
    for _ in 0..<8 where drawing.size.height > room.height && room.width > least {
      room.width *= room.height / drawing.size.height * 0.995
      drawing = try self.drawing(request, subject: subject, room: room)
    }
    return drawing
  }

  private func drawing(
    _ request: BlockRequest, subject: Subject, room: Room
  ) throws(AtlasError) -> Drawing {
    let width = room.width
    // Lowered to fit the pages, but not below what the chart needs.
    func size(_ share: Double, least: Double = 0) -> Size {
      let height = max(width * share * room.fit.figures, min(width * share, least))
      return Size(width: width, height: min(room.height, height))
    }
    switch request.content {
    case .map(let name, let hasProfile):
      return try figures.map(named: name, hasProfile: hasProfile, width: width, at: request.place)
    case .locator(let score):
      return try figures.locator(
        score, of: try unit(subject, for: request), width: width, at: request.place)
    case .regionsChart(let score):
      try results.requireScore(score, at: request.place)
      return try results.regionsChart(score, size: size(width < 300 ? 0.7 : 0.42), measuring: measuring)
    case .timeChart(let score):
      try results.requireScore(score, at: request.place)
      return try results.timeChart(
        score, of: try unit(subject, for: request), size: size(width < 300 ? 0.52 : 0.32),
        measuring: measuring)
    case .stagesChart(let score):
      try results.requireScore(score, at: request.place)
      return try results.stagesChart(
        score, size: size(width < 300 ? 0.7 : 0.42), measuring: measuring, at: request.place)
    case .barsChart(let score):
      try results.requireScore(score, at: request.place)
      var unit: UnitCode?
      if case .unit(let code) = subject { unit = code }
      // A few bars need less than the square that thirty need.
      let share = min(1.05, 0.25 + 0.03 * Double(results.data.units.count))
      let least = BarChart.leastHeight(bars: results.data.units.count, style: results.theme.chartStyle)
      return try results.barsChart(
        score, highlighting: unit, size: size(share, least: least), measuring: measuring)
    case .rankIntervalsChart(let score):
      try results.requireScore(score, at: request.place)
      return try results.rankIntervalsChart(score, width: width, measuring: measuring, at: request.place)
    case .dimensionsChart:
      return try results.dimensionsChart(
        of: try unit(subject, for: request), size: size(width < 300 ? 0.86 : 0.45), measuring: measuring)
    case .coverageChart: return try results.coverageChart(width: width, measuring: measuring)
    case .coefficientsChart(let name):
      return try results.coefficientsChart(
        try results.model(named: name, at: request.place), width: width, measuring: measuring,
        at: request.place)
    case .firstStageChart(let choice):
      return try results.firstStageChart(
        choice, size: size(width < 300 ? 0.72 : 0.5), measuring: measuring, at: request.place)
    case .table, .metrics, .columns:
      throw AtlasError(at: request.place, found: "this block is not a figure")
    }
  }

  private func table(
    _ table: BlockRequest.TableRequest, subject: Subject, at place: AtlasError.Place
  ) throws(AtlasError) -> TableContent {
    switch table {
    case .weights(let index):
      try results.requireIndex(index, at: place)
      return try results.weightsTable(index).content(hiding: try results.hiddenWeightColumns(index))
    case .robustness(let index):
      try results.requireRobustness(index, at: place)
      return try results.robustnessTable(index).content
    case .variants(let index):
      try results.requireRobustness(index, at: place)
      return try results.variantsTable(index, withMain: false).content(hiding: results.weightKeys(index))
    case .coverage: return results.coverageTable().content
    case .absent:
      // The notes give the reasons, and one index needs no naming.
      let table = results.absentTable()
      let isOfOneIndex = Set(table.rows.map { $0.cells[0].text }).count == 1
      return table.content(hiding: isOfOneIndex ? ["reason", "index"] : ["reason"])
    case .years(let index):
      try results.requireIndex(index, at: place)
      return try results.yearsTable(index).content(hiding: results.needlessDimensions(of: index))
    case .stages(let score):
      try results.requireScore(score, at: place)
      return try results.stagesTable(score, at: place).content
    case .filling: return results.fillingSummaryTable().content
    case .names:
      return results.namesTable(shapes: geography.shapeCodes).content
    case .sources:
      let table = results.sourceSummaryTable()
      return table.content(hiding: table.blankColumns)
    case .sourceVariables:
      let table = results.sourceVariablesTable()
      return table.content(hiding: table.blankColumns)
    case .revisions: return results.revisionSummaryTable().content
    case .findings:
      let table = results.findingsSummaryTable()
      return table.content(hiding: table.blankColumns)
    case .conformity: return results.standardMapTable(geography).content
    case .jumps: return results.jumpsSummaryTable().content
    case .descriptives: return try results.descriptivesTable().content(hiding: ["variable"])
    case .regions(let index?):
      try results.requireIndex(index, at: place)
      return try results.regionsTable(index).content(hiding: results.needlessDimensions(of: index))
    case .regions(nil): return try results.regionsTable().content
    case .ranks(let score):
      try results.requireScore(score, at: place)
      return try results.ranksTable(score).content(hiding: results.hasRegions ? [] : ["region"])
    case .model(let name):
      return TableContent(try results.modelTable(name, at: place))
    case .spatialEffects(let name):
      return TableContent(try results.spatialEffectsTable(name, at: place))
    case .published(let name):
      return try results.publishedContent(name, at: place)
    case .publishedCoefficients:
      return results.publishedCoefficients(try results.requirePublished(at: place)).content
    case .unitIndicators:
      let unit = try unit(subject, at: place)
      return try results.unitIndicatorsTable(unit)
        .content(hiding: results.isBesideRegion(unit) ? [] : ["region"])
    case .neighbours:
      let unit = try unit(subject, at: place)
      return try results.neighboursTable(
        unit, company: try results.company(of: unit, geography: geography), peers: try results.peers(of: unit)
      )
      // Half a page is too narrow for the names of some regions.
      .content(hiding: ["region"])
    }
  }

  private func unit(_ subject: Subject, for request: BlockRequest) throws(AtlasError) -> UnitCode {
    try unit(subject, at: request.place)
  }

  private func unit(_ subject: Subject, at place: AtlasError.Place) throws(AtlasError) -> UnitCode {
    guard case .unit(let code) = subject else {
      throw AtlasError(
        at: place, found: "this block shows one unit, and the report is about all of them",
        remedy: "Move it to the provincial template")
    }
    return code
  }
}

extension StudyResults {
  /// A score that was computed in this span.
  func requireScore(_ name: String, at place: AtlasError.Place) throws(AtlasError) {
    let known = scores.names.map(\.name)
    guard !known.contains(name) else { return }
    throw AtlasError(
      at: place, found: "there is no score `\(name)`",
      unknown: name, among: known)
  }

  /// An index that was computed in this span.
  func requireIndex(_ name: String, at place: AtlasError.Place) throws(AtlasError) {
    let known = scores.indices.map(\.system.name)
    guard !known.contains(name) else { return }
    throw AtlasError(
      at: place, found: "there is no index `\(name)`",
      unknown: name, among: known)
  }

  /// An index that was tried against other choices.
  func requireRobustness(_ name: String, at place: AtlasError.Place) throws(AtlasError) {
    try requireIndex(name, at: place)
    guard scores.robustness[name] == nil else { return }
    throw AtlasError(
      at: place, found: "the index `\(name)` is tried against no other choices",
      remedy: "Remove `robustness: false` from it, or this block from the template")
  }
}
