import Testing
import Uncertainty

@Suite("A dimension") struct DimensionTests {
  let length = Unit.metre.dimension
  let time = Unit.hour.dimension

  @Test("is one for all units of one kind")
  func kinds() {
    #expect(Unit.hour.dimension == Unit.year.dimension)
    #expect(Unit.kilowattHour.dimension == Unit.joule.dimension)
    #expect(Unit.percent.dimension == .none)
    #expect(Unit.base("shipment").dimension == Unit.base("shipment").dimension)
  }

  @Test("is another for every currency and every thing counted")
  func distinct() {
    let bases: [Unit] = [
      .usDollar, .euro, .yuan, .yen, .poundSterling, .chip, .token, .person, .flop, .bit, .one,
      .metre, .kilogram, .second, .ampere, .kelvin, .mole, .candela, .base("shipment"),
    ]
    #expect(Set(bases.map(\.dimension)).count == bases.count)
  }

  @Test("multiplies, cancels and takes rational powers")
  func arithmetic() {
    #expect(length * time / length == time)
    #expect(length / length == .none)
    #expect((length * length).power(0.5) == length)
    #expect(length.power(1.0 / 3).power(3) == length)
    #expect(length.power(0) == .none)
  }

  @Test("is the same in whatever order it was made")
  func order() { #expect(length * time == time * length) }

  @Test("prints in base symbols, so that a message can name it")
  func text() {
    #expect("\(Unit.joule.dimension)" == "kg·m²/s²")
    #expect("\((Unit.usDollar / (.chip * .hour)).dimension)" == "US$/(chip·s)")
    #expect("\(length.power(-0.5))" == "1/m^(1/2)")
    #expect("\(Dimension.none)" == "plain number")
  }

  @Test("says when an exponent is no fraction, and never traps")
  func undefined() {
    for exponent in [Double.nan, .infinity, Double.pi, 1e300] {
      let dimension = length.power(exponent)
      #expect(!dimension.isDefined)
      #expect("\(dimension)" == "m^(?)")
      #expect(!(dimension * length).isDefined)
    }
    var dimension = length
    for _ in 0..<40 { dimension = dimension.power(999) }
    #expect(!dimension.isDefined)
  }
}
