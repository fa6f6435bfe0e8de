import Foundation
public import OutsidePrograms

/// What a browser makes of a page at a width.
public struct RenderedPage: Decodable, Sendable {
  /// The width the page had, less its scroll bar.
  public let width: Double
  /// Whether the ground is dark.
  public let isDark: Bool
  /// How many figures the page shows.
  public let figureCount: Int
  /// What a reader would stumble over, in words.
  public let faults: [String]

  /// The browser, which the tests need not have.
  public static let browser = OutsideProgram("chromium")

  /// Shows a page in a frame of a width.
  ///
  /// - Throws: when the browser fails or says nothing.
  public init(_ page: some Sequence<UInt8>, width: Int, isDark: Bool) throws {
    let file = "page.html"
    let answer = try Self.browser.run(
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=profile",
        "--window-size=1600,1000",
        "--blink-settings=preferredColorScheme=\(isDark ? 0 : 1)", "--dump-dom", file,
      ], on: Self.frame(page, width: width).utf8, named: file)
    let found = answer.output.split(separator: "<pre id=\"found\">").dropFirst().first
    guard let found, let end = found.firstRange(of: "</pre>") else {
      throw MarkupError(description: "the browser says nothing: \(answer.output.prefix(400))")
    }
    let text = found[..<end.lowerBound].replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
    self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
  }

  /// The page in a frame of another one, which looks at it: the page itself lets nothing run.
  private static func frame(_ page: some Sequence<UInt8>, width: Int) -> String {
    let source = String(decoding: Array(page), as: UTF8.self).replacing("&", with: "&amp;")
      .replacing("\"", with: "&quot;")
    return """
      <!DOCTYPE html><html><body>
      <iframe id="page" style="width:\(width)px;height:900px;border:0" srcdoc="\(source)"></iframe>
      <pre id="found"></pre><script>\(look)</script></body></html>
      """
  }

  private static let look = """
    addEventListener("load", () => {
      const page = document.getElementById("page").contentDocument, root = page.documentElement, faults = [];
      const style = element => page.defaultView.getComputedStyle(element);
      if (root.scrollWidth > root.clientWidth) faults.push("the page is " + root.scrollWidth + " wide");
      for (const svg of page.querySelectorAll("svg")) {
        const box = svg.getBoundingClientRect();
        if (box.width < 100 || box.height < 40) faults.push("a figure is " + box.width + " x " + box.height);
        if (box.right > root.clientWidth + 1) faults.push("a figure sticks out");
      }
      const numbers = text => (text.match(/[0-9.]+/g) || []).map(Number);
      const light = color => {
        const v = color.map(x => (x /= 255) <= .04045 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4);
        return .2126 * v[0] + .7152 * v[1] + .0722 * v[2];
      };
      for (const element of page.querySelectorAll("body *:not(svg *)")) {
        if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
        let ground = null;
        for (let at = element; at && !ground; at = at.parentElement) {
          const color = numbers(style(at).backgroundColor);
          if (color.length === 3 || color[3] > 0) ground = color;
        }
        const a = light(numbers(style(element).color)), b = light(ground || [255, 255, 255]);
        const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
        if (ratio < 4.5) faults.push("contrast " + ratio.toFixed(2) + " of " + element.textContent.slice(0, 40));
      }
      document.getElementById("found").textContent = JSON.stringify({
        width: root.clientWidth, isDark: light(numbers(style(root).backgroundColor)) < .1,
        figureCount: page.querySelectorAll("svg").length, faults: faults });
    });
    """
}
