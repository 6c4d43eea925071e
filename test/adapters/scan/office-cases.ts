import { cell, data, docx, pptx, relation, row, run, shape, xlsx } from './office-files.ts'

const relations = (...rows: readonly string[]) => `<Relationships>${rows.join('')}</Relationships>`
const properties = (inside: string) => `<cp:coreProperties xmlns:cp="c" xmlns:dc="d">${inside}</cp:coreProperties>`
export const plainSheet = {
  name: 'Costs',
  xml: data(row(1, cell('A1', 'Road') + cell('B1', 'Cost')), row(2, cell('A2', 'Mill Lane'))),
}
const workbookInside = xlsx([plainSheet])

/** Each kind by a file that has it, and by one that looks like it and has not. */
export const cases: readonly (readonly [kind: string, title: string, has: Uint8Array, hasNot: Uint8Array])[] = [
  [
    'tracked-change',
    'a deletion in Word',
    docx('<w:p><w:del w:id="1" w:author="Ann"><w:r><w:delText>the price</w:delText></w:r></w:del></w:p>'),
    docx(run('the price was deleted')),
  ],
  [
    'tracked-change',
    'an insertion in Word',
    docx('<w:p><w:ins w:id="1" w:author="Ann"><w:r><w:t>new words</w:t></w:r></w:ins></w:p>'),
    docx('<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r></w:p>'),
  ],
  [
    'hidden-text',
    'hidden letters in Word',
    docx(run('secret', '<w:vanish/>')),
    docx(run('open', '<w:vanish w:val="0"/>')),
  ],
  [
    'hidden-text',
    'white letters in Word',
    docx(run('secret', '<w:color w:val="FFFFFF"/>')),
    docx(
      `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>${run('Heading', '<w:color w:val="FFFFFF"/>')}</w:tc></w:tr></w:tbl>`,
    ),
  ],
  [
    'hidden-text',
    'a style of Word that hides',
    docx(`<w:p><w:pPr><w:pStyle w:val="Inner"/></w:pPr><w:r><w:t>secret</w:t></w:r></w:p>`, {
      'word/styles.xml':
        '<w:styles xmlns:w="w"><w:style w:styleId="Inner"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
    }),
    docx(run('open'), {
      'word/styles.xml':
        '<w:styles xmlns:w="w"><w:style w:styleId="Inner"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
    }),
  ],
  [
    'comment',
    'a comment in Word',
    docx(run('x'), {
      'word/comments.xml':
        '<w:comments xmlns:w="w"><w:comment w:id="0" w:author="Ann"><w:p><w:r><w:t>Leave this out?</w:t></w:r></w:p></w:comment></w:comments>',
    }),
    docx(run('x'), { 'word/comments.xml': '<w:comments xmlns:w="w"/>' }),
  ],
  [
    'metadata',
    'who wrote it',
    docx(run('x'), { 'docProps/core.xml': properties('<dc:creator>Ann Example</dc:creator>') }),
    docx(run('x'), {
      'docProps/core.xml': properties(
        '<dc:creator>python-docx</dc:creator><dcterms:created>2024-01-01</dcterms:created>',
      ),
      'docProps/app.xml': '<Properties><Application>Microsoft Office Word</Application><Pages>1</Pages></Properties>',
    }),
  ],
  [
    'external-link',
    'a template on a server',
    docx(run('x'), {
      'word/_rels/settings.xml.rels': relations(
        relation('rId1', 'attachedTemplate', 'file:///\\\\server\\share\\a.dotx', 'External'),
      ),
    }),
    docx(run('x'), {
      'word/_rels/document.xml.rels': relations(relation('rId1', 'hyperlink', 'https://www.example.org/', 'External')),
    }),
  ],
  [
    'embedded-object',
    'a workbook in Word',
    docx(run('x'), { 'word/embeddings/Microsoft_Excel_Sheet1.xlsx': workbookInside }),
    docx(run('x'), { 'word/charts/chart1.xml': '<c:chartSpace xmlns:c="c"/>' }),
  ],
  [
    'macro',
    'a macro in Word',
    docx(run('x'), { 'word/vbaProject.bin': 'x' }),
    docx(run('x'), { 'word/theme/theme1.xml': '<x/>' }),
  ],
  [
    'custom-data',
    'data of another program',
    docx(run('x'), { 'customXml/item1.xml': '<case><person>Ann Example</person></case>' }),
    docx(run('x'), { 'customXml/item1.xml': '<b:Sources xmlns:b="b" SelectedStyle="\\APA.XSL" StyleName="APA"/>' }),
  ],
  [
    'cropped-content',
    'a picture cut in Word',
    docx('<w:p><w:r><w:drawing><pic:blipFill><a:srcRect l="20000"/></pic:blipFill></w:drawing></w:r></w:p>'),
    docx('<w:p><w:r><w:drawing><pic:blipFill><a:srcRect/></pic:blipFill></w:drawing></w:r></w:p>'),
  ],
  [
    'hidden-sheet',
    'a hidden sheet',
    xlsx([plainSheet, { ...plainSheet, name: 'Names', state: 'hidden' }]),
    xlsx([plainSheet, { ...plainSheet, name: 'Names' }]),
  ],
  [
    'hidden-sheet',
    'a very hidden sheet',
    xlsx([plainSheet, { ...plainSheet, name: 'Names', state: 'veryHidden' }]),
    xlsx([plainSheet]),
  ],
  [
    'hidden-rows',
    'a hidden row with a value',
    xlsx([{ name: 'Costs', xml: data(row(1, cell('A1', 'x')), row(2, cell('A2', 'secret'), 'hidden="1"')) }]),
    xlsx([{ name: 'Costs', xml: data(row(1, cell('A1', 'x')), row(2, '', 'hidden="1"')) }]),
  ],
  [
    'hidden-rows',
    'rows that a filter leaves out',
    xlsx([
      {
        name: 'Costs',
        xml: `${data(row(1, cell('A1', 'x')), row(2, cell('A2', 'secret'), 'hidden="1"'))}<autoFilter ref="A1:A2"/>`,
      },
    ]),
    xlsx([
      { name: 'Costs', xml: `${data(row(1, cell('A1', 'x')), row(2, cell('A2', 'open')))}<autoFilter ref="A1:A2"/>` },
    ]),
  ],
  [
    'hidden-columns',
    'a hidden column with a value',
    xlsx([
      {
        name: 'Costs',
        xml: `<cols><col min="2" max="2" hidden="1" width="9"/></cols>${data(row(1, cell('A1', 'x') + cell('B1', 'secret')))}`,
      },
    ]),
    xlsx([
      {
        name: 'Costs',
        xml: `<cols><col min="3" max="16384" hidden="1" width="9"/></cols>${data(row(1, cell('A1', 'x') + cell('B1', 'open')))}`,
      },
    ]),
  ],
  [
    'hidden-text',
    'a format that shows nothing',
    xlsx([{ name: 'Costs', xml: data(row(1, cell('A1', 'secret', 1))) }], {
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode=";;;"/></numFmts><fonts><font/></fonts><fills><fill><patternFill patternType="none"/></fill></fills><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    }),
    xlsx([{ name: 'Costs', xml: data(row(1, cell('A1', 'Heading', 1))) }], {
      'xl/styles.xml':
        '<styleSheet><fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F3864"/></patternFill></fill></fills><cellXfs><xf numFmtId="0"/><xf numFmtId="0" fontId="1" fillId="1"/></cellXfs></styleSheet>',
    }),
  ],
  [
    'comment',
    'a comment on a cell',
    xlsx([{ ...plainSheet, relations: [relation('rId1', 'comments', '../comments1.xml')] }], {
      'xl/comments1.xml':
        '<comments><authors><author>Ann</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Ask Ann</t></text></comment></commentList></comments>',
    }),
    xlsx([plainSheet]),
  ],
  [
    'pivot-cache',
    'the rows behind a pivot table',
    xlsx([plainSheet], {
      'xl/pivotCache/pivotCacheRecords1.xml':
        '<pivotCacheRecords><r><s v="Ann Example"/><n v="12"/></r></pivotCacheRecords>',
    }),
    xlsx([plainSheet], { 'xl/tables/table1.xml': '<table name="Costs"/>' }),
  ],
  [
    'external-link',
    'values of another workbook',
    xlsx([plainSheet], {
      'xl/externalLinks/externalLink1.xml':
        '<externalLink><externalBook><sheetDataSet><sheetData><row><cell><v>Salary</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>',
    }),
    xlsx([plainSheet]),
  ],
  [
    'defined-name',
    'a name that points to a hidden sheet',
    xlsx(
      [plainSheet, { ...plainSheet, name: 'Names', state: 'hidden' }],
      {},
      '<definedNames><definedName name="staff">Names!$A$1:$A$9</definedName></definedNames>',
    ),
    xlsx(
      [plainSheet, { ...plainSheet, name: 'Names' }],
      {},
      '<definedNames><definedName name="staff">Names!$A$1:$A$9</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Costs!$A$1:$B$2</definedName></definedNames>',
    ),
  ],
  [
    'hidden-slide',
    'a hidden slide',
    pptx([{ xml: shape('Plan') }, { xml: shape('secret'), show: '0' }]),
    pptx([{ xml: shape('Plan'), show: '1' }]),
  ],
  [
    'speaker-notes',
    'what the speaker reads',
    pptx([{ xml: shape('Plan'), notes: shape('Do not tell them') }]),
    pptx([{ xml: shape('Plan'), notes: shape('1', '', '', '<p:ph type="sldNum"/>') }]),
  ],
  [
    'hidden-text',
    'a hidden shape',
    pptx([{ xml: shape('secret', ' hidden="1"') }]),
    pptx([{ xml: shape('open', ' hidden="0"') }]),
  ],
  [
    'hidden-text',
    'a shape beside the slide',
    pptx([{ xml: shape('secret', '', '<a:off x="9500000" y="0"/>') }]),
    pptx([{ xml: shape('open', '', '<a:off x="9000000" y="0"/>') }]),
  ],
  [
    'comment',
    'a comment on a slide',
    pptx([{ xml: shape('Plan') }], {
      'ppt/comments/comment1.xml': '<p:cmLst xmlns:p="p"><p:cm authorId="0"><p:text>Really?</p:text></p:cm></p:cmLst>',
    }),
    pptx([{ xml: shape('Plan') }], { 'ppt/commentAuthors.xml': '<p:cmAuthorLst xmlns:p="p"/>' }),
  ],
]
