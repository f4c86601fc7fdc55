import CGSL

/// The state of the GNU Scientific Library in this process.
enum GSL {
  /// Switches GSL's error handler off, once. The default handler aborts the process on a bad
  /// argument; arguments are checked in Swift before GSL sees them. The setting is
  /// process-wide, and the documentation of the package says so.
  static let quiet: Void = { _ = gsl_set_error_handler_off() }()

  /// Version of the library linked, "2.7.1".
  static var version: String { String(cString: su_gsl_version()) }
}
