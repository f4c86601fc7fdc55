"""What the figures were measured on and with."""
import datetime
import os
import platform
import re
import subprocess
import sys


def output(*command):
    """What a command prints; empty if it cannot be run."""
    try:
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def processor():
    """The model's name."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as info:
            fields = dict(line.split(":", 1) for line in info if ":" in line)
        fields = {key.strip(): value.strip() for key, value in fields.items()}
        name = fields.get("model name", "unknown")
        family = f"family {fields['cpu family']}, model {fields['model']}"
        return f"{name} ({family})" if "cpu family" in fields else name
    except OSError:
        return output("sysctl", "-n", "machdep.cpu.brand_string") or platform.processor()


def memory():
    """Bytes of the machine."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def system():
    """The name of the system."""
    try:
        with open("/etc/os-release", encoding="utf-8") as release:
            name = re.search(r'^PRETTY_NAME="(.*)"', release.read(), re.M)
            return f"{name.group(1)}, {platform.machine()}"
    except OSError:
        return f"macOS {platform.mac_ver()[0]}, {platform.machine()}"


def versions():
    """Of compilers, GSL and the peers."""
    from importlib import metadata
    swift = re.search(r"Swift version (\S+)", output("swift", "--version"))
    compiler = output(os.environ.get("CC", "cc"), "--version").splitlines()
    peers = [f"{name} {metadata.version(name)}"
             for name in ("numpy", "scipy", "openturns", "SALib")]
    return [f"Swift {swift.group(1) if swift else 'unknown'}",
            f"GSL {output('pkg-config', '--modversion', 'gsl')}",
            f"C peers by {compiler[0] if compiler else 'unknown'}",
            f"Python {platform.python_version()}"] + peers


def commit(root):
    """The commit measured, marked if files differ from it."""
    name = output("git", "-C", root, "rev-parse", "--short", "HEAD") or "unknown"
    changed = output("git", "-C", root, "status", "--porcelain", "--untracked-files=no",
                     "--", "Sources", "Benchmarks")
    return name + (" with changes" if changed else "")


def load():
    """Processes that wanted to run, on average over the last minute."""
    return os.getloadavg()[0]


def today():
    """The date."""
    return datetime.date.today().isoformat()


if __name__ == "__main__":
    sys.exit("run Scripts/benchmark")
