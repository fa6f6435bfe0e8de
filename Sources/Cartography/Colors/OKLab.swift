import Drawings
import Foundation

/// A colour in OKLab (Ottosson 2020), where the way between two colours looks even.
struct OKLab: Hashable, Sendable {
  /// Lightness, 0 for black to 1 for white.
  var lightness: Double
  /// Green (negative) to red.
  var a: Double
  /// Blue (negative) to yellow.
  var b: Double

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// Converts an sRGB colour (opacity ignored).
  init(_ color: Color) {
    let (red, green, blue) = (color.redLight, color.greenLight, color.blueLight)
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// The nearest sRGB colour; channels outside are cut.
  var color: Color {
    func cube(_ root: Double) -> Double { root * root * root }
    let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    let channels = [
      4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
      -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
      -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    ].map(ColorVision.channel)
    return Color(red: channels[0], green: channels[1], blue: channels[2])
  }

  /// The colour at a share of the straight way to another.
  func mixed(with other: OKLab, share: Double) -> OKLab {
    OKLab(
      lightness: lightness + share * (other.lightness - lightness), a: a + share * (other.a - a),
      b: b + share * (other.b - b))
  }

  /// The length of the straight way to another.
  func distance(to other: OKLab) -> Double {
    let (dl, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
    return (dl * dl + da * da + db * db).squareRoot()
  }
}
