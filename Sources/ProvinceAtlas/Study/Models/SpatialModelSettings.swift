import Geography
import Regressions
import SpatialModels

/// A table of spatial models: one outcome and the same regressors on the same rows, a column a kind of dependence.
public struct SpatialModelSettings: Sendable {
  /// Its name in the study.
  public var name: String
  /// The table's caption.
  public var label: LocalizedText
  /// How units depend on their neighbours, a column each, from left to right.
  var kinds: [SpatialDependence]
  /// The variable explained.
  public var outcome: String
  /// What the table is about: without any of these it is not estimated.
  public var regressors: [RegressionTerm]
  /// What is held constant; a control that is absent is left out and named.
  public var controls: [RegressionTerm]
  /// Which means are taken out.
  var effects: FixedEffects
  /// Which likelihood is maximised.
  var likelihood: SpatialLikelihood
  /// How the standard errors of direct, indirect and total effects are computed.
  var effectErrors: EffectErrors
  /// Who is whose neighbour.
  public var neighbours: NeighbourSettings
  /// The rows it is estimated on.
  public var sample: ModelSample
  /// Where it is declared.
  public var place: AtlasError.Place

  /// Regressors, controls.
  var terms: [RegressionTerm] { regressors + controls }

  /// Every column and score the table needs, each once.
  var variables: [String] {
    ([outcome] + terms.flatMap(\.variables)).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  /// What files and blocks call the table of its effects.
  var effectsName: String { "\(name)-effects" }
}

/// Who is whose neighbour in spatial models, and what weight neighbours have.
public struct NeighbourSettings: Sendable {
  /// When two units are neighbours on the map.
  var contiguity: Contiguity
  /// How neighbours become weights.
  var style: WeightStyle
  /// Pairs that are neighbours besides.
  public var links: [Link]
  /// What happens to units without a neighbour.
  var isolated: IsolatedUnits

  /// Two units that are neighbours although they do not touch, each by any of its names.
  public struct Link: Sendable {
    /// One unit.
    public var first: String
    /// The other.
    public var second: String
    /// Where it is declared.
    public var place: AtlasError.Place
  }
}
