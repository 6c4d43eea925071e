// Workbooks: each finding, and a near miss of it.
import { basicScript, flatDocument, letters, objectInside, paragraph, textStyle } from './flat-document.mjs'
import { picture } from './picture.mjs'

const cell = (value, { style = '', more = '', inside = '' } = {}) => {
  const look = style === '' ? '' : ` table:style-name="${style}"`
  const isNumber = /^\d+$/.test(value)
  const type = isNumber ? `office:value-type="float" office:value="${value}"` : 'office:value-type="string"'
  return `<table:table-cell${look} ${type}${more}>${inside}${paragraph(value)}</table:table-cell>`
}
const row = (cells, look = '') => `<table:table-row${look}>${cells.join('')}</table:table-row>`
const rowOf = (values, look = '') =>
  row(
    values.map((value) => cell(value)),
    look,
  )
const table = (name, rows, { columns = '', style = '' } = {}) =>
  `<table:table table:name="${name}"${style === '' ? '' : ` table:style-name="${style}"`}>${columns}${rows.join('')}</table:table>`
const document = (tables, parts = {}) => flatDocument({ kind: 'spreadsheet', body: tables, ...parts })
const column = (look = '') => `<table:table-column${look}/>`
const sheetStyle = (name, display) => textStyle(name, `<style:table-properties table:display="${display}"/>`, 'table')
const cellStyle = (name, cells, text = '') =>
  textStyle(name, `<style:table-cell-properties ${cells}/>${text}`, 'table-cell')
const noFormat =
  '<number:text-style style:name="N1"><number:text/></number:text-style>' +
  '<number:number-style style:name="N2P0" style:volatile="true"><number:text/></number:number-style>' +
  '<number:number-style style:name="N2P1" style:volatile="true"><number:text/></number:number-style>' +
  '<number:number-style style:name="N2"><number:text/><style:map style:condition="value()&gt;0" style:apply-style-name="N2P0"/><style:map style:condition="value()&lt;0" style:apply-style-name="N2P1"/></number:number-style>'

