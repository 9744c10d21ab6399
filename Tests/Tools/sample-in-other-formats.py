#!/usr/bin/env python3
"""Writes the sample ledger as other programs and offices would, and checks that it reads the same.

    pip install python-docx openpyxl xlsxwriter 'pandas<3' lxml
    apt-get install libreoffice-writer-nogui libreoffice-calc-nogui
    sample-in-other-formats.py FORECAST [FOLDER]

FORECAST is the built binary. Prints each file whose `inspect --format csv` differs from that of the
sample's own text, byte for byte; exits with 1 where one does. With FOLDER, the files stay there.
"""

import csv
import io
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "Fixtures" / "Documents"))

import docx  # noqa: E402
import make_fixtures as fixtures  # noqa: E402
import openpyxl  # noqa: E402
import pandas  # noqa: E402
import xlsxwriter  # noqa: E402

TITLE = fixtures.TITLE
SAMPLE = fixtures.SAMPLE.read_text(encoding="utf-8")
ROWS = fixtures.sample_rows()
FLAT = [[cell.replace("\n", " ") for cell in row] for row in ROWS]
HEADINGS = [
    ("编号", "重点工作", "推进情况"), ("NO.", "任务名称", "工作进展"), ("项次", "工作内容", "完成情况"),
    ("序 号", "目标任务", "进度情况"), ("序号", "工作任务", "截至目前进展"), ("No", "年度重点任务", "一季度进展"),
    ("序号", "项目名称及内容", "落实进展"), ("", "事项", "进展"), ("#", "任务", "1—3月完成情况"),
    ("序号", "指标名称", "指标完成值"), ("序号", "主要任务", "目前进展"), ("序号", "政府工作报告内容", "贯彻落实情况"),
    ("序号", "挂牌事项", "进展"), ("序号", "工作要点", "一季度工作情况"), ("序号", "具体内容", "当前进度"),
]


def delimited(delimiter=",", title=True, line_end="\r\n", header=ROWS[0], quoting=csv.QUOTE_MINIMAL):
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=line_end, quoting=quoting)
    if title:
        writer.writerow([TITLE, "", ""])
    writer.writerows([header] + ROWS[1:])
    return text.getvalue()


def texts(folder):
    """Text files in other encodings, separators and layouts."""
    def write(name, text, encoding="utf-8"):
        (folder / name).write_bytes(text.encode(encoding))

    for index, header in enumerate(HEADINGS):
        write(f"headings-{index:02d}.csv", delimited(header=header))
    for name, separator in [("semicolon", ";"), ("bar", "|"), ("tab", "\t")]:
        write(f"{name}.csv", delimited(separator))
        write(f"{name}-gb18030.csv", delimited(separator), "gb18030")
    write("quoted.csv", delimited(quoting=csv.QUOTE_ALL))
    write("line-feeds.csv", delimited(line_end="\n"))
    write("2024年一季度.csv", delimited(title=False))
    for encoding in ["utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"]:
        write(f"sample-{encoding}.txt", SAMPLE, encoding)
        write(f"table-{encoding}.csv", delimited(), encoding)
    write("sample-crlf.txt", SAMPLE.replace("\n", "\r\n"))
    write("sample-cr.txt", SAMPLE.replace("\n", "\r"))
    write("a-row-a-line.txt", "\n".join([TITLE, ""] + ["\t".join(row) for row in FLAT]) + "\n")
    write("2024Q1.md", "\n".join("| " + " | ".join(row) + " |" for row in FLAT[:1] + [["---"] * 3] + FLAT[1:]))


