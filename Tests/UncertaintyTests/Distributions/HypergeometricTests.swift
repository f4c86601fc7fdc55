import Testing
import Uncertainty

@Suite("A hypergeometric law") struct HypergeometricTests {
  /// By hand: 2 of 3 drawn from 2 marked and 2 unmarked are marked in 1/2 of cases.
  @Test("counts marked items")
  func counts() {
    let law: some Law = .hypergeometric(marked: 2, unmarked: 2, draws: 3)
    #expect(law.support == Support(.lattice, from: 1, to: 2))
    #expect(abs(law.density(2) - 0.5) < 1e-15 && abs(law.mean - 1.5) < 1e-15)
    for (m, u, d) in [(0, 5, 3), (5, 0, 3), (4, 3, 0), (4, 3, 7), (1, 0, 1), (0, 0, 0), (1, 1, 1)] {
      LawChecks.discrete(.hypergeometric(marked: m, unmarked: u, draws: d))
    }
  }

  @Test("refuses negative numbers, more draws than items, and laws too wide to sum")
  func faults() {
    func texts(_ m: Int, _ u: Int, _ d: Int) -> [String] {
      Hypergeometric(marked: m, unmarked: u, draws: d).faultTexts
    }
    #expect(
      texts(-1, 2, 3) == ["hypergeometric needs marked, unmarked, draws ≥ 0, got -1, 2, 3"])
    #expect(texts(1, 2, 4) == ["hypergeometric needs draws ≤ marked + unmarked, got 4 of 1 + 2"])
    #expect(
      texts(1 << 53, 2, 4) == [
        "hypergeometric needs marked + unmarked ≤ 2⁵³, got 9007199254740992, 2"
      ])
    #expect(
      texts(1 << 50, 1 << 50, 1 << 50).first?.hasPrefix(
        "hypergeometric needs a standard deviation of at most 100000, got ") == true)
  }
}
