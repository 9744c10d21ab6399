"""Runs our programs and their peers on the same problems, in one go, and prints the tables of README.md.

    swift build -c release --package-path Benchmarks
    python3 Benchmarks/Peers/compare.py [accuracy | throughput]

Needs requirements.txt, and R for its column (left out where there is none).
"""

import json
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
BUILT = HERE.parent / ".build/release"


def lines(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def parse(output):
    return {l.split()[0]: tuple(map(float, l.split()[1:3])) for l in output}


def accuracy():
    import nist

    table = {
        "LeastSquares, refined": parse(lines(BUILT / "reference-accuracy")),
        "LeastSquares, plain": parse(lines(BUILT / "reference-accuracy", "--plain")),
    } | nist.accuracy()
    if shutil.which("Rscript"):
        table["R lm"] = parse(lines("Rscript", HERE / "nist.R", nist.FOLDER))
    print("Digits of the worst coefficient / standard error:\n")
    print("| | " + " | ".join(table) + " |")
    print("| --- |" + " --- |" * len(table))
    for name in nist.NAMES:
        cells = ["{:.1f} / {:.1f}".format(*table[program][name]) for program in table]
        print(f"| {name} | " + " | ".join(cells) + " |")


def throughput():
    import throughput as _  # noqa: F401  (fails early where numpy is missing)

    ours = json.loads("\n".join(lines(BUILT / "panel-throughput", "--series", "1000000", "--quarters", "16")))
    gaps = json.loads("\n".join(lines(BUILT / "panel-throughput", "--patterns", "50")))
    peers = json.loads("\n".join(lines(sys.executable, HERE / "throughput.py")))
    loop = peers["numpy_lstsq_loop_series_per_second"]
    rows = [("numpy lstsq, one series after another, coefficients only", loop, None)]
    rows.append(
        ("numpy, whole panel, coefficients only", peers["numpy_coefficients_only_series_per_second"], None)
    )
    rows.append(
        ("numpy and scipy, whole panel, everything", peers["numpy_scipy_everything_series_per_second"], None)
    )
    for title, result in [("one design", ours), ("50 patterns of gaps", gaps)]:
        for cores in ("one_core", "all_cores"):
            if cores in result:
                r = result[cores]
                rows.append(
                    (f"DesignProjection, {title}, {r['cores']} core(s), everything",
                     r["series_per_second"], r["times_memcpy"])
                )
    print("\n| one million series of 16 quarters | series per second | × numpy loop | × memcpy's time |")
    print("| --- | --- | --- | --- |")
    for title, rate, memcpy in rows:
        print(f"| {title} | {rate:,.0f} | {rate / loop:,.0f} | {f'{memcpy:.1f}' if memcpy else ''} |")
    print("\nA single 16×4 fit:\n")
    for line in lines(BUILT / "fit-cost"):
        print("- " + line)


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["accuracy", "throughput"]
    if "accuracy" in wanted:
        accuracy()
    if "throughput" in wanted:
        throughput()
