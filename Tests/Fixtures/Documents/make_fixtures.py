#!/usr/bin/env python3
"""Writes the sample ledger in the formats that offices publish. See README.md for the versions.

    pip install python-docx openpyxl
    apt-get install libreoffice-writer-nogui libreoffice-calc-nogui
    python3 Tests/Fixtures/Documents/make_fixtures.py
"""

import csv
import io
import pathlib
import subprocess
import tempfile
import zipfile

import docx
import openpyxl

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE.parents[2] / "Examples" / "forecast" / "Sample" / "ledger.txt"
TITLE = "2024年市政府工作报告公开挂牌事项1季度进展情况台账"


def sample_rows():
    """The rows of the sample: a tab begins a cell, other lines go on with it, three make a row."""
    cells = []
    for line in SAMPLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("\t"):
            cells.append([line.strip()])
        elif cells and line.strip():
            cells[-1].append(line.strip())
    cells = ["\n".join(cell) for cell in cells]
    return [cells[i : i + 3] for i in range(0, len(cells), 3)]


def write_docx(rows, path):
    document = docx.Document()
    document.add_paragraph("附件")
    document.add_heading(TITLE, level=1)
    table = document.add_table(rows=0, cols=3)
    for row in rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, row):
            first, *rest = text.split("\n")
            cell.text = first
            for paragraph in rest:
                cell.add_paragraph(paragraph)
    document.save(path)


def write_xlsx(rows, path):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "台账"
    sheet.append([TITLE])
    sheet.merge_cells("A1:C1")
    for row in rows:
        number = int(row[0]) if row[0].isdigit() else row[0]
        sheet.append([number, *row[1:]])
    workbook.save(path)


def write_csv(rows, path, encoding, delimiter=","):
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow([TITLE, "", ""])
    writer.writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))


def convert(source, filter_name, ending, target):
    """Opens a file in LibreOffice and saves it again in another format."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
             "--convert-to", f"{ending}:{filter_name}", "--outdir", folder, str(source)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        target.write_bytes((pathlib.Path(folder) / f"{source.stem}.{ending}").read_bytes())


def slim(path):
    """Packs the archive again at the highest level, without thumbnail."""
    with zipfile.ZipFile(path) as archive:
        parts = [(i.filename, archive.read(i)) for i in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in parts:
            if "thumbnail" not in name:
                archive.writestr(zipfile.ZipInfo(name, (2024, 4, 15, 0, 0, 0)), content,
                                 zipfile.ZIP_DEFLATED)


def main():
    rows = sample_rows()
    assert len(rows) == 39 and rows[0] == ["序号", "事项内容", "进展情况"]
    write_docx(rows, HERE / "python-docx.docx")
    write_xlsx(rows, HERE / "openpyxl.xlsx")
    convert(HERE / "python-docx.docx", "MS Word 2007 XML", "docx", HERE / "libreoffice.docx")
    convert(HERE / "openpyxl.xlsx", "Calc MS Excel 2007 XML", "xlsx", HERE / "libreoffice.xlsx")
    convert(HERE / "python-docx.docx", "HTML (StarWriter)", "html",
            HERE / "libreoffice-writer.html")
    convert(HERE / "openpyxl.xlsx", "HTML (StarCalc)", "html", HERE / "libreoffice-calc.html")
    for name in ["python-docx.docx", "libreoffice.docx"]:
        slim(HERE / name)
    write_csv(rows, HERE / "utf-8.csv", "utf-8")
    write_csv(rows, HERE / "utf-8-bom.csv", "utf-8-sig")
    write_csv(rows, HERE / "gb18030.csv", "gb18030")
    write_csv(rows, HERE / "gb18030.tsv", "gb18030", "\t")
    write_csv(rows, HERE / "utf-16.tsv", "utf-16", "\t")
    page = (HERE / "libreoffice-writer.html").read_text(encoding="utf-8")
    for old, new in [("charset=utf-8", "charset=gbk"), ("</td>", ""), ("</tr>", ""), ("</p>", "")]:
        page = page.replace(old, new).replace(old.upper(), new)
    (HERE / "tag-soup-gbk.html").write_bytes(page.encode("gb18030"))


if __name__ == "__main__":
    main()
