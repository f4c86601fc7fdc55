// swift-tools-version: 6.1
import PackageDescription

let uncertainty = Target.Dependency.product(name: "Uncertainty", package: "swift-uncertainty")

/// A program that answers one question.
func question(_ name: String, _ more: Target.Dependency...) -> Target {
  .executableTarget(name: name, dependencies: [uncertainty, "Workload"] + more)
}

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "swift-uncertainty", path: "..")],
  targets: [
    .target(name: "CLimit", dependencies: [uncertainty]),
    .target(name: "CMeasured"),
    .target(name: "Workload", dependencies: [uncertainty, "CLimit"]),
    question("kernels"),
    question("propagation"),
    question("copulas"),
    question("limit"),
    question("latency"),
    question("statistics"),
    question("closures"),
    question("sensitivity"),
    question("designs", .product(name: "TrainingCost", package: "swift-uncertainty")),
    question("instructions", "CMeasured"),
  ],
  swiftLanguageModes: [.v6]
)
