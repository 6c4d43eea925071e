import { cell, data, docx, pptx, row, run, shape, xlsx } from './office-files.ts'

const white = '<w:color w:val="FFFFFF"/>'
const style = (id: string, inside: string, type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}">${inside}</w:style>`
const styles = (...all: readonly string[]) => ({ 'word/styles.xml': `<w:styles>${all.join('')}</w:styles>` })
const styled = (id: string) => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>words</w:t></w:r></w:p>`
const box = (look: string, inside: string) =>
  `<w:p><w:r><w:drawing><wps:wsp><wps:spPr>${look}</wps:spPr><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></w:r></w:p>`
const oldBox = (look: string, inside: string) =>
  `<w:p><w:r><w:pict><v:shape ${look}><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
const field = (instruction: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> ${instruction} </w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>`
const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
const highlight = (colour: string) => `<a:highlight><a:srgbClr val="${colour}"/></a:highlight>`
const slideRun = (letters: string, fill = '', position = '<a:off x="0" y="0"/><a:ext cx="9" cy="9"/>') =>
  `<p:sp><p:spPr><a:xfrm>${position}</a:xfrm>${fill}</p:spPr><p:txBody><a:p><a:r><a:rPr>${letters}</a:rPr><a:t>words</a:t></a:r></a:p></p:txBody></p:sp>`
const group = (x: number, childX: number) =>
  `<p:grpSp><p:grpSpPr><a:xfrm><a:off x="${x}" y="0"/><a:ext cx="9" cy="9"/></a:xfrm></p:grpSpPr>${slideRun('', '', `<a:off x="${childX}" y="0"/>`)}</p:grpSp>`
const sheet = (xml: string) => ({ name: 'Costs', xml })
export const plain = sheet(data(row(1, cell('A1', 'Road'))))
const inStyle = (font: string, fill: string) =>
  xlsx([sheet(data(row(1, cell('A1', 'words', 1))))], {
    'xl/styles.xml': `<styleSheet><fonts><font/><font>${font}</font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid">${fill}</patternFill></fill></fills><cellXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="2"/></cellXfs></styleSheet>`,
  })
const pivot = (items: string) =>
  xlsx([plain], {
    'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition><cacheField name="Name"><sharedItems>${items}</sharedItems></cacheField></pivotCacheDefinition>`,
  })

