import Uncertainty

extension TrainedSystem {
  /// Which of its drivers are judged to move together, pair by pair. A driver that is known exactly
  /// moves with nothing.
  public var judgedDependences: [JudgedDependence] {
    let moving = movingDrivers
    return JudgedDependence.all.filter { moving.contains($0.first) && moving.contains($0.second) }
  }

  /// Which factors its drivers are judged to follow; a factor that one driver of this system alone
  /// follows says nothing, unless other systems share it.
  public var judgedFactors: [JudgedFactor] {
    JudgedFactor.all.filter { loadings(of: $0).count > ($0.isShared ? 0 : 1) }
  }

  /// The judged dependence of its drivers, for a model of its outputs. Without it they are
  /// independent:
  ///
  /// ```swift
  /// let system = TrainedSystem.gpt4
  /// let model = try Model(system.totalDevelopment, dependence: system.judgedDependence)
  /// ```
  public var judgedDependence: [Dependence] { Self.judgedDependence(of: [self]) }

  /// The judged dependence of the drivers of several systems in one model: their rents and prices
  /// follow one market for chips.
  ///
  /// - Parameter systems: the systems; what two of them share is said once.
  public static func judgedDependence(of systems: [TrainedSystem]) -> [Dependence] {
    var said: Set<[String]> = []
    var relations: [Dependence] = []
    var shared: [JudgedFactor: [(driver: Quantity, loading: Double)]] = [:]
    for system in systems {
      for pair in system.judgedDependences {
        let (first, second) = (system.driver(pair.first), system.driver(pair.second))
        guard said.insert([first.name, second.name]).inserted else { continue }
        relations.append(.spearman(first, second, pair.rankCorrelation))
      }
      for factor in system.judgedFactors {
        let loadings = system.loadings(of: factor).filter {
          said.insert([factor.name, $0.driver.name]).inserted
        }
        if factor.isShared {
          shared[factor, default: []] += loadings
        } else if !loadings.isEmpty {
          relations.append(.factor("\(system.name): \(factor.name)", loadings: loadings))
        }
      }
    }
    let common = JudgedFactor.all.compactMap { factor in
      shared[factor].flatMap { $0.count > 1 ? Dependence.factor(factor.name, loadings: $0) : nil }
    }
    return common + relations
  }

  /// Its drivers that follow a factor.
  private func loadings(of factor: JudgedFactor) -> [(driver: Quantity, loading: Double)] {
    let moving = movingDrivers
    return factor.loadings.filter { moving.contains($0.driver) }
      .map { (driver($0.driver), $0.value) }
  }

  /// The names of its drivers that are not known exactly.
  private var movingDrivers: Set<String> {
    Set(assumptions.filter { $0.law.quantile(0.05) < $0.law.quantile(0.95) }.map(\.name))
  }
}
