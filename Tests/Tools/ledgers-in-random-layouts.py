#!/usr/bin/env python3
"""Writes the sample ledger in random layouts of other offices, and checks that it reads the same.

    pip install python-docx openpyxl
    ledgers-in-random-layouts.py FORECAST [COUNT [FOLDER]]

FORECAST is the built binary. Headings, the order of columns, further columns, sections, titles and formats are
drawn (the seed is the file's number, so a file can be written again). Prints each file whose
`inspect --format csv` differs from that of the plain table; exits with 1 where one does. With FOLDER, the files
stay there.
"""

import csv
import html
import io
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "Fixtures" / "Documents"))

import docx  # noqa: E402
import make_fixtures as fixtures  # noqa: E402
import openpyxl  # noqa: E402

ROWS = [[cell.replace("\n", "") for cell in row] for row in fixtures.sample_rows()[1:]]
OFFICES = ["市发展改革委", "市财政局", "市工信局", "市住房城乡建设局", "市教育局"]
SECTIONS = [["一、经济发展", "二、城市建设", "三、民生保障"], ["发展类", "建设类", "民生类"]]
HEADINGS = {
    "number": ["序号", "编号", "项次", "序 号", "NO.", "序列"],
    "promise": ["重点工作", "目标任务", "工作任务", "年度目标任务", "主要任务", "任务内容", "工作目标", "事项", "重点任务",
                "工作内容", "《政府工作报告》目标任务", "具体工作", "任务名称", "年度任务", "任务分解", "工作要点", "责任目标",
                "年度目标", "目标内容"],
    "office": ["责任单位", "牵头单位", "主办单位", "责任部门", "责任科室", "承办单位", "牵头（责任）单位"],
    "progress": ["进展情况", "完成情况", "工作进展", "落实情况", "推进情况", "一季度进展", "一季度完成情况", "目前进展",
                 "工作推进情况", "贯彻落实情况", "工作成效", "具体进展", "工作开展情况", "任务完成情况", "进展情况（一季度）",
                 "一季度目标任务完成情况", "一季度执行情况", "办理进展"],
}
OTHERS = {"备注": "", "完成时限": "12月底", "下一步打算": "力争完成全年目标任务。", "存在问题": "无", "分管领导": "张明",
          "联系人": "李强", "工作措施": "按月调度", "是否完成": "否", "任务来源": "政府工作报告"}
FORMATS = ["csv", "gb18030", "tabs", "lines", "lines with gaps", "html", "docx", "xlsx"]


def grid(draw):
    """The rows of one layout; a row of one cell is a section."""
    columns = ["number", "promise", "progress"]
    if draw.random() < 0.85:
        columns.insert(draw.choice([0, 2, 3]), "office")
    columns = [(name, draw.choice(HEADINGS[name])) for name in columns]
    for heading in draw.sample(sorted(OTHERS), draw.choice([0, 0, 1, 1, 2])):
        columns.insert(draw.randrange(2, len(columns) + 1), (None, heading))
    sections = draw.choice(SECTIONS) if draw.random() < 0.4 else []
    rows = [[heading for _, heading in columns]]
    for index, (number, promise, progress) in enumerate(ROWS):
        if sections and index % 15 == 0:
            rows.append([sections[index // 15]])
        cells = {"number": number, "promise": promise, "progress": progress, "office": OFFICES[index % 5]}
        rows.append([cells[name] if name else OTHERS[heading] for name, heading in columns])
    return rows


def write(path, layout, rows, captions):
    width = len(rows[0])
    if layout in ("csv", "gb18030"):
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        for row in [[caption] for caption in captions] + rows:
            writer.writerow(row + [""] * (width - len(row)))
        path.write_bytes(text.getvalue().encode("gb18030" if layout == "gb18030" else "utf-8"))
    elif layout == "tabs":
        path.write_text("\n".join(captions + ["\t".join(row) for row in rows]) + "\n", encoding="utf-8")
    elif layout.startswith("lines"):
        gap = "\n" if layout == "lines with gaps" else ""
        cells = "".join("".join(f"\t{cell}\n" for cell in row) + gap for row in rows)
        path.write_text("\n".join(captions) + "\n\n" + cells, encoding="utf-8")
    elif layout == "html":
        def line(row):
            if len(row) == 1:
                return f'<tr><td colspan="{width}">{row[0]}</td></tr>'
            return "<tr>" + "".join(f"<td><p>{html.escape(cell)}</p></td>" for cell in row) + "</tr>"
        head = "".join(f"<p>{caption}</p>" for caption in captions)
        path.write_text(f'<html><head><meta charset="utf-8"></head><body>{head}<table>'
                        + "".join(map(line, rows)) + "</table></body></html>", encoding="utf-8")
    elif layout == "docx":
        document = docx.Document()
        for caption in captions:
            document.add_paragraph(caption)
        table = document.add_table(rows=0, cols=width)
        for row in rows:
            cells = table.add_row().cells
            if len(row) == 1:
                cells[0].merge(cells[-1]).text = row[0]
            else:
                for cell, text in zip(cells, row):
                    cell.text = text
        document.save(path)
    else:
        book = openpyxl.Workbook()
        sheet = book.active
        for row in [[caption] for caption in captions] + rows:
            sheet.append([int(cell) if cell.isdigit() else cell or None for cell in row])
            if len(row) == 1:
                last = sheet.max_row
                sheet.merge_cells(start_row=last, start_column=1, end_row=last, end_column=width)
        book.save(path)


def main():
    forecast = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else temporary)
        folder.mkdir(parents=True, exist_ok=True)

        def inspect(path):
            return subprocess.run([forecast, "inspect", str(path), "--format", "csv", "--language", "en"],
                                  capture_output=True, text=True)

        plain = folder / "plain.csv"
        header = ["序号", "重点任务", "进展情况"]
        write(plain, "csv", [header] + ROWS, [fixtures.TITLE])
        expected = inspect(plain).stdout
        different = 0
        for seed in range(count):
            draw = random.Random(seed)
            layout = draw.choice(FORMATS)
            ending = {"gb18030": "csv", "tabs": "txt", "lines": "txt", "lines with gaps": "txt"}.get(layout, layout)
            path = folder / f"{seed:04d}-{layout.replace(' ', '-')}.{ending}"
            captions = [fixtures.TITLE] + draw.choice([[], [], ["填报单位：市政府办公室"], ["（政办字〔2024〕12号）"]])
            write(path, layout, grid(draw), captions)
            found = inspect(path)
            if found.stdout != expected:
                different += 1
                print(f"{path.name}: exit {found.returncode}, {found.stdout.count(chr(10))} lines; "
                      f"{found.stderr.strip()[:300]}")
    print(f"{count - different} of {count} files read the same")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
