// Presentations: each finding, and a near miss of it.
import { basicScript, flatDocument, letters, objectInside, paragraph, span, textStyle } from './flat-document.mjs'
import { picture } from './picture.mjs'

const masters = '<style:master-page style:name="M" style:page-layout-name="PL"/>'
const document = (body, styles = '', parts = {}) =>
  flatDocument({ kind: 'presentation', body, styles: `${plainStyles}${styles}`, masters, ...parts })
const pageStyle = (name, visibility) =>
  textStyle(name, `<style:drawing-page-properties presentation:visibility="${visibility}"/>`, 'drawing-page')
const graphic = (name, properties) => textStyle(name, `<style:graphic-properties ${properties}/>`, 'graphic')
const plainStyles = graphic('gr0', 'draw:stroke="none" draw:fill="none"')
const box = (inside, { style = 'gr0', x = 2, y = 2, look = '' } = {}) =>
  `<draw:frame draw:style-name="${style}" svg:width="16cm" svg:height="2cm" svg:x="${x}cm" svg:y="${y}cm"${look}><draw:text-box>${inside}</draw:text-box></draw:frame>`
const slide = (inside, { style = '', number = 1, notes = '' } = {}) =>
  `<draw:page draw:name="page${number}" draw:master-page-name="M"${style === '' ? '' : ` draw:style-name="${style}"`}>${inside}${notes === '' ? '' : `<presentation:notes><draw:page-thumbnail svg:width="14cm" svg:height="11cm" svg:x="3cm" svg:y="2cm" draw:page-number="${number}" presentation:class="page"/><draw:frame presentation:class="notes" svg:width="16cm" svg:height="12cm" svg:x="2cm" svg:y="14cm"><draw:text-box>${notes}</draw:text-box></draw:frame></presentation:notes>`}</draw:page>`
const image = (style) =>
  `<draw:frame draw:style-name="${style}" svg:width="6cm" svg:height="4cm" svg:x="3cm" svg:y="8cm"><draw:image><office:binary-data>${picture()}</office:binary-data></draw:image></draw:frame>`

export const slides = (w) => {
  const plain = box(paragraph(w.plain))
  const low = { y: 6 }
  return [
    {
      kind: 'hidden-slide',
      name: 'slide-hidden',
      has: document(
        slide(plain) + slide(box(paragraph(w.secret)), { style: 'dp2', number: 2 }),
        pageStyle('dp2', 'hidden'),
      ),
      near: document(
        slide(plain) + slide(box(paragraph(w.secret)), { style: 'dp2', number: 2 }),
        pageStyle('dp2', 'visible'),
      ),
    },
    {
      kind: 'speaker-notes',
      name: 'notes',
      has: document(slide(plain, { notes: paragraph(w.note) })),
      near: document(slide(plain + box(paragraph(w.note), low))),
    },
    {
      kind: 'comment',
      name: 'comment',
      // PowerPoint lists its authors in a part of its own.
      alsoIn: { pptx: ['metadata'] },
      has: document(
        slide(
          `${plain}<office:annotation svg:x="1cm" svg:y="1cm"><dc:creator>A. Q.</dc:creator><dc:date>2024-03-05T10:00:00</dc:date>${paragraph(w.note)}</office:annotation>`,
        ),
      ),
      near: document(
        slide(plain + box(paragraph(w.note), { ...low, style: 'gr1' })),
        graphic('gr1', 'draw:fill="solid" draw:fill-color="#ffffa6"'),
      ),
    },
    {
      kind: 'hidden-text',
      name: 'beside-the-slide',
      has: document(slide(plain + box(paragraph(w.secret), { x: 30 }))),
      near: document(slide(plain + box(paragraph(w.secret), { x: 11 }))),
    },
    {
      kind: 'hidden-text',
      name: 'letters-white',
      has: document(
        slide(plain + box(paragraph(span(w.secret, 'T1')), low)),
        textStyle('T1', letters('fo:color="#ffffff"')),
      ),
      near: document(
        slide(plain + box(paragraph(span(w.secret, 'T1')), { ...low, style: 'gr1' })),
        textStyle('T1', letters('fo:color="#ffffff"')) + graphic('gr1', 'draw:fill="solid" draw:fill-color="#1f3864"'),
      ),
    },
    {
      kind: 'cropped-content',
      name: 'picture-cropped',
      has: document(slide(plain + image('gr1')), graphic('gr1', 'fo:clip="rect(0.5cm, 1cm, 0.5cm, 1cm)"')),
      near: document(slide(plain + image('gr1')), graphic('gr1', 'fo:clip="rect(0cm, 0cm, 0cm, 0cm)"')),
    },
    {
      kind: 'embedded-object',
      name: 'workbook-inside',
      has: document(
        slide(
          `${plain}<draw:frame svg:width="6cm" svg:height="3cm" svg:x="3cm" svg:y="8cm">${objectInside(w.rows)}</draw:frame>`,
        ),
      ),
      near: document(slide(plain + w.rows.map((row, at) => box(paragraph(row.join(' ')), { y: 6 + at * 3 })).join(''))),
    },
    {
      kind: 'metadata',
      name: 'author',
      has: document(slide(plain), '', {
        meta: `<meta:initial-creator>${w.author}</meta:initial-creator><dc:creator>${w.author}</dc:creator>`,
      }),
      near: document(slide(plain), '', { meta: '<meta:creation-date>2024-03-05T10:00:00</meta:creation-date>' }),
    },
    {
      kind: 'macro',
      name: 'macro',
      has: document(slide(plain), '', { scripts: basicScript }),
      near: document(slide(plain + box(paragraph('Sub Total MsgBox "Total" End Sub'), low))),
      formats: ['odp'],
    },
  ]
}
