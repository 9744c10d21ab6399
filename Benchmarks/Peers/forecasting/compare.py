"""Annual targets, ours and the peers' on the same tasks in one go: trains, forecasts, runs the peers, prints the tables.

    swift build -c release --product forecast
    pip install -r Benchmarks/Peers/forecasting/requirements.txt
    python3 Benchmarks/Peers/forecasting/compare.py SHARED [--every N] [--models AutoETS,...] [--work FOLDER]

SHARED holds data/m3-quarterly.csv.gz, data/annual-target-m3*.ndjson.gz and tools/annual_target.py. Two folds by series: no
series is forecast by a prior that has seen it. --every N runs the peers on every Nth series (AutoARIMA alone takes an hour on
all of them); the table then compares on the same tasks."""

import argparse
import gzip
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
FORECAST = HERE.parents[2] / ".build/release/forecast"


def two_fold(shared, work, name):
    """Predictions of every task by a prior trained without its fold."""
    out = work / f"ours-{name}.ndjson"
    with gzip.open(shared / f"data/annual-target-{name}-tasks.ndjson.gz", "rt") as f:
        lines = [line for line in f if line.strip()]
    ids = [json.loads(line)["id"] for line in lines]
    with open(work / "panel.csv") as f:
        next(f)
        position = {s: i for i, s in enumerate(dict.fromkeys(line.split(",", 1)[0] for line in f))}
    answers = [None] * len(lines)
    for fold in (0, 1):
        mine = [i for i, s in enumerate(ids) if position[s] % 2 == fold]
        done = subprocess.run(
            [FORECAST, "batch", "--prior", work / f"prior{fold + 1}"],
            input="".join(lines[i] for i in mine), capture_output=True, text=True, check=True,
        )
        for i, answer in zip(mine, done.stdout.splitlines(), strict=True):
            answers[i] = answer
    out.write_text("\n".join(answers) + "\n")
    return out


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("shared", type=pathlib.Path)
    ap.add_argument("--every", default="1")
    ap.add_argument("--models", default="")
    ap.add_argument("--work", type=pathlib.Path, default=pathlib.Path("/tmp/forecasting-peers"))
    a = ap.parse_args()
    a.work.mkdir(parents=True, exist_ok=True)
    with gzip.open(a.shared / "data/m3-quarterly.csv.gz", "rb") as f:
        (a.work / "panel.csv").write_bytes(f.read())
    for fold in ("1", "2"):
        subprocess.run(
            [FORECAST, "train", "--panel", a.work / "panel.csv", "--fold", f"{fold}/2", "--output", a.work / f"prior{fold}"],
            check=True,
        )
    subprocess.run(
        [sys.executable, HERE / "peers.py", a.shared / "data/annual-target-m3-tasks.ndjson.gz", a.work / "peers", "--every", a.every]
        + (["--models", a.models] if a.models else []),
        check=True,
    )
    for name in ("m3", "m3-k0"):
        ours = two_fold(a.shared, a.work, name)
        truth = a.shared / f"data/annual-target-{name}.ndjson.gz"
        if name == "m3":
            subprocess.run([sys.executable, HERE / "table.py", a.shared / "tools", truth, ours, a.work / "peers"], check=True)
        else:
            subprocess.run([sys.executable, a.shared / "tools/annual_target.py", "score", truth, ours], check=True)


main()
