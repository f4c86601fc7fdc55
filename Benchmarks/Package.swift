// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "swift-uncertainty", path: "..")],
  targets: [
    .executableTarget(
      name: "kernels", dependencies: [.product(name: "Uncertainty", package: "swift-uncertainty")])
  ],
  swiftLanguageModes: [.v6]
)