def pages(folder):
    """Web pages as offices and programs write them."""
    def write(name, text, encoding="utf-8"):
        (folder / name).write_bytes(text.encode(encoding))

    def table(cell, row="<tr>{}</tr>", brk="<br>", attributes=""):
        return f"<table {attributes}>" + "".join(
            row.format("".join(cell.format(text.replace("\n", brk)) for text in line))
            for line in ROWS) + "</table>"

    plain = table("<td>{}</td>")
    paragraphs = table("<td><p>&nbsp;&nbsp;{}&nbsp;</p></td>", brk="</p><p>")
    heading = f"<h1>{TITLE}</h1>"
    write("caption.html", plain.replace("<table >", f"<table><caption>{TITLE}</caption><colgroup><col></colgroup>"))
    write("unclosed.html", heading + table("<TD>{}", "<TR>{}", "<BR>"))
    write("paragraphs.html", f"<meta charset=utf-8><title>{TITLE}</title>" + paragraphs)
    menu = "<ul>" + "<li><a href=x>栏目</a></li>" * 30 + "</ul>"
    write("layout.html", f"<!doctype html><html><head><meta charset=utf-8><title>{TITLE}_门户</title>"
          "<style>td{color:red}</style><script>document.write('<table><tr><td>序号')</script></head><body><table>"
          f"<tr><td>{menu}</td><td><table><tr><td>{heading}<p>发布日期：2024-04-20 来源：市政府 浏览次数：9</p>"
          f"{paragraphs}</td></tr></table></td></tr><tr><td colspan=2>版权所有</td></tr></table></body></html>")
    for name, meta, encoding in [
            ("gb2312", "<meta http-equiv=Content-Type content='text/html; charset=gb2312'>", "gb18030"),
            ("gbk", "<meta charset='gbk'>", "gb18030"), ("undeclared-gb", "", "gb18030"),
            ("undeclared-utf-8", "", "utf-8"), ("wrong-gb", "<meta charset=gbk>", "utf-8"),
            ("wrong-utf-8", "<meta charset=utf-8>", "gb18030"), ("utf-16", "", "utf-16")]:
        write(f"page-{name}.html", f"<html><head>{meta}</head><body>{heading}{plain}", encoding)
    write("workbook.xls", "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><meta charset=gb2312><body>"
          + plain.replace("<table >", f"<table><tr><td colspan=3>{TITLE}</td></tr>"), "gb18030")
    write("xhtml.html", "<?xml version='1.0' encoding='UTF-8'?><html xmlns='http://www.w3.org/1999/xhtml'><head>"
          f"<title>{TITLE}</title></head><body>{table('<td>{}</td>', brk='<br/>')}</body></html>")


def frames(folder):
    """What pandas writes, with and without its index."""
    frame = pandas.DataFrame(ROWS[1:], columns=ROWS[0])
    for index in [True, False]:
        stem = f"pandas-{'index' if index else 'plain'}-2024Q1"
        frame.to_html(folder / f"{stem}.html", index=index)
        frame.to_csv(folder / f"{stem}.csv", index=index)
        for engine in ["openpyxl", "xlsxwriter"]:
            frame.to_excel(folder / f"{stem}-{engine}.xlsx", index=index, engine=engine)


def workbooks(folder):
    fixtures.write_xlsx(ROWS, folder / "openpyxl.xlsx")
    for name, options in [("xlsxwriter", {}), ("xlsxwriter-inline", {"constant_memory": True})]:
        workbook = xlsxwriter.Workbook(str(folder / f"{name}.xlsx"), options)
        sheet = workbook.add_worksheet("台账")
        sheet.write(0, 0, TITLE)
        for row, line in enumerate(ROWS):
            for column, text in enumerate(line):
                sheet.write(row + 1, column, text)
        workbook.close()
    workbook = xlsxwriter.Workbook(str(folder / "rich-text.xlsx"))
    sheet, bold = workbook.add_worksheet("台账"), workbook.add_format({"bold": True})
    sheet.write(0, 0, TITLE)
    for row, line in enumerate(ROWS):
        for column, text in enumerate(line):
            if len(text) > 4:
                sheet.write_rich_string(row + 1, column, text[:2], bold, text[2:4], text[4:])
            else:
                sheet.write(row + 1, column, text)
    sheet.write_comment("C3", "增长99%")
    workbook.close()
    workbook = openpyxl.Workbook()
    cover = workbook.active
    cover["A1"], cover["A4"] = TITLE, "2024年4月15日"
    sheet = workbook.create_sheet("台账")
    sheet["B2"] = TITLE
    for row, line in enumerate(ROWS):
        for column, text in enumerate(line):
            sheet.cell(row + 4, column + 2).value = int(text) if text.isdigit() else text
    workbook.save(folder / "cover-sheet.xlsx")
    workbook = openpyxl.Workbook()
    for name, title, lines in [("表一", TITLE, ROWS[:20]), ("表二", TITLE + "（续）", ROWS[:1] + ROWS[20:])]:
        sheet = workbook.create_sheet(name)
        for line in [[title]] + lines:
            sheet.append(line)
    workbook.save(folder / "split.xlsx")


