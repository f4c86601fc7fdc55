import Testing
import UncertaintyReports

@Suite("A terminal") struct TerminalTests {
  private func terminal(
    _ isTerminal: Bool = true, measured: Int? = 90, _ environment: [String: String] = [:]
  ) -> Terminal {
    Terminal(isTerminal: isTerminal, measured: measured, environment: environment)
  }

  @Test("is as wide as COLUMNS says, else as it says itself, else 100")
  func width() {
    #expect(terminal(["COLUMNS": "72"]).columns == 72)
    #expect(terminal().columns == 90)
    #expect(terminal(measured: nil).columns == 100)
    #expect(terminal(measured: 0).columns == 100)
    for nonsense in ["", "x", "-5", "0"] {
      #expect(terminal(["COLUMNS": nonsense]).columns == 90, "\(nonsense)")
    }
    #expect(terminal(["COLUMNS": "3"]).columns == 40)
  }

  @Test("shows colors unless it is a pipe, NO_COLOR is set, or it is dumb")
  func color() {
    #expect(terminal().usesColor)
    #expect(!terminal(false).usesColor)
    #expect(!terminal(["NO_COLOR": "1"]).usesColor)
    // https://no-color.org: "when present and not an empty string".
    #expect(terminal(["NO_COLOR": ""]).usesColor)
    #expect(!terminal(["TERM": "dumb"]).usesColor)
    #expect(!Terminal.file.usesColor)
  }

  private func terminal(_ environment: [String: String]) -> Terminal {
    terminal(true, environment)
  }
}
