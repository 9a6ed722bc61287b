"""Opens report.html in a browser and uses it as a registrar does: run by ctest -L browser.

Usage: run_browser_tests.py MAKE_REPORT FOLDER [FILE…]

FOLDER takes the npm packages and what the tests make. Ends with 77 (skipped) when Chromium, node or npm is not installed.
CHROMIUM names another browser than Debian's; SCREENSHOTS=1 keeps pictures of the page in FOLDER.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def skip(reason):
    print("skipped:", reason)
    sys.exit(77)


def install_packages(folder):
    npm = shutil.which("npm")
    if not npm or not shutil.which("node"):
        skip("npm is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    wanted = (HERE / "package-lock.json").read_bytes()
    lock = folder / "package-lock.json"
    packages = folder / "node_modules"
    if lock.exists() and lock.read_bytes() == wanted and (packages / "playwright-core" / "package.json").exists():
        return packages
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, folder / name)
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL).returncode != 0:
        sys.exit(f"npm ci could not install playwright-core and axe-core in {folder}; it needs the network once")
    return packages


def main(make_report, folder, files):
    if not os.environ.get("CHROMIUM") and not Path("/usr/bin/chromium").exists():
        skip("chromium is not installed")
    packages = install_packages(folder)
    command = ["node", str(HERE / "all_tests.js"), make_report, str(folder), *files]
    return subprocess.run(command, env={**os.environ, "NODE_PATH": str(packages)}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:]))