export const sheets = (w) => {
  const [first, second] = w.sheets
  const rows = [rowOf(w.headings), ...w.rows.map((values) => rowOf(values))]
  const plain = table(first, rows)
  const bids = (style) => table(second, [rowOf([w.secret, '900'])], { style })
  const named = `<table:named-expressions><table:named-range table:name="bids" table:base-cell-address="$${first}.$A$1" table:cell-range-address="$${second}.$A$1:.$B$1"/></table:named-expressions>`
  const withRow = (look) => table(first, [...rows, rowOf([w.secret, '900', 'x'], look)])
  const range = (filter) =>
    `<table:database-ranges><table:database-range table:name="range" table:target-range-address="'${first}'.A1:'${first}'.C4" table:display-filter-buttons="true">${filter}</table:database-range></table:database-ranges>`
  const graphic = (properties) => textStyle('gr1', `<style:graphic-properties ${properties}/>`, 'graphic')
  const withPicture = () =>
    table(first, [
      ...rows,
      row([
        cell(w.more, {
          inside: `<draw:frame draw:style-name="gr1" svg:width="6cm" svg:height="4cm" svg:x="1cm" svg:y="3cm"><draw:image><office:binary-data>${picture()}</office:binary-data></draw:image></draw:frame>`,
        }),
      ]),
    ])
  return [
    {
      kind: 'hidden-sheet',
      name: 'sheet-hidden',
      has: document(plain + bids('ta2'), { styles: sheetStyle('ta2', 'false') }),
      near: document(plain + bids('ta2'), { styles: sheetStyle('ta2', 'true') }),
    },
    {
      kind: 'hidden-rows',
      name: 'row-hidden',
      has: document(withRow(' table:visibility="collapse"')),
      near: document(
        table(first, [...rows, '<table:table-row table:visibility="collapse"><table:table-cell/></table:table-row>']),
      ),
    },
    {
      kind: 'hidden-rows',
      name: 'rows-filtered-out',
      has: document(
        table(first, [rows[0], rows[1], rowOf(w.rows[1], ' table:visibility="filter"'), rows[3]]) +
          range(
            `<table:filter><table:filter-condition table:field-number="2" table:value="${w.rows[0][2]}" table:operator="="/></table:filter>`,
          ),
      ),
      near: document(plain + range('')),
    },
    {
      kind: 'hidden-rows',
      name: 'rows-folded',
      has: document(
        table(first, [
          ...rows,
          `<table:table-row-group table:display="false">${rowOf([w.secret, '900', 'x'], ' table:visibility="collapse"')}</table:table-row-group>`,
          rowOf([w.rows[0][0], '1', 'x']),
        ]),
      ),
      near: document(
        table(first, [
          ...rows,
          `<table:table-row-group>${rowOf([w.secret, '900', 'x'])}</table:table-row-group>`,
          rowOf([w.rows[0][0], '1', 'x']),
        ]),
      ),
    },
    {
      kind: 'hidden-columns',
      name: 'column-hidden',
      has: document(table(first, rows, { columns: column() + column(' table:visibility="collapse"') + column() })),
      near: document(
        table(first, rows, {
          columns:
            column() + column() + column() + column(' table:visibility="collapse" table:number-columns-repeated="3"'),
        }),
      ),
    },
    {
      kind: 'hidden-text',
      name: 'letters-white',
      has: document(table(first, [...rows, row([cell(w.secret, { style: 'ce1' })])]), {
        styles: cellStyle('ce1', 'fo:background-color="#ffffff"', letters('fo:color="#ffffff"')),
      }),
      near: document(table(first, [...rows, row([cell(w.secret, { style: 'ce1' })])]), {
        styles: cellStyle('ce1', 'fo:background-color="#1f3864"', letters('fo:color="#ffffff"')),
      }),
    },
    {
      kind: 'hidden-text',
      name: 'letters-black-on-black',
      has: document(table(first, [...rows, row([cell(w.secret, { style: 'ce1' })])]), {
        styles: cellStyle('ce1', 'fo:background-color="#000000"', letters('fo:color="#000000"')),
      }),
      near: document(table(first, [...rows, row([cell(w.secret, { style: 'ce1' })])]), {
        styles: cellStyle('ce1', 'fo:background-color="#ffff00"', letters('fo:color="#000000"')),
      }),
    },
    {
      kind: 'hidden-text',
      name: 'format-shows-nothing',
      has: document(table(first, [...rows, row([cell('987', { style: 'ce1' })])]), {
        styles: `${noFormat}<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N2"/>`,
      }),
      near: document(table(first, [...rows, row([cell('987', { style: 'ce1' })])]), {
        styles:
          '<number:number-style style:name="N3"><number:number number:decimal-places="2" number:min-integer-digits="1"/></number:number-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N3"/>',
      }),
    },
    {
      kind: 'comment',
      name: 'comment-on-a-cell',
      has: document(
        table(first, [
          ...rows,
          row([
            cell(w.more, {
              inside: `<office:annotation><dc:creator>A. Q.</dc:creator>${paragraph(w.note)}</office:annotation>`,
            }),
          ]),
        ]),
      ),
      near: document(table(first, [...rows, row([cell(w.note)])])),
    },
    {
      kind: 'defined-name',
      name: 'name-of-a-hidden-sheet',
      also: ['hidden-sheet'],
      has: document(plain + bids('ta2') + named, { styles: sheetStyle('ta2', 'false') }),
      near: document(plain + bids('ta2') + named, { styles: sheetStyle('ta2', 'true') }),
    },
    {
      kind: 'external-link',
      name: 'values-of-another-workbook',
      has: document(
        table(first, [
          ...rows,
          row([
            `<table:table-cell table:formula="of:='file:///srv/share/salaries.ods'#$Pay.A1" office:value-type="float" office:value="51000"><text:p>51000</text:p></table:table-cell>`,
          ]),
        ]) +
          `<table:table table:name="'file:///srv/share/salaries.ods'#Pay"><table:table-source xlink:type="simple" xlink:href="/srv/share/salaries.ods" table:table-name="Pay" table:mode="copy-results-only"/><table:table-column/><table:table-row><table:table-cell office:value-type="float" office:value="51000"><text:p>51000</text:p></table:table-cell></table:table-row></table:table>`,
      ),
      near: document(
        table(first, [
          ...rows,
          row([
            `<table:table-cell table:formula="of:=SUM([.B2:.B4])" office:value-type="float" office:value="5160"><text:p>5160</text:p></table:table-cell>`,
          ]),
        ]),
      ),
    },
    {
      kind: 'pivot-cache',
      name: 'rows-behind-a-pivot-table',
      has: document(
        `${plain}${table('P', [rowOf(['x'])])}<table:data-pilot-tables><table:data-pilot-table table:name="D1" table:target-range-address="P.A3:P.B8"><table:source-cell-range table:cell-range-address="'${first}'.A1:'${first}'.C4"/><table:data-pilot-field table:source-field-name="${w.headings[2]}" table:orientation="row" table:used-hierarchy="-1"><table:data-pilot-level/></table:data-pilot-field><table:data-pilot-field table:source-field-name="${w.headings[1]}" table:orientation="data" table:function="sum"><table:data-pilot-level/></table:data-pilot-field></table:data-pilot-table></table:data-pilot-tables>`,
      ),
      near: document(plain + table('P', [rowOf([w.headings[2], w.headings[1]]), rowOf([w.rows[0][2], '1760'])])),
      formats: ['xlsx', 'xls'],
    },
    {
      kind: 'metadata',
      name: 'author',
      has: document(plain, {
        meta: `<meta:initial-creator>${w.author}</meta:initial-creator><dc:creator>${w.author}</dc:creator>`,
      }),
      near: document(plain, { meta: '<meta:creation-date>2024-03-05T10:00:00</meta:creation-date>' }),
    },
    {
      kind: 'embedded-object',
      name: 'workbook-inside',
      has: document(
        table(first, [
          ...rows,
          row([
            cell(w.more, {
              inside: `<draw:frame draw:name="o1" svg:width="4cm" svg:height="2cm" svg:x="1cm" svg:y="3cm">${objectInside(w.rows)}</draw:frame>`,
            }),
          ]),
        ]),
      ),
      near: document(table(first, [...rows, row([cell(w.more)])])),
      formats: ['ods', 'xls'],
    },
    {
      kind: 'cropped-content',
      name: 'picture-cropped',
      has: document(withPicture(), { styles: graphic('fo:clip="rect(0.5cm, 1cm, 0.5cm, 1cm)"') }),
      near: document(withPicture(), { styles: graphic('fo:clip="rect(0cm, 0cm, 0cm, 0cm)"') }),
    },
    {
      kind: 'macro',
      name: 'macro',
      has: document(plain, { scripts: basicScript }),
      near: document(table(first, [...rows, rowOf(['Sub Total MsgBox "Total" End Sub'])])),
      formats: ['ods'],
    },
  ]
}
