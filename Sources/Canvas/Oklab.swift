import Glibc

/// A colour in a space where distance is how different two colours look.
///
/// Björn Ottosson, "A perceptual color space for image processing", 2020.
package struct Oklab: Hashable, Sendable {
  /// Lightness, 0 black to 1 white.
  package let lightness: Float
  /// Green to red, about -0.4 to 0.4.
  package let a: Float
  /// Blue to yellow, about -0.4 to 0.4.
  package let b: Float

  /// Takes components of sRGB, 0–255.
  package init(_ rgb: RGB) {
    let red = Self.linear(rgb.red)
    let green = Self.linear(rgb.green)
    let blue = Self.linear(rgb.blue)
    let long = cbrtf(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrtf(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrtf(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  private static func linear(_ component: UInt8) -> Float {
    let value = Float(component) / 255
    return value <= 0.04045 ? value / 12.92 : powf((value + 0.055) / 1.055, 2.4)
  }

  /// How colourful it is; 0 for greys, about 0.3 for the purest colours of a screen.
  package var chroma: Float { (a * a + b * b).squareRoot() }

  /// The hue in degrees, 0–360: red 29, yellow 110, green 142, cyan 195, blue 264, magenta 328.
  package var hue: Float {
    let degrees = atan2f(b, a) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  /// The square of how different two colours look, where hue and chroma count so many times more
  /// than lightness.
  package func squaredDistance(to other: Oklab, weighing colorfulness: Float = 1) -> Float {
    let (l, a, b) = (lightness - other.lightness, self.a - other.a, self.b - other.b)
    return l * l + colorfulness * (a * a + b * b)
  }
}

/// Components of sRGB.
package struct RGB: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}
