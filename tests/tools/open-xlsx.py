"""Opens a workbook with openpyxl and prints what it read as JSON, one object per sheet."""

import datetime
import json
import sys

import openpyxl


def plain(value):
    """A cell's value as JSON has it; dates as YYYY-MM-DD, with the time where there is one."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat()
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return value


def describe(sheet):
    """Rows, charts, frozen headers, filters and formulas of a sheet."""
    filters = [table.autoFilter.ref for table in sheet.tables.values() if table.autoFilter]
    if sheet.auto_filter.ref:
        filters.append(sheet.auto_filter.ref)
    return {
        "name": sheet.title,
        "rows": [[plain(cell.value) for cell in row] for row in sheet.iter_rows()],
        "charts": len(sheet._charts),
        "frozen_at": sheet.freeze_panes,
        "filters": filters,
        "formulas": [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"],
    }


workbook = openpyxl.load_workbook(sys.argv[1])
json.dump([describe(sheet) for sheet in workbook.worksheets], sys.stdout)
