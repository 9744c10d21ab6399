#!/usr/bin/env python3
"""Writes the corpus of the fuzz tests: one folder a reader, small files that reach all of its code.

    python3 Tests/Fixtures/Documents/make_corpus.py

Parts of the fixtures beside this file, and parts by hand with what the fixtures lack. A file that ever
broke a reader belongs here, too, named after what broke. Standard library only.
"""

import io
import pathlib
import zipfile

HERE = pathlib.Path(__file__).parent
CORPUS = HERE / "corpus"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = "2025年上半年重点工作进展情况\n"


def part(document, name):
    with zipfile.ZipFile(HERE / document) as archive:
        return archive.read(name)


def write(name, content):
    path = CORPUS / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def pack(parts, method=zipfile.ZIP_STORED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name, (2024, 4, 15, 0, 0, 0)), content, method)
    return out.getvalue()


def run(text, properties=""):
    return f"<w:r>{properties}<w:t>{text}</w:t></w:r>"


def word():
    def cell(content, properties=""):
        return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{content}</w:p></w:tc>"

    def row(*cells, properties=""):
        return f"<w:tr>{properties}{''.join(cells)}</w:tr>"

    list_number = ('<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
                   "<w:rPr><w:vanish/></w:rPr></w:pPr>")
    body = (
        f"<w:p>{run(HEAD.strip())}</w:p><w:tbl>"
        + row(cell(run("序号")), cell(run("事项内容")), cell(run("进展情况"), '<w:gridSpan w:val="2"/>'))
        + row(cell(list_number, '<w:vMerge w:val="restart"/>'),
              cell(f"<w:ins>{run('新建')}</w:ins><w:del><w:r><w:delText>改</w:delText></w:r></w:del>"
                   + run("公园10个")),
              cell(f"<w:sdt><w:sdtContent>{run('建成')}</w:sdtContent></w:sdt><w:smartTag>{run('6个')}"
                   f"</w:smartTag>{run('x', '<w:rPr><w:vanish/></w:rPr>')}<w:r><w:br/><w:tab/>"
                   f"<w:noBreakHyphen/></w:r>"))
        + row(cell("", "<w:vMerge/>"), cell(run("学校3所")),
              "<w:tc><w:tbl>" + row(cell(run("内")), cell(run("表"))) + "</w:tbl><w:p/></w:tc>",
              properties='<w:trPr><w:gridBefore w:val="0"/></w:trPr>')
        + row(cell(run("旧")), properties="<w:trPr><w:del/></w:trPr>")
        + f"</w:tbl><w:p>{run('1. 甲。')}</w:p><w:p>{run('进展情况：乙。')}</w:p>")
    return f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{body}</w:body></w:document>'


def sheet():
    return (
        '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>2025年上半年进展</t></is></c></row>'
        '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="str"><v>事项_x000D_内容</v></c>'
        '<c r="C2" t="inlineStr"><is><r><t>进展</t></r><rPh><t>ping</t></rPh><r><t>情况</t></r></is></c></row>'
        '<row r="3" hidden="1"><c r="A3" s="1"><v>1</v></c><c r="B3"><f>1+2</f><v>3</v></c>'
        '<c r="C3"><f>1</f></c><c r="D3" t="e"><v>#REF!</v></c><c t="b"><v>1</v></c>'
        '<c r="XFD3" t="d"><v>2025-06-30</v></c></row><row><c s="99"><v>45838</v></c><c t="s"><v>7</v></c></row>'
        '</sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B3:B4"/><mergeCell ref="C4:A3"/>'
        "</mergeCells></worksheet>")


def main():
    write("word/features.xml", word())
    write("word/merged.xml", part("merged.docx", "word/document.xml")[:24_000])
    write("sheet/features.xml", part("features.xlsx", "xl/worksheets/sheet1.xml"))
    write("sheet/kinds.xml", sheet())
    write("strings/libreoffice.xml", part("libreoffice.xlsx", "xl/sharedStrings.xml")[:4000])
    write("strings/phonetic.xml",
          "<sst><si><t>序号</t></si><si><r><t>事_x4E00_</t></r><rPh sb='0'><t>shi</t></rPh><r><t>项</t></r></si>"
          "<si/><si><t xml:space='preserve'> 进展 </t></si></sst>")
    write("styles/features.xml", part("features.xlsx", "xl/styles.xml"))
    write("styles/formats.xml",
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm"/><numFmt numFmtId="165" '
          'formatCode="&quot;d&quot;0.0%"/></numFmts><cellXfs><xf numFmtId="164"/><xf numFmtId="9"/>'
          '<xf numFmtId="165"/><xf/></cellXfs></styleSheet>')
    write("html/calc.html", (HERE / "libreoffice-calc.html").read_bytes()[:4000])
    write("html/soup.html",
          f"<title>{HEAD}</title><style>td</style><script>'<table>'</script><table><caption>附表<tr><th rowspan=2>序号"
          "<th colspan=2>事项内容<th>进展情况<tr><td>甲<td>乙<td>丙<tr><td rowspan=0>1<td>新建&nbsp;10个<br>x"
          "<td><table><tr><td>内<td>表</table><td style='display: none'>y<td>建成6个</tr></table><p>1. 甲。<p>进展：乙。")
    write("text/quotes.csv", HEAD + '序号,事项内容,进展情况\n1,"新建""公园""10个","建成6个\n另有3个"\n2,"开,\n3,a"b,c\n')
    write("text/bars.md", HEAD + "| 序号 | 事项内容 | 进展情况 |\n| --- | --- | --- |\n| 1 | 新建10个 | 建成6个 |\n")
    write("text/cells.txt", HEAD + "\t序号\n\t事项内容\n\t进展情况\n\n\t1\n\t新建10个\n\t建成6个\n\n又一段\n")
    write("text/lines.txt", HEAD + "序号\n事项内容\n进展情况\n1\n新建10个\n建成6个\n另有3个\n")
    write("text/paragraphs.txt", HEAD + "一、民生\n（一）新建公园10个。【责任单位】市城管局\n进展情况：1.建成6个。\n2.其余在建。\n"
          "（二）新增就业35万人：目前进展：20.1万人。下一步：继续。\n")
    write("text/gb18030.tsv", (HEAD + "序号\t事项内容\t进展情况\n1\t新建㐀10个\t建成6个\n").encode("gb18030"))
    write("text/utf-16.tsv", (HEAD + "序号\t事项内容\t进展情况\n1\t新建10个\t建成6个🙂\n").encode("utf-16"))
    parts = [("[Content_Types].xml", "<Types/>"), ("word/document.xml", word())]
    write("zip/stored.docx", pack(parts))
    write("zip/packed.docx", pack(parts, zipfile.ZIP_DEFLATED))
    rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    write("zip/stored.xlsx", pack([
        ("_rels/.rels", f'<Relationships><Relationship Id="r" Type="{rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", f'<workbook xmlns:r="{rels}"><workbookPr date1904="1"/><sheets><sheet name="台账" r:id="a"/>'
                            '<sheet name="旧" state="hidden" r:id="b"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", f'<Relationships><Relationship Id="a" Type="{rels}/worksheet" Target="worksheets/sheet1.xml"/>'
                                       f'<Relationship Id="s" Type="{rels}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>'),
        ("xl/worksheets/sheet1.xml", sheet()), ("xl/sharedStrings.xml", "<sst><si><t>序号</t></si></sst>")]))


if __name__ == "__main__":
    main()
