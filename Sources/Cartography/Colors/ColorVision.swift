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
    let light = [color.redLight, color.greenLight, color.blueLight]
    let mixed = matrix.map { row in zip(row, light).reduce(0) { $0 + $1.0 * $1.1 } }
    let channels = mixed.map(Self.channel)
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

  /// The sRGB channel of a light from 0 to 1 (IEC 61966-2-1).
  static func channel(_ light: Double) -> UInt8 {
    let light = min(1, max(0, light))
    let value = light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
    return UInt8((255 * value).rounded())
  }
}