def add_table(document, rows):
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row):
            first, *rest = text.split("\n")
            cell.text = first
            for paragraph in rest:
                cell.add_paragraph(paragraph)


def documents(folder):
    fixtures.write_docx(ROWS, folder / "python-docx.docx")
    document = docx.Document()
    add_table(document, [["编制单位", "市政府办公厅"], ["密级", "公开"]])
    document.add_heading(TITLE, 0)
    add_table(document, ROWS[:20])
    document.add_page_break()
    add_table(document, ROWS[:1] + ROWS[20:])
    add_table(document, [["名词", "解释"], ["专精特新", "专业化、精细化、特色化、新颖化"]])
    document.save(folder / "cover-split-appendix.docx")
    document = docx.Document()
    document.add_heading(TITLE, 0)
    add_table(document, ROWS[:20])
    add_table(document, ROWS[20:])
    document.save(folder / "split-without-header.docx")
    document = docx.Document()
    document.add_paragraph(TITLE)
    add_table(document, [[r[2], "" if i else "备注", r[0], r[1]] for i, r in enumerate(ROWS)])
    document.save(folder / "other-order.docx")


RUN = r"(<w:r>.*?</w:r>)"
MC = "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
# What Word and WPS put around and between runs, as replacements in the main part.
WORD_EDITS = {
    "content-controls": (RUN, r"<w:sdt><w:sdtPr/><w:sdtContent>\1</w:sdtContent></w:sdt>"),
    "cell-controls": (r"(<w:tc>.*?</w:tc>)", r"<w:sdt><w:sdtContent>\1</w:sdtContent></w:sdt>"),
    "row-controls": (r"(<w:tr>.*?</w:tr>)", r"<w:sdt><w:sdtContent>\1</w:sdtContent></w:sdt>"),
    "smart-tags": (RUN, r"<w:smartTag w:element='date'>\1</w:smartTag>"),
    "hyperlinks": (RUN, r"<w:hyperlink w:anchor='a'>\1</w:hyperlink>"),
    "tracked": (RUN, r"<w:ins w:id='1'>\1</w:ins><w:del><w:r><w:delText>删99%</w:delText></w:r></w:del>"),
    "alternate": (RUN, rf"\1<w:r><mc:AlternateContent {MC}><mc:Choice><w:drawing/></mc:Choice><mc:Fallback>"
                       r"<w:pict><w:t>重复99%</w:t></w:pict></mc:Fallback></mc:AlternateContent></w:r>"),
    "hidden": (RUN, r"\1<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏99%</w:t></w:r>"),
    "soft-hyphens": (r"<w:t>([^<]{3})([^<]{3,})</w:t>", r"<w:t>\1</w:t><w:softHyphen/><w:t>\2</w:t>"),
    "page-breaks": (r"<w:t>([^<]{3})([^<]{3,})</w:t>", r"<w:t>\1</w:t><w:lastRenderedPageBreak/><w:t>\2</w:t>"),
    "fields": (r"(<w:r>\s*<w:t>\d+</w:t>\s*</w:r>)", r"<w:fldSimple w:instr=' SEQ a '>\1</w:fldSimple>"),
    "automatic-numbers": (
        r"<w:p>(?:<w:pPr>(?:(?!</w:p>).)*?</w:pPr>)?<w:r>\s*<w:t>\d+</w:t>\s*</w:r></w:p>",
        r"<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='7'/></w:numPr></w:pPr></w:p>"),
}
STRICT = [(b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
           b"http://purl.oclc.org/ooxml/wordprocessingml/main"),
          (b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
           b"http://purl.oclc.org/ooxml/spreadsheetml/main"),
          (b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
           b"http://purl.oclc.org/ooxml/officeDocument/relationships")]


