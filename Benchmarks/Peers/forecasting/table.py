"""The accuracy tables: our predictions beside the peers' on the same tasks.

usage: table.py TOOLS_DIRECTORY TRUTH OURS PEER_DIRECTORY [NAME=FILE ...]

TOOLS_DIRECTORY holds annual_target.py, which scores. For each peer the better of its two standard deviations of a sum is
taken. Prints Markdown."""
import collections, glob, os, sys
import numpy as np

sys.path.insert(0, sys.argv[1])
from annual_target import load, score

truth, ours = load(sys.argv[2]), load(sys.argv[3])


def cells(S):
    out = collections.defaultdict(list)
    for key, c, b, i80, i95 in zip(S["key"], S["scrps"], S["brier"], S["c80"], S["c95"]):
        out[key[3], key[1], key[2]].append((c, b, i80, i95))
        out[key[3], "all", "all"].append((c, b, i80, i95))
    return {k: (len(v), *np.mean(v, 0)) for k, v in out.items()}


candidates = collections.defaultdict(list)
for path in sorted(glob.glob(f"{sys.argv[4]}/*.ndjson")):
    candidates[os.path.basename(path).split(".")[0]].append(path)
for extra in sys.argv[5:]:
    name, path = extra.split("=")
    candidates[name].append(path)
whole = score(truth, ours)
mine = cells(whole)
peers, subsets = {}, {}
for name, paths in candidates.items():
    scored = [score(truth, load(p)) for p in paths]
    best = min(scored, key=lambda S: np.mean(S["scrps"]))
    peers[name] = cells(best)
    keys = set(best["key"])
    subsets[name] = cells(score(truth, [p for p in ours if (p["id"], p["k"], p["q"], p["variant"]) in keys]))

print("| | tasks | flow: scaled CRPS / Brier / in 80 % / in 95 % | level | ours on the same tasks: flow | level |\n| --- | --- | --- | --- | --- | --- |")
show = lambda c: f"{c[1]:.3f} / {c[2]:.4f} / {c[3]:.3f} / {c[4]:.3f}"
a = ("flow", "all", "all"); b = ("level", "all", "all")
print(f"| **pooled prior** | {mine[a][0] + mine[b][0]} | {show(mine[a])} | {show(mine[b])} | | |")
for name, c in sorted(peers.items(), key=lambda x: x[1][a][1]):
    print(f"| {name} | {c[a][0] + c[b][0]} | {show(c[a])} | {show(c[b])} | {show(subsets[name][a])} | {show(subsets[name][b])} |")
full = [n for n, c in peers.items() if c[a][0] == mine[a][0] and "=" not in n and n != "LightGBM"]
print("\n| variant | k | q | scaled CRPS | best per-series peer | Brier | best per-series peer |\n| --- | --- | --- | --- | --- | --- | --- |")
for cell in [c for c in mine if c[1] != "all" and full]:
    bc = min(full, key=lambda n: peers[n][cell][1]); bb = min(full, key=lambda n: peers[n][cell][2])
    print(f"| {cell[0]} | {cell[1]} | {cell[2]} | {mine[cell][1]:.3f} | {peers[bc][cell][1]:.3f} {bc} | {mine[cell][2]:.4f} | {peers[bb][cell][2]:.4f} {bb} |")
# Every peer, on the tasks that it forecast.
worse = [
    f"{name} {cell[0]} k={cell[1]} q={cell[2]} {score_name} {c[cell][i]:.4f} against {subsets[name][cell][i]:.4f}"
    for name, c in peers.items() if name != "LightGBM"
    for cell in c if cell[1] != "all"
    for i, score_name in ((1, "CRPS"), (2, "Brier")) if c[cell][i] <= subsets[name][cell][i]
]
print("\nCells in which a per-series peer is better on the same tasks:", "; ".join(worse) or "none")
print("\n```\nsaid       came true      of")
p = np.array([t["p_met"] for t in ours]); met = whole["met"]
for i in range(10):
    inside = (np.minimum((p * 10).astype(int), 9) == i)
    f = met[inside].mean()
    print(f"{i*10:3d}–{i*10+10:3d} %   {f:8.3f}  {inside.sum():8d}  " + "█" * round(40 * f))
print("```")
