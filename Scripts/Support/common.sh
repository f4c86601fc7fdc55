# What the scripts share. To be sourced, not run.
# shellcheck shell=bash
# shellcheck disable=SC2034  # the variables are for the scripts that source this file

# The folder of the package, wherever the script was called from.
root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)

# Prints a message of this script, apart from what the tools print.
say() { printf '%s: %s\n' "$(basename -- "$0")" "$*" >&2; }

# Prints a message and ends the script.
fail() {
  say "$*"
  exit 1
}

# Makes a folder that is removed when the script ends; its path is in $scratch.
make_scratch() {
  scratch=$(mktemp -d "${TMPDIR:-/tmp}/swift-uncertainty.XXXXXX")
  trap 'rm -rf -- "$scratch"' EXIT
}

# The Swift sources below the given folders, without those that builds leave behind.
swift_files() { find "$@" -name '.build*' -prune -o -name '*.swift' -print | LC_ALL=C sort; }

# Runs a command with its output in a log, which is printed only if the command fails or warns.
# `quietly LOG COMMAND…`
quietly() {
  local log=$1
  shift
  if ! "$@" >"$log" 2>&1 </dev/null; then
    cat -- "$log" >&2
    fail "failed: $*"
  fi
  if grep -q 'warning:' "$log"; then
    grep -A 4 'warning:' "$log" >&2
    fail "warned: $*"
  fi
}

# Sets $swiftc to a command that compiles sources of the package without SwiftPM.
# `prepare_swiftc FOLDER`: the folder takes the module map that SwiftPM would make for CKernels.
prepare_swiftc() {
  printf 'module CKernels { header "%s" export * }\n' \
    "$root/Sources/CKernels/include/CKernels.h" >"$1/module.modulemap"
  swiftc=(swiftc -swift-version 6 -wmo -I "$1"
    -Xcc "-fmodule-map-file=$root/Sources/CGSL/module.modulemap"
    -Xcc "-fmodule-map-file=$1/module.modulemap")
  local flag
  for flag in $(pkg-config --cflags gsl); do swiftc+=(-Xcc "$flag"); done
}

# Compiles the interface of a library of the package into a folder; after prepare_swiftc.
# `emit_module NAME FOLDER [FLAG…]`
emit_module() {
  local name=$1 folder=$2 files=()
  shift 2
  while IFS= read -r file; do files+=("$file"); done < <(swift_files "$root/Sources/$name")
  "${swiftc[@]}" -emit-module -emit-module-path "$folder/$name.swiftmodule" -module-name "$name" \
    -parse-as-library "$@" "${files[@]}" </dev/null
}

# As root as it is; else with sudo, which may ask for a password only on a terminal.
as_root() {
  if [[ $(id -u) == 0 ]]; then
    "$@"
  elif ! command -v sudo >/dev/null; then
    fail "sudo is missing; as root, run: $*"
  elif [[ -t 0 && -z ${CI:-} ]]; then
    sudo "$@"
  else
    sudo -n "$@" || fail "sudo needs a password; run: sudo $*"
  fi
}

apt_get() {
  as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a \
    apt-get -qq -o DPkg::Lock::Timeout=120 "$@" </dev/null
}
