/// True in release builds, where a million draws take a tenth of a second and not ten. Tests that
/// repeat a simulation a thousand times run there only.
let isOptimized: Bool = {
  #if DEBUG
    return false
  #else
    return true
  #endif
}()
