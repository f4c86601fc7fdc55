import Uncertainty

/// A model as its makers, or those who studied it, describe it. What is not known is nil.
public struct PublishedModel: Sendable {
  /// How its figures came about.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    /// Its makers published them.
    case reported
    /// They follow from what was published.
    case derived
    /// They are a guess, by the word of those who made it.
    case speculative
  }
  /// Usual name.
  public let name: String
  /// Who made it.
  public let developer: String
  /// Day of publication, ISO 8601.
  public let published: String
  /// The chip it was trained on, if it is known and in the catalogue.
  public let chip: Chip?
  /// How its figures came about.
  public let standing: Standing
  /// What is known of it, under its names, in the order of the equations.
  public let figures: [(name: String, figure: Figure)]

  /// Creates a model; each number with a note of its own, all from one source.
  init(
    _ name: String, developer: String, published: String, chip: Chip?, standing: Standing,
    parameters: Double? = nil, activeParameters: Double? = nil, tokens: Double? = nil,
    flop: Double? = nil, flopNote: String = "", chips: Double? = nil, wallHours: Double? = nil,
    chipHours: Double? = nil, hoursNote: String = "", utilization: Double? = nil,
    utilizationNote: String = "", source: String
  ) {
    self.name = name
    self.developer = developer
    self.published = published
    self.chip = chip
    self.standing = standing
    // What was worked out of published figures, by us or by others, is not published itself.
    func isDerived(_ note: String) -> Bool {
      standing == .derived || ["6ND", "6 ×", "derived", "512x"].contains { note.hasPrefix($0) }
    }
    let figure = { (name: String, value: Double?, unit: Unit, note: String) in
      value.map {
        let said = note.isEmpty ? source : "\(note): \(source)"
        return (
          name: name,
          figure: Figure($0, unit, isDerived(note) ? .derived(said) : .sourced(said))
        )
      }
    }
    figures = [
      figure("parameters", parameters, .one, ""),
      figure("active parameters", activeParameters, .one, ""),
      figure("tokens", tokens, .token, ""), figure("work", flop, .flop, flopNote),
      figure("chips", chips, .chip, ""), figure("wall-clock time", wallHours, .hour, ""),
      figure("chip-hours", chipHours, .chip * .hour, hoursNote),
      figure("utilization", utilization, .one, utilizationNote),
    ].compactMap(\.self)
  }

  /// A figure by its name; nil if it is not known.
  public subscript(_ name: String) -> Figure? { figures.first { $0.name == name }?.figure }

  /// Work and chip-hours beside each other, if both are known.
  public var run: PublishedRun? {
    guard let work = self["work"], let hours = self["chip-hours"], let chip else { return nil }
    return PublishedRun(name, flop: work, chipHours: hours, chip: chip)
  }

  /// All models of the catalogue, by date.
  public static let all = (until2023 + since2024).sorted { $0.published < $1.published }
}
