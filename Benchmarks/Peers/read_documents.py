#!/usr/bin/env python3
"""Reads documents with openpyxl and python-docx, the peers of LedgerReading, or makes a large one.

    pip install openpyxl python-docx
    python3 read_documents.py FILE...
    python3 read_documents.py --make ledger.xlsx --rows 20000
"""

import argparse
import pathlib
import resource
import sys
import time

import openpyxl

FIXTURES = pathlib.Path(__file__).parents[2] / "Tests" / "Fixtures" / "Documents"


def make(path, count):
    """A ledger of `count` items: the sample's rows over and over, each progress text its own."""
    sheet = openpyxl.load_workbook(FIXTURES / "openpyxl.xlsx").active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    workbook = openpyxl.Workbook(write_only=True)
    out = workbook.create_sheet(sheet.title)
    for row in rows[:2]:
        out.append(row)
    for index in range(count):
        row = rows[2 + index % (len(rows) - 2)]
        out.append([index + 1, row[1], f"{row[2]}（{index}）"])
    workbook.save(path)


def read(path):
    """The number of rows that have text, every cell's text read."""
    if path.endswith(".docx"):
        import docx

        tables = docx.Document(path).tables
        return sum(1 for table in tables for row in table.rows if any(c.text for c in row.cells))
    workbook = openpyxl.load_workbook(path, read_only=True)
    rows = (row for sheet in workbook for row in sheet.iter_rows(values_only=True))
    return sum(1 for row in rows if any(row))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*")
    parser.add_argument("--make")
    parser.add_argument("--rows", type=int, default=20000)
    options = parser.parse_args()
    if options.make:
        make(options.make, options.rows)
        return
    print("file,rows,milliseconds,peak_mib")
    for path in options.files:
        begin = time.perf_counter()
        rows = read(path)
        elapsed = (time.perf_counter() - begin) * 1000
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{path.split('/')[-1]},{rows},{elapsed:.2f},{peak}")


if __name__ == "__main__":
    sys.exit(main())
