#!/usr/bin/env python3
"""Feeds hostile documents to `forecast inspect` and measures time and memory.

    hostile-documents.py FORECAST [--only PATTERN] [--keep FOLDER]

FORECAST is the release binary. Each case is written to a file, read by one process of its own, and
must end with exit 0 (a ledger, perhaps partial) or 65 (a refusal in one sentence), within 5 seconds
and 512 MiB. Prints one row a case; exits with 1 where any case breaks a rule. Standard library only.
"""

import argparse
import base64
import io
import os
import pathlib
import random
import re
import signal
import struct
import subprocess
import sys
import tempfile
import time
import warnings
import zipfile
import zlib

SECONDS = 5
MEBIBYTES = 512
TITLE = "2024年1季度进展情况台账"
HEAD = f"{TITLE}\n序号,事项内容,进展情况\n"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
GIANT = 100 << 20


def pack(parts):
    """An archive of the parts, packed; contents are text, bytes or an iterable of them."""
    out = io.BytesIO()
    with zipfile.ZipFile(
            out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # names that stand twice are meant
        for name, content in parts:
            info = zipfile.ZipInfo(name, (2024, 4, 15, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(info, "w", force_zip64=True) as part:
                for piece in [content] if isinstance(content, (str, bytes)) else content:
                    part.write(piece if isinstance(piece, bytes)
                               else piece.encode("utf-8", "surrogatepass"))
    return out.getvalue()


def noise(size):
    """XML comments that do not pack, so that the cap on the ratio does not answer for others."""
    chance = random.Random(1)
    while size > 0:
        yield f"<!--{base64.b64encode(chance.randbytes(30_000)).decode()}-->"
        size -= 40_000


def docx(body, declaration="", padding=0):
    return pack([("[Content_Types].xml", "<Types/>"),
                 ("word/document.xml",
                  [f'{declaration}<w:document xmlns:w="{WORD}"><w:body>'
                   f"<w:p><w:r><w:t>{TITLE}</w:t></w:r></w:p>", *noise(padding), *body,
                   "</w:body></w:document>"])])


def xlsx(sheet, strings=None, after="", padding=0):
    parts = [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" '
                        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets>'
                            '<sheet name="台账" sheetId="1" r:id="a"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels",
         f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{OFFICE}/worksheet" '
         f'Target="worksheets/sheet1.xml"/><Relationship Id="s" Type="{OFFICE}/sharedStrings" '
         'Target="sharedStrings.xml"/></Relationships>'),
        ("xl/worksheets/sheet1.xml", [f'<worksheet xmlns="{SHEET}">', *noise(padding),
                                      "<sheetData>", *sheet, f"</sheetData>{after}</worksheet>"]),
    ]
    if strings is not None:
        parts.append(("xl/sharedStrings.xml", [f'<sst xmlns="{SHEET}">', *strings, "</sst>"]))
    return pack(parts)


def cells(*texts):
    return "<row>" + "".join(f'<c t="inlineStr"><is><t>{t}</t></is></c>' for t in texts) + "</row>"


def word_row(*texts, properties=""):
    return "<w:tr>" + "".join(
        f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{t}</w:t></w:r></w:p></w:tc>"
        for t in texts) + "</w:tr>"


SHEET_HEAD = cells(TITLE) + cells("序号", "事项内容", "进展情况")
WORD_HEAD = "<w:tbl>" + word_row("序号", "事项内容", "进展情况")
SHEET_ITEM = "<row><c><v>1</v></c><c t='str'><v>新增专精特新企业300家以上。</v></c>"
WORD_ITEM = "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"
                    for text in ["1", "新增专精特新企业300家以上。"])
ITEM = ("新增专精特新企业300家以上。", "新增50家。")


def page(table):
    return f"<html><head><meta charset=utf-8><title>{TITLE}</title></head><body>{table}</body></html>"


PAGE_HEAD = "<table><tr><td>序号<td>事项内容<td>进展情况"


def varied(size):
    """Text that hardly compresses, so that ratio caps do not answer first."""
    state, piece = 12345, []
    for _ in range(1 << 14):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        piece.append(chr(0x4E00 + state % 8000))
    block = "".join(piece)
    while size > 0:
        size -= len(block) * 3
        yield block


def rows(count, pattern):
    block = []
    for index in range(count):
        block.append(pattern(index + 1))
        if len(block) == 4096:
            yield "".join(block)
            block = []
    yield "".join(block)


def lie_about_size(data, size):
    """Writes another expanded size into every header of an archive."""
    data = bytearray(data)
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        data[place + 24:place + 28] = struct.pack("<I", size)
        place = data.find(b"PK\x01\x02", place + 4)
    return bytes(data)


def nested_bomb(depth):
    inner = pack([("word/document.xml", b"\0" * (10 << 20))])
    for _ in range(depth):
        inner = pack([("word/document.xml", inner)]
                     + [(f"word/embeddings/{i}.docx", inner) for i in range(10)])
    return inner


def lol(levels):
    return "<!DOCTYPE x [" + "".join(
        f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "lol"}">' for i in range(levels)) + "]>"


