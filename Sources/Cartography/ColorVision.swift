public import Drawings
import Foundation

/// Kinds of seeing a printed map meets: eyes with all cones, eyes without one kind, and a grey copy.
public enum ColorVision: Hashable, Sendable, CaseIterable {
  /// All three kinds of cones.
  case normal
  /// No long-wave cones.
  case protanopia
  /// No medium-wave cones.
  case deuteranopia
  /// No short-wave cones.
  case tritanopia
  /// A copy in grey of the same luminance.
  case grey

  /// The colour a full-sighted eye would name the same. Dichromats: the matrices of Machado, Oliveira and
  /// Fernandes (2009) at full severity, on linear light.
  public func seen(_ color: Color) -> Color {
    let light = [color.red, color.green, color.blue].map(LabColor.linear)
    let mixed = matrix.map { row in zip(row, light).reduce(0) { $0 + $1.0 * $1.1 } }
    let channels = mixed.map { UInt8((255 * Self.encoded(min(1, max(0, $0)))).rounded()) }
    return Color(
      red: channels[0], green: channels[1], blue: channels[2], opacity: color.opacity)
  }

  private var matrix: [[Double]] {
    switch self {
    case .normal:
      [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    case .grey:
      Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)
    }
  }

  /// The sRGB transfer function (IEC 61966-2-1).
  private static func encoded(_ light: Double) -> Double {
    light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
  }
}

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
    let (red, green, blue) = (
      Self.linear(color.red), Self.linear(color.green), Self.linear(color.blue)
    )
    let x = Self.root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    let y = Self.root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    let z = Self.root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    lightness = 116 * y - 16
    a = 500 * (x - y)
    b = 200 * (y - z)
  }

  /// ΔE*ab (CIE 1976).
  public func distance(to other: LabColor) -> Double {
    let (dl, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
    return (dl * dl + da * da + db * db).squareRoot()
  }

  /// The light of an sRGB channel, 0 to 1.
  static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func root(_ ratio: Double) -> Double {
    ratio > 216.0 / 24389 ? cbrt(ratio) : (24389.0 / 27 * ratio + 16) / 116
  }
}
