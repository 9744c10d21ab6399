#!/usr/bin/env python3
"""Makes trouble for a store and looks at what `forecast` says.

    store-trouble.py FORECAST LEDGER [SEED]

FORECAST is the built binary and LEDGER a ledger that it reads. Every case must end with the exit code
of the command-line contract and one sentence on standard error, and lose nothing: what the store had
before is there afterwards. Root is needed to mount the small file system that gets full; without it
that case is left out and named. Cases of missing rights run as the user `nobody`.
"""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile

FORECAST, LEDGER = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
CHANCE = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
FOLDER = tempfile.mkdtemp(prefix="store-trouble-")
TEXT = open(LEDGER, encoding="utf-8").read()
FAULTS = []


def run(*arguments, user=None):
    command = [FORECAST, *arguments, "--language", "en"]
    if user:
        command = ["setpriv", "--reuid", user, "--regid", "nogroup", "--clear-groups", *command]
    return subprocess.run(command, capture_output=True, text=True, cwd=FOLDER)


def edition(number, padding=0):
    name = os.path.join(FOLDER, f"edition-{number}.txt")
    with open(name, "w", encoding="utf-8") as file:
        file.write(TEXT + f"\n\t\n注：第{number}版{'修订说明' * padding}\n")
    return name


def store(name="ledger.sqlite", editions=3):
    path = os.path.join(FOLDER, name)
    done = run("import", *[edition(n) for n in range(editions)], "--store", path)
    assert done.returncode == 0, done.stderr
    return path


def listed(path):
    return run("store", "list", "--store", path).stdout


def expect(case, result, codes, sentences=1):
    lines = [line for line in result.stderr.splitlines() if line]
    right = result.returncode in codes and len(lines) == sentences
    print(f"{'ok  ' if right else 'BAD '} {case}: exit {result.returncode}; "
          f"{' / '.join(lines) or 'nothing on standard error'}")
    if not right:
        FAULTS.append(case)


def expect_same(case, before, after):
    if before != after:
        print(f"BAD  {case}: the store is not as it was")
        FAULTS.append(case)


def not_a_store():
    for name, content in [
        ("notes.txt", b"These are notes, not a store.\n" * 50), ("one-byte", b"S"),
        ("header-only", b"SQLite format 3\0"), ("zeros", bytes(5000)),
    ]:
        path = os.path.join(FOLDER, name)
        with open(path, "wb") as file:
            file.write(content)
        expect(f"read {name}", run("--store", path), [65])
        expect(f"import into {name}", run("import", edition(1), "--store", path), [65])
        expect_same(name, content, open(path, "rb").read())
    other = os.path.join(FOLDER, "other.sqlite")
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE somebody_elses (x)")
    connection.commit()
    connection.close()
    before = open(other, "rb").read()
    expect("read another program's SQLite file", run("--store", other), [65])
    expect("import into it", run("import", edition(1), "--store", other), [65])
    expect_same("another program's file", before, open(other, "rb").read())
    expect("read a folder", run("--store", FOLDER), [66])
    expect("import into a folder", run("import", edition(1), "--store", FOLDER), [73])
    expect("read where there is nothing", run("--store", FOLDER + "/none.sqlite"), [66])
    expect("import where there is no folder",
           run("import", edition(1), "--store", FOLDER + "/no/folder.sqlite"), [73])


def newer():
    path = store("newer.sqlite")
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.commit()
    connection.close()
    before = open(path, "rb").read()
    for arguments in [
        (), ("import", edition(9)), ("changes",), ("link",), ("backtest",), ("store", "check"),
        ("store", "vacuum"), ("store", "backup", FOLDER + "/newer-copy.sqlite"),
    ]:
        expect(f"a newer store: {' '.join(arguments[:2]) or 'overview'}",
               run(*arguments, "--store", path), [65])
    expect_same("a newer store", before, open(path, "rb").read())


def rights():
    if os.getuid() != 0:
        print("left out: rights (needs root to become nobody)")
        return
    folder = os.path.join(FOLDER, "shared")
    os.mkdir(folder)
    os.chmod(FOLDER, 0o755)
    path = store("shared/ledger.sqlite")
    before = listed(path)
    paper = edition(9)
    for case, file_mode, folder_mode in [
        ("read-only file in a folder of one's own", 0o444, 0o777),
        ("read-only file and folder", 0o444, 0o555), ("read-only folder", 0o666, 0o555),
    ]:
        for suffix in ["-wal", "-shm"]:
            if os.path.exists(path + suffix):
                os.remove(path + suffix)
        os.chmod(path, file_mode)
        os.chmod(folder, folder_mode)
        expect(f"{case}: read", run("--store", path, "--item", "1", user="nobody"), [0], 0)
        expect(f"{case}: import", run("import", paper, "--store", path, user="nobody"), [73])
        expect(f"{case}: link", run("link", "--same", "2024Q1:1/1=2024Q1:2/1", "--store", path,
                                    user="nobody"), [73])
        expect(f"{case}: backup beside it",
               run("store", "backup", folder + "/copy.sqlite", "--store", path, user="nobody"),
               [73] if folder_mode == 0o555 else [0], 1 if folder_mode == 0o555 else 0)
        if os.path.exists(folder + "/copy.sqlite"):
            os.remove(folder + "/copy.sqlite")
        expect_same(case, before, listed(path))
    os.chmod(path, 0o000)
    os.chmod(folder, 0o777)
    expect("no right to read: read", run("--store", path, user="nobody"), [66])
    expect("no right to read: import", run("import", paper, "--store", path, user="nobody"), [73])
    os.chmod(path, 0o644)
    expect_same("no right to read", before, listed(path))


