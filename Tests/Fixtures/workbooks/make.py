"""Writes the workbooks of this folder. Needs openpyxl, xlwt and pandas; see README.md for the versions used."""
import datetime

import numpy as np
import openpyxl
import pandas as pd
import xlwt
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Font


def xlsx():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "年度数据"
    sheet.append(["地区生产总值 (亿元)", None, None, None])
    sheet.append(["地区", 2023, "2022年", "更新日期"])
    sheet.append(["北京市", 43760.7, 41540.900000000001, datetime.date(2024, 3, 1)])
    sheet.append(["山西省", "25698.2", None, datetime.datetime(2024, 2, 29, 6, 30)])
    sheet.append(["合计", "=SUM(B3:B4)", True, "#N/A"])
    sheet.merge_cells("A1:D1")
    sheet["D3"].number_format = 'yyyy"年"m"月"'
    sheet["A2"].font = Font(bold=True)
    hidden = book.create_sheet("隐藏")
    hidden["C7"] = 0.125
    hidden.sheet_state = "hidden"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=3, max_row=4))
    book.create_chartsheet("图").add_chart(chart)
    book.create_sheet("空")
    book.save("openpyxl.xlsx")


def xls():
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("年度数据")
    days = [xlwt.easyxf(num_format_str=code) for code in ("YYYY-MM-DD", "yyyy", 'yyyy"年"m"月"', "hh:mm:ss", "YYYY-MM-DD hh:mm")]
    sheet.write_merge(0, 0, 0, 5, "地区生产总值 (亿元)")
    for column, text in enumerate(["地区", "2023年", "日期", "公式", "真假", "错误"]):
        sheet.write(1, column, text)
    sheet.write(2, 0, "北京市")
    sheet.write(2, 1, 43760.7)
    sheet.write(2, 2, datetime.date(2024, 3, 1), days[0])
    sheet.write(2, 3, xlwt.Formula("B3*2"))
    sheet.row(2).set_cell_boolean(4, True)
    sheet.row(2).set_cell_error(5, "#DIV/0!")
    sheet.write(3, 0, "陕西省")
    sheet.write(3, 1, -3)
    sheet.write(3, 2, datetime.date(2020, 1, 1), days[1])
    sheet.write(3, 3, 0.1 + 0.2)
    sheet.row(3).set_cell_boolean(4, False)
    sheet.row(3).set_cell_error(5, 0x2A)  # #N/A
    sheet.write(4, 0, "A text with Ω and é")
    sheet.write(4, 1, 123456789.25)
    sheet.write(4, 2, datetime.date(2019, 12, 1), days[2])
    sheet.write(4, 3, datetime.time(6, 30), days[3])
    sheet.write(4, 4, datetime.datetime(2020, 2, 29, 23, 59), days[4])
    sheet.write(9, 3, "far")
    book.add_sheet("空")
    hidden = book.add_sheet("隐藏")
    hidden.visibility = 1
    for row in range(60):
        # Long enough for the list of texts to go on in further records.
        hidden.write(row, row % 7, ("汉" if row % 2 else "x") * (150 + row) + str(row))
    book.save("xlwt.xls")


def dta():
    frame = pd.DataFrame({
        "province": ["北京", "上海", ""],
        "year": np.array([2019, 2020, 2021], dtype="int16"),
        "gdp": [1.5, np.nan, 0.1 + 0.2],
        "share": np.array([0.1, 0.25, np.nan], dtype="float32"),
        "day": pd.to_datetime(["2020-01-01", "1960-01-01", "1959-12-31"]),
        "quarter": pd.to_datetime(["2020-04-01", "1960-01-01", "1959-10-01"]),
        "moment": pd.to_datetime(["2020-01-01 06:30:00", "1960-01-01 00:00:00", "1959-12-31 23:59:59"]),
    })
    frame["id"] = pd.Categorical(["河南", "河北", "河南"])
    options = dict(
        write_index=False, variable_labels={"gdp": "地区生产总值 (亿元)"},
        convert_dates={"day": "td", "quarter": "tq", "moment": "tc"})
    for version in (118, 119):
        frame.to_stata(f"stata-{version}.dta", version=version, time_stamp=datetime.datetime(2024, 1, 1), **options)

    # Formats before 118 hold bytes of some encoding: pandas writes Latin-1, so Chinese bytes are passed as such.
    def disguised(text):
        return text.encode("gb18030").decode("latin-1")

    old = frame.copy()
    old["province"] = [disguised(text) for text in frame["province"]]
    old["id"] = pd.Categorical([disguised(text) for text in frame["id"]])
    options["variable_labels"] = {"gdp": disguised("地区生产总值 (亿元)")}
    for version in (114, 117):
        old.to_stata(f"stata-{version}-gb18030.dta", version=version, time_stamp=datetime.datetime(2024, 1, 1), **options)
    western = pd.DataFrame({"province": ["México", "Sjælland", "Île-de-France"], "x": [1, 2, 3]})
    western.to_stata("stata-114-windows1252.dta", version=114, write_index=False, time_stamp=datetime.datetime(2024, 1, 1))


xlsx()
xls()
dta()
