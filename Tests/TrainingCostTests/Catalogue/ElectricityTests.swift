import Testing
import TrainingCost
import Uncertainty

@Suite("Electricity") struct ElectricityTests {
  @Test("to industry in the United States has a price for each year, in US$ a kWh")
  func years() {
    for year in 2010...2025 {
      let price = Electricity.usIndustry[year]
      #expect(price.map { 0.06 < $0.value && $0.value < 0.09 } == true, "\(year)")
      #expect(price?.unit == .usDollar / .kilowattHour)
    }
  }

  @Test("of regions lies inside its range, in a currency")
  func regions() {
    for region in Electricity.regions {
      #expect(region.price.value > 0.04 && region.price.value < 0.7)
      if let range = region.range { #expect(range.contains(region.price.value)) }
    }
  }

  @Test("of a year that is not known makes no model, but a fault")
  func noYear() {
    #expect(Electricity.usIndustry[1999] == nil)
  }

  /// BLOOM's energy is its hours at 400 W, with nothing added: 433,196 kWh to the digit.
  @Test("of BLOOM is chip-hours at the rating alone")
  func bloom() {
    let energy = PowerFigures.runEnergy.first { $0.name == "BLOOM 176B" }?.figure.value
    #expect(energy == PublishedRun.bloom.chipHours.value * 0.4)
  }

  @Test("overheads and loads lie inside their ranges")
  func power() {
    for entry in PowerFigures.facilityOverhead {
      #expect(entry.figure.value > 1)
      if let range = entry.range { #expect(range.contains(entry.figure.value)) }
    }
    for entry in PowerFigures.load { #expect(entry.figure.value > 0 && entry.figure.value < 1) }
  }
}