def edit(source, target, change):
    """Copies an archive with its parts changed."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, change(entry.filename, old.read(entry)))


def strict(_, content):
    for old, new in STRICT:
        content = content.replace(old, new)
    return content


def edited(folder):
    word, sheet = folder / "python-docx.docx", folder / "libreoffice-calc.xlsx"
    for name, (pattern, replacement) in WORD_EDITS.items():
        edit(word, folder / f"word-{name}.docx",
             lambda part, content: re.sub(pattern, replacement, content.decode(), flags=re.S).encode()
             if part == "word/document.xml" else content)
    edit(word, folder / "strict.docx", strict)
    edit(sheet, folder / "strict.xlsx", strict)
    edit(sheet, folder / "phonetic.xlsx",
         lambda part, content: content.replace(b"</si>", "<rPh sb='0' eb='2'><t>99%</t></rPh></si>".encode())
         if part.endswith("sharedStrings.xml") else content)
    edit(sheet, folder / "no-references.xlsx",
         lambda part, content: re.sub(rb'<c r="[A-Z]+\d+"', b"<c", re.sub(rb'<row r="\d+"', b"<row", content))
         if "sheet1" in part else content)


def converted(folder):
    """What LibreOffice makes of a Word file and a workbook."""
    csv_filter = "Text - txt - csv (StarCalc):{},34,{},1"
    for source, filter_name, name in [
            ("python-docx.docx", "MS Word 2007 XML", "libreoffice-writer.docx"),
            ("python-docx.docx", "Office Open XML Text", "libreoffice-ooxml.docx"),
            ("python-docx.docx", "HTML (StarWriter)", "libreoffice-writer.html"),
            ("python-docx.docx", "XHTML Writer File", "libreoffice-writer.xhtml"),
            ("python-docx.docx", "Text (encoded):UTF8", "libreoffice-writer.txt"),
            ("openpyxl.xlsx", "Calc MS Excel 2007 XML", "libreoffice-calc.xlsx"),
            ("openpyxl.xlsx", "Calc Office Open XML", "libreoffice-ooxml.xlsx"),
            ("openpyxl.xlsx", "HTML (StarCalc)", "libreoffice-calc.html"),
            ("openpyxl.xlsx", csv_filter.format(44, 76), "libreoffice-utf-8.csv"),
            ("openpyxl.xlsx", csv_filter.format(9, 76), "libreoffice-tab.csv"),
            ("openpyxl.xlsx", csv_filter.format(59, 76), "libreoffice-semicolon.csv"),
            ("openpyxl.xlsx", csv_filter.format(44, 65535), "libreoffice-utf-16.csv"),
            ("openpyxl.xlsx", csv_filter.format(44, 85), "libreoffice-gb18030.csv")]:
        fixtures.convert(folder / source, filter_name, name.rsplit(".", 1)[1], folder / name)


def main():
    forecast = sys.argv[1]
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for make in [texts, pages, frames, workbooks, documents, converted, edited]:
            make(folder)

        def inspect(path):
            return subprocess.run([forecast, "inspect", str(path), "--format", "csv", "--language", "en"],
                                  capture_output=True, text=True)

        expected = inspect(fixtures.SAMPLE).stdout
        files = sorted(folder.iterdir())
        different = 0
        for path in files:
            found = inspect(path)
            if found.stdout != expected:
                different += 1
                print(f"{path.name}: exit {found.returncode}, {found.stdout.count(chr(10))} lines; "
                      f"{found.stderr.strip()[:300]}")
    print(f"{len(files) - different} of {len(files)} files read the same")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
