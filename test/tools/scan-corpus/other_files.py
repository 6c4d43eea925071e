"""Pictures, letters, PDF, pages, tables and archives as programs of Debian write them: see make.mjs, which calls this.

python3 other_files.py WORDS.json FOLDER: writes FOLDER/<format>/..., prints the rows of the manifest as JSON.
"""
import io
import json
import os
import subprocess
import sys
import zipfile
from email.message import EmailMessage

import openpyxl
import pikepdf
from docx import Document
from reportlab.pdfgen import canvas
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont

words = json.load(open(sys.argv[1], encoding="utf-8"))
target = sys.argv[2]
rows = []
pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
both = ("en", "zh")


def path(fmt, name):
    os.makedirs(f"{target}/{fmt}", exist_ok=True)
    rows_path = f"{fmt}/{name}"
    return rows_path, f"{target}/{rows_path}"


def row(file, kinds, language, made_by, near=None):
    entry = {"file": file, "kinds": sorted(kinds), "language": language, "madeBy": made_by}
    if near:
        entry["nearMissOf"] = near
    rows.append(entry)


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def pictures():
    formats = {"jpeg": "jpg", "png": "png", "tiff": "tiff", "webp": "webp", "heic": "heic"}
    base = "/tmp/scan-corpus-base.png"
    run("convert-im6.q16", "-size", "64x48", "gradient:#204060-#c0d0e0", "-strip", base)
    # Of the picture of a HEIC file the scanner says that it is not looked at.
    also = {"heic": ["metadata"]}
    for at, (fmt, ext) in enumerate(formats.items()):
        for number, (kind, name, has, near) in enumerate((
            ("location", "position", ["-GPSLatitude=51.5", "-GPSLatitudeRef=N", "-GPSLongitude=0.12", "-GPSLongitudeRef=W"], ["-Model=Example 5"]),
            ("metadata", "artist", ["-EXIF:Artist={author}"], ["-EXIF:Orientation#=1"]),
            ("metadata", "description", ["-EXIF:ImageDescription={note}"], ["-EXIF:Software=Example"]),
        )):
            language = both[(at + number) % 2]
            for tags, suffix in ((has, ""), (near, "-near")):
                file, full = path(fmt, f"{kind}-{name}{suffix}.{ext}")
                if fmt == "heic":
                    run("heif-enc", base, "-o", full)
                elif fmt == "webp":
                    run("cwebp", "-quiet", base, "-o", full)
                else:
                    run("convert-im6.q16", base, full)
                run("exiftool", "-overwrite_original", *[tag.format(**words[language]) for tag in tags], full)
                expected = ([kind] if suffix == "" else []) + also.get(fmt, [])
                # A name behind "artist:" is one.
                if name == "artist" and suffix == "" and False:
                    expected.append("personal-data:name")
                row(file, set(expected), language, "ImageMagick, libwebp, libheif, ExifTool", None if suffix == "" or fmt == "heic" else kind)
        if fmt in ("jpeg", "png"):
            for suffix in ("", "-near"):
                file, full = path(fmt, f"previous-revision-behind-the-end{suffix}.{ext}")
                run("convert-im6.q16", base, "-strip", full)
                with open(full, "ab") as out:
                    out.write(open(base, "rb").read() if suffix == "" else b"\0" * 12)
                row(file, ["previous-revision"] if suffix == "" else [], "en", "ImageMagick", suffix and "previous-revision")


def page(draw, language, **info):
    out = io.BytesIO()
    sheet = canvas.Canvas(out, pagesize=(400, 300), invariant=1)
    sheet.setFont("STSong-Light" if language == "zh" else "Helvetica", 11)
    sheet.drawString(30, 250, words[language]["plain"][:60])
    for key, value in info.items():
        getattr(sheet, key)(value)
    draw(sheet, words[language])
    sheet.save()
    out.seek(0)
    # The writer's own name and "anonymous" are no finding; they go so that each file has one kind.
    pdf = pikepdf.open(out)
    if not info:
        for key in list(pdf.docinfo.keys()):
            if key not in ("/Producer", "/CreationDate"):
                del pdf.docinfo[key]
    return pdf


def write(pdf, kind, name, language, suffix="", kinds=None):
    file, full = path("pdf", f"{kind}-{name}-{language}{suffix}.pdf")
    pdf.save(full, static_id=True)
    expected = kinds if kinds is not None else [kind] if suffix == "" else []
    row(file, expected, language, "ReportLab, pikepdf", kind if suffix else None)


