// swift-tools-version: 6.2
import PackageDescription

/// The settings every Swift target shares: Swift 6 mode, and a compiler that lists what to review.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

/// A Swift target with the project's settings.
func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of a Swift target, mirrored file for file.
func tests(_ name: String, _ more: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + more, swiftSettings: strict)
}

/// A C library of the machine, found by pkg-config; `nil` for one that describes itself nowhere and lies in the
/// compiler's own search path.
func library(_ name: String, _ pkgConfig: String?, apt: [String]) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt(apt)])
}

let package = Package(
  name: "ProvinceAtlas",
  products: [
    .library(name: "ProvinceAtlas", targets: ["ProvinceAtlas"]),
    .executable(name: "province-atlas", targets: ["ProvinceAtlasCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
  ],
  targets: [
    // Level 0: values without a library, and the C libraries.
    target("Panels"),
    target("Geography"),
    target("Drawings"),
    library("CShapelib", "shapelib", apt: ["libshp-dev"]),
    library("CProj", "proj", apt: ["libproj-dev"]),
    library("CCairo", "pangocairo", apt: ["libpango1.0-dev", "libcairo2-dev"]),
    library("CPng", "libpng", apt: ["libpng-dev", "libdeflate-dev"]),
    library("CTiff", "libtiff-4", apt: ["libtiff-dev"]),
    library("CMarkdown", "libcmark-gfm", apt: ["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
    library("CLapack", nil, apt: ["liblapacke-dev", "libopenblas-serial-dev"]),
    library("CNettle", "nettle", apt: ["nettle-dev"]),
    library("CArchive", "libarchive", apt: ["libarchive-dev"]),
    library("CExpat", "expat", apt: ["libexpat1-dev"]),
    library("CReadStat", nil, apt: ["libreadstat-dev"]),
    .target(name: "CShapelibMessages", dependencies: ["CShapelib"]),
    .target(name: "CSpecialFunctions"),

    // Level 1: one stage of the work each.
    target("TableFiles", ["Panels", "CArchive", "CExpat", "CReadStat"]),
    target("Indices", ["Panels"]),
    target("Regressions", ["Panels", "CLapack", "CSpecialFunctions"]),
    target("ShapefileIO", ["Geography", "CShapelib", "CShapelibMessages"]),
    target("Projections", ["Geography", "CProj"]),
    target("Cartography", ["Geography", "Drawings"]),
    target("Charts", ["Drawings"]),
    target("Inspections", ["Drawings"]),
    target(
      "Documents",
      ["Drawings", "CMarkdown", .product(name: "Mustache", package: "swift-mustache")]),
    target("CairoRendering", ["Drawings", "CCairo", "CPng", "CTiff"]),

    // Level 2: what builds on a stage.
    target("SpatialModels", ["Panels", "Regressions"]),

    // Level 3: studies, pipeline, batches.
    target(
      "ProvinceAtlas",
      [
        "Panels", "Geography", "Drawings", "TableFiles", "Indices", "Regressions", "SpatialModels",
        "ShapefileIO", "Projections", "Cartography", "Charts", "Inspections", "Documents", "CairoRendering",
        "CNettle",
        .product(name: "Yams", package: "Yams"),
      ]),

    // Level 4: the words on the terminal.
    .executableTarget(
      name: "ProvinceAtlasCommand",
      dependencies: [
        "ProvinceAtlas", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Timings of the stages, run by `make bench`; never part of the tests.
    .executableTarget(
      name: "AtlasBenchmarks",
      dependencies: [
        "Panels", "Geography", "Drawings", "TableFiles", "Indices", "Regressions", "ShapefileIO",
        "Projections", "Cartography", "Inspections", "CairoRendering", "ProvinceAtlas",
      ], path: "Tests/AtlasBenchmarks", swiftSettings: strict),

    // What several test targets ask of a drawing, type of fixed proportions to ask it with, and a toy country.
    .target(
      name: "DrawingChecks", dependencies: ["Drawings", "Geography", "Inspections"],
      path: "Tests/DrawingChecks", swiftSettings: strict),

    // Small figures of one feature each: golden files, hashes, drawing checks and the sheet come from one list.
    .target(
      name: "Gallery",
      dependencies: [
        "Geography", "Drawings", "DrawingChecks", "TableFiles", "ShapefileIO", "Projections", "Cartography",
        "Charts", "Documents",
      ], path: "Tests/Gallery", swiftSettings: strict),
    .executableTarget(
      name: "GallerySheet",
      dependencies: ["Gallery", "Drawings", "Inspections", "CairoRendering"], path: "Tests/GallerySheet",
      swiftSettings: strict),

    // Programs of the machine that several test targets have judge what we write.
    .target(
      name: "OutsidePrograms", dependencies: ["Drawings"], path: "Tests/OutsidePrograms",
      swiftSettings: strict),

    // What several test targets ask of a page for the web.
    .target(
      name: "PageChecks", dependencies: ["OutsidePrograms"], path: "Tests/PageChecks", swiftSettings: strict),

    tests("Panels"),
    tests("Geography"),
    tests("Drawings"),
    tests("TableFiles", ["Panels", "OutsidePrograms"]),
    tests("Indices", ["Panels", "TableFiles"]),
    tests("Regressions", ["Panels", "TableFiles", "Indices"]),
    tests("SpatialModels", ["Panels", "Regressions", "TableFiles"]),
    tests("ShapefileIO", ["Geography"]),
    tests("Projections", ["Geography"]),
    tests("Cartography", ["Geography", "Drawings", "DrawingChecks", "CairoRendering"]),
    tests("Charts", ["Drawings", "DrawingChecks", "CairoRendering"]),
    tests("Inspections", ["Drawings", "DrawingChecks", "Cartography", "Geography"]),
    tests("Documents", ["Drawings", "CairoRendering", "PageChecks"]),
    tests("CairoRendering", ["Drawings", "OutsidePrograms"]),
    tests(
      "ProvinceAtlas",
      [
        "Panels", "Geography", "Drawings", "DrawingChecks", "Inspections", "OutsidePrograms", "PageChecks",
        "TableFiles", "Indices", "Regressions", "SpatialModels",
        "ShapefileIO", "Projections", "Cartography", "Charts", "Documents", "CairoRendering",
      ]),
    tests("Gallery", ["Drawings", "DrawingChecks", "Inspections", "CairoRendering"]),
    tests(
      "ProvinceAtlasCommand",
      ["ProvinceAtlas", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
  ],
  cxxLanguageStandard: .cxx17
)