def overlapping_zip():
    """Many directory entries that share one packed stream (a quine-like bomb)."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    raw = b"<w/>" + b" " * (1 << 20)
    stream = packed.compress(raw) + packed.flush()
    crc = zlib.crc32(raw)
    name = b"word/document.xml"
    local = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 33, crc, len(stream), len(raw),
                        len(name), 0) + name + stream
    central = b""
    for index in range(4000):
        entry = name if index == 0 else f"word/p{index}.xml".encode()
        central += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 33, crc,
                               len(stream), len(raw), len(entry), 0, 0, 0, 0, 0, 0) + entry
    return local + central + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 4000, 4000, len(central),
                                         len(local), 0)


def cases():
    """Every case as a name and a function that gives the bytes."""
    text = lambda content: (lambda: content.encode("utf-8", "surrogatepass"))
    giant = lambda: "".join(varied(GIANT))
    item = f"1,{ITEM[0]},{ITEM[1]}\n"
    # Archives.
    yield "bomb-ratio.docx", lambda: pack([("word/document.xml", b" " * (200 << 20))])
    yield "bomb-absolute.docx", lambda: docx(
        f"<w:p><w:r><w:t>{block}</w:t></w:r></w:p>" for block in varied(220 << 20))
    yield "bomb-lying.docx", lambda: lie_about_size(
        pack([("word/document.xml", b" " * (200 << 20))]), 1000)
    yield "bomb-nested.docx", lambda: nested_bomb(3)
    yield "bomb-overlapping.docx", overlapping_zip
    yield "bomb-strings.xlsx", lambda: xlsx(
        [SHEET_HEAD], [f"<si><t>{'增' * 50_000}</t></si>" for _ in range(1500)])
    yield "many-entries.docx", lambda: pack([(f"word/{i}.xml", "<a/>") for i in range(60_000)])
    yield "many-sheets.xlsx", lambda: pack(
        [("_rels/.rels", [f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" Type="x/'
                          'officeDocument" Target="xl/workbook.xml"/></Relationships>']),
         ("xl/workbook.xml", ["<workbook><sheets>"] + [
             f'<sheet name="s{i}" id="a"/>' for i in range(200_000)] + ["</sheets></workbook>"]),
         ("xl/_rels/workbook.xml.rels", [
             '<Relationships><Relationship Id="a" Type="x/worksheet" Target="sheet.xml"/>'
             "</Relationships>"]),
         ("xl/sheet.xml", ["<worksheet><sheetData>", *rows(
             50_000, lambda i: cells(i, *ITEM)), "</sheetData></worksheet>"])])
    yield "traversal.docx", lambda: pack([("word/document.xml", "<a/>"), ("../../etc/x", "x")])
    yield "absolute-name.docx", lambda: pack([("word/document.xml", "<a/>"), ("/etc/x", "x")])
    yield "duplicate.docx", lambda: pack([("word/document.xml", "<a/>")] * 2)
    yield "relationship-out.xlsx", lambda: pack(
        [("_rels/.rels", ['<Relationships><Relationship Id="r" Type="x/officeDocument" '
                          'Target="../../../../etc/passwd"/></Relationships>']),
         ("xl/workbook.xml", ["<workbook/>"])])
    yield "relationship-loop.xlsx", lambda: pack(
        [("_rels/.rels", ['<Relationships><Relationship Id="r" Type="x/officeDocument" '
                          'Target="_rels/.rels"/></Relationships>']),
         ("xl/workbook.xml", ["<workbook/>"])])
    # XML.
    yield "entities.docx", lambda: docx(["<w:p>&l20;</w:p>"], lol(21))
    yield "entities-quadratic.docx", lambda: docx(
        ["<w:p>" + "&a;" * 100_000 + "</w:p>"], f'<!DOCTYPE x [<!ENTITY a "{"a" * 100_000}">]>')
    yield "external.docx", lambda: docx(
        ["<w:p>&e;</w:p>"], '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')
    yield "external-subset.docx", lambda: docx(
        ["<w:p/>"], '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">')
    yield "parameter-entities.docx", lambda: docx(
        ["<w:p/>"], '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]>')
    yield "nested-tags.docx", lambda: docx(["<w:p>" * 100_000, "</w:p>" * 100_000], padding=20_000)
    yield "nested-tables.docx", lambda: docx(["<w:tbl><w:tr><w:tc>" * 100_000], padding=40_000)
    yield "nested-tags.xlsx", lambda: xlsx(["<row>" * 100_000], padding=20_000)
    yield "many-attributes.docx", lambda: docx(
        ["<w:p " + " ".join(f'a{i}="{i}"' for i in range(300_000)) + "/>"])
    yield "many-prefixes.docx", lambda: docx(
        ["<w:p " + " ".join(f'xmlns:a{i}="{i}"' for i in range(1900)) + ">" + "<w:r/>" * 200_000
         + "</w:p>"])
    yield "many-tags.docx", lambda: docx(["<w:p/>" * 4096 for _ in range(4000)], padding=2 << 20)
    yield "many-comments.docx", lambda: docx(["<!---->" * 4096 for _ in range(4000)], padding=2 << 20)
    yield "many-namespaces.xlsx", lambda: xlsx(
        ['<row xmlns:a="b">' * 200 + "</row>" * 200 for _ in range(800)], padding=1 << 20)
    yield "surrogates.docx", lambda: docx([WORD_HEAD, word_row("1", "\ud800新增3家", "新增1家"),
                                           "</w:tbl>"])
    yield "nul.docx", lambda: docx([WORD_HEAD, word_row("1", "新增\0三家", "新增1家"), "</w:tbl>"])
    yield "surrogate-references.docx", lambda: docx(
        [WORD_HEAD, word_row("1", "&#xD800;新增3家", "&#0;"), "</w:tbl>"])
    # One giant cell.
    yield "giant-cell.csv", lambda: (HEAD + f"1,{ITEM[0]}," + giant()).encode()
    yield "giant-cell-quoted.csv", lambda: (HEAD + f'1,{ITEM[0]},"' + giant() + '"').encode()
    yield "giant-cell.txt", lambda: (TITLE + "\n\t序号\n\t事项内容\n\t进展情况\n\t1\n\t" + giant()).encode()
    yield "giant-cell.html", lambda: page(PAGE_HEAD + f"<tr><td>1<td>{giant()}<td>x").encode()
    yield "giant-cell.docx", lambda: docx(
        [WORD_HEAD, "<w:tr>", WORD_ITEM, "<w:tc><w:p>", *(f"<w:r><w:t>{b}</w:t></w:r>" for b in varied(GIANT)),
         "</w:p></w:tc></w:tr></w:tbl>"])
    yield "giant-text.docx", lambda: docx(
        [WORD_HEAD, "<w:tr>", WORD_ITEM, "<w:tc><w:p><w:r><w:t>", *varied(GIANT),
         "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"])
    yield "giant-cell-inline.xlsx", lambda: xlsx(
        [SHEET_HEAD, SHEET_ITEM, '<c t="inlineStr"><is><t>', *varied(GIANT), "</t></is></c></row>"])
    yield "giant-cell-runs.xlsx", lambda: xlsx(
        [SHEET_HEAD, SHEET_ITEM, '<c t="inlineStr"><is>', *(f"<r><t>{b}</t></r>" for b in varied(GIANT)),
         "</is></c></row>"])
    yield "giant-cell-shared.xlsx", lambda: xlsx(
        [SHEET_HEAD, SHEET_ITEM, '<c t="s"><v>0</v></c></row>'],
        ["<si>", *(f"<r><t>{b}</t></r>" for b in varied(GIANT)), "</si>"])
    # As large as the cap on files lets through.
    near = lambda: "".join(varied(60 << 20))
    yield "large-cell.csv", lambda: (HEAD + f"1,{ITEM[0]}," + near()).encode()
    yield "large-cell.txt", lambda: (TITLE + "\n\t序号\n\t事项内容\n\t进展情况\n\t1\n\t" + near()).encode()
    yield "large-cell.html", lambda: page(PAGE_HEAD + f"<tr><td>1<td>{near()}<td>x").encode()
    yield "large-gb18030.csv", lambda: (HEAD + f"1,{ITEM[0]}," + near()).encode("gb18030")
    yield "large-utf16.csv", lambda: (HEAD + f"1,{ITEM[0]}," + near()).encode("utf-16")
    # Rows, items, columns.
    yield "million-rows.csv", lambda: (HEAD + "".join(rows(1_000_000, lambda i: f"{i},a,b\n"))).encode()
    yield "million-items.csv", lambda: (HEAD + "".join(
        rows(1_000_000, lambda i: f"{i},新建A{i % 90}个,建成{i % 50}个\n"))).encode()
    yield "million-rows.txt", lambda: (TITLE + "\n\t序号\n\t事项内容\n\t进展情况\n" + "".join(
        rows(1_000_000, lambda i: f"\n\t{i}\n\ta\n\tb\n"))).encode()
    yield "million-rows.html", lambda: page(PAGE_HEAD + "".join(
        rows(1_000_000, lambda i: f"<tr><td>{i}<td>a<td>b"))).encode()
    yield "million-rows.xlsx", lambda: xlsx([SHEET_HEAD, *rows(
        1_000_000, lambda i: f"<row><c><v>{i}</v></c><c t='str'><v>新建A{i}个</v></c></row>")])
    yield "million-rows.docx", lambda: docx([WORD_HEAD, *rows(
        1_000_000, lambda i: word_row(i, "a", "b")), "</w:tbl>"])
    yield "items-100000.csv", lambda: (HEAD + "".join(
        rows(100_000, lambda i: f"{i},{ITEM[0]},{ITEM[1]}\n"))).encode()
    yield "items-100000.xlsx", lambda: xlsx([SHEET_HEAD, *rows(
        100_000, lambda i: cells(i, *ITEM))])
    yield "items-100000.docx", lambda: docx([WORD_HEAD, *rows(
        100_000, lambda i: word_row(i, *ITEM)), "</w:tbl>"])
    yield "items-100000.html", lambda: page(PAGE_HEAD + "".join(rows(
        100_000, lambda i: f"<tr><td>{i}<td>{ITEM[0]}<td>{ITEM[1]}"))).encode()
    yield "items-100000.txt", lambda: (TITLE + "\n\t序号\n\t事项内容\n\t进展情况\n" + "".join(rows(
        100_000, lambda i: f"\n\t{i}\n\t{ITEM[0]}\n\t{ITEM[1]}\n"))).encode()
    yield "repeated-numbers.csv", lambda: (HEAD + item * 100_000).encode()
    yield "no-numbers.csv", lambda: (HEAD + f",{ITEM[0]},{ITEM[1]}\n" * 100_000).encode()
    yield "one-item-many-rows.csv", lambda: (HEAD + item + ",,又建成1个\n" * 100_000).encode()
    yield "many-indicators.csv", lambda: (HEAD + "1,\"" + "新增企业300家以上，" * 10_000 + "\",\""
                                          + "新增企业50家，" * 10_000 + "\"\n").encode()
    yield "million-columns.csv", lambda: (TITLE + "\n" + "序号,事项内容,进展情况" + "," * 1_000_000
                                          + "\n" + "1,a,b" + ",c" * 1_000_000).encode()
    yield "million-headings.csv", lambda: (TITLE + "\n" + "序号,事项内容,进展情况,"
                                           + "一季度," * 1_000_000 + "\n1,a,b").encode()
    yield "million-columns.xlsx", lambda: xlsx(
        [SHEET_HEAD, "<row>", *("<c><v>1</v></c>" * 1000 for _ in range(1000)), "</row>"],
        padding=200_000)
    yield "million-columns.docx", lambda: docx(
        [WORD_HEAD, "<w:tr>", *("<w:tc><w:p/></w:tc>" * 1000 for _ in range(1000)), "</w:tr></w:tbl>"],
        padding=200_000)
    yield "million-columns.html", lambda: page(PAGE_HEAD + "<tr>" + "<td>x" * 1_000_000).encode()
    yield "far-cells.xlsx", lambda: xlsx(
        [SHEET_HEAD, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
         '<row r="99999999999"><c r="ZZZZZZZZ99999999999"><v>1</v></c></row>',
         '<row r="-5"><c r="A-5"><v>1e999</v></c></row>'])
    yield "many-tables.html", lambda: page((PAGE_HEAD + "<tr><td>1<td>a<td>b</table>") * 60_000).encode()
    yield "many-tables.docx", lambda: docx([(WORD_HEAD + word_row("1", "a", "b") + "</w:tbl>") * 100
                                            for _ in range(600)])
    yield "many-headers.csv", lambda: (TITLE + "\n" + "".join(rows(
        100_000, lambda i: f"序号,事项内容{i},进展情况\n{i},a,b\n"))).encode()
    yield "headers-only.csv", lambda: (TITLE + "\n" + "序号,事项内容,进展情况\n" * 300_000).encode()
    # Spans and merges.
    yield "huge-spans.html", lambda: page(PAGE_HEAD + "<tr><td rowspan=65534 colspan=1000>x" * 100_000).encode()
    yield "huge-rowspans.html", lambda: page(
        PAGE_HEAD + "<tr><td rowspan=99999999999>1<td rowspan=0>x" * 100_000).encode()
    yield "huge-spans.docx", lambda: docx([WORD_HEAD, *(
        word_row("1", "a", properties='<w:gridSpan w:val="2000000000"/>') for _ in range(50_000)),
        "</w:tbl>"], padding=200_000)
    yield "negative-spans.docx", lambda: docx([WORD_HEAD, *(
        word_row("1", "a", properties='<w:gridSpan w:val="-9223372036854775808"/><w:vMerge/>')
        for _ in range(50_000)), "</w:tbl>"], padding=200_000)
    yield "merged-down.docx", lambda: docx([WORD_HEAD, word_row("1", "增" * 90_000, "b"), *(
        word_row("", "", properties="<w:vMerge/>") for _ in range(100_000)), "</w:tbl>"],
        padding=200_000)
    yield "overlapping-merges.xlsx", lambda: xlsx(
        [SHEET_HEAD, *rows(20_000, lambda i: cells(i, *ITEM))],
        after="<mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 200_000 + "</mergeCells>")
    yield "cyclic-merges.xlsx", lambda: xlsx(
        [SHEET_HEAD, *rows(1000, lambda i: cells(i, *ITEM))],
        after='<mergeCells><mergeCell ref="A3:B4"/><mergeCell ref="B4:A3"/>'
              '<mergeCell ref="B3:C5"/><mergeCell ref="A4:C4"/><mergeCell ref="A1:A1"/>'
              '<mergeCell ref="A0:ZZZZZZZZ9"/></mergeCells>')
    # Text.
    yield "surrogates.csv", lambda: HEAD.encode("utf-16") + "1,新增3家,".encode("utf-16-le") + b"\x00\xd8" * 5000
    yield "surrogates-utf8.csv", text(HEAD + "1,新增\ud800\udfff3家,新增\udc001家\n")
    yield "nul.csv", text(HEAD + "1,新增3\0家,新增\0\0\0001家\n")
    yield "nul-only.csv", lambda: b"\0" * (1 << 20)
    yield "binary.csv", lambda: bytes((i * 7919 >> 3) & 255 for i in range(1 << 20))
    yield "open-quotes.csv", text(HEAD + '"甲,"乙,"丙\n' * 1_000_000)
    yield "quotes-only.csv", lambda: (HEAD + '"' * (30 << 20)).encode()
    yield "commas-only.csv", lambda: (HEAD + "," * (30 << 20)).encode()
    yield "line-ends-only.csv", lambda: (HEAD + "\n" * (60 << 20)).encode()
    yield "tabs-only.txt", lambda: b"\t\n" * (30 << 20)
    yield "one-line.txt", lambda: (HEAD + "增" * (20 << 20)).encode()
    yield "long-numbers.csv", text(HEAD + f"1,新增{'9' * 99_000}家,新增{'1.' * 49_000}家\n" * 50)
    yield "brackets.csv", text(HEAD + f"1,新增3家,{'（' * 90_000}\n" * 50)
    yield "combining.csv", text(HEAD + f"1,新增3家,e{chr(0x301) * 90_000}\n" * 50)
    yield "enclosed.csv", text(HEAD + f"{chr(0x20dd) * 50_000}1,新增3家,新增1家\n" * 50)
    yield "carriage-returns.txt", text((HEAD + item * 1000).replace("\n", "\r"))
    # Web pages.
    yield "nested-tags.html", text(page("<div>" * 100_000 + "x"))
    yield "nested-tables.html", text(page("<table><tr><td>" * 100_000 + "x"))
    yield "nested-inline.html", text(page("<b><i>" * 200_000 + "x"))
    yield "unclosed.html", text("<table><tr><td>" + "<" * 5_000_000)
    yield "many-tags.html", text(page("<p>x" * 3_000_000))
    yield "many-attributes.html", text(page(
        "<table " + " ".join(f"a{i}=1" for i in range(100_000)) + ">"))
    yield "attributes-everywhere.html", text(page("".join(
        "<td " + " ".join(f"a{i}=1" for i in range(500)) + ">x" for _ in range(5000))))
    yield "comments.html", text(page("<!--" * 2_000_000))
    yield "entities.html", text(page(PAGE_HEAD + "<tr><td>1<td>" + "&amp;&#x1F600;" * 2_000_000))
    yield "scripts.html", text(page("<script>" * 500_000))
    yield "charset.html", lambda: b"<meta charset=" + b"x" * 5_000_000 + b"><table><tr><td>1"
    yield "doctype.html", text("<!DOCTYPE html [" + lol(21) + "]>" + page("&l20;"))


def make(path, content):
    """Writes a case in a process of its own: a child's peak memory begins at its parent's."""
    child = os.fork()
    if child == 0:
        path.write_bytes(content())
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status:
        sys.exit(f"{path.name} could not be made")


def run(forecast, path):
    """Exit code (negative for a signal, None for a time-out), seconds, MiB, what it said."""
    begin = time.monotonic()
    process = subprocess.Popen([forecast, "inspect", path, "--format", "csv", "--language", "en"],
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = b""
    signal.signal(signal.SIGALRM, lambda *_: process.kill())
    signal.alarm(60)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    signal.alarm(0)
    process.returncode = os.waitstatus_to_exitcode(status)
    lines = said.decode("utf-8", "replace").splitlines()
    return (process.returncode, time.monotonic() - begin, usage.ru_utime + usage.ru_stime,
            usage.ru_maxrss / 1024, lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("forecast")
    parser.add_argument("--only", default="")
    parser.add_argument("--keep")
    options = parser.parse_args()
    broken = 0
    with tempfile.TemporaryDirectory(prefix="hostile-") as temporary:
        folder = pathlib.Path(options.keep or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        print("case,bytes,exit,seconds,processor_seconds,mebibytes,lines,first_line")
        for name, content in cases():
            if not re.search(options.only, name):
                continue
            path = folder / name
            make(path, content)
            code, seconds, processor, memory, lines = run(options.forecast, str(path))
            # A busy machine stretches the clock, not the processor time.
            good = code in (0, 65) and processor <= SECONDS and memory <= MEBIBYTES
            good = good and (code == 0 or len(lines) >= 1)
            broken += not good
            first = (lines[0] if lines else "").replace('"', "'")
            print(f'{name},{path.stat().st_size},{code},{seconds:.2f},{processor:.2f},'
                  f'{memory:.0f},{len(lines)},"{first[:150]}"{"" if good else ",BROKEN"}', flush=True)
            if not options.keep:
                path.unlink()
    print(f"{broken} broken" if broken else "none broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
