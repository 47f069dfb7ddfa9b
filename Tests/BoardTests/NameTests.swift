import Canvas
import Model
import Testing
import Text

@testable import Board

/// How the names of others are shortened, and where units stand.
@Suite struct NameTests {
  @Test(arguments: [
    ("ICE", ["ICE"]), ("CBP via EIN Presswire", ["CBP via EIN Presswire", "CBP"]),
    ("NOTUS (Human Rights First)", ["NOTUS (Human Rights First)", "NOTUS"]),
    (
      "Deportation Data Project",
      ["Deportation Data Project", "Deportation Data…", "Deportation…"]
    ),
    (
      "House Committee on Homeland Security",
      ["House Committee on Homeland Security", "House Committee on…", "House Committee…", "House…"]
    ),
    ("michaelrcronin.com", ["michaelrcronin.com", "michaelrcroni…"]),
    ("(a name in brackets)", ["(a name in brackets)", "(a name in…"]),
    ("Ärzteblatt für Alle", ["Ärzteblatt für Alle", "Ärzteblatt für…", "Ärzteblatt…"]),
  ])
  func `a publisher's name is cut between words`(name: String, forms: [String]) {
    #expect(name.publisherForms.forms == forms)
    #expect(forms.last.map { $0.columns <= 14 } == true)
  }

  @Test(arguments: [
    (5.0, Bound.about, "percent", "~5 %"), (175e9, .exact, "USD", "$175 billion"),
    (500e6, .about, "USD", "~$500 million"), (1_000, .exact, "USD per day", "$1,000"),
    (45_000, .about, "people", "~45,000"),
  ])
  func `a claimed value has its unit where that belongs to it`(
    value: Double, bound: Bound, unit: String, words: String
  ) {
    #expect(Wording(NumberStyle()).compact(value, bound: bound, unit: unit) == words)
  }

  @Test(arguments: [
    ("ice_budget_increase_share", "percent", "ICE budget increase share"),
    ("guantanamo_beds", "beds", "Guantánamo beds"),
    ("daily_fine", "USD per day", "daily fine, per day"),
    ("detained", "people", "detained, people"),
  ])
  func `what is claimed does not repeat a unit`(metric: String, unit: String, subject: String) {
    let claim = Claim(
      id: "c1", metric: metric, checkAgainst: "", measure: .none, saidOn: nil, period: nil,
      bound: .exact, value: 1, unit: unit, speaker: "", source: "s", note: "")
    #expect(claim.subject == subject)
  }
}
