import Model
import Tables

/// Lists of dimension values, each kept once: as what it adds to a shorter one.
struct DimensionChains {
  private struct Link: Hashable {
    let rest: Int32
    let name: Int32
    let value: Int32
  }

  /// By their indices, from 1 on; 0 is the empty list.
  private var links: [Link] = []
  private var places: [Link: Int32] = [:]
  private var names = Symbols()
  private var values = Symbols()

  /// How many lists there are.
  var count: Int { links.count + 1 }

  /// The index of a dimension's name.
  mutating func name(_ text: String) -> Int32 { names.index(of: text) }
  /// The index of a dimension's value.
  mutating func value(_ text: String) -> Int32 { values.index(of: text) }
  /// The index of a dimension's value, if it is valid UTF-8.
  mutating func value(_ field: borrowing Field) -> Int32? { values.index(of: field) }

  /// The index of the list that has one more value behind those of another.
  mutating func index(of rest: Int32, and name: Int32, _ value: Int32) -> Int32 {
    let link = Link(rest: rest, name: name, value: value)
    if let known = places[link] { return known }
    links.append(link)
    let index = Int32(links.count)
    places[link] = index
    return index
  }

  /// The index of a list, which is brought into the order of names.
  mutating func index(of list: [Dimension]) -> Int32 {
    guard !list.isEmpty else { return 0 }
    let sorted = list.count < 2 ? list : list.sorted { $0.name < $1.name }
    var index: Int32 = 0
    for dimension in sorted {
      index = self.index(of: index, and: name(dimension.name), value(dimension.value))
    }
    return index
  }

  /// The values of every list in some columns, empty where it has none, by the index of the list.
  func fields(in columns: [String]) -> [[String]] {
    var places = [Int?](repeating: nil, count: names.texts.count)
    for (index, name) in names.texts.enumerated() { places[index] = columns.firstIndex(of: name) }
    var lists = [[String](repeating: "", count: columns.count)]
    // A list comes behind those that it adds to.
    for link in links {
      var fields = lists[Int(link.rest)]
      if let place = places[Int(link.name)], fields[place].isEmpty {
        fields[place] = values.texts[Int(link.value)]
      }
      lists.append(fields)
    }
    return lists
  }
}
