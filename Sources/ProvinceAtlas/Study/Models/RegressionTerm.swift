import Panels

/// A variable of a model: a column or score as it stands, or one made for the model, such as `nqp^2`, `nqp * gov` or
/// `lag(nqp, 2)`.
public struct RegressionTerm: Hashable, Sendable {
  /// A part of a product.
  enum Factor: Hashable, Sendable {
    /// A column or score.
    case variable(String)
    /// Its square.
    case square(String)
    /// Its value so many periods before.
    case lag(String, periods: Int)

    /// The column or score.
    var variable: String {
      switch self {
      case .variable(let name), .square(let name), .lag(let name, _): name
      }
    }

    /// As a study writes it.
    var text: String {
      switch self {
      case .variable(let name): name
      case .square(let name): "\(name)^2"
      case .lag(let name, let periods): periods == 1 ? "lag(\(name))" : "lag(\(name), \(periods))"
      }
    }
  }

  /// What is multiplied; one factor for most terms.
  let factors: [Factor]

  /// The columns and scores it needs, each once.
  public var variables: [String] {
    var names: [String] = []
    for factor in factors where !names.contains(factor.variable) { names.append(factor.variable) }
    return names
  }

  /// The term as a study writes it, which is also the name of its column.
  public var name: String { factors.map(\.text).joined(separator: " * ") }

  /// A column or score as it stands.
  init(_ variable: String) { factors = [.variable(variable)] }

  /// The first lag of a term's only variable, which may stand in for it as an instrument; `nil` for products.
  var lagged: RegressionTerm? {
    guard factors.count == 1, case .variable(let name) = factors[0] else { return nil }
    return RegressionTerm(factors: [.lag(name, periods: 1)])
  }

  private init(factors: [Factor]) { self.factors = factors }

  /// Reads a term; `nil` when the text is none.
  init?(reading text: String) {
    var factors: [Factor] = []
    for part in text.split(separator: "*", omittingEmptySubsequences: false) {
      guard let factor = Factor(reading: String(part)) else { return nil }
      factors.append(factor)
    }
    self.factors = factors
  }

  /// Adds the term's column to a panel that has its variables, unless it is there.
  func add(to panel: Panel) throws(PanelError) -> Panel {
    var panel = panel
    var names: [String] = []
    for factor in factors {
      let name = factor.text
      names.append(name)
      if panel.contains(indicator: name) { continue }
      switch factor {
      case .variable: break
      case .square(let variable):
        panel = try panel.deriving(name, .product([variable, variable])).panel
      case .lag(let variable, let periods):
        panel = try panel.deriving(name, .lag(variable, periods: periods)).panel
      }
    }
    guard factors.count > 1, !panel.contains(indicator: name) else { return panel }
    return try panel.deriving(name, .product(names)).panel
  }
}

extension RegressionTerm.Factor {
  /// The longest lag a term may have.
  private static let longestLag = 50

  fileprivate init?(reading text: String) {
    let text = text.trimmed
    if text.hasPrefix("lag("), text.hasSuffix(")") {
      let parts = text.dropFirst(4).dropLast().split(separator: ",", omittingEmptySubsequences: false)
        .map { String($0).trimmed }
      guard let name = parts.first, Self.isName(name), parts.count <= 2 else { return nil }
      guard parts.count == 2 else {
        self = .lag(name, periods: 1)
        return
      }
      guard let periods = Int(parts[1]), (1...Self.longestLag).contains(periods) else { return nil }
      self = .lag(name, periods: periods)
    } else if text.hasSuffix("^2") {
      let name = String(text.dropLast(2)).trimmed
      guard Self.isName(name) else { return nil }
      self = .square(name)
    } else {
      guard Self.isName(text) else { return nil }
      self = .variable(text)
    }
  }

  /// Names hold no sign that a term gives a meaning.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && !text.contains { "*^(),".contains($0) || $0.isWhitespace }
  }
}

extension String {
  fileprivate var trimmed: String {
    let body = drop(while: \.isWhitespace)
    return String(body.reversed().drop(while: \.isWhitespace).reversed())
  }
}
