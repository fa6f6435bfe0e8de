import CairoRendering
import Drawings
import Foundation

/// A kind of file that a figure is written as.
public enum FigureFormat: String, Hashable, Sendable, CaseIterable {
  /// Pages with fonts embedded.
  case pdf
  /// Letters as outlines: the same everywhere.
  case svg
  /// Letters as characters, for programs that edit drawings and for the web.
  case editableSVG = "editable-svg"
  /// Pixels.
  case png
  /// Pixels for print shops, compressed by LZW.
  case tiff
  /// Encapsulated PostScript.
  case eps

  /// What a file's name ends in, the dot included.
  public var ending: String { self == .editableSVG ? ".editable.svg" : ".\(rawValue)" }

  /// What is written when nobody asks for anything else.
  public static let standard: [FigureFormat] = [.pdf, .svg, .png]

  /// The formats of a list such as `pdf,svg`, each once, in the order of the list.
  ///
  /// - Throws: `AtlasError` for an empty list and for a word that is no format.
  public static func list(_ text: String) throws(AtlasError) -> [FigureFormat] {
    var formats: [FigureFormat] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let word = part.trimmingCharacters(in: .whitespaces).lowercased()
      guard let format = FigureFormat(rawValue: word == "tif" ? "tiff" : word) else {
        throw AtlasError(
          at: nil, found: "`\(word.prefix(40))` is no format",
          expected: "some of \(allCases.map(\.rawValue).joined(separator: ", ")), with commas between them")
      }
      if !formats.contains(format) { formats.append(format) }
    }
    return formats
  }

  /// The format that the ending of a file's name stands for, and the name without it; `nil` for no known ending.
  static func split(_ name: String) -> (stem: String, format: FigureFormat)? {
    let longestFirst = allCases.sorted { $0.ending.utf8.count > $1.ending.utf8.count }
    for format in longestFirst where name.lowercased().hasSuffix(format.ending) {
      return (String(name.dropLast(format.ending.count)), format)
    }
    return nil
  }
}

/// Turns a drawing into the bytes of a file.
struct FigureWriter: Sendable {
  let writer: ReportWriter
  /// Dots an inch of formats that are made of pixels.
  var dpi = 300.0
  /// The families that an editable SVG names; empty for those of the drawing.
  var families: [String] = []

  /// The file of a drawing on white paper.
  func bytes(_ drawing: Drawing, as format: FigureFormat, title: String) throws(AtlasError) -> [UInt8] {
    let renderer = writer.renderer
    do {
      return switch format {
      case .pdf: try writer.pdf([drawing], title: title)
      case .svg: try renderer.svg(drawing.onPaper)
      case .editableSVG: try renderer.svg(drawing.onPaper, text: .characters(families: families))
      case .png: try renderer.png(drawing, dpi: dpi)
      case .tiff: try renderer.tiff(drawing, dpi: dpi)
      case .eps: try renderer.eps(drawing.onPaper, title: title, creationDate: writer.creationDate)
      }
    } catch let error as AtlasError {
      throw error
    } catch let error as RenderingError {
      throw AtlasError(error)
    } catch {
      throw AtlasError(at: nil, found: "\(error)")
    }
  }
}

extension Drawing {
  /// The page on white: a viewer may have a dark ground.
  var onPaper: Drawing {
    var page = self
    let paper = Path(Rect(x: 0, y: 0, width: size.width, height: size.height))
    page.elements.insert(.path(paper, fill: .solid(.white), stroke: nil), at: 0)
    return page
  }
}
