/// What tables write in place of a value that is not there.
let missingWords: Set<String> = [
  "", "na", "n/a", "n.a.", "x", "-", "--", "–", "—", ".", "..", "null", "none", "nan", "s", "(s)",
  "d", "(d)", "*", "#n/a", "not available", "not reported",
]
