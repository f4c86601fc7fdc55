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
  ///   - hardware: name of the chip, for its peak, and for whether it is a TPU.
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
      if let rule = rule(column), let text = cells[column], !text.isEmpty {
        inputs.numbers[column] = number(text, column, rule)
      }
    }
    inputs.age = age()
    inputs.chipHours = chipHours()
    checkUtilization()
    return inputs
  }

  /// What a number of a column must be; nil for columns of words and days.
  private func rule(_ column: CostColumn) -> NumberRule? {
    column == .age && isTPU ? .finite : column.rule
  }

  /// The study lets no run start before its hardware could be bought, but for TPUs, which their
  /// maker has before.
  private var isTPU: Bool { hardware?.lowercased().contains("tpu") == true }

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
    let (first, last) = (day(.acquired), day(.started))
    let given = inputs[.age]
    guard let acquired = first, let started = last else { return given }
    let days = started.days(since: acquired)
    let age = Double(isTPU ? days : max(0, days)) / CostInputs.daysInYear
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
    guard let work = inputs[.trainingWork], let hours = inputs.chipHours, let peak = knownPeak()
    else { return }
    let place = "\(subject), column \(CostColumn.chipHours.rawValue)"
    inputs.faults += ChipTime.faults(flop: work, peak: peak, chipHours: hours, of: place)
  }

  /// The peak that is given; else that of the chip in the number format that the row speaks of: FP8
  /// if it does, or if the chip has no other. A chip without the format cannot have run in it.
  private mutating func knownPeak() -> Double? {
    if let given = inputs[.peak] { return given }
    guard let hardware, let chip = Chip.mentioned(in: hardware) else { return nil }
    let texts = [hardware, cells[.chipHoursBasis] ?? ""]
    let isFP8 = texts.contains { $0.lowercased().contains("fp8") }
    if isFP8 && chip.peaks[.fp8] == nil {
      fault(.peak, "needs a peak, since none in FP8 is known of \(chip.name)")
    }
    return isFP8 ? chip.peaks[.fp8]?.value : (chip.peaks[.bf16] ?? chip.peaks[.fp8])?.value
  }

  private mutating func fault(_ column: CostColumn, _ message: String) {
    inputs.faults.append(Fault(message, of: "\(subject), column \(column.rawValue)"))
  }
}
