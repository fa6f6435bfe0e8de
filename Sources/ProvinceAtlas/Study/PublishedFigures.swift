/// Figures that somebody printed, to be set against what the study computes: the contents of a `published.yaml`.
struct PublishedFigures: Sendable {
  /// The file as messages name it.
  let file: String
  /// Who printed them, as a reference.
  let source: LocalizedText
  /// What the printed design has and the study lacks.
  let absent: [AbsentName]
  /// The printed tables, in the order of the file.
  let tables: [PublishedTable]

  /// Whether the print leaves out the zero before a decimal point.
  var isBare: Bool {
    tables.contains { table in
      table.figures.contains {
        if case .number(let number) = $0.printed { number.isBare == true } else { false }
      }
    }
  }
}

/// Something the printed design names and the study does not have.
struct AbsentName: Hashable, Sendable {
  /// What the rest of the file calls it.
  let name: String
  /// What it is called in print.
  let label: LocalizedText
  /// Why the study lacks it, a clause.
  let reason: LocalizedText
}

/// One printed table, or one paragraph with figures.
struct PublishedTable: Sendable {
  /// Its name in the file, which blocks of templates use.
  let name: String
  /// Where it is printed, such as `Table 4`.
  let label: LocalizedText
  /// Its figures in the order of the file.
  let figures: [PublishedFigure]
}

/// One printed figure and what it is a figure of.
struct PublishedFigure: Sendable {
  /// What was printed.
  enum Printed: Hashable, Sendable {
    case number(PrintedNumber)
    /// The name of a unit.
    case name(String)
  }

  /// What it is a figure of.
  let quantity: PublishedQuantity
  /// What was printed.
  let printed: Printed
  /// The years the print covers.
  let years: ClosedRange<Int>
  /// The observations the print covers; `nil` when it does not say.
  let sample: Int?
  /// Whether the same printed figure is computed in a second way here: it is shown and not counted.
  let isAlternative: Bool
  /// Where it stands in the file.
  let place: AtlasError.Place
}

/// What a printed figure measures, in the names of the study.
enum PublishedQuantity: Hashable, Sendable {
  /// A descriptive statistic. The raw value is the word of the file.
  enum Statistic: String, Hashable, Sendable, CaseIterable {
    case n = "n"
    case mean = "mean"
    /// With the divisor n - 1.
    case standardDeviation = "sd"
    case minimum = "min"
    case maximum = "max"
  }

  /// What of a regression, besides the coefficients. The raw value is the word of the file.
  enum Fit: String, Hashable, Sendable, CaseIterable {
    /// R2 of the regression on dummies.
    case r2 = "r2"
    /// R2 of the regression on values without their means.
    case withinR2 = "r2_within"
    /// The observations.
    case observations = "n"
  }

  /// Whose value.
  enum Subject: Hashable, Sendable {
    /// A unit, by any of its names.
    case unit(String)
    /// The unweighted mean of a region's units.
    case region(String)
    /// The unweighted mean of all units.
    case all
  }

  /// A descriptive statistic of a variable or score; `row` is what the print calls it.
  case statistic(Statistic, of: String, row: String)
  /// A coefficient; of no variable: the constant.
  case coefficient(of: String?, PublishedRegression)
  /// The standard error of a coefficient.
  case standardError(of: String?, PublishedRegression)
  /// How a regression fits.
  case fit(Fit, PublishedRegression)
  /// The unit with the highest or lowest value, in a year or of the means over all.
  case extreme(isHighest: Bool, of: String, year: Int?)
  /// A value, in a year or the mean over all.
  case value(of: String, Subject, year: Int?)
  /// A unit's rank, in a year or by the means over all.
  case rank(of: String, unit: String, year: Int?)
  /// Mean annual growth, compounded: (last / first)^(1 / years) - 1.
  case growth(of: String, Subject, from: Int, to: Int)
  /// The weight of an indicator in an index.
  case weight(of: String, in: String)
}

/// A column of a printed regression table.
struct PublishedRegression: Hashable, Sendable {
  /// How it was estimated. The raw value is the word of the file.
  enum Estimator: String, Hashable, Sendable, CaseIterable {
    /// Two-way fixed effects by least squares, as the study's models.
    case leastSquares = "least-squares"
    /// Two-stage least squares.
    case twoStage = "two-stage"
  }

  /// The column from 1.
  let column: Int
  /// The variable explained.
  let outcome: String
  /// The explaining variables.
  let regressors: [String]
  /// The region whose units it covers; `nil` for all.
  let region: String?
  /// How it was estimated.
  let estimator: Estimator
}
