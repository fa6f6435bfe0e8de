public import Drawings
import Foundation

/// A colour in CIE L*a*b* under D65, where distances follow the eye.
public struct LabColor: Hashable, Sendable {
  /// Lightness, 0 for black to 100 for white.
  public let lightness: Double
  /// Green (negative) to red.
  public let a: Double
  /// Blue (negative) to yellow.
  public let b: Double

  /// Converts an sRGB colour (opacity ignored).
  public init(_ color: Color) {
    let (red, green, blue) = (color.redLight, color.greenLight, color.blueLight)
    let x = Self.root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    let y = Self.root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    let z = Self.root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    lightness = 116 * y - 16
    a = 500 * (x - y)
    b = 200 * (y - z)
  }

  /// Makes a colour from its coordinates.
  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  private static func root(_ ratio: Double) -> Double {
    ratio > 216.0 / 24389 ? cbrt(ratio) : (24389.0 / 27 * ratio + 16) / 116
  }
}

extension LabColor {
  /// The difference an eye sees by CIEDE2000 (CIE 142-2001, in the steps of Sharma, Wu and Dalal 2005): about 1 is just
  /// noticeable side by side, and two fills on a map that are less than 5 apart are easily taken for one.
  public func difference(from other: LabColor) -> Double {
    func chroma(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    let mean = pow((chroma(a, b) + chroma(other.a, other.b)) / 2, 7)
    let stretch = 1.5 - 0.5 * (mean / (mean + pow(25, 7))).squareRoot()
    let (a1, a2) = (stretch * a, stretch * other.a)
    let (c1, c2) = (chroma(a1, b), chroma(a2, other.b))
    let (h1, h2) = (Self.hue(a1, b), Self.hue(a2, other.b))
    let isGrey = c1 * c2 == 0
    var turn = isGrey ? 0 : h2 - h1
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let hue: Double
    if isGrey {
      hue = h1 + h2
    } else if abs(h1 - h2) <= 180 {
      hue = (h1 + h2) / 2
    } else {
      hue = (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2
    }
    let (light, strong) = ((lightness + other.lightness) / 2, (c1 + c2) / 2)
    return Self.difference(
      lightness: other.lightness - lightness, chroma: c2 - c1,
      hue: 2 * (c1 * c2).squareRoot() * Self.sine(turn / 2), at: (light, strong, hue))
  }

  /// The three parts, weighted by how well the eye tells each there.
  private static func difference(
    lightness: Double, chroma: Double, hue: Double, at mean: (light: Double, chroma: Double, hue: Double)
  ) -> Double {
    let weight =
      1 - 0.17 * cosine(mean.hue - 30) + 0.24 * cosine(2 * mean.hue) + 0.32 * cosine(3 * mean.hue + 6)
      - 0.20 * cosine(4 * mean.hue - 63)
    let offset = (mean.light - 50) * (mean.light - 50)
    let l = lightness / (1 + 0.015 * offset / (20 + offset).squareRoot())
    let c = chroma / (1 + 0.045 * mean.chroma)
    let h = hue / (1 + 0.015 * mean.chroma * weight)
    let high = pow(mean.chroma, 7)
    let blue = (mean.hue - 275) / 25
    let rotation =
      -2 * (high / (high + pow(25, 7))).squareRoot() * sine(60 * exp(-blue * blue))
    return max(0, l * l + c * c + h * h + rotation * c * h).squareRoot()
  }

  /// The angle in degrees, 0 up to 360; 0 for greys.
  private static func hue(_ a: Double, _ b: Double) -> Double {
    guard a != 0 || b != 0 else { return 0 }
    let degrees = atan2(b, a) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
  private static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}
