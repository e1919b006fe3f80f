"""Opens a workbook in a running LibreOffice and prints, as JSON, what LibreOffice says is in it."""
import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def main(port, file):
    desktop = connected(port)
    book = desktop.loadComponentFromURL("file://" + file, "_blank", 0, (told("Hidden", False),))
    if book is None:
        raise SystemExit("LibreOffice did not open " + file)
    sheets = [sheet_of(book, n) for n in range(book.Sheets.Count)]
    names = [book.NamedRanges.getByIndex(n).Name for n in range(book.NamedRanges.Count)]
    print(json.dumps({"sheets": sheets, "names": names}, ensure_ascii=False, indent=1))
    book.close(True)


def connected(port):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve(f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:  # it is still starting
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not answer")


def told(name, value):
    prop = PropertyValue()
    prop.Name, prop.Value = name, value
    return prop


def sheet_of(book, number):
    sheet = book.Sheets.getByIndex(number)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    used = sheet.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow)
    facts = {
        "name": sheet.Name,
        "visible": sheet.IsVisible,
        "rows": last.EndRow + 1,
        "columns": last.EndColumn + 1,
        "frozen": frozen(book, sheet),
        "validations": validations(used),
        "conditional": conditional(sheet),
        "notes": sheet.Annotations.Count,
        "formulas": sum(1 for row in used.getFormulaArray() for text in row if str(text).startswith("=")),
        "errors": errors(sheet),
        "merged": merged(used),
        "hiddenRows": sum(1 for n in range(last.EndRow + 1) if not sheet.Rows.getByIndex(n).IsVisible),
        "hiddenColumns": sum(1 for n in range(last.EndColumn + 1) if not sheet.Columns.getByIndex(n).IsVisible),
        "protected": sheet.isProtected(),
        "tabColour": sheet.TabColor,
        "charts": [chart_of(chart.EmbeddedObject) for chart in charts(sheet)],
        "links": links(used),
        "portions": portions(used),
    }
    return {key: value for key, value in facts.items() if value not in (0, [], False, None, -1)}


def frozen(book, sheet):
    controller = book.CurrentController
    if not sheet.IsVisible:
        return None
    controller.setActiveSheet(sheet)
    if not controller.hasFrozenPanes():
        return None
    # SplitRow and SplitColumn are worked out from pixels, so hidden lines count twice and right to left not at all
    last = controller.getByIndex(0).VisibleRange
    return {"rows": last.EndRow + 1, "columns": last.EndColumn + 1, "split": [controller.SplitRow, controller.SplitColumn]}


def validations(used):
    found = []
    formats = used.getCellFormatRanges()
    for n in range(formats.Count):
        area = formats.getByIndex(n)
        rule = area.Validation
        if rule.Type.value != "ANY":
            found.append([area.AbsoluteName.split(".")[-1].replace("$", ""), rule.Type.value, rule.getFormula1()])
    return found


def conditional(sheet):
    kinds = []
    for rules in sheet.ConditionalFormats.getConditionalFormats():
        for n in range(rules.Count):
            entry = rules.getByIndex(n)
            kinds.append({1: "colour scale"}.get(entry.getType(), "condition"))
    return sorted(kinds)


def errors(sheet):
    from com.sun.star.sheet.FormulaResult import ERROR

    found = sheet.queryFormulaCells(ERROR)
    return [cell.AbsoluteName for cell in cells(found)][:20]


def merged(used):
    return sum(1 for row in range(min(60, used.Rows.Count)) for column in range(used.Columns.Count)
               if used.getCellByPosition(column, row).IsMerged)


def charts(sheet):
    return [sheet.Charts.getByIndex(n) for n in range(sheet.Charts.Count)]


def chart_of(chart):
    kinds, count = [], 0
    for system in chart.FirstDiagram.CoordinateSystems:
        for kind in system.ChartTypes:
            kinds.append(kind.ChartType.split(".")[-1])
            count += len(kind.DataSeries)
    return {"kinds": kinds, "series": count, "title": chart.Title.String if chart.HasMainTitle else None}


def links(used):
    return sum(1 for cell in texts(used) for field in fields(cell) if field)


def portions(used):
    """How many pieces texts of several looks have."""
    counts = [sum(1 for _ in pieces(cell)) for cell in texts(used)]
    return sum(count for count in counts if count > 1)


def texts(used):
    for row in range(min(60, used.Rows.Count)):
        for column in range(used.Columns.Count):
            cell = used.getCellByPosition(column, row)
            if cell.Type.value == "TEXT":
                yield cell


def fields(cell):
    every = cell.TextFields
    return [every.getByIndex(n).URL for n in range(every.Count)]


def pieces(cell):
    paragraphs = cell.createEnumeration()
    while paragraphs.hasMoreElements():
        portion = paragraphs.nextElement().createEnumeration()
        while portion.hasMoreElements():
            yield portion.nextElement()


def cells(ranges):
    every = ranges.Cells.createEnumeration()
    while every.hasMoreElements():
        yield every.nextElement()


main(sys.argv[1], sys.argv[2])
