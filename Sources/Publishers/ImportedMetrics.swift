public import Model

/// The metrics that publishers' own files bring with them, as the shipped package defines them.
public enum ImportedMetrics {
  /// All of them, in the order in which a new package lists them.
  public static let all = arrests + detention + removals + crossings

  private static let arrests = [
    Metric(
      id: "bookins.ice", family: "arrests", kind: .flow, unit: "book-ins",
      cadence: .month,
      title: "Arrests · ICE book-ins",
      definition: """
        People ICE arrested who were then booked into ICE detention, per calendar month; the \
        closest regular official count of ICE arrests. Not every arrest leads to a book-in.
        """,
      notComparableWith: ["bookins.cbp"]),
    Metric(
      id: "bookins.cbp", family: "arrests", kind: .flow, unit: "book-ins",
      cadence: .month,
      title: "Book-ins after CBP arrest",
      definition: "People arrested by CBP and booked into ICE detention, per calendar month.",
      notComparableWith: ["bookins.ice"]),
    Metric(
      id: "bookins.all", family: "arrests", kind: .flow, unit: "book-ins",
      cadence: .month,
      title: "Book-ins by ICE and CBP",
      definition: """
        All initial book-ins into ICE detention, whoever made the arrest, per calendar month; \
        the total that ICE prints.
        """,
      notComparableWith: ["bookins.ice", "bookins.cbp"]),
    Metric(
      id: "bookins.ice_fytd", family: "arrests", kind: .cumulative, unit: "book-ins",
      cadence: .twoWeeks,
      title: "ICE book-ins this fiscal year",
      definition: """
        Sum of the monthly ICE book-ins printed in one release, up to the day the release \
        covers; its differences give book-ins a day between releases.
        """),
    Metric(
      id: "bookins.cbp_fytd", family: "arrests", kind: .cumulative, unit: "book-ins",
      cadence: .twoWeeks,
      title: "CBP-arrest book-ins this fiscal year",
      definition: "As bookins.ice_fytd for arrests by CBP."),
  ]

  private static let detention = [
    Metric(
      id: "detained.snapshot", family: "detention", kind: .stock, unit: "people",
      cadence: .twoWeeks,
      title: "Held in ICE detention (snapshot)",
      definition: "People in ICE detention on the day of the workbook's snapshot."),
    Metric(
      id: "detained.snapshot_by_agency.ice", family: "detention", kind: .stock, unit: "people",
      cadence: .twoWeeks,
      title: "Held after ICE arrest",
      definition: "Part of detained.snapshot arrested by ICE."),
    Metric(
      id: "detained.snapshot_by_agency.cbp", family: "detention", kind: .stock, unit: "people",
      cadence: .twoWeeks,
      title: "Held after CBP arrest",
      definition: "Part of detained.snapshot arrested by CBP."),
    Metric(
      id: "detained.average", family: "detention", kind: .mean, unit: "people",
      cadence: .month,
      title: "Average daily population",
      definition: "ICE's average daily population of the month.",
      notComparableWith: ["detained.snapshot"]),
    Metric(
      id: "bookouts.final", family: "detention", kind: .flow, unit: "book-outs",
      cadence: .month,
      title: "Final book-outs",
      definition: """
        People who left ICE detention for good, per calendar month; by the reason that ICE \
        prints. Some reasons are parts of others: bonds set by ICE and by judges are parts of \
        those bonded out.
        """,
      notComparableWith: ["removals.ice_fytd"]),
    Metric(
      id: "capacity.guaranteed_minimum", family: "detention", kind: .stock, unit: "beds",
      cadence: .twoWeeks,
      title: "Guaranteed minimum beds",
      definition: """
        Beds that contracts oblige ICE to pay for, full or empty, summed over the facilities \
        that state a number.
        """),
  ]

  private static let removals = [
    Metric(
      id: "removals.ice_fytd", family: "removals", kind: .cumulative, unit: "people",
      cadence: .twoWeeks,
      title: "ICE removals this fiscal year",
      definition: """
        ICE removals from 1 October to the day covered. From FY2025 it includes expedited \
        removals and voluntary returns without detention, and from March 2025 Title 50 \
        expulsions: a break against earlier years.
        """),
    Metric(
      id: "removals.released_to_remove", family: "removals", kind: .flow, unit: "people",
      cadence: .month,
      title: "Left detention to be removed",
      definition: "Final book-outs with the reason removal.",
      notComparableWith: ["removals.ice_fytd"]),
  ]

  private static let crossings = [
    Metric(
      id: "crossings.usbp_southwest", family: "crossings", kind: .flow, unit: "encounters",
      cadence: .month,
      title: "Crossings · USBP southwest apprehensions",
      definition: """
        Border Patrol apprehensions between ports of entry on the southwest border; to May \
        2023 it includes Title 42 expulsions (a break).
        """,
      notComparableWith: ["crossings.southwest_encounters", "crossings.nationwide_encounters"]),
    Metric(
      id: "crossings.ofo_southwest", family: "crossings", kind: .flow, unit: "encounters",
      cadence: .month,
      title: "OFO southwest encounters",
      definition: "Encounters at ports of entry on the southwest border.",
      notComparableWith: ["crossings.usbp_southwest"]),
    Metric(
      id: "crossings.southwest_encounters", family: "crossings", kind: .flow, unit: "encounters",
      cadence: .month,
      title: "Southwest encounters (USBP and OFO)",
      definition: "All southwest land border encounters; 1.3 to 2 times the USBP figure.",
      notComparableWith: ["crossings.usbp_southwest"]),
    Metric(
      id: "crossings.nationwide_encounters", family: "crossings", kind: .flow, unit: "encounters",
      cadence: .month,
      title: "Nationwide encounters",
      definition: "All CBP encounters in the country.",
      notComparableWith: ["crossings.usbp_southwest"]),
    Metric(
      id: "crossings.usbp_rounded", family: "crossings", kind: .flow, unit: "encounters",
      cadence: .month,
      title: "USBP encounters (OHSS, rounded)",
      definition: """
        Border Patrol encounters on all borders as the Office of Homeland Security Statistics \
        publishes them: rounded to tens.
        """,
      notComparableWith: [
        "crossings.usbp_southwest", "crossings.southwest_encounters",
        "crossings.nationwide_encounters",
      ]),
  ]
}
