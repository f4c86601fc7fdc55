import Testing
import Uncertainty

@Suite("A unit") struct UnitTests {
  @Test("prints products and quotients as people write them")
  func symbols() {
    let price: Unit = .usDollar / (.chip * .hour)
    #expect(price.symbol == "US$/(chip·h)")
    #expect((Unit.flop / .second / .chip).symbol == "FLOP/(s·chip)")
    #expect((Unit.metre * .metre).symbol == "m²")
    #expect((Unit.one / .second).symbol == "1/s")
    #expect(Unit.metre.power(-12).symbol == "1/m¹²")
    #expect(Unit.metre.power(2.0 / 3).symbol == "m^(2/3)")
    #expect(Unit.one.symbol.isEmpty)
    #expect("\(Unit.one) \(price)" == "plain number US$/(chip·h)")
  }

  @Test("cancels equal symbols, wherever they stand")
  func cancellation() {
    let price: Unit = .usDollar / (.chip * .hour)
    #expect((price * .chip).symbol == "US$/h")
    #expect((price * .chip * .hour).symbol == "US$")
    #expect((.flop / (.flop / (.chip * .second))).symbol == "chip·s")
    #expect(Unit.hour / .hour == .one)
    #expect((Unit.metre * .metre).squareRoot.symbol == "m")
  }

  @Test("keeps unlike symbols of one dimension apart, and their size right")
  func unlikeSymbols() {
    let unit: Unit = .hour / .second
    #expect(unit.symbol == "h/s")
    #expect(unit.dimension == .none)
    #expect(unit.scale == 3600)
    #expect(unit.factor(to: .percent) == 360_000)
  }

  static let conversions: [(Unit, Unit, Double)] = [
    (.hour, .second, 3600), (.year, .hour, 8766), (.month, .hour, 730.5),
    (.year, .month, 12), (.week, .day, 7), (.kilowattHour, .joule, 3.6e6),
    (.kilo(.watt) * .hour, .kilowattHour, 1), (.megawattHour, .kilowattHour, 1000),
    (.million(.usDollar), .usDollar, 1e6), (.percent, .one, 0.01), (.tonne, .gram, 1e6),
    (.usDollar / .hour, .usDollar / .second, 1.0 / 3600), (.byte, .bit, 8),
    (.volt * .ampere, .watt, 1), (.litre, Unit.metre.power(3), 1e-3),
    (.gigawattHour, .megawattHour, 1000), (.megawatt, .kilowatt, 1000),
    (.pascal * .litre, .milli(.joule), 1),
  ]

  @Test("converts to a unit of the same dimension", arguments: conversions)
  func conversion(from: Unit, to: Unit, factor: Double) throws {
    let found = try #require(from.factor(to: to))
    // Four roundings at most.
    #expect(abs(found / factor - 1) <= 1e-15)
    let back = try #require(to.factor(to: from))
    #expect(abs(back * factor - 1) <= 1e-15)
  }

  @Test("does not convert to another dimension")
  func noConversion() {
    #expect(Unit.usDollar.factor(to: .person) == nil)
    #expect(Unit.usDollar.factor(to: .euro) == nil)
    #expect(Unit.chip.factor(to: .one) == nil)
  }

  @Test("converts a currency at a rate that is given")
  func rate() {
    let euro = Unit("€ at 1.08", 1.08, .usDollar)
    #expect(euro.factor(to: .usDollar) == 1.08)
    #expect(euro.factor(to: .euro) == nil)
  }

  @Test("equals another in which a number means the same, in any order of writing")
  func equality() {
    #expect(Unit.chip * .hour == .hour * .chip)
    #expect(Unit.kilo(.watt) * .hour == .kilowattHour)
    #expect(Unit.hour != .minute)
    #expect(Unit.hour.dimension == Unit.minute.dimension)
    #expect(Unit.usDollar != .euro)
    #expect(Set([Unit.chip * .hour, .hour * .chip, .kilowattHour, .kilowatt * .hour]).count == 2)
  }

  @Test("equals itself to the last bit after any order of multiplication")
  func associativity() {
    let parts: [Unit] = [.gram, .micro(.second), .year, .percent, .month, .byte]
    let forward = parts.reduce(.one, *)
    let backward = parts.reversed().reduce(.one, *)
    #expect(forward == backward)
    #expect(parts.reduce(forward, /) == .one)
  }

