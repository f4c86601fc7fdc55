import CKernels

extension KernelTask {
  /// The kernels of the sampling path first, then arithmetic, then what is kept of a column.
  public static let all = draws + arithmetic + functions + tallies

  private static let draws = [
    KernelTask("uniforms") { kernels, c in
      kernels.uniforms(c.out, count, 1, 2, 3, c.first)
      c.first += UInt64(count)
    },
    table("table, degree 5", \.degree5), table("table, degree 7", \.degree7),
    table("table, exp", \.exponential), table("table, sinh", \.hyperbolic),
    table("table, split at a kink", \.triangular),
    KernelTask("guide table of a lattice") { kernels, c in
      withUnsafePointer(to: c.guide.guide) { kernels.guide(c.out, c.u, count, $0) }
    },
    KernelTask("uniform law") { kernels, c in
      var law = su_interval(lower: 0.08, upper: 0.20, width: 0.12)
      kernels.interval(c.out, c.u, count, &law)
    },
    KernelTask("triangular law") { kernels, c in
      var law = su_triangle(lower: 0, mode: 0.25, upper: 1, width: 1, rise: 0.25, fall: 0.75)
      kernels.triangle(c.out, c.u, count, &law)
    },
  ]

  private static let arithmetic = [
    binary("add") { $0.add }, binary("multiply") { $0.multiply }, binary("divide") { $0.divide },
    binary("minimum") { $0.minimum }, binary("less") { $0.less },
    KernelTask("choose") { $0.choose($1.out, $1.x, $1.x, $1.y, count) },
    unary("floor") { $0.floor },
  ]

  private static let functions = [
    unary("square root") { $0.square_root }, unary("exp") { $0.exponential },
    unary("log") { $0.logarithm }, unary("log10") { $0.logarithm10 },
    unary("sine") { $0.sine }, unary("cosine") { $0.cosine }, binary("power") { $0.power },
  ]

  private static let tallies = [
    KernelTask("moments") { $0.moments(&$1.sums, $1.x, count) },
    KernelTask("histogram") { _ = $0.histogram($1.pages, $1.x, count) },
    KernelTask("histogram, in a window") {
      $0.histogram_window($1.window, UInt64(KernelColumns.firstPage) << 12, $1.x, count)
    },
    KernelTask("extremes") { $0.extremes($1.x, count, &$1.low, &$1.high) },
    KernelTask("count of NaN and ∞") { _ = $0.count_nonfinite($1.x, count) },
    KernelTask("selection of marked bins") { _ = $0.select($1.out, $1.marks, $1.x, count) },
  ]

  private static func table(
    _ name: String, _ table: @escaping @Sendable (KernelColumns) -> FittedTable
  ) -> KernelTask {
    KernelTask(name) { kernels, c in
      withUnsafePointer(to: table(c).table) { kernels.table(c.out, c.u, count, $0) }
    }
  }

  private static func unary(
    _ name: String,
    _ kernel:
      @escaping @Sendable (su_kernels) ->
      @convention(c) (
        UnsafeMutablePointer<Double>, UnsafePointer<Double>, Int
      ) -> Void
  ) -> KernelTask {
    KernelTask(name) { kernel($0)($1.out, $1.y, count) }
  }

  private static func binary(
    _ name: String,
    _ kernel:
      @escaping @Sendable (su_kernels) ->
      @convention(c) (
        UnsafeMutablePointer<Double>, UnsafePointer<Double>, UnsafePointer<Double>, Int
      ) -> Void
  ) -> KernelTask {
    KernelTask(name) { kernel($0)($1.out, $1.x, $1.y, count) }
  }
}
