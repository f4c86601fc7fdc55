/// Something that happens in some samples and not in others: `bill > budget`.
///
/// An event is no `Bool`, because it is true in one sample and false in the next: it cannot
/// stand in an `if` by accident. Use ``choose(if:then:else:)-(Event,Quantity,Quantity)``, or make it an output and
/// read its mean, which is its probability.
public struct Event: Sendable {
  /// 1 in the samples where it happens, 0 where not, NaN where it cannot be said.
  public let indicator: Quantity

  /// Both happen.
  public static func && (a: Event, b: Event) -> Event {
    Event(indicator: a.indicator * b.indicator)
  }
  /// At least one happens.
  public static func || (a: Event, b: Event) -> Event {
    Event(indicator: max(a.indicator, b.indicator))
  }
  /// It does not happen.
  public static prefix func ! (a: Event) -> Event { Event(indicator: 1 - a.indicator) }
}

extension Quantity {
  /// The event that a quantity is below another.
  public static func < (a: Quantity, b: Quantity) -> Event {
    Event(indicator: a.combined(.less, b))
  }
  /// The event that a quantity is at most another.
  public static func <= (a: Quantity, b: Quantity) -> Event {
    Event(indicator: a.combined(.lessEqual, b))
  }
  /// The event that a quantity is above another.
  public static func > (a: Quantity, b: Quantity) -> Event { b < a }
  /// The event that a quantity is at least another.
  public static func >= (a: Quantity, b: Quantity) -> Event { b <= a }
  /// The event that two quantities are exactly equal; of use for discrete ones.
  public static func == (a: Quantity, b: Quantity) -> Event {
    Event(indicator: a.combined(.equal, b))
  }
  /// The event that two quantities differ.
  public static func != (a: Quantity, b: Quantity) -> Event { !(a == b) }

  /// The event that a pure number is below a number.
  public static func < (a: Quantity, b: Double) -> Event { a < Quantity(b) }
  /// The event that a pure number is at most a number.
  public static func <= (a: Quantity, b: Double) -> Event { a <= Quantity(b) }
  /// The event that a pure number is above a number.
  public static func > (a: Quantity, b: Double) -> Event { a > Quantity(b) }
  /// The event that a pure number is at least a number.
  public static func >= (a: Quantity, b: Double) -> Event { a >= Quantity(b) }
  /// The event that a pure number equals a number.
  public static func == (a: Quantity, b: Double) -> Event { a == Quantity(b) }
  /// The event that a pure number differs from a number.
  public static func != (a: Quantity, b: Double) -> Event { a != Quantity(b) }
}

/// The one quantity in samples where the event happens, the other where not.
public func choose(if event: Event, then a: Quantity, else b: Quantity) -> Quantity {
  let condition = event.indicator.node
  let (pair, unit, fault) = Quantity.aligned([a.node, b.node], verb: "choose between") {
    "choose(\($0[0].label), \($0[1].label))"
  }
  let known = condition.unit == nil ? nil : unit
  return Quantity(Node(.choose, [condition] + pair, unit: known, fault: fault))
}

/// A quantity where the event happens, a number where not.
public func choose(if event: Event, then a: Quantity, else b: Double) -> Quantity {
  choose(if: event, then: a, else: Quantity(b))
}

/// A number where the event happens, a quantity where not.
public func choose(if event: Event, then a: Double, else b: Quantity) -> Quantity {
  choose(if: event, then: Quantity(a), else: b)
}

/// One of two numbers.
public func choose(if event: Event, then a: Double, else b: Double) -> Quantity {
  choose(if: event, then: Quantity(a), else: Quantity(b))
}
