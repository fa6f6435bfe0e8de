import CCairo
public import Drawings
import Foundation

extension CairoRenderer {
  /// An Encapsulated PostScript file (level 3) of one page, with fonts embedded.
  ///
  /// PostScript knows no transparency: what is translucent becomes the opaque colour it has on white, so that nothing
  /// is turned into pixels. Links are left out.
  /// - Parameters:
  ///   - drawing: The page; its bounding box is what is drawn.
  ///   - title: What the file says it is; left out when it is not plain ASCII, as the format asks.
  ///   - creationDate: Seconds since 1970-01-01 00:00 UTC.
  public func eps(_ drawing: Drawing, title: String, creationDate: Int) throws(RenderingError) -> [UInt8] {
    try DrawingCheck(page: 1).check(drawing)
    let page = drawing.opaque()
    let cutFaces = try cutFaces(for: [page])
    let sink = ByteSink()
    let surface = try unsafe Surface(
      cairo_ps_surface_create_for_stream(
        appendToSink, Unmanaged.passUnretained(sink).toOpaque(), page.size.width, page.size.height),
      sink: sink, doing: "starting the EPS")
    unsafe cairo_ps_surface_set_eps(surface.pointer, 1)
    unsafe cairo_ps_surface_restrict_to_level(surface.pointer, CAIRO_PS_LEVEL_3)
    if let comment = Self.titleComment(title) {
      unsafe cairo_ps_surface_dsc_comment(surface.pointer, comment)
    }
    let context = try Context(surface)
    try draw(page, on: context, page: 1, cutFaces: cutFaces, grid: Self.vectorGrid)
    unsafe cairo_show_page(context.pointer)
    try context.check("finishing the page")
    try surface.finish("finishing the EPS")
    return try Self.dated(sink.bytes, creationDate)
  }

  /// The comment that names the file; at most 255 characters of printable ASCII make one.
  static func titleComment(_ title: String) -> String? {
    let isPlain = title.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    return isPlain && !title.isEmpty ? "%%Title: \(title.prefix(200))" : nil
  }

  /// The file with the given date in place of the one cairo takes from the clock.
  private static func dated(_ bytes: [UInt8], _ date: Int) throws(RenderingError) -> [UInt8] {
    let key = Array("%%CreationDate: ".utf8)
    // The header ends long before this.
    let header = bytes.prefix(4096)
    guard let start = header.firstRange(of: key)?.upperBound,
      let end = header[start...].firstIndex(of: UInt8(ascii: "\n"))
    else { throw .unexpectedOutput(format: "EPS", message: "its header has no %%CreationDate") }
    let text = Date(timeIntervalSince1970: TimeInterval(date)).formatted(.iso8601)
    return Array(bytes[..<start]) + Array(text.utf8) + Array(bytes[end...])
  }
}

extension Drawing {
  /// The same page with every translucent colour as it looks on white.
  func opaque() -> Drawing { Drawing(size: size, elements: elements.map { $0.opaque() }) }
}

extension Element {
  fileprivate func opaque() -> Element {
    switch self {
    case .path(let path, let fill, let stroke):
      return .path(path, fill: fill?.opaque(), stroke: stroke?.opaque())
    case .text(var text):
      text.halo = text.halo?.opaque()
      for index in text.spans.indices { text.spans[index].color = text.spans[index].color.onWhite() }
      return .text(text)
    case .group(var group):
      group.elements = group.elements.map { $0.opaque() }
      return .group(group)
    case .link, .anchor: return self
    }
  }
}

extension Fill {
  fileprivate func opaque() -> Fill {
    switch self {
    case .solid(let color): .solid(color.onWhite())
    case .hatch(let line, let width, let spacing, let ground):
      .hatch(line: line.onWhite(), width: width, spacing: spacing, ground: ground.onWhite())
    }
  }
}

extension Stroke {
  fileprivate func opaque() -> Stroke {
    var copy = self
    copy.color = color.onWhite()
    return copy
  }
}

extension Color {
  /// The opaque colour that this one shows on white.
  func onWhite() -> Color {
    guard opacity < 1 else { return self }
    func channel(_ value: UInt8) -> UInt8 {
      UInt8((Double(value) * opacity + 255 * (1 - opacity)).rounded())
    }
    return Color(red: channel(red), green: channel(green), blue: channel(blue))
  }
}