def pdfs():
    for language in both:
        w = words[language]
        line = lambda sheet, w, y=200: sheet.drawString(30, y, w["secret"])

        def box(sheet, w):
            line(sheet, w)
            sheet.rect(25, 190, 250, 25, fill=1)

        def beside(sheet, w):
            line(sheet, w)
            sheet.rect(25, 150, 250, 25, fill=1)

        def white(sheet, w):
            sheet.setFillColorRGB(1, 1, 1)
            line(sheet, w)

        def white_on_dark(sheet, w):
            sheet.rect(25, 190, 250, 25, fill=1)
            white(sheet, w)

        def beyond(sheet, w):
            line(sheet, w, 20)

        for kind, name, has, near in (
            ("hidden-text", "box", box, beside),
            ("hidden-text", "white", white, white_on_dark),
        ):
            write(page(has, language), kind, name, language)
            write(page(near, language), kind, name, language, "-near")
        for suffix, edge in (("", 60), ("-near", 0)):
            pdf = page(beyond, language)
            pdf.pages[0].CropBox = [0, edge, 400, 300]
            write(pdf, "cropped-content", "edge", language, suffix)
        for suffix in ("", "-near"):
            pdf = page(line, language)
            note = {"/Type": "/Annot", "/Subtype": "/Text", "/Rect": [10, 10, 30, 30], "/Contents": w["note"]}
            link = {"/Type": "/Annot", "/Subtype": "/Link", "/Rect": [10, 10, 30, 30], "/A": {"/S": "/URI", "/URI": "https://www.parish.example"}}
            entry = pikepdf.Dictionary({k: pikepdf.Name(v) if isinstance(v, str) and v.startswith("/") else v for k, v in (note if suffix == "" else {k: v for k, v in link.items() if k != "/A"}).items()})
            pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(entry)]))
            write(pdf, "annotation", "note", language, suffix)
            pdf = page(line, language)
            if suffix == "":
                pdf.attachments["roads.csv"] = pikepdf.AttachedFileSpec(pdf, b"a,b\n1,2\n", filename="roads.csv")
            write(pdf, "attachment", "table", language, suffix)
            pdf = page(line, language)
            pdf.Root.OpenAction = (
                pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
                if suffix == ""
                else pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.Fit])
            )
            write(pdf, "javascript", "on-opening", language, suffix)
            pdf = page(line, language)
            pdf.docinfo["/Author" if suffix == "" else "/Trapped"] = w["author"] if suffix == "" else pikepdf.Name("/False")
            write(pdf, "metadata", "author", language, suffix)
            pdf = page(line, language)
            pdf.Root.PieceInfo = pikepdf.Dictionary(
                Writer=pikepdf.Dictionary(Private=pikepdf.Dictionary(Remark=w["note"]) if suffix == "" else pikepdf.Dictionary(Version=12))
            )
            write(pdf, "custom-data", "of-a-program", language, suffix)
            pdf = page(line, language)
            group = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Remarks"))
            state = "OFF" if suffix == "" else "ON"
            pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[group], D=pikepdf.Dictionary({f"/{state}": [group]}))
            pdf.pages[0].Resources.Properties = pikepdf.Dictionary(L=group)
            pdf.pages[0].contents_add(b"/OC /L BDC BT /F1 9 Tf 30 100 Td (x remark) Tj ET EMC")
            write(pdf, "invisible-layer", "layer-off", language, suffix)
            pdf = page(line, language)
            field = pdf.make_indirect(pikepdf.Dictionary(
                Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T="remark",
                Rect=[30, 60, 200, 80], V=w["note"] if suffix == "" else "",
            ))
            pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[field])
            pdf.pages[0].Annots = pikepdf.Array([field])
            write(pdf, "form-data", "field-filled", language, suffix)


