"""CSV and XLSX: Python's csv, pandas, openpyxl, and LibreOffice where it is installed."""

import csv
import io
import shutil
import subprocess
import zipfile
from decimal import Decimal

import openpyxl
import pandas
from common import equal, rows

HEAD = ["编号", "类型", "类别", "文字", "全称", "数值", "单位", "下限", "上限", "ISO 8601", "措辞", "弱", "状态", "依据", "把握", "起", "止", "所在句"]
SHEETS = {"数字": "figure", "机构": "organization", "提法": "slogan", "文件": "document"}
OFFICE = shutil.which("soffice")


def unguarded(cell):
    """A cell without the mark that keeps a spreadsheet from running it."""
    return cell[1:] if cell.startswith("'") and cell[1:2] in ("=", "+", "-", "@", "\t", "\r") else cell


def expected(article):
    return [(str(one["id"]), str(one["start"]), str(one["end"]), one["text"], (one.get("value") or {}).get("number", ""))
            for one in article.mentions]


def chosen(row):
    cell = dict(zip(HEAD, row, strict=True))
    return tuple(unguarded(cell[name]) for name in ("编号", "起", "止", "文字", "数值"))


def csv_reads_the_table(article):
    raw = article.file("csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n")
    head, *body = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True)
    equal(head, HEAD)
    equal([chosen(row) for row in body], expected(article))


def pandas_reads_the_table(article):
    table = pandas.read_csv(article.file("csv"), dtype=str, keep_default_na=False, encoding="utf-8-sig")
    equal(list(table.columns), HEAD)
    equal([chosen(list(row)) for row in table.itertuples(index=False)], expected(article))


def same_number(cell, number):
    """A number as a spreadsheet keeps it is the number that was written."""
    if cell is None or isinstance(cell, str):
        return (cell or "") == number
    try:
        return Decimal(repr(cell)) == Decimal(number)
    except ArithmeticError:
        return False


def compared(sheet, mentions):
    head, *body = sheet.iter_rows(values_only=True)
    equal(list(head), HEAD)
    equal(len(body), len(mentions))
    for row, one in zip(body, mentions):
        cell = dict(zip(HEAD, row))
        value = one.get("value") or {}
        equal((cell["编号"], cell["起"], cell["止"]), (one["id"], one["start"], one["end"]))
        equal((cell["文字"] or "").replace("\r\n", "\n").replace("_x000D_\n", "\n"), one["text"].replace("\r\n", "\n"))
        for name, key in (("数值", "number"), ("下限", "low"), ("上限", "high")):
            assert same_number(cell[name], value.get(key, "")), (name, cell[name], value)
        equal(float(cell["把握"]), float(one["confidence"]))
        equal((cell["全称"] or "", cell["单位"] or "", cell["ISO 8601"] or ""),
              (one.get("canonical", ""), value.get("unit", ""), value.get("iso", "")))


def openpyxl_reads_the_workbook(article, file=None):
    book = openpyxl.load_workbook(file or article.file("xlsx"), read_only=True)
    equal(book.sheetnames[:1 + len(SHEETS)], ["全部", *SHEETS])
    # The reader's own kinds have sheets of their own, then come claims and checks.
    equal(book.sheetnames[-2:], ["核查结论", "核算"])
    compared(book["全部"], article.mentions)
    for name, kind in SHEETS.items():
        compared(book[name], [one for one in article.mentions if one["kind"] == kind])
    with zipfile.ZipFile(file or article.file("xlsx")) as archive:
        assert not any(b"<f" in archive.read(name) for name in archive.namelist() if "sheet" in name), "a formula"


def pandas_reads_the_workbook(article):
    if len(article.mentions) > 1000:
        return  # it reads with openpyxl, as above
    table = pandas.read_excel(article.file("xlsx"), sheet_name=0, dtype=str, keep_default_na=False)
    equal(len(table), len(article.mentions))


def converted(articles, format, suffix, kind, *options):
    """What LibreOffice makes of the articles in a format, by article. It starts once, which is what takes it time."""
    folder = articles[0].folder.parent / "office" / f"{format}-{kind}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for article in articles:
        shutil.copy(article.file(format), folder / f"{article.name}.{suffix}")
    profile = (folder / "profile").resolve().as_uri()
    command = [OFFICE, f"-env:UserInstallation={profile}", "--headless", *options, "--convert-to", kind, "--outdir",
               str(folder / "made"), *(str(folder / f"{article.name}.{suffix}") for article in articles)]
    subprocess.run(command, capture_output=True, timeout=200, check=True)
    return {article.name: folder / "made" / f"{article.name}.{kind}" for article in articles}


def libreoffice_reads_the_workbook(articles):
    made = converted(articles, "xlsx", "xlsx", "xlsx")
    for article in articles:
        openpyxl_reads_the_workbook(article, made[article.name])


def libreoffice_reads_the_table(articles):
    # Commas, quotes, UTF-8, from the first row, every column as text.
    columns = "/".join(f"{column}/2" for column in range(1, len(HEAD) + 1))
    made = converted(articles, "csv", "csv", "xlsx", f"--infilter=CSV:44,34,76,1,{columns}")
    breaks = lambda rows: [tuple(cell.replace("\r\n", "\n") for cell in row) for row in rows]
    for article in articles:
        book = openpyxl.load_workbook(made[article.name], read_only=True)
        head, *body = book.worksheets[0].iter_rows(values_only=True)
        equal(list(head), HEAD)
        found = [chosen(["" if cell is None else str(cell) for cell in row]) for row in body]
        equal(breaks(found), breaks(expected(article)))


TESTS = [csv_reads_the_table, pandas_reads_the_table, openpyxl_reads_the_workbook, pandas_reads_the_workbook]
# Those that read all articles at once.
TOGETHER = [libreoffice_reads_the_workbook, libreoffice_reads_the_table] if OFFICE else []
