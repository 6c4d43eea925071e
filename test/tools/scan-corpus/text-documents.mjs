// Text documents: each finding, and a near miss of it.
import { basicScript, flatDocument, letters, objectInside, paragraph, span, textStyle } from './flat-document.mjs'
import { picture } from './picture.mjs'

const document = (parts) => flatDocument({ kind: 'text', ...parts })
const change = (kind, inside) =>
  `<text:changed-region xml:id="c1" text:id="c1"><text:${kind}><office:change-info><dc:creator>A. Q.</dc:creator><dc:date>2024-03-05T10:00:00</dc:date></office:change-info>${inside}</text:${kind}></text:changed-region>`
const image = (style, source) =>
  `<draw:frame draw:name="i1" draw:style-name="${style}" text:anchor-type="as-char" svg:width="6cm" svg:height="4cm"><draw:image${source}</draw:image></draw:frame>`
const inside = `><office:binary-data>${picture()}</office:binary-data>`
const graphic = (name, properties) => textStyle(name, `<style:graphic-properties ${properties}/>`, 'graphic')

/** @returns for each case what has it and what nearly has it; `formats` where it is not in all of them */
export const textDocuments = (w) => {
  const plain = paragraph(w.plain) + paragraph(w.more)
  return [
    {
      kind: 'hidden-text',
      name: 'letters-hidden',
      has: document({
        body: plain + paragraph(span(w.secret, 'T1')),
        styles: textStyle('T1', letters('text:display="none"')),
      }),
      near: document({
        body: plain + paragraph(span(w.secret, 'T1')),
        styles: textStyle('T1', letters('text:display="true" fo:font-size="7pt"')),
      }),
    },
    {
      kind: 'hidden-text',
      name: 'letters-white',
      has: document({
        body: plain + paragraph(`${w.more} ${span(w.secret, 'T1')}`),
        styles: textStyle('T1', letters('fo:color="#ffffff"')),
      }),
      near: document({
        body: plain + paragraph(span(w.secret, 'T1'), 'P1'),
        styles:
          textStyle('T1', letters('fo:color="#ffffff"')) +
          textStyle('P1', '<style:paragraph-properties fo:background-color="#1f3864"/>', 'paragraph'),
      }),
      // LibreOffice writes no shading of a paragraph that the scanner reads in the old format: a person looks.
      nearKinds: { doc: ['hidden-text'] },
    },
    {
      kind: 'hidden-text',
      name: 'section-hidden',
      has: document({
        body: `${plain}<text:section text:name="S1" text:display="none">${paragraph(w.secret)}</text:section>${paragraph(w.more)}`,
      }),
      near: document({
        body: `${plain}<text:section text:name="S1">${paragraph(w.secret)}</text:section>${paragraph(w.more)}`,
      }),
      formats: ['odt'],
    },
    {
      kind: 'hidden-text',
      name: 'letters-highlighted-black',
      has: document({
        body: plain + paragraph(span(w.secret, 'T1')),
        styles: textStyle('T1', letters('fo:color="#000000" fo:background-color="#000000"')),
      }),
      near: document({
        body: plain + paragraph(span(w.secret, 'T1')),
        styles: textStyle('T1', letters('fo:color="#000000" fo:background-color="#ffff00"')),
      }),
    },
    {
      kind: 'tracked-change',
      name: 'deletion',
      has: document({
        body: `<text:tracked-changes text:track-changes="true">${change('deletion', paragraph(w.secret))}</text:tracked-changes>${paragraph(`${w.plain}<text:change text:change-id="c1"/>`)}${paragraph(w.more)}`,
      }),
      near: document({ body: `<text:tracked-changes text:track-changes="true"/>${plain}` }),
    },
    {
      kind: 'tracked-change',
      name: 'insertion',
      has: document({
        body: `<text:tracked-changes text:track-changes="true">${change('insertion', '')}</text:tracked-changes>${paragraph(`${w.plain}<text:change-start text:change-id="c1"/>${w.secret}<text:change-end text:change-id="c1"/>`)}`,
      }),
      near: document({
        body: `${paragraph(`${w.plain} ${span(w.secret, 'T1')}`)}`,
        styles: textStyle('T1', letters('fo:color="#c9211e" style:text-underline-style="solid"')),
      }),
    },
    {
      kind: 'comment',
      name: 'comment',
      has: document({
        body: paragraph(
          `${w.plain}<office:annotation><dc:creator>A. Q.</dc:creator><dc:date>2024-03-05T10:00:00</dc:date>${paragraph(w.note)}</office:annotation>`,
        ),
      }),
      near: document({
        body: paragraph(
          `${w.plain}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${paragraph(w.note)}</text:note-body></text:note>`,
        ),
      }),
    },
    {
      kind: 'metadata',
      name: 'author',
      has: document({
        body: plain,
        meta: `<meta:initial-creator>${w.author}</meta:initial-creator><dc:creator>${w.author}</dc:creator>`,
      }),
      near: document({
        body: plain,
        meta: '<meta:creation-date>2024-03-05T10:00:00</meta:creation-date><dc:date>2024-03-05T11:00:00</dc:date>',
      }),
    },
    {
      kind: 'metadata',
      name: 'property-of-its-own',
      has: document({
        body: plain,
        meta: `<meta:user-defined meta:name="Remark" meta:value-type="string">${w.note}</meta:user-defined>`,
      }),
      near: document({ body: plain, meta: `<dc:language>en-GB</dc:language>` }),
      // RTF has no place for it that LibreOffice writes; the old format has it in a stream of its own.
    },
    {
      kind: 'embedded-object',
      name: 'workbook-inside',
      has: document({
        body:
          plain +
          paragraph(
            `<draw:frame draw:name="o1" text:anchor-type="as-char" svg:width="6cm" svg:height="2cm">${objectInside(w.rows)}</draw:frame>`,
          ),
      }),
      near: document({
        body: `${plain}<table:table table:name="T">${w.rows.map((row) => `<table:table-row>${row.map((value) => `<table:table-cell>${paragraph(value)}</table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`,
      }),
      // In RTF LibreOffice writes its picture alone.
      formats: ['odt', 'docx', 'doc'],
    },
    {
      kind: 'cropped-content',
      name: 'picture-cropped',
      has: document({
        body: plain + paragraph(image('G1', inside)),
        styles: graphic('G1', 'fo:clip="rect(0.5cm, 1cm, 0.5cm, 1cm)"'),
      }),
      near: document({
        body: plain + paragraph(image('G1', inside)),
        styles: graphic('G1', 'fo:clip="rect(0cm, 0cm, 0cm, 0cm)" draw:color-mode="greyscale"'),
      }),
      formats: ['odt', 'docx', 'doc'],
    },
    {
      kind: 'external-link',
      name: 'picture-of-a-server',
      has: document({
        body:
          plain +
          paragraph(
            image('G1', ' xlink:href="file:///srv/share/plans/road.png" xlink:type="simple" xlink:actuate="onLoad">'),
          ),
        styles: graphic('G1', 'style:wrap="none"'),
      }),
      near: document({
        body:
          plain +
          paragraph(`<text:a xlink:type="simple" xlink:href="https://www.parish.example/roads">${w.link}</text:a>`),
      }),
      // LibreOffice leaves a picture that it cannot fetch out of the other formats.
      formats: ['odt'],
    },
    {
      kind: 'macro',
      name: 'macro',
      has: document({ body: plain, scripts: basicScript }),
      near: document({ body: plain + paragraph('Sub Total MsgBox "Total" End Sub') }),
      formats: ['odt'],
    },
  ]
}
