import { zip } from './scanned.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const relations = (...rows: readonly string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`
export const relation = (id: string, type: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:a="a" xmlns:pic="p"'

/** A document of Word with this body, and with other parts. */
export const docx = (body: string, more: Files = {}): Uint8Array =>
  zip({
    '[Content_Types].xml': types,
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...more,
  })

export const run = (text: string, look = '') => `<w:p><w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r></w:p>`

export type SheetOf = {
  readonly name: string
  readonly state?: string
  readonly xml: string
  readonly relations?: readonly string[]
}

/** A workbook of Excel with these sheets, the text of cells in the cells. */
export const xlsx = (sheets: readonly SheetOf[], more: Files = {}, names = ''): Uint8Array =>
  zip({
    '[Content_Types].xml': types,
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    ),
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet>${xml}</worksheet>`]),
    ),
    ...Object.fromEntries(
      sheets.flatMap(({ relations: own }, at) =>
        own ? [[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relations(...own)]] : [],
      ),
    ),
    ...more,
  })

export const cell = (reference: string, text: string, style = 0) =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`
export const row = (number: number, cells: string, look = '') =>
  `<row r="${number}"${look ? ` ${look}` : ''}>${cells}</row>`
export const data = (...rows: readonly string[]) => `<sheetData>${rows.join('')}</sheetData>`

/** A presentation with these slides. */
export const pptx = (
  slides: readonly { readonly xml: string; readonly show?: string; readonly notes?: string }[],
  more: Files = {},
) =>
  zip({
    '[Content_Types].xml': types,
    'ppt/presentation.xml': `<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>${slides
      .map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 1}"/>`)
      .join('')}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      ...slides.map((_, at) => relation(`rId${at + 1}`, 'slide', `slides/slide${at + 1}.xml`)),
    ),
    ...Object.fromEntries(
      slides.flatMap(({ xml, show, notes }, at) => [
        [
          `ppt/slides/slide${at + 1}.xml`,
          `<p:sld xmlns:p="p" xmlns:a="a"${show ? ` show="${show}"` : ''}>${xml}</p:sld>`,
        ],
        ...(notes === undefined
          ? []
          : [
              [
                `ppt/slides/_rels/slide${at + 1}.xml.rels`,
                relations(relation('rId1', 'notesSlide', `../notesSlides/notesSlide${at + 1}.xml`)),
              ],
              [`ppt/notesSlides/notesSlide${at + 1}.xml`, `<p:notes xmlns:p="p" xmlns:a="a">${notes}</p:notes>`],
            ]),
      ]),
    ),
    ...more,
  })
export const shape = (text: string, look = '', position = '<a:off x="0" y="0"/>', placeholder = '') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"${look}/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${position}</a:xfrm></p:spPr><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`

const names =
  'xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:style="s" xmlns:fo="f" xmlns:draw="d" xmlns:presentation="p" xmlns:xlink="x" xmlns:meta="m" xmlns:dc="dc"'
/** A document of OpenDocument. */
export const openDocument = (
  kind: 'text' | 'spreadsheet' | 'presentation',
  body: string,
  styles = '',
  more: Files = {},
): Uint8Array =>
  zip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ...more,
  })
export const meta = (inside: string) =>
  `<office:document-meta ${names}><office:meta>${inside}</office:meta></office:document-meta>`
