import Testing
import TrainingCost
import Uncertainty

@Suite("The article's contradiction") struct ContradictionTests {
  /// At the rents that were paid the claims exclude each other but for a few samples; at the
  /// article's own rent and a quarter to 40 % of US pay they do not.
  @Test("is that four claims hold together at no rent that was paid, but at the article's own")
  func grid() throws {
    let grid = try Contradiction(samples: 50_000, seed: 5)
    #expect(grid.cells.count == 16)
    #expect(try #require(grid.bestAtPaidRents).both.value < 0.05)
    let own = try #require(grid.bestAtArticleRent)
    #expect(own.both.value > 0.3 && own.both.value < 0.5)
    #expect([.fortyPercent, .quarter].contains(own.pay))
    for cell in grid.cells {
      #expect(cell.both.value <= min(cell.total.value, cell.share.value))
      #expect(cell.both.interval.lower <= cell.both.value)
      #expect(cell.medianShare.value > 0 && cell.medianShare.value < 1)
    }
  }

  /// P(both), by Scripts/make-reference/training_costs.py: NumPy, 2,000,000 samples. 0.009 is over
  /// five standard errors at this size.
  @Test("has the probabilities of an independent implementation")
  func reference() throws {
    let expected: [Contradiction.Pay: [Double]] = [
      .usWithEquity: [0, 0, 0, 0.00004], .us: [0.00006, 0, 0.00011, 0.00753],
      .fortyPercent: [0.00396, 0, 0.01167, 0.33162], .quarter: [0.00578, 0, 0.01522, 0.49181],
    ]
    let grid = try Contradiction(samples: 100_000, seed: 5)
    for (pay, probabilities) in expected {
      let found = grid.cells.filter { $0.pay == pay }
      #expect(found.map(\.rent) == Contradiction.rents)
      for (cell, probability) in zip(found, probabilities) {
        #expect(abs(cell.both.value - probability) < 0.009, "\(pay), \(cell.rent ?? 0)")
      }
    }
  }

  @Test("rises in rent and falls in pay, as far as the share of computing goes")
  func direction() throws {
    let grid = try Contradiction(samples: 20_000, seed: 5)
    for pay in Contradiction.Pay.allCases {
      let shares = grid.cells.filter { $0.pay == pay && $0.rent != nil }.map(\.medianShare.value)
      #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 < $1 })
    }
  }
}
