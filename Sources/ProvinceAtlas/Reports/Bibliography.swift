import Cartography
import Documents
import Indices
import Regressions
import SpatialModels

/// A work whose method a study uses.
struct BibliographyEntry: Hashable, Sendable {
  /// What it stands for in the study.
  enum Method: Hashable, Sendable, CaseIterable {
    case entropyWeights, critic, topsis, rankCorrelations, naturalBreaks, albers
    case clusteredErrors, robustErrors, driscollKraay, wildBootstrap
    case instruments, equalityOfRegions
    case spatialModels, transformedLikelihood, spatialEffects, spatialTests
  }

  let method: Method
  /// The work as references print it, the same in every language.
  let text: String

  private init(_ method: Method, _ text: String) {
    self.method = method
    self.text = text
  }

  /// All works that any study may cite, by author and year.
  static let all: [BibliographyEntry] = [
    .init(
      .instruments,
      "Anderson, T. W. and Rubin, H. (1949). Estimation of the parameters of a single equation in a complete system of "
        + "stochastic equations. Annals of Mathematical Statistics 20(1), 46–63."),
    .init(
      .spatialModels, "Anselin, L. (1988). Spatial Econometrics: Methods and Models. Dordrecht: Kluwer."),
    .init(
      .spatialTests,
      "Anselin, L., Bera, A. K., Florax, R. and Yoon, M. J. (1996). Simple diagnostic tests for spatial dependence. "
        + "Regional Science and Urban Economics 26(1), 77–104."),
    .init(
      .clusteredErrors,
      "Cameron, A. C. and Miller, D. L. (2015). A practitioner’s guide to cluster-robust inference. Journal of Human "
        + "Resources 50(2), 317–372."),
    .init(
      .wildBootstrap,
      "Cameron, A. C., Gelbach, J. B. and Miller, D. L. (2008). Bootstrap-based improvements for inference with clustered "
        + "errors. Review of Economics and Statistics 90(3), 414–427."),
    .init(
      .equalityOfRegions,
      "Cochran, W. G. (1954). The combination of estimates from different experiments. Biometrics 10(1), 101–129."
    ),
    .init(
      .critic,
      "Diakoulaki, D., Mavrotas, G. and Papayannakis, L. (1995). Determining objective weights in multiple criteria "
        + "problems: the CRITIC method. Computers & Operations Research 22(7), 763–770."),
    .init(
      .driscollKraay,
      "Driscoll, J. C. and Kraay, A. C. (1998). Consistent covariance matrix estimation with spatially dependent panel "
        + "data. Review of Economics and Statistics 80(4), 549–560."),
    .init(
      .naturalBreaks,
      "Fisher, W. D. (1958). On grouping for maximum homogeneity. Journal of the American Statistical Association "
        + "53(284), 789–798."),
    .init(
      .topsis,
      "Hwang, C.-L. and Yoon, K. (1981). Multiple Attribute Decision Making: Methods and Applications. Berlin: Springer."
    ),
    .init(
      .naturalBreaks,
      "Jenks, G. F. (1967). The data model concept in statistical mapping. International Yearbook of Cartography 7, "
        + "186–190."),
    .init(
      .rankCorrelations,
      "Kendall, M. G. (1938). A new measure of rank correlation. Biometrika 30(1/2), 81–93."),
    .init(
      .instruments,
      "Kleibergen, F. and Paap, R. (2006). Generalized reduced rank tests using the singular value decomposition. Journal "
        + "of Econometrics 133(1), 97–126."),
    .init(
      .transformedLikelihood,
      "Lee, L. and Yu, J. (2010). Estimation of spatial autoregressive panel data models with fixed effects. Journal of "
        + "Econometrics 154(2), 165–185."),
    .init(
      .spatialEffects,
      "LeSage, J. and Pace, R. K. (2009). Introduction to Spatial Econometrics. Boca Raton: CRC Press."),
    .init(
      .clusteredErrors,
      "Liang, K.-Y. and Zeger, S. L. (1986). Longitudinal data analysis using generalized linear models. Biometrika "
        + "73(1), 13–22."),
    .init(
      .entropyWeights,
      "Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal 27(3), 379–423."
    ),
    .init(
      .albers,
      "Snyder, J. P. (1987). Map Projections: A Working Manual. U.S. Geological Survey Professional Paper 1395."
    ),
    .init(
      .rankCorrelations,
      "Spearman, C. (1904). The proof and measurement of association between two things. American Journal of Psychology "
        + "15(1), 72–101."),
    .init(
      .instruments,
      "Staiger, D. and Stock, J. H. (1997). Instrumental variables regression with weak instruments. Econometrica 65(3), "
        + "557–586."),
    .init(
      .robustErrors,
      "White, H. (1980). A heteroskedasticity-consistent covariance matrix estimator and a direct test for "
        + "heteroskedasticity. Econometrica 48(4), 817–838."),
  ]
}

extension StudyResults {
  /// The works on the methods this study uses, by author and year.
  var references: [String] {
    let used = methodsUsed
    return BibliographyEntry.all.filter { used.contains($0.method) }.map(\.text)
  }

  /// The methods with a work of their own that were used.
  var methodsUsed: Set<BibliographyEntry.Method> {
    var used: Set<BibliographyEntry.Method> = []
    for index in scores.indices {
      let options = index.options
      switch options.weighting {
      // Hwang and Yoon have entropy weights too.
      case .entropy: used.formUnion([.entropyWeights, .topsis])
      case .critic: used.insert(.critic)
      case .equalIndicators, .equalDimensions, .manual: break
      }
      if options.scoring == .topsis { used.insert(.topsis) }
      let robustness = scores.robustness[index.system.name]
      if robustness?.variants.isEmpty == false { used.insert(.rankCorrelations) }
      if robustness?.variants.contains(where: { $0.variation?.usesCRITIC == true }) == true {
        used.insert(.critic)
      }
    }
    // The maps of a study that asks for none are not drawn of one unit.
    let maps = study.maps.filter { !$0.isUsual || data.units.count > 1 }
    let isByBreaks = maps.contains {
      if case .classes(.naturalBreaks(_)) = $0.kind { true } else { false }
    }
    if isByBreaks { used.insert(.naturalBreaks) }
    if maps.contains(where: { $0.profile?.fit != nil }) { used.insert(.robustErrors) }
    if study.geometry.projection?.contains("+proj=aea") == true { used.insert(.albers) }
    used.formUnion(methodsOfRegressions)
    return used
  }

  private var methodsOfRegressions: Set<BibliographyEntry.Method> {
    var used: Set<BibliographyEntry.Method> = []
    for model in models {
      if model.settings.regionScheme != nil { used.insert(.equalityOfRegions) }
      for column in model.columns {
        if column.instrumental != nil { used.insert(.instruments) }
        switch column.settings.errors {
        case .iid: break
        case .hc0, .hc1, .hc2, .hc3: used.insert(.robustErrors)
        case .clustered: used.insert(.clusteredErrors)
        case .driscollKraay: used.insert(.driscollKraay)
        case .wildBootstrap: used.formUnion([.clusteredErrors, .wildBootstrap])
        }
      }
    }
    for model in spatialModels {
      used.formUnion([.spatialModels, .spatialTests])
      if model.settings.likelihood == .transformed { used.insert(.transformedLikelihood) }
      if !model.withEffects.isEmpty { used.insert(.spatialEffects) }
    }
    return used
  }
}

extension Variation {
  fileprivate var usesCRITIC: Bool {
    if case .weighting(.critic) = self { true } else { false }
  }
}