def full_disk():
    disk = os.path.join(FOLDER, "disk")
    os.mkdir(disk)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", disk], capture_output=True)
    if mounted.returncode != 0:
        print("left out: full disk (mount needs root)")
        return
    try:
        path = store("disk/ledger.sqlite", editions=2)
        number, last = 10, listed(path)
        for _ in range(200):
            number += 1
            done = run("import", edition(number, padding=3000), "--store", path)
            if done.returncode != 0:
                break
            last = listed(path)
        expect("full disk: import", done, [73])
        expect_same("full disk", last, listed(path))
        expect("full disk: read", run("--store", path, "--item", "1"), [0], 0)
        expect("full disk: check", run("store", "check", "--store", path), [0], 0)
        expect("full disk: backup", run("store", "backup", disk + "/copy", "--store", path), [73])
        expect("full disk: vacuum", run("store", "vacuum", "--store", path), [0, 73],
               sentences=0 if run("store", "vacuum", "--store", path).returncode == 0 else 1)
        expect("full disk: a new store", run("import", edition(5), "--store", disk + "/new"), [73])
        expect("full disk: a report to it", run("report", "--store", path, "--output",
                                                disk + "/report.html"), [73])
        # Not a byte is left.
        try:
            with open(disk + "/ballast", "wb", buffering=0) as ballast:
                while True:
                    ballast.write(b"x" * 512)
        except OSError:
            pass
        expect("no byte left: import", run("import", edition(999), "--store", path), [73])
        expect("no byte left: read", run("--store", path, "--item", "1"), [0], 0)
        expect_same("no byte left", last, listed(path))
        if os.path.exists(disk + "/ballast"):
            os.remove(disk + "/ballast")
        subprocess.run(["mount", "-o", "remount,size=20m", disk], check=True)
        expect("room again: import", run("import", edition(number), "--store", path), [0], 0)
        expect("room again: check", run("store", "check", "--store", path), [0], 0)
    finally:
        subprocess.run(["umount", disk], check=True)


def damage():
    """A store whose bytes were changed: never a crash, and where it is seen, one sentence."""
    clean = store("clean.sqlite", editions=4)
    run("store", "vacuum", "--store", clean)
    content = open(clean, "rb").read()
    path = os.path.join(FOLDER, "damaged.sqlite")
    codes = {}
    for round_number in range(60):
        data = bytearray(content)
        kind = CHANCE.choice(["bytes", "page", "cut"])
        if kind == "cut":
            del data[CHANCE.randrange(100, len(data)):]
        elif kind == "page":
            start = CHANCE.randrange(len(data) // 4096) * 4096
            data[start:start + 4096] = bytes(CHANCE.randrange(256) for _ in range(4096))
        else:
            for _ in range(CHANCE.choice([1, 20, 400])):
                data[CHANCE.randrange(len(data))] = CHANCE.randrange(256)
        for suffix in ["-wal", "-shm"]:
            if os.path.exists(path + suffix):
                os.remove(path + suffix)
        for arguments in [("--item", "1"), ("store", "check"), ("import", edition(1)), ("link",)]:
            with open(path, "wb") as file:
                file.write(data)
            done = run(*arguments, "--store", path)
            codes[done.returncode] = codes.get(done.returncode, 0) + 1
            lines = [line for line in done.stderr.splitlines() if line]
            if done.returncode not in (0, 65, 66, 73) or (done.returncode and len(lines) != 1):
                expect(f"damage {round_number} ({kind}): {arguments[0]}", done, [0, 65])
    print(f"ok   damaged files: exit codes {dict(sorted(codes.items()))}")


def two_at_once():
    path = os.path.join(FOLDER, "busy.sqlite")
    papers = [[edition(1000 + 100 * p + n) for n in range(8)] for p in range(3)]
    writers = [
        subprocess.Popen([FORECAST, "import", *each, "--store", path, "--language", "en"],
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for each in papers
    ]
    seen = set()
    while any(writer.poll() is None for writer in writers):
        done = run("store", "list", "--store", path)
        # Before the first commit there is no store yet.
        if done.returncode not in (0, 66):
            expect("reading while three import", done, [0])
        seen.add(max(len(done.stdout.splitlines()) - 2, 0))
    for writer in writers:
        _, errors = writer.communicate()
        if writer.returncode != 0:
            print(f"BAD  one of three imports at once: exit {writer.returncode}; {errors}")
            FAULTS.append("three imports")
    count = len(listed(path).splitlines()) - 2
    whole = all(number % 8 == 0 for number in seen)
    sound = run("store", "check", "--store", path)
    print(f"{'ok  ' if whole and count == 24 and sound.returncode == 0 else 'BAD '} three imports and "
          f"a reader at once: {count} documents, the reader saw {sorted(seen)}; {sound.stdout.strip()}")
    if not (whole and count == 24 and sound.returncode == 0):
        FAULTS.append("three imports")


if __name__ == "__main__":
    try:
        for case in [not_a_store, newer, rights, full_disk, damage, two_at_once]:
            case()
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)
    print(f"{len(FAULTS)} faults" + (": " + ", ".join(FAULTS) if FAULTS else ""))
    sys.exit(1 if FAULTS else 0)
