// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// For the targets that hold raw pointers: every unsafe use has to say so.
let careful: [SwiftSetting] = strict + [.strictMemorySafety()]

/// For the target that lends out parts of what it reads: its fields may not outlive their row.
let borrowing: [SwiftSetting] = careful + [.enableExperimentalFeature("Lifetimes")]

let package = Package(
  name: "paceboard",
  products: [
    .executable(name: "paceboard", targets: ["paceboard"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "CDigest"),
    .target(name: "CEmbedded"),
    .target(name: "CNCurses"),
    .target(name: "CExpat"),
    .target(name: "CScan"),
    .target(name: "CLinux"),
    .target(name: "CZlib"),
    .target(name: "CToml"),
    .target(name: "Embedded", dependencies: ["CEmbedded"], swiftSettings: careful),
    .target(name: "System", swiftSettings: careful),
    .target(name: "Text", swiftSettings: strict),
    .target(name: "Canvas", dependencies: ["Text"], swiftSettings: strict),
    .target(name: "Model", swiftSettings: careful),
    .target(
      name: "Curses", dependencies: ["Canvas", "CNCurses", "Embedded"], swiftSettings: careful),
    .target(
      name: "Tables", dependencies: ["CExpat", "CScan", "CZlib", "System"],
      swiftSettings: borrowing),
    .target(
      name: "DataPackage",
      dependencies: ["CDigest", "CLinux", "Embedded", "Model", "System", "Tables", "Text"],
      swiftSettings: careful),
    .target(
      name: "Publishers", dependencies: ["Model", "System", "Tables"], swiftSettings: careful),
    .target(
      name: "Import",
      dependencies: ["DataPackage", "Model", "Publishers", "System", "Tables", "Text"],
      swiftSettings: careful),
    .target(name: "Board", dependencies: ["Model", "Canvas", "Text"], swiftSettings: strict),
    .target(
      name: "Settings", dependencies: ["Board", "Canvas", "CToml", "Model", "System", "Text"],
      swiftSettings: careful),
    .target(
      name: "App",
      dependencies: [
        "Board", "CLinux", "Canvas", "DataPackage", "Embedded", "Model", "Settings", "System",
        "Text",
      ],
      swiftSettings: careful),
    .executableTarget(
      name: "paceboard",
      dependencies: [
        "App", "Board", "CLinux", "Canvas", "Curses", "DataPackage", "Embedded", "Import", "Model",
        "Publishers", "Settings", "System", "Tables", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Manual", "Wall"], swiftSettings: careful),
    .target(
      name: "TestSupport", dependencies: ["CZlib", "Tables"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "EmbeddedTests", dependencies: ["DataPackage", "Embedded", "Model", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SystemTests", dependencies: ["System", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: strict),
    .testTarget(
      name: "CanvasTests", dependencies: ["Canvas", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "ModelTests", dependencies: ["Model", "Text"], swiftSettings: strict),
    .testTarget(
      name: "CursesTests", dependencies: ["Curses", "Canvas", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "TablesTests", dependencies: ["CScan", "CZlib", "System", "Tables", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DataPackageTests",
      dependencies: ["CDigest", "DataPackage", "Model", "System", "Tables", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PublishersTests", dependencies: ["Model", "Publishers", "Tables", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ImportTests",
      dependencies: ["DataPackage", "Import", "Model", "Publishers", "Tables", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "AppTests",
      dependencies: [
        "App", "Board", "Canvas", "DataPackage", "Embedded", "Model", "Settings", "TestSupport",
        "Text",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BoardTests", dependencies: ["Board", "Canvas", "Model", "Text"],
      swiftSettings: strict),
    // Lets a year pass on the wall and measures it.
    .executableTarget(
      name: "soak",
      dependencies: ["App", "Board", "Canvas", "Curses", "DataPackage", "Model", "Settings"],
      path: "Tests/Soak", swiftSettings: strict),
    // Drives the built programs: the dependency makes sure that there is one.
    .testTarget(
      name: "EndToEndTests", dependencies: ["paceboard", "soak", "TestSupport"],
      exclude: ["Frames", "Recipes", "frames.tsv"], swiftSettings: strict),
    .testTarget(
      name: "SettingsTests",
      dependencies: ["Board", "Canvas", "Model", "Settings", "TestSupport", "Text"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// Programs for libFuzzer, which brings their `main`: `make fuzz` builds them.
if Context.environment["FUZZ"] != nil {
  let targets: [(name: String, dependencies: [Target.Dependency])] = [
    ("FuzzCSV", ["CScan", "Model", "Publishers", "Tables"]),
    ("FuzzWorkbook", ["Publishers", "Tables"]),
    ("FuzzPackage", ["Board", "Canvas", "DataPackage", "Model"]),
    ("FuzzTheme", ["Canvas"]),
    ("FuzzSettings", ["Settings"]),
    ("FuzzKeys", ["Board", "Canvas", "Curses", "Model", "Text"]),
  ]
  package.targets.append(
    .target(
      name: "FuzzSupport", dependencies: ["Model", "Publishers", "TestSupport", "Text"],
      path: "Tests/Fuzzing/Support", swiftSettings: strict))
  for target in targets {
    package.products.append(.executable(name: target.name, targets: [target.name]))
    package.targets.append(
      .executableTarget(
        name: target.name, dependencies: ["FuzzSupport", "TestSupport"] + target.dependencies,
        path: "Tests/Fuzzing/\(target.name)", swiftSettings: strict))
  }
}
