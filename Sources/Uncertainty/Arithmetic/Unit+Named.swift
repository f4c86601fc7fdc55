extension Unit {
  /// A hundredth, %.
  public static let percent = Unit("%", 0.01, .one)

  /// Second, s.
  public static let second = base("s")
  /// Minute, 60 s.
  public static let minute = Unit("min", 60, .second)
  /// Hour, 3,600 s.
  public static let hour = Unit("h", 3_600, .second)
  /// Day of 24 h.
  public static let day = Unit("d", 86_400, .second)
  /// Week of 7 days.
  public static let week = Unit("wk", 604_800, .second)
  /// Month: a twelfth of a year, 730.5 h.
  public static let month = Unit("mo", 2_629_800, .second)
  /// Julian year of 365.25 days: 8,766 h.
  public static let year = Unit("yr", 31_557_600, .second)
  /// Hertz, 1/s.
  public static let hertz = Unit("Hz", 1, .one / .second)

  /// Metre, m.
  public static let metre = base("m")
  /// Kilometre, km.
  public static let kilometre = kilo(.metre)
  /// Litre, a thousandth of a cubic metre.
  public static let litre = Unit("L", 1e-3, Unit.metre.power(3))
  /// Kilogram, kg, the base unit of mass.
  public static let kilogram = base("kg")
  /// Gram, a thousandth of a kilogram.
  public static let gram = Unit("g", 1e-3, .kilogram)
  /// Tonne, 1,000 kg.
  public static let tonne = Unit("t", 1e3, .kilogram)

  /// Newton, N.
  public static let newton = Unit("N", 1, .kilogram * .metre / (.second * .second))
  /// Pascal, Pa.
  public static let pascal = Unit("Pa", 1, .newton / (.metre * .metre))
  /// Joule, J.
  public static let joule = Unit("J", 1, .newton * .metre)
  /// Watt, W.
  public static let watt = Unit("W", 1, .joule / .second)
  /// Kilowatt, kW.
  public static let kilowatt = kilo(.watt)
  /// Megawatt, MW.
  public static let megawatt = mega(.watt)
  /// Kilowatt-hour, 3.6 MJ.
  public static let kilowattHour = Unit("kWh", 3.6e6, .joule)
  /// Megawatt-hour, 3.6 GJ.
  public static let megawattHour = Unit("MWh", 3.6e9, .joule)
  /// Gigawatt-hour, 3.6 TJ.
  public static let gigawattHour = Unit("GWh", 3.6e12, .joule)

  /// Ampere, A.
  public static let ampere = base("A")
  /// Volt, V.
  public static let volt = Unit("V", 1, .watt / .ampere)
  /// Kelvin, K: a difference of temperature.
  public static let kelvin = base("K")
  /// Mole, mol.
  public static let mole = base("mol")
  /// Candela, cd.
  public static let candela = base("cd")
}

/// Money. Each currency is a dimension of its own, since rates move; give a rate to join
/// two: `Unit("€", 1.08, .usDollar)`.
extension Unit {
  /// Dollar of the United States, US$.
  public static let usDollar = base("US$")
  /// Euro, €.
  public static let euro = base("€")
  /// Chinese yuan, CN¥.
  public static let yuan = base("CN¥")
  /// Japanese yen, ¥.
  public static let yen = base("¥")
  /// Pound sterling, £.
  public static let poundSterling = base("£")
}

/// What cost models of computing count.
extension Unit {
  /// An accelerator: a GPU, TPU or NPU.
  public static let chip = base("chip")
  /// A token of text.
  public static let token = base("token")
  /// A person.
  public static let person = base("person")
  /// A floating-point operation.
  public static let flop = base("FLOP")
  /// Floating-point operations a second, FLOP/s.
  public static let flopPerSecond = flop / second
  /// A bit.
  public static let bit = base("bit")
  /// A byte, 8 bits.
  public static let byte = Unit("B", 8, .bit)
}
