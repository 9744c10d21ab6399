"""A reliability diagram: what was said, and how often it came true.

usage: reliability.py TOOLS_DIRECTORY TRUTH PREDICTIONS > reliability.svg

TOOLS_DIRECTORY holds annual_target.py, which reads. Bars at the foot show how often each tenth was said."""
import sys

sys.path.insert(0, sys.argv[1])
from annual_target import load

truth = {(r["id"], r["k"], r["q"], r["variant"]): r["truth"] >= r["target"] for r in load(sys.argv[2])}
bins = [[0, 0.0, 0] for _ in range(10)]
for p in load(sys.argv[3]):
    b = bins[min(int(p["p_met"] * 10), 9)]
    b[0] += 1
    b[1] += p["p_met"]
    b[2] += truth[p["id"], p["k"], p["q"], p["variant"]]
total = sum(b[0] for b in bins)
most = max(b[0] for b in bins)
x = lambda v: 60 + 340 * v
y = lambda v: 400 - 340 * v
out = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 430 460" font-family="sans-serif" font-size="12">',
    f"<title>Reliability of {total} probabilities</title>",
    '<rect width="430" height="460" fill="white"/>',
]
for i in range(11):
    v = i / 10
    out.append(f'<path d="M{x(v):g} {y(0):g}V{y(1):g}M{x(0):g} {y(v):g}H{x(1):g}" stroke="#e5e5e5"/>')
    if i % 2 == 0:
        out.append(f'<text x="{x(v):g}" y="{y(0) + 18:g}" text-anchor="middle">{10 * i} %</text>')
        out.append(f'<text x="{x(0) - 8:g}" y="{y(v) + 4:g}" text-anchor="end">{10 * i} %</text>')
out.append(f'<path d="M{x(0):g} {y(0):g}L{x(1):g} {y(1):g}" stroke="#999" stroke-dasharray="4 3"/>')
for i, (n, _, _) in enumerate(bins):
    h = 60 * n / most
    out.append(f'<rect x="{x(i / 10) + 8:.1f}" y="{y(0) - h:.1f}" width="18" height="{h:.1f}" fill="#c9d8ea"/>')
points = [(x(s / n), y(met / n), n, s / n, met / n) for n, s, met in bins if n]
out.append('<path d="M' + "L".join(f"{a:.1f} {b:.1f}" for a, b, *_ in points) + '" fill="none" stroke="#1f5fa8" stroke-width="1.5"/>')
for a, b, n, said, true in points:
    out.append(f'<circle cx="{a:.1f}" cy="{b:.1f}" r="4" fill="#1f5fa8"><title>said {said:.1%}, came true {true:.1%} of {n}</title></circle>')
out.append(f'<text x="{x(0.5):g}" y="{y(0) + 38:g}" text-anchor="middle">probability that was said</text>')
out.append(f'<text transform="translate(16 {y(0.5):g}) rotate(-90)" text-anchor="middle">how often it came true</text>')
out.append(f'<text x="{x(0.5):g}" y="30" text-anchor="middle">{total:,} year ends of M3, series never seen</text>')
print("\n".join(out) + "\n</svg>")
for (n, s, met), i in zip(bins, range(10)):
    print(f"{10 * i}–{10 * i + 10} %: said {s / n:.3f}, came true {met / n:.3f} of {n}" if n else f"{10 * i}–{10 * i + 10} %: never", file=sys.stderr)