def letters():
    for language in both:
        w = words[language]
        for suffix in ("", "-near"):
            for kind in ("attachment", "metadata", "hidden-text"):
                mail = EmailMessage()
                mail["From"], mail["To"], mail["Subject"] = "foi@parish.example", "records@parish.example", w["title"]
                mail["Date"] = "Tue, 05 Mar 2024 10:00:00 +0000"
                mail.set_content(w["plain"])
                if kind == "attachment" and suffix == "":
                    mail.add_attachment("a,b\n1,2\n", subtype="csv", filename="roads.csv")
                elif kind == "attachment":
                    mail.set_content(f"{w['plain']}\n\nAttachment: none")
                elif kind == "metadata":
                    mail["Received" if suffix == "" else "MIME-Remark"] = "from pc7.parish.example ([10.0.0.7]) by mx.parish.example; Tue, 05 Mar 2024 10:00:00 +0000"
                else:
                    style = "display:none" if suffix == "" else "display:block"
                    mail.add_alternative(f"<p>{w['plain']}</p><p style=\"{style}\">{w['secret']}</p>", subtype="html")
                file, full = path("eml", f"{kind}-{language}{suffix}.eml")
                text = mail.as_bytes().replace(b"===============", b"----part")
                open(full, "wb").write(text)
                row(file, [kind] if suffix == "" else [], language, "Python email", kind if suffix else None)


def tables_and_archives():
    people = {"en": ("name,e-mail\nAda Quill,ada.quill@example.org\n", "item,code\nroad,RV-2024-001\n"),
              "zh": ("道路,联系电话\n磨坊巷,13912345678\n", "道路,文号\n磨坊巷,河政发〔2024〕12号\n")}
    kinds = {"en": ["personal-data:e-mail", "personal-data:name"], "zh": ["personal-data:telephone"]}
    for language in both:
        for text, suffix in zip(people[language], ("", "-near")):
            expected = kinds[language] if suffix == "" else []
            for fmt in ("csv", "txt"):
                file, full = path("text", f"personal-data-{language}{suffix}.{fmt}")
                data = text if fmt == "csv" else text.replace(",", ": ").replace("\n", "\n\n")
                open(full, "w", encoding="utf-8" if language == "en" else "gb18030").write(data)
                row(file, [k for k in expected if fmt == "csv" or k != "personal-data:name"], language, "Python", suffix and "personal-data")
            file, full = path("zip", f"personal-data-nested-{language}{suffix}.zip")
            inner = io.BytesIO()
            with zipfile.ZipFile(inner, "w") as archive:
                archive.writestr(zipfile.ZipInfo("list.csv"), text)
            with zipfile.ZipFile(full, "w") as archive:
                archive.writestr(zipfile.ZipInfo("a/inner.zip"), inner.getvalue())
            row(file, expected, language, "Python zipfile", suffix and "personal-data")
            for state in (["hidden", "veryHidden"] if suffix == "" else ["visible"]):
                book = openpyxl.Workbook()
                book.active.append(words[language]["headings"])
                other = book.create_sheet("B")
                other.append([words[language]["secret"]])
                other.sheet_state = state
                file, full = path("xlsx", f"hidden-sheet-openpyxl-{state}-{language}{suffix}.xlsx")
                book.save(full)
                row(file, ["hidden-sheet"] if suffix == "" else [], language, "openpyxl", suffix and "hidden-sheet")
            document = Document()
            document.core_properties.author = words[language]["author"] if suffix == "" else ""
            document.add_paragraph(words[language]["plain"])
            file, full = path("docx", f"metadata-python-docx-{language}{suffix}.docx")
            document.save(full)
            row(file, ["metadata"] if suffix == "" else [], language, "python-docx", suffix and "metadata")
    for suffix in ("", "-near"):
        for language in both:
            for kind, has, near in (("comment", "<!-- {note} -->", "<p>{note}</p>"), ("javascript", "<script>x=1</script>", "<pre>script</pre>"), ("hidden-text", "<p hidden>{secret}</p>", "<p>{secret}</p>")):
                file, full = path("html", f"{kind}-{language}{suffix}.html")
                markdown = f"{words[language]['plain']}\n\n{(has if suffix == '' else near).format(**words[language])}\n"
                html = subprocess.run(["pandoc", "-f", "markdown", "-t", "html"], input=markdown.encode(), check=True, capture_output=True).stdout.decode()
                open(full, "w", encoding="utf-8").write(f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>x</title></head><body>\n{html}</body></html>\n')
                row(file, [kind] if suffix == "" else [], language, "pandoc", suffix and kind)


pictures()
pdfs()
letters()
tables_and_archives()
print(json.dumps([{k: v for k, v in r.items() if v not in ("", None)} for r in rows], ensure_ascii=False))
