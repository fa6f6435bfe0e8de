/// Plain text as LaTeX sets it: characters that would be commands are escaped, the signs of statistics (², −, χ, ≤) are
/// given as commands that every engine knows, line ends and control characters become blanks.
func latexText(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if let command = latexCommands[scalar] {
      result += command
    } else {
      result += isUnprintable(scalar) ? " " : String(scalar)
    }
  }
  return result
}

private let latexCommands: [UnicodeScalar: String] = {
  var commands: [UnicodeScalar: String] = [
    "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "<": "\\textless{}",
    ">": "\\textgreater{}", "|": "\\textbar{}", "`": "\\textasciigrave{}", "&": "\\&", "%": "\\%", "$": "\\$",
    "#": "\\#", "_": "\\_", "{": "\\{", "}": "\\}", "\"": "''",
    // After the end of a row these would be taken for the height to skip.
    "[": "{[}", "*": "{*}",
    // Two in a row would join to a dash.
    "-": "{-}", "\u{2212}": "$-$", "–": "--", "—": "---", "…": "\\ldots{}", "\u{A0}": "~", "\u{202F}": "\\,",
    "\u{2009}": "\\,", "×": "$\\times$", "·": "$\\cdot$", "±": "$\\pm$", "≤": "$\\leq$", "≥": "$\\geq$",
    "≠": "$\\neq$", "≈": "$\\approx$", "∞": "$\\infty$", "†": "\\dag{}", "‡": "\\ddag{}", "“": "``",
    "”": "''",
    "‘": "`", "’": "'", "→": "$\\rightarrow$", "√": "$\\surd$", "Δ": "$\\Delta$", "Σ": "$\\Sigma$",
  ]
  for (digit, sign) in zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars) {
    commands[sign] = "\\textsuperscript{\(digit)}"
  }
  let greek = [
    ("α", "alpha"), ("β", "beta"), ("γ", "gamma"), ("δ", "delta"), ("ε", "varepsilon"), ("η", "eta"),
    ("θ", "theta"), ("λ", "lambda"), ("μ", "mu"), ("ν", "nu"), ("π", "pi"), ("ρ", "rho"), ("σ", "sigma"),
    ("τ", "tau"), ("φ", "varphi"), ("χ", "chi"), ("ψ", "psi"), ("ω", "omega"),
  ]
  for (letter, name) in greek {
    for scalar in letter.unicodeScalars { commands[scalar] = "$\\\(name)$" }
  }
  return commands
}()
