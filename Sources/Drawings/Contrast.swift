import Foundation

/// How well letters stand out from what lies under them, by WCAG 2.1.
public enum Contrast {
  /// The least ratio for small text (level AA, success criterion 1.4.3).
  public static let least = 4.5
  /// The least ratio for large text: from 18 pt, or from 14 pt in bold.
  public static let leastForLargeText = 3.0

  /// The luminance of a colour relative to white, 0 to 1; its opacity is left aside.
  public static func luminance(_ color: Color) -> Double {
    0.2126 * color.redLight + 0.7152 * color.greenLight + 0.0722 * color.blueLight
  }

  /// The ratio of two colours, 1 to 21.
  public static func ratio(_ first: Color, _ second: Color) -> Double {
    ratio(luminance(first), luminance(second))
  }

  /// The ratio of two luminances.
  public static func ratio(_ first: Double, _ second: Double) -> Double {
    (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// A colour for letters on a light ground: itself where it stands out by ``least``, else as little darker as it takes,
  /// in the same hue.
  public static func legible(_ color: Color, on ground: Color) -> Color {
    let light = luminance(ground)
    for percent in stride(from: 100.0, through: 0, by: -2) {
      func darker(_ channel: UInt8) -> UInt8 { UInt8((Double(channel) * percent / 100).rounded()) }
      let candidate = Color(
        red: darker(color.red), green: darker(color.green), blue: darker(color.blue), opacity: color.opacity)
      if ratio(luminance(candidate), light) >= least { return candidate }
    }
    return .black
  }
}

extension Color {
  /// The light of every value of an sRGB channel, 0 to 1 (IEC 61966-2-1).
  private static let light: [Double] = (0...255).map { channel in
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  /// The light of the red channel, 0 to 1.
  public var redLight: Double { Self.light[Int(red)] }
  /// The light of the green channel, 0 to 1.
  public var greenLight: Double { Self.light[Int(green)] }
  /// The light of the blue channel, 0 to 1.
  public var blueLight: Double { Self.light[Int(blue)] }

  /// What is seen when this colour is painted over an opaque one, each channel mixed as renderers mix them.
  public func over(_ ground: Color) -> Color {
    guard opacity < 1 else { return self }
    func mixed(_ top: UInt8, _ bottom: UInt8) -> UInt8 {
      UInt8((Double(top) * opacity + Double(bottom) * (1 - opacity)).rounded())
    }
    return Color(
      red: mixed(red, ground.red), green: mixed(green, ground.green), blue: mixed(blue, ground.blue))
  }
}
