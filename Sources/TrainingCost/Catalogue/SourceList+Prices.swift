import Uncertainty

extension SourceList {
  /// Chips.
  static var chips: [String] {
    let rows = Chip.all.flatMap { chip in
      chip.figures.map { (owner: chip.name, name: $0.name, figure: $0.figure) }
    }
    return [
      section(
        "Chips",
        text:
          "Dense peaks; prices with the part of a server.", table("chip", rows))
    ]
  }

  /// Rents and purchases.
  static var prices: [String] { [rents, regimes, discounts, purchases] }

  private static var rents: String {
    var table = TextTable(
      [.words("chip"), .words("vendor"), .numbers("year"), .words("contract")]
        + [.numbers("US$ an hour"), .words("range"), .numbers("seen"), .words("evidence")]
        + [.words("source")])
    for price in RentalPrice.all {
      let range = price.range
      table.add([
        price.chip, price.vendor, "\(price.year)", price.contract.rawValue,
        Unit.one.text(price.price.value, significantDigits: 4),
        range.lowerBound < range.upperBound
          ? "\(Unit.one.text(range.lowerBound)) to \(Unit.one.text(range.upperBound))" : "",
        "\(price.count)", price.price.source.evidence.rawValue, price.price.source.citation,
      ])
    }
    return section(
      "Rental prices",
      text:
        "Asked for one chip-hour; the median of what was seen.", table)
  }

  private static var regimes: String {
    var table = TextTable(
      [.words("regime"), .numbers("5 %"), .numbers("50 %"), .numbers("95 %")]
        + [.words("evidence"), .words("source")])
    for regime in RentalRegime.all {
      table.add(
        [regime.name] + [0.05, 0.5, 0.95].map { Unit.one.text(regime.price.quantile($0)) }
          + [regime.source.evidence.rawValue, regime.source.citation])
    }
    return section("States of the market for rented chips", level: 3, text: "US$ an hour.", table)
  }

  private static var discounts: String {
    let rows = CommittedUse.all.flatMap {
      [
        (owner: $0.vendor, name: "off for one year", figure: $0.oneYear),
        (owner: $0.vendor, name: "off for three years", figure: $0.threeYears),
      ]
    }
    return section("Discounts for commitments", level: 3, table("vendor", rows))
  }

  private static var purchases: String {
    let rows = PurchasePrice.all.map {
      (owner: $0.chip, name: "\($0.scope.rawValue), \($0.year)", figure: $0.price)
    }
    return section("Purchase prices", table("chip", rows))
  }

  /// Electricity and what uses it.
  static var power: [String] {
    let us = Electricity.usIndustry.sorted { $0.key < $1.key }.map {
      (owner: "United States", name: "mean price to industry, \($0.key)", figure: $0.value)
    }
    let regions = Electricity.regions.map { region in
      let range = region.range.map {
        " (\(Unit.one.text($0.lowerBound)) to \(Unit.one.text($0.upperBound)))"
      }
      return (
        owner: region.name, name: "price to industry\(range ?? "")", figure: region.price
      )
    }
    let entries = [
      ("overhead of a data centre (PUE)", PowerFigures.facilityOverhead),
      ("mean power by rating", PowerFigures.load), ("energy of a run", PowerFigures.runEnergy),
      ("building", PowerFigures.building),
    ].flatMap { what, entries in
      entries.map { entry in
        let range = entry.range.map {
          " (\(Unit.one.text($0.lowerBound)) to \(Unit.one.text($0.upperBound)))"
        }
        return (owner: entry.name, name: what + (range ?? ""), figure: entry.figure)
      }
    }
    return [
      section("Electricity", table("where", us + regions)),
      section("Power, energy and buildings", table("of", entries)),
    ]
  }

  /// Published models.
  static var models: [String] {
    let rows = PublishedModel.all.flatMap { model in
      model.figures.map {
        (owner: "\(model.name) (\(model.standing))", name: $0.name, figure: $0.figure)
      }
    }
    return [
      section(
        "Models", text: "As their makers, or those who studied them, describe them.",
        table("model", rows))
    ]
  }
}
