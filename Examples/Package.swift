// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that it can be copied: outside this repository, give the address
// of swift-uncertainty instead of its path.
let package = Package(
  name: "uncertainty-examples",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "training-costs", targets: ["training-costs"]),
    .executable(name: "epoch-costs", targets: ["epoch-costs"]),
    .executable(name: "quick-start", targets: ["quick-start"]),
    .executable(name: "gpu-bill", targets: ["gpu-bill"]),
    .executable(name: "sensitivity", targets: ["sensitivity"]),
    .executable(name: "correlated-prices", targets: ["correlated-prices"]),
    .executable(name: "getting-started", targets: ["getting-started"]),
    .executable(name: "deepseek-v2-cost", targets: ["deepseek-v2-cost"]),
    .executable(name: "which-driver-matters", targets: ["which-driver-matters"]),
    .executable(name: "two-strategies", targets: ["two-strategies"]),
    .executable(name: "gallery", targets: ["gallery"]),
    .executable(name: "article-claims", targets: ["article-claims"]),
    .executable(name: "press-figure", targets: ["press-figure"]),
  ],
  dependencies: [
    .package(name: "swift-uncertainty", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
  ],
  targets: [
    .executableTarget(
      name: "training-costs",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "TrainingCost", package: "swift-uncertainty"),
        .product(name: "Uncertainty", package: "swift-uncertainty"),
        .product(name: "UncertaintyReports", package: "swift-uncertainty"),
      ]),
    .executableTarget(
      name: "epoch-costs",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "TrainingCost", package: "swift-uncertainty"),
        .product(name: "Uncertainty", package: "swift-uncertainty"),
      ],
      resources: [.copy("Resources")]),
    .executableTarget(
      name: "quick-start",
      dependencies: [.product(name: "Uncertainty", package: "swift-uncertainty")]),
    .executableTarget(
      name: "gpu-bill",
      dependencies: [.product(name: "Uncertainty", package: "swift-uncertainty")]),
    .executableTarget(
      name: "sensitivity",
      dependencies: [.product(name: "Uncertainty", package: "swift-uncertainty")]),
    .executableTarget(
      name: "correlated-prices",
      dependencies: [.product(name: "Uncertainty", package: "swift-uncertainty")]),
    .executableTarget(
      name: "getting-started",
      dependencies: [
        .product(name: "Uncertainty", package: "swift-uncertainty"),
        .product(name: "UncertaintyReports", package: "swift-uncertainty"),
      ]),
    .executableTarget(
      name: "deepseek-v2-cost",
      dependencies: [
        .product(name: "TrainingCost", package: "swift-uncertainty"),
        .product(name: "Uncertainty", package: "swift-uncertainty"),
        .product(name: "UncertaintyReports", package: "swift-uncertainty"),
      ]),
    .executableTarget(
      name: "which-driver-matters",
      dependencies: [
        .product(name: "Uncertainty", package: "swift-uncertainty"),
        .product(name: "UncertaintyReports", package: "swift-uncertainty"),
      ]),
    .executableTarget(
      name: "two-strategies",
      dependencies: [
        .product(name: "Uncertainty", package: "swift-uncertainty"),
        .product(name: "UncertaintyReports", package: "swift-uncertainty"),
      ]),
    .executableTarget(
      name: "gallery",
      dependencies: [
        .product(name: "TrainingCost", package: "swift-uncertainty"),
        .product(name: "Uncertainty", package: "swift-uncertainty"),
        .product(name: "UncertaintyReports", package: "swift-uncertainty"),
      ]),
    .executableTarget(
      name: "article-claims",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "TrainingCost", package: "swift-uncertainty"),
        .product(name: "Uncertainty", package: "swift-uncertainty"),
      ]),
    .executableTarget(
      name: "press-figure",
      dependencies: [
        .product(name: "TrainingCost", package: "swift-uncertainty"),
        .product(name: "Uncertainty", package: "swift-uncertainty"),
      ]),
    .testTarget(
      name: "ExamplesTests",
      dependencies: [
        "training-costs", "epoch-costs", "quick-start", "gpu-bill", "sensitivity",
        "correlated-prices", "getting-started", "deepseek-v2-cost", "which-driver-matters",
        "two-strategies", "gallery", "article-claims", "press-figure",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
