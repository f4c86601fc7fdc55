// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "swift-uncertainty",
  platforms: [.macOS(.v13)],
  products: [
    .library(name: "Uncertainty", targets: ["Uncertainty"]),
    .library(name: "UncertaintyReports", targets: ["UncertaintyReports"]),
    .library(name: "TrainingCost", targets: ["TrainingCost"]),
  ],
  targets: [
    .systemLibrary(
      name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    .target(
      name: "CKernels", linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "Uncertainty", dependencies: ["CGSL", "CKernels"]),
    .target(name: "UncertaintyReports", dependencies: ["Uncertainty"]),
    .target(name: "TrainingCost", dependencies: ["Uncertainty"]),
    .testTarget(
      name: "UncertaintyTests", dependencies: ["Uncertainty", "CKernels", "CGSL"],
      exclude: ["Reference"]),
    .testTarget(name: "TrainingCostTests", dependencies: ["TrainingCost", "Uncertainty"]),
    .testTarget(
      name: "UncertaintyReportsTests", dependencies: ["UncertaintyReports", "Uncertainty"],
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
