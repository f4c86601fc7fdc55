import Uncertainty

/// Reads one row of a table of inputs.
struct CostRowReader {
  /// "row 3 (GPT-4)".
  private let subject: String
  private let cells: [CostColumn: String]
  private let hardware: String?
  private var inputs: CostInputs

  /// - Parameters:
  ///   - row: number of the row, the header being 1.
  ///   - cells: text by column, without blanks around it.
  ///   - hardware: name of the chip, for its peak.
  init(row: Int, cells: [CostColumn: String], hardware: String?) {
    let name = cells[.model] ?? ""
    subject = name.isEmpty ? "row \(row)" : "row \(row) (\(name))"
    inputs = CostInputs(model: name)
    self.cells = cells
    self.hardware = hardware
  }

  /// The inputs, with all that is wrong with them.
  mutating func read() -> CostInputs {
    if inputs.model.isEmpty && cells[.model] != nil { fault(.model, "needs a name, got nothing") }
    for column in CostColumn.allCases {
      if let rule = column.rule, let text = cells[column], !text.isEmpty {
        inputs.numbers[column] = number(text, column, rule)
      }
    }
    inputs.age = age()
    inputs.chipHours = chipHours()
    checkUtilization()
    return inputs
  }

  private mutating func number(_ text: String, _ column: CostColumn, _ rule: NumberRule) -> Double?
  {
    guard text.allSatisfy({ "0123456789+-.eE".contains($0) }), let value = Double(text),
      value.magnitude < 1e60
    else {
      fault(column, "needs a number, got '\(text)'")
      return nil
    }
    guard rule.holds(value) else {
      fault(column, "needs \(rule.text(column.rawValue)), got \(text)")
      return nil
    }
    return value
  }

  private mutating func day(_ column: CostColumn) -> CalendarDay? {
    guard let text = cells[column], !text.isEmpty else { return nil }
    guard let day = CalendarDay(text) else {
      fault(column, "needs a day as 2024-02-29, got '\(text)'")
      return nil
    }
    return day
  }

  /// Years between the days, if both are known; the age that is given must agree with them.
  private mutating func age() -> Double? {
    let days = (day(.acquired), day(.started))
    let given = inputs[.age]
    guard let acquired = days.0, let started = days.1 else { return given }
    let age = Double(max(0, started.days(since: acquired))) / CostInputs.daysInYear
    if let given, abs(given - age) > 1 / CostInputs.daysInYear {
      fault(.age, "needs the time between the two days, \(age), got \(given)")
    }
    return age
  }

  private func chipHours() -> Double? {
    if let reported = inputs[.chipHours] { return reported }
    if cells[.chipHours]?.isEmpty == false { return nil }
    let product = inputs[.chips].flatMap { chips in inputs[.trainingTime].map { chips * $0 } }
    let isOfWork = cells[.chipHoursBasis]?.hasPrefix("FLOP") == true
    return isOfWork ? hoursOfWork() ?? product : product ?? hoursOfWork()
  }

  private func hoursOfWork() -> Double? {
    guard let work = inputs[.trainingWork], let peak = inputs[.peak] else { return nil }
    return work / (peak * (inputs[.utilization] ?? CostInputs.medianUtilization) * 3600)
  }

  /// Work and chip-hours must belong together, where the peak is known.
  private mutating func checkUtilization() {
    guard let work = inputs[.trainingWork], let hours = inputs.chipHours,
      let peak = inputs[.peak] ?? hardware.flatMap(KnownPeak.of)
    else { return }
    let place = "\(subject), column \(CostColumn.chipHours.rawValue)"
    inputs.faults += ChipTime.faults(flop: work, peak: peak, chipHours: hours, of: place)
  }

  private mutating func fault(_ column: CostColumn, _ message: String) {
    inputs.faults.append(Fault(message, of: "\(subject), column \(column.rawValue)"))
  }
}
