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
    .testTarget(
      name: "ExamplesTests",
      dependencies: [
        "training-costs", "quick-start", "gpu-bill", "sensitivity",
        "correlated-prices", "epoch-costs",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
