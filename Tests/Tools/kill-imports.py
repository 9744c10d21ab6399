#!/usr/bin/env python3
"""Kills `forecast import` with SIGKILL at random moments and looks at what is left.

    kill-imports.py FORECAST LEDGER COUNT [SEED]

FORECAST is the built binary and LEDGER a ledger that it reads. Each round imports 10 editions of the
ledger into one store, in a process that is killed after a random time; then the store must pass its
check, every acknowledged import must be present, and every ledger in it must be whole.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time


# Editions in one import: enough for several commits before the kill.
FILES = 10


def main() -> int:
    forecast, ledger, count = os.path.abspath(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    chance = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    text = open(ledger, encoding="utf-8").read()
    folder = tempfile.mkdtemp(prefix="kill-imports-")
    store = os.path.join(folder, "ledger.sqlite")
    acknowledged, killed, number = set(), 0, 0
    try:
        # How long one import of {FILES} files takes here, so that the moments cover all of it.
        def batch(first):
            names = []
            for edition in range(first, first + FILES):
                name = os.path.join(folder, f"edition-{edition}.txt")
                with open(name, "w", encoding="utf-8") as file:
                    file.write(text + f"\n\t\n注：第{edition}版\n")
                names.append(name)
            return names

        trial = os.path.join(folder, "trial.sqlite")
        start = time.monotonic()
        subprocess.run(
            [forecast, "import", *batch(0), "--store", trial, "--language", "en"],
            check=True, capture_output=True)
        whole = time.monotonic() - start
        print(f"{FILES} files take {whole:.2f} s undisturbed")
        for round_number in range(count):
            names = batch(number)
            number += FILES
            process = subprocess.Popen(
                [forecast, "import", *names, "--store", store, "--language", "en"],
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            time.sleep(chance.uniform(0, whole * 1.05))
            process.send_signal(signal.SIGKILL)
            said, _ = process.communicate()
            killed += process.returncode == -signal.SIGKILL
            # A line that the kill cut short was not said.
            for line in said.splitlines(keepends=True):
                if line.startswith("imported") and line.endswith("\n"):
                    acknowledged.add(line.split()[1].rstrip(":"))
            for name in names:
                os.remove(name)
            if not os.path.exists(store):
                continue
            check = subprocess.run(
                [forecast, "store", "check", "--store", store, "--language", "en"],
                capture_output=True, text=True)
            # Before the first commit there may be a file without tables.
            if check.returncode not in (0, 66) or (check.returncode == 66 and acknowledged):
                print(f"round {round_number}: {check.stdout}{check.stderr}")
                return 1
        listed = subprocess.run(
            [forecast, "store", "list", "--store", store, "--language", "en"],
            check=True, capture_output=True, text=True).stdout
        present, rows = set(), set()
        for line in listed.splitlines()[2:]:
            cells = line.split()
            present.add(cells[-1])
            rows.add(cells[3])
        lost = acknowledged - present
        print(f"{count} imports, {killed} of them killed at work; {len(acknowledged)} acknowledged, "
              f"{len(present)} present, {len(lost)} lost; rows of every ledger: {sorted(rows)}")
        return 1 if lost or len(rows) > 1 else 0
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
