#!/usr/bin/env python3
"""Writes the sample ledger in the formats that offices publish. See README.md for the versions.

    pip install python-docx openpyxl
    apt-get install libreoffice-writer-nogui libreoffice-calc-nogui
    python3 Tests/Fixtures/Documents/make_fixtures.py
"""

import csv
import datetime
import io
import pathlib
import re
import subprocess
import tempfile
import warnings
import zipfile

import docx
import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

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
            if name == "_rels/.rels":
                content = re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", content)
            if "thumbnail" not in name:
                archive.writestr(zipfile.ZipInfo(name, (2024, 4, 15, 0, 0, 0)), content,
                                 zipfile.ZIP_DEFLATED)


def write_merged_docx(path):
    """Two tables; merged numbers, promises and sections, as offices lay ledgers out."""
    document = docx.Document()
    document.add_paragraph("2025年重点工作上半年进展情况台账")
    table = document.add_table(rows=6, cols=4)
    texts = [
        ["序号", "工作任务", "进展情况", "责任单位"],
        ["一、经济发展", "", "", ""],
        ["1", "新增专精特新企业300家以上。", "新增50家。", "市工信局"],
        ["", "高新技术企业达到8500家。", "已达8300家。", ""],
        ["2", "新开工建设安置房3.1万套。", "开工1万套。", ""],
        ["合计", "", "3项", ""],
    ]
    for row, line in zip(table.rows, texts):
        for cell, text in zip(row.cells, line):
            cell.text = text
    table.cell(1, 0).merge(table.cell(1, 3))
    table.cell(2, 0).merge(table.cell(3, 0))
    table.cell(2, 3).merge(table.cell(4, 3))
    document.add_paragraph("分管领导：")
    other = document.add_table(rows=2, cols=4)
    for row, line in zip(other.rows, [["3", "新建公园10个。", "建成4个。"], ["4", "通车。", ""]]):
        for cell, text in zip(row.cells, line + ["市城管局"]):
            cell.text = text
    document.save(path)
    slim(path)


def write_features_xlsx(path):
    """Two header rows, quarters side by side, percent, date, rich text, a hidden sheet."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "民生实事"
    for line in [
        ["2025年民生实事完成情况表（单位：见表）"],
        ["序号", "指标名称", "计量单位", "年度目标", "完成情况", None, None, None],
        [None, None, None, None, "一季度", "完成率", "上半年", "完成率"],
        [1, "新增就业", "人", 27800, 7000, 0.252, 15000, 0.5396],
        [2, "登记失业率", "%", 0.043, 0.0357, None, 0.0361, None],
        [3, "竣工日期", None, None, None, None, datetime.date(2025, 6, 30), None],
        [4, "公式", "家", 10, "=1+2", None, 3, None],
        ["注：就业数据来自市人社局。"],
    ]:
        sheet.append(line)
    for area in ["A1:H1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:H2"]:
        sheet.merge_cells(area)
    for name in ["F4", "H4", "D5", "E5", "G5"]:
        sheet[name].number_format = "0.0%"
    sheet["A9"] = CellRichText("5", TextBlock(InlineFont(b=True), ""))
    sheet["B9"] = CellRichText("新建", TextBlock(InlineFont(b=True), "口袋公园"), "10个")
    sheet["G9"] = "建成4个"
    hidden = workbook.create_sheet("旧稿")
    hidden.append(["序号", "指标名称", "上半年"])
    hidden.append([1, "不应读取", 1])
    hidden.sheet_state = "hidden"
    workbook.save(path)


def write_hostile():
    """Archives and parts that no office program writes."""
    def archive(name, parts):
        with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
            for part, content in parts:
                out.writestr(zipfile.ZipInfo(part, (2024, 4, 15, 0, 0, 0)), content,
                             zipfile.ZIP_DEFLATED)

    types = ("[Content_Types].xml", "<Types/>")
    body = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>'
    archive("hostile-bomb.docx", [types, ("word/document.xml", b" " * (24 << 20))])
    archive("hostile-traversal.docx", [types, ("word/document.xml", body), ("../evil", "x")])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive("hostile-repeated.docx", [types, ("word/document.xml", body % "a"),
                                          ("word/document.xml", body % "b")])
    lol = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "lol"}">' for i in range(10))
    archive("hostile-entities.docx",
            [types, ("word/document.xml", f"<!DOCTYPE x [{lol}]>" + body % "&l9;")])
    archive("hostile-external.docx",
            [types, ("word/document.xml",
                     '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + body % "&e;")])
    archive("hostile-attributes.docx",
            [types, ("word/document.xml",
                     '<w:document xmlns:w="w" ' + " ".join(f'a{i}="{i * i}"' for i in range(9000)) + "/>")])


def main():
    write_merged_docx(HERE / "merged.docx")
    write_features_xlsx(HERE / "features.xlsx")
    write_hostile()
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
