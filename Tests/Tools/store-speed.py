#!/usr/bin/env python3
"""Times the store: importing, one item's forecast, and a city out of millions of values.

    store-speed.py FORECAST [--cities 25] [--ledgers 1000] [--items 40] [--values 5000000]

FORECAST is the release binary. Synthetic ledgers (a seed, revisions of their wording each January) are
written as text files and imported; beside it, in the same run, Python's sqlite3 writes the very rows of
the finished store into an empty database with the same settings, one transaction a city, which is what
the disk and SQLite alone take. The big store holds copies of these cities under other names, made with
SQL. A cold run is a fresh process after the file was dropped from the page cache.
"""

import argparse
import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

THINGS = [
    "高新技术企业", "专精特新企业", "公共充电桩", "养老床位", "托育机构", "安置房", "绿道工程", "污水管网",
    "口袋公园", "普惠幼儿园", "家庭医生团队", "数字化车间", "技改项目", "外贸综合服务企业", "停车泊位",
    "公交线路", "燃气管道", "科普基地", "文化驿站", "体育场地",
]
VERBS = ["新增", "新建", "建成", "改造"]


def ledger(chance, promises, targets, sofar, year, quarter):
    lines = [f"{year}年政府工作报告事项{'一二三四'[quarter - 1]}季度进展情况台账",
             "\t序号", "\t事项内容", "\t进展情况", ""]
    for number, name in enumerate(promises, 1):
        sofar[name] += chance.randint(1, 90)
        lines += [f"\t{number}", f"\t{name}{targets[name]}个以上。",
                  f"\t截至目前，{name}{sofar[name]}个，各项工作有序推进，完成年度目标的进度符合预期。", ""]
    return "\n".join(lines) + "\n"


def write_city(folder, city, ledgers, items, chance):
    names = [f"{verb}{thing}" for thing in THINGS for verb in VERBS][:items]
    paths = []
    for index in range(ledgers):
        year, quarter = 2000 + index // 4, index % 4 + 1
        if quarter == 1:
            chance.shuffle(names)
            targets = {name: chance.randint(100, 300) for name in names}
            sofar = {name: 0 for name in names}
        paths.append(os.path.join(folder, f"{city}-{year}Q{quarter}.txt"))
        with open(paths[-1], "w", encoding="utf-8") as file:
            file.write(ledger(chance, names, targets, sofar, year, quarter))
    return paths


def timed(*command):
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)[:200]}: exit {done.returncode}: {done.stderr[-500:]}")
    return seconds, done.stdout


def drop(path):
    """Drops a file from the page cache, so that the next run reads the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    os.fsync(descriptor)
    os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(descriptor)


def tables(connection):
    return [row[0] for row in connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]


def peer(store, target, transactions):
    """Writes the rows of a store with Python's sqlite3; the seconds that the writing takes."""
    source = sqlite3.connect(store)
    copy = sqlite3.connect(target, isolation_level=None)
    copy.execute("PRAGMA journal_mode = WAL")
    copy.execute("PRAGMA synchronous = FULL")
    for (sql,) in source.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"):
        copy.execute(sql)
    rows = {name: source.execute(f"SELECT * FROM {name}").fetchall() for name in tables(source)}
    start = time.perf_counter()
    for part in range(transactions):
        copy.execute("BEGIN IMMEDIATE")
        for name, all_rows in rows.items():
            share = all_rows[len(all_rows) * part // transactions:
                             len(all_rows) * (part + 1) // transactions]
            if share:
                copy.executemany(
                    f"INSERT INTO {name} VALUES ({','.join('?' * len(share[0]))})", share)
        copy.execute("COMMIT")
    seconds = time.perf_counter() - start
    copy.close()
    return seconds, sum(map(len, rows.values()))


def grow(path, values):
    """Copies the cities of a store under new names until it holds so many observations."""
    store = sqlite3.connect(path, isolation_level=None)
    store.execute("PRAGMA synchronous = OFF")
    count = store.execute("SELECT count(*) FROM observation").fetchone()[0]
    vintages = store.execute("SELECT max(id) FROM vintage").fetchone()[0]
    cities = store.execute("SELECT max(id) FROM city").fetchone()[0]
    columns = {
        name: [row[1] for row in store.execute(f"PRAGMA table_info({name})")] for name in
        ["item", "indicator", "observation", "evidence", "alternative", "problem"]}
    for copy in range(1, -(-values // count)):
        store.execute("BEGIN")
        store.execute(
            f"INSERT INTO city SELECT id + {cities * copy}, name || '·{copy}' FROM city "
            f"WHERE id <= {cities}")
        fields = [row[1] for row in store.execute("PRAGMA table_info(vintage)")]
        chosen = [f"id + {vintages * copy}" if f == "id" else f"city + {cities * copy}"
                  if f == "city" else f for f in fields]
        store.execute(f"INSERT INTO vintage SELECT {', '.join(chosen)} FROM vintage "
                      f"WHERE id <= {vintages}")
        for name, names in columns.items():
            chosen = [f"vintage + {vintages * copy}" if f == "vintage" else f for f in names]
            store.execute(f"INSERT INTO {name} SELECT {', '.join(chosen)} FROM {name} "
                          f"WHERE vintage <= {vintages}")
        store.execute("COMMIT")
    total = store.execute("SELECT count(*) FROM observation").fetchone()[0]
    store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    return total


def repeat(title, path, *command, runs=9):
    warm = [timed(*command)[0] for _ in range(runs)]
    cold = []
    for _ in range(runs):
        drop(path)
        cold.append(timed(*command)[0])
    start = statistics.median(timed(command[0], "--help")[0] for _ in range(runs))
    print(f"{title}: median {1000 * statistics.median(warm):.1f} ms, file not in the cache "
          f"{1000 * statistics.median(cold):.1f} ms (best {1000 * min(cold):.1f}); "
          f"`--help` takes {1000 * start:.1f} ms")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("forecast")
    parser.add_argument("--cities", type=int, default=25)
    parser.add_argument("--ledgers", type=int, default=1000)
    parser.add_argument("--items", type=int, default=40)
    parser.add_argument("--values", type=int, default=5_000_000)
    options = parser.parse_args()
    forecast = os.path.abspath(options.forecast)
    chance = random.Random(6)
    folder = tempfile.mkdtemp(prefix="store-speed-")
    store = os.path.join(folder, "ledger.sqlite")
    try:
        papers = {
            f"城市{number}": write_city(
                folder, number, options.ledgers // options.cities, options.items, chance)
            for number in range(options.cities)}
        seconds = sum(
            timed(forecast, "import", *paths, "--store", store, "--city", city)[0]
            for city, paths in papers.items())
        beside, rows = peer(store, os.path.join(folder, "peer.sqlite"), options.cities)
        print(f"{options.ledgers} ledgers x {options.items} items in {options.cities} imports: "
              f"{seconds:.2f} s; the same {rows} rows by Python's sqlite3: {beside:.2f} s "
              f"(ratio {seconds / beside:.1f})")
        city = ["--store", store, "--city", "城市0"]
        repeat("one item out of it", store, forecast, *city, "--item", "7")
        repeat("the whole ledger of a city", store, forecast, *city)
        if options.values:
            start = time.perf_counter()
            total = grow(store, options.values)
            print(f"a store of {total} values, {os.path.getsize(store) / 1e6:.0f} MB "
                  f"(made in {time.perf_counter() - start:.0f} s)")
            repeat("one item out of it", store, forecast, *city, "--item", "7")
            repeat("the whole ledger of a city", store, forecast, *city)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
