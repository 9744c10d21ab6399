#!/usr/bin/env python3
"""Kills `forecast import` with SIGKILL at random moments and looks at what is left.

    kill-imports.py FORECAST LEDGER COUNT [SEED]

FORECAST is the built binary and LEDGER a ledger that it reads. Each round imports 1 to 10 editions of the
ledger into one store, in a process that is killed after a random time; then the store must pass its
check, every acknowledged import must be present, every ledger in it must be whole, and of the files of
one import either all or none must be there.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time


# The most editions in one import.
FILES = 10


def main() -> int:
    forecast, ledger, count = os.path.abspath(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    chance = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    text = open(ledger, encoding="utf-8").read()
    folder = tempfile.mkdtemp(prefix="kill-imports-")
    store = os.path.join(folder, "ledger.sqlite")
    acknowledged, killed, number, batches = set(), 0, 0, []
    try:
        # How long one import takes here, so that the moments cover all of it, start-up apart.
        def batch(first, count):
            names = []
            for edition in range(first, first + count):
                name = os.path.join(folder, f"edition-{edition}.txt")
                with open(name, "w", encoding="utf-8") as file:
                    file.write(text + f"\n\t\n注：第{edition}版\n")
                names.append(name)
            return names

        trial = os.path.join(folder, "trial.sqlite")
        taken = {}
        for count_of_files in (1, FILES):
            names = batch(count_of_files, count_of_files)
            start = time.monotonic()
            subprocess.run(
                [forecast, "import", *names, "--store", trial, "--language", "en"],
                check=True, capture_output=True)
            taken[count_of_files] = time.monotonic() - start
        print(f"one file takes {taken[1]:.3f} s undisturbed, {FILES} files {taken[FILES]:.3f} s")
        round_number = 0
        while killed < count:
            round_number += 1
            size = chance.randint(1, FILES)
            names = batch(number, size)
            batches.append([os.path.basename(name) for name in names])
            number += size
            whole = taken[1] + (taken[FILES] - taken[1]) * (size - 1) / (FILES - 1)
            process = subprocess.Popen(
                [forecast, "import", *names, "--store", store, "--language", "en"],
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            time.sleep(chance.uniform(0, whole * 1.2))
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
        torn = [names for names in batches if 0 < len(present.intersection(names)) < len(names)]
        kept = sum(1 for names in batches if names[0] in present)
        print(f"{round_number} imports, {killed} of them killed at work; {len(acknowledged)} acknowledged, "
              f"{len(present)} present, {len(lost)} lost; {kept} imports kept whole, {len(torn)} in "
              f"part; rows of every ledger: {sorted(rows)}")
        return 1 if lost or torn or len(rows) > 1 else 0
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