export const cases: readonly (readonly [kind: string, title: string, has: Uint8Array, hasNot: Uint8Array])[] = [
  [
    'hidden-text',
    'black letters under the black highlighter',
    docx(run('secret', '<w:highlight w:val="black"/>')),
    docx(run('open', '<w:highlight w:val="yellow"/>') + run('open', `${white}<w:highlight w:val="black"/>`)),
  ],
  [
    'hidden-text',
    'letters in the colour of their shading',
    docx(run('secret', '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>')),
    // Letters without a colour of their own are shown white there.
    docx(run('open', '<w:shd w:val="clear" w:fill="000000"/>')),
  ],
  [
    'hidden-text',
    'a style that is based on one that hides',
    docx(
      styled('Outer'),
      styles(style('Inner', '<w:rPr><w:vanish/></w:rPr>'), style('Outer', '<w:basedOn w:val="Inner"/>')),
    ),
    docx(
      run('open').replace('<w:p>', '<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>'),
      styles(style('Inner', '<w:rPr><w:vanish/></w:rPr>')),
    ),
  ],
  [
    'hidden-text',
    'a style with white letters',
    docx(styled('Light'), styles(style('Light', `<w:rPr>${white}</w:rPr>`))),
    docx(
      styled('Light'),
      styles(style('Light', `<w:pPr><w:shd w:val="clear" w:fill="112233"/></w:pPr><w:rPr>${white}</w:rPr>`)),
    ),
  ],
  [
    'hidden-text',
    'white letters in a table',
    docx(
      `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tr><w:tc>${run('secret', white)}</w:tc></w:tr></w:tbl>`,
      styles(style('Grid', '<w:tcPr/>', 'table')),
    ),
    docx(
      `<w:tbl><w:tblPr><w:tblStyle w:val="Dark"/></w:tblPr><w:tr><w:tc>${run('open', white)}</w:tc></w:tr></w:tbl>`,
      styles(style('Dark', '<w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr>', 'table')),
    ),
  ],
  [
    'hidden-text',
    'white letters in a box with a line around it',
    docx(box(`<a:noFill/><a:ln>${solid('000000')}</a:ln>`, run('secret', white))),
    docx(box('<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>', run('open', white))),
  ],
  [
    'hidden-text',
    'a hidden box of an older Word',
    docx(oldBox('style="visibility:hidden"', run('secret'))),
    docx(oldBox('fillcolor="#4472c4"', run('open', white))),
  ],
  [
    'hidden-text',
    'a field that keeps what it does not show',
    docx(field('IF 1 = 2 "the secret" "open"')),
    docx(field('PAGE \\* MERGEFORMAT') + field('HYPERLINK "https://www.example.org"')),
  ],
  [
    'external-link',
    'a field that takes from another file',
    docx(field('LINK Excel.Sheet.12 "C:\\\\Users\\\\ann\\\\costs.xlsx"')),
    docx(field('REF costs')),
  ],
  [
    'tracked-change',
    'a cell that was added',
    docx('<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns w:author="Ann"/></w:tcPr></w:tc></w:tr></w:tbl>'),
    docx('<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="1"/></w:tcPr></w:tc></w:tr></w:tbl>'),
  ],
  [
    'metadata',
    'the people who changed a document',
    docx(run('x'), { 'word/people.xml': '<w15:people><w15:person w15:author="Ann Lee"/></w15:people>' }),
    docx(run('x'), { 'word/people.xml': '<w15:people/>' }),
  ],
  [
    'embedded-object',
    'a page that is taken in on opening, and looked into',
    docx('<w:altChunk/>', { 'word/chunk.htm': '<html><p style="display:none">secret</p></html>' }),
    docx(run('x'), { 'word/fonts/font1.odttf': Uint8Array.of(1, 2, 255), 'customXml/itemProps1.xml': '<x/>' }),
  ],
  [
    'embedded-object',
    'a film on a slide',
    pptx([{ xml: shape('x') }], { 'ppt/media/media1.mp4': Uint8Array.of(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70) }),
    pptx([{ xml: shape('x') }], { 'ppt/media/image1.emf': Uint8Array.of(1, 0, 0, 0) }),
  ],
  [
    'hidden-text',
    'letters in the colour of the cell',
    inStyle('<color theme="1"/>', '<fgColor rgb="FF000000"/>'),
    inStyle('<color theme="0"/>', '<fgColor theme="4"/>'),
  ],
  [
    'hidden-text',
    'white letters in a cell filled white',
    inStyle('<color rgb="FFFFFFFF"/>', '<fgColor rgb="FFFFFFFF"/>'),
    inStyle('<color indexed="16"/>', '<fgColor indexed="64"/>'),
  ],
  ['pivot-cache', 'values without records', pivot('<s v="secret"/>'), pivot('')],
  [
    'custom-data',
    'a scenario',
    xlsx([sheet(`${plain.xml}<scenarios><scenario name="Low"><inputCells r="A1" val="9"/></scenario></scenarios>`)]),
    xlsx([sheet(`${plain.xml}<sheetProtection sheet="1" scenarios="1"/>`)]),
  ],
  [
    'hidden-text',
    'a shape left of the slide',
    pptx([{ xml: slideRun('', '', '<a:off x="-500" y="0"/><a:ext cx="9" cy="9"/>') }]),
    pptx([{ xml: slideRun('', '', '<a:off x="-5" y="0"/><a:ext cx="9" cy="9"/>') }]),
  ],
  [
    'hidden-text',
    'a group beside the slide',
    pptx([{ xml: group(9_900_000, 0) }]),
    pptx([{ xml: group(0, 9_900_000) }]),
  ],
  [
    'hidden-text',
    'letters in the colour of their shape',
    pptx([{ xml: slideRun(solid('112233'), solid('112233')) }]),
    pptx([{ xml: slideRun(solid('FFFFFF'), `${solid('112233')}<a:ln>${solid('FFFFFF')}</a:ln>`) }]),
  ],
  [
    'hidden-text',
    'black letters under a black highlight',
    pptx([{ xml: slideRun(highlight('000000')) }]),
    pptx([{ xml: slideRun(highlight('FFFF00')) }]),
  ],
]