  @Test("takes prefixes and words for large numbers")
  func prefixes() {
    let cases: [(Unit, String, Double)] = [
      (.nano(.second), "ns", 1e-9), (.micro(.second), "µs", 1e-6), (.milli(.second), "ms", 1e-3),
      (.centi(.metre), "cm", 1e-2), (.kilo(.metre), "km", 1e3), (.mega(.watt), "MW", 1e6),
      (.giga(.flop), "GFLOP", 1e9), (.tera(.flopPerSecond), "TFLOP/s", 1e12),
      (.peta(.flop), "PFLOP", 1e15), (.exa(.flop), "EFLOP", 1e18), (.zetta(.flop), "ZFLOP", 1e21),
      (.yotta(.flop), "YFLOP", 1e24), (.thousand(.usDollar), "k US$", 1e3),
      (.million(.usDollar), "M US$", 1e6), (.billion(.token), "B token", 1e9),
      (.trillion(.token), "T token", 1e12), (.million(.usDollar / .hour), "M US$/h", 1e6 / 3600),
      (.kilo(.one / .second), "k(1/s)", 1e3), (.million(.one), "M", 1e6),
      (.kilo(.metre * .metre), "k(m²)", 1e3),
    ]
    for (unit, symbol, scale) in cases {
      #expect(unit.symbol == symbol)
      #expect(unit.scale == scale)
      #expect(unit.faults.isEmpty)
    }
  }

  @Test("of one's own is a dimension, or a number of another unit")
  func ownUnits() {
    let shipment = Unit.base("shipment")
    #expect((.usDollar / shipment).symbol == "US$/shipment")
    #expect(Unit("node", 8, .chip).factor(to: .chip) == 8)
    #expect(shipment.factor(to: .one) == nil)
  }

  @Test("writes a value with its symbol, rounded")
  func text() {
    #expect(Unit.million(.usDollar).text(57.6) == "57.6 M US$")
    #expect(Unit.one.text(0.25) == "0.250")
    #expect(Unit.flop.text(2.1e25) == "2.10e25 FLOP")
    #expect(Unit.hour.text(1_399_680, significantDigits: 7) == "1399680 h")
    #expect(Unit.usDollar.text(0) == "0 US$")
    #expect(Unit.second.text(-0.000123456) == "-0.000123 s")
    #expect(Unit.second.text(999.96, significantDigits: 4) == "1000 s")
    #expect(Unit.second.text(.nan) == "NaN s")
    #expect(Unit.second.text(-.infinity, significantDigits: -3) == "−∞ s")
  }

  @Test(
    "with an impossible size reports it by its symbol",
    arguments: [
      (0.0, "0"), (-8, "-8"), (.nan, "nan"), (.infinity, "inf"),
    ])
  func impossibleSize(size: Double, text: String) {
    let unit = Unit("node", size, .chip)
    #expect(unit.faults.map(\.description) == ["node: unit needs 0 < size < ∞, got \(text)"])
    #expect(unit.factor(to: .chip) == nil)
    #expect(Unit.chip.factor(to: unit) == nil)
    #expect((unit * .hour).faults.count == 1)
  }

  @Test("with an impossible exponent reports it, and never traps")
  func impossibleExponent() {
    let unit = Unit.hour.power(.pi)
    #expect(
      unit.faults.map(\.description) == ["h^(?): unit needs an exponent that is a small fraction"])
    #expect(unit.factor(to: unit) == nil)
    #expect(Unit.hour.power(.nan).faults.count == 1)
    let vast = Unit.year.power(900)
    #expect(vast.faults.map(\.description) == ["yr⁹⁰⁰: unit needs 0 < size < ∞, got inf"])
    #expect(vast.factor(to: vast) == nil)
  }

  @Test("names have the sizes of the tables")
  func sizes() {
    // BIPM, The International System of Units, 9th edition (2019), tables 4 and 8.
    #expect(Unit.newton.scale == 1 && Unit.pascal.scale == 1 && Unit.watt.scale == 1)
    #expect(Unit.day.scale == 86_400 && Unit.tonne.scale == 1000 && Unit.gram.scale == 1e-3)
    #expect("\(Unit.volt.dimension)" == "kg·m²/(A·s³)")
    #expect("\(Unit.pascal.dimension)" == "kg/(m·s²)")
    #expect(Unit.kilometre.scale == 1000 && Unit.hertz == .one / .second)
    #expect(Unit.week.scale == 604_800 && Unit.minute.scale == 60 && Unit.kilowatt.scale == 1000)
  }
}
