import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { linesOf, lookThrough } from './look-through.ts'
import { line, makePdf, picture, rectangle, savedAgain } from './make-pdf.ts'

const plain = line('A letter to the council')
const xmp = (inner: string) => ({
  dict: '/Type /Metadata /Subtype /XML',
  bytes: `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`,
})
const annotated = (annotation: string, objects = {}) =>
  makePdf({ content: plain, page: '/Annots [10 0 R]', objects: { 10: annotation, ...objects } })
const field = (entries: string) =>
  makePdf({
    content: plain,
    root: '/AcroForm << /Fields [10 0 R] /DA (/Helv 12 Tf 0 g) >>',
    page: '/Annots [10 0 R]',
    objects: { 10: `<< /Type /Annot /Subtype /Widget /Rect [72 600 200 620] /T (name) ${entries} >>` },
  })
const layered = (settings: string, used = '/OC /L BDC') =>
  makePdf({
    content: `${plain}${used} ${line('in a layer', 600)} EMC`,
    root: `/OCProperties << /OCGs [10 0 R] /D << ${settings} >> >>`,
    resources: '/Properties << /L 10 0 R >>',
    objects: { 10: '<< /Type /OCG /Name (Comments of the lawyer) >>' },
  })
const action = (entries: string) => makePdf({ content: plain, root: `/OpenAction << ${entries} >>` })
const pictured = (content: string) =>
  makePdf({
    content: plain + content,
    resources: '/XObject << /P 10 0 R >>',
    objects: { 10: picture(100, 100, (x) => x * 2) },
  })
const content = (bytes: string) => ({ dict: '', bytes })

const found: readonly (readonly [string, Buffer, string])[] = [
  [
    'a note',
    annotated('<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /Contents (Ask Jane first) /T (J. Smith) >>'),
    'annotation | high | p1 | Text | Ask Jane first · J. Smith',
  ],
  [
    'a mark with its author',
    annotated('<< /Type /Annot /Subtype /Highlight /Rect [70 690 200 720] /T (Jane Smith) >>'),
    'annotation | high | p1 | Highlight | Jane Smith',
  ],
  [
    'a redaction that was not applied',
    annotated('<< /Type /Annot /Subtype /Redact /Rect [300 600 400 620] >>'),
    'annotation | high | p1 | Redact | Redact',
  ],
  [
    'a hidden mark',
    annotated('<< /Type /Annot /Subtype /Square /Rect [300 600 400 620] /F 2 >>'),
    'annotation | high | p1 | Square | Square',
  ],
  ['a field that is filled in', field('/FT /Tx /V (Jane Smith)'), 'form-data | medium | p1 | name: Jane Smith'],
  ['a box that is ticked', field('/FT /Btn /V /Yes /AS /Yes'), 'form-data | medium | p1 | name: Yes'],
  ['a field in UTF-16', field('/FT /Tx /V <FEFF738B4E94>'), 'form-data | medium | p1 | name: 王五'],
  [
    'an attachment',
    makePdf({
      content: plain,
      root: '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>',
      objects: {
        10: '<< /Type /Filespec /F (names.csv) /UF (names.csv) /EF << /F 11 0 R >> >>',
        11: { dict: '/Type /EmbeddedFile /Filter /FlateDecode', bytes: deflateSync('Jane,Smith') },
      },
    }),
    'attachment | high | names.csv | names.csv',
  ],
  [
    'the source that LibreOffice adds',
    Buffer.from(
      makePdf({ content: plain, objects: { 10: { dict: '', bytes: 'an office file' } } })
        .toString('latin1')
        .replace('/Root 1 0 R', '/Root 1 0 R /AdditionalStreams [/application#2Fodt 10 0 R]'),
      'latin1',
    ),
    'attachment | high | source document | source document',
  ],
  [
    'a file that hangs on a page',
    annotated('<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 20 20] /FS 11 0 R >>', {
      11: '<< /Type /Filespec /F (a.txt) /EF << /F 12 0 R >> >>',
      12: { dict: '/Type /EmbeddedFile', bytes: 'text' },
    }),
    'attachment | high | p1 | a.txt | a.txt',
  ],
  ['a script', action('/S /JavaScript /JS (app.alert\\(1\\))'), 'javascript | high | JavaScript | app.alert(1)'],
  ['a program to start', action('/S /Launch /F (calc.exe)'), 'javascript | high | Launch | calc.exe'],
  [
    'a form that sends itself',
    annotated('<< /Type /Annot /Subtype /Link /Rect [0 0 20 20] /A << /S /SubmitForm /F (http://a.example/) >> >>'),
    'javascript | high | p1 | SubmitForm | http://a.example/',
  ],
  [
    'the script of a field',
    field('/FT /Tx /AA << /K << /S /JavaScript /JS 11 0 R >> >>'),
    'javascript | high | p1 | JavaScript',
  ],
  [
    'an author',
    makePdf({ content: plain, info: '/Author (Jane Smith)' }),
    'metadata | medium | Info | Author: Jane Smith',
  ],
  [
    'an entry of its own',
    makePdf({ content: plain, info: '/Company (Acme Ltd)' }),
    'metadata | medium | Info | Company: Acme Ltd',
  ],
  [
    'a title that is nowhere on the page',
    makePdf({ content: plain, info: '/Title (secret draft.docx)' }),
    'metadata | low | Info | Title: secret draft.docx',
  ],
  [
    'a name in XMP',
    makePdf({
      content: plain,
      root: '/Metadata 10 0 R',
      objects: { 10: xmp('<d:creator><rdf:Seq><rdf:li>Jane Smith</rdf:li></rdf:Seq></d:creator>') },
    }),
    'metadata | medium | XMP | dc:creator: Jane Smith',
  ],
  [
    'a history in XMP',
    makePdf({
      content: plain,
      root: '/Metadata 10 0 R',
      objects: {
        10: xmp(
          '<xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" stEvt:parameters="C:\\\\Users\\\\jsmith\\\\draft.indd"/></rdf:Seq></xmpMM:History>',
        ),
      },
    }),
    'metadata | medium | XMP | xmpMM:History: stEvt:action=saved stEvt:parameters=C:\\\\Users\\\\jsmith\\\\draft.indd',
  ],
  [
    'a layer that is off',
    layered('/OFF [10 0 R]'),
    'invisible-layer | high | Comments of the lawyer | Comments of the lawyer',
  ],
  [
    'all layers off at first',
    layered('/BaseState /OFF'),
    'invisible-layer | high | Comments of the lawyer | Comments of the lawyer',
  ],
  [
    'text beyond the edge of the page',
    makePdf({ content: plain + line('outside words', 100), page: '/CropBox [0 300 595 842]' }),
    'cropped-content | high | p1 | outside words',
  ],
  [
    'a picture that a clip cuts',
    pictured('q 100 400 50 50 re W n 200 0 0 200 100 400 cm /P Do Q'),
    'cropped-content | high | p1 | picture',
  ],
  [
    'a picture beyond the edge of the page',
    pictured('q 200 0 0 200 500 400 cm /P Do Q'),
    'cropped-content | high | p1 | picture',
  ],
  [
    'private data of a program',
    makePdf({
      content: plain,
      root: '/PieceInfo << /Writer << /LastModified (D:20240101) /Private << /Path (C:\\\\jsmith\\\\a.doc) >> >> >>',
    }),
    'custom-data | medium | PieceInfo/Writer | C:\\jsmith\\a.doc',
  ],
  [
    'a key of its own in the root',
    makePdf({ content: plain, root: '/ACME_Case (Smith v. Council)' }),
    'custom-data | medium | ACME_Case | Smith v. Council',
  ],
  [
    'bytes after the end',
    Buffer.concat([makePdf({ content: plain }), Buffer.from('something that was appended here')]),
    'custom-data | medium | after the end | something that was appended here',
  ],
  [
    'a thumbnail',
    makePdf({ content: plain, page: '/Thumb 10 0 R', objects: { 10: picture(60, 80, () => 200) } }),
    'embedded-object | medium | p1 | thumbnail',
  ],
  [
    'a picture that is left in the resources',
    makePdf({ content: plain, resources: '/XObject << /P 10 0 R >>', objects: { 10: picture(60, 80, () => 200) } }),
    'embedded-object | medium | picture that nothing draws',
  ],
  [
    'a film',
    annotated('<< /Type /Annot /Subtype /Movie /Rect [0 0 20 20] /Movie << /F (a.avi) >> >>'),
    'embedded-object | high | p1 | Movie',
  ],
  [
    'words that a later save took away',
    savedAgain(makePdf({ content: line('The officer is Jane Smith') }), { 4: content(line('The officer is unnamed')) }),
    'previous-revision | high | p1 | revision 1 | Jane Smith',
  ],
  [
    'a page that a later save took away',
    savedAgain(
      makePdf({
        content: plain,
        objects: {
          10: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 11 0 R /Resources << /Font << /F 5 0 R >> >> >>',
          11: content(line('The second page')),
        },
      }),
      { 2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>' },
    ),
    'previous-revision | high | text | The second page',
  ],
  [
    'an author that a later save took away',
    savedAgain(makePdf({ content: plain, info: '/Author (Jane Smith)' }), { 6: '<< /Producer (x) >>' }, '/Info 6 0 R'),
    'previous-revision | high | words | Jane Smith',
  ],
  [
    'a picture that nothing uses any more',
    makePdf({ content: plain, objects: { 10: picture(60, 80, () => 200) } }),
    'previous-revision | high | picture',
  ],
]

const clean: readonly (readonly [string, Buffer])[] = [
  [
    'a plain link',
    annotated('<< /Type /Annot /Subtype /Link /Rect [0 0 20 20] /A << /S /URI /URI (http://a.example) >> >>'),
  ],
  ['the empty window of a comment', annotated('<< /Type /Annot /Subtype /Popup /Rect [0 0 20 20] /Open false >>')],
  ['an empty field', field('/FT /Tx /V ()')],
  ['a box that is not ticked', field('/FT /Btn /V /Off /AS /Off')],
  ['an empty field of signature', field('/FT /Sig')],
  [
    'programs and dates',
    makePdf({
      content: plain,
      info: "/Producer (LibreOffice 7.4) /Creator (Writer) /CreationDate (D:20240101120000+01'00') /ModDate (D:20240101)",
      root: '/Metadata 10 0 R',
      objects: {
        10: xmp(
          '<pdf:Producer>LibreOffice 7.4</pdf:Producer><xmp:CreatorTool>Writer</xmp:CreatorTool><xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>',
        ),
      },
    }),
  ],
  ['a title that stands on the page', makePdf({ content: plain, info: '/Title (A LETTER to the council)' })],
  ['a layer that is on', layered('/ON [10 0 R]')],
  [
    'a layer that is off and that nothing is in',
    makePdf({
      content: plain,
      root: '/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>',
      objects: { 10: '<< /Type /OCG /Name (Empty) >>' },
    }),
  ],
  ['a picture with a little bleed', pictured('q 601 0 0 300 -3 -3 cm /P Do Q')],
  ['a picture in its clip', pictured('q 100 400 200 200 re W n 200 0 0 200 100 400 cm /P Do Q')],
  ['private data without words', makePdf({ content: plain, root: '/PieceInfo << /W << /Private << /V 12 >> >> >>' })],
  ['a font that nothing uses', makePdf({ content: plain, objects: { 10: '<< /Type /Font /BaseFont /Courier >>' } })],
  [
    'a signature in a second save',
    savedAgain(makePdf({ content: plain }), {
      1: '<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [11 0 R] >> >>',
      3: '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> /Annots [11 0 R] >>',
      11: '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /Rect [0 0 0 0] /V 12 0 R /P 3 0 R >>',
      12: '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Contents <00ff80fe> /ByteRange [0 1 2 3] >>',
    }),
  ],
]

describe('what else is in a PDF', () => {
  test.each(found)('%s is found', async (_, bytes, expected) => {
    expect(linesOf(await lookThrough(bytes))).toEqual([expected])
  })

  test.each(clean)('%s is no finding', async (_, bytes) => {
    expect(linesOf(await lookThrough(bytes))).toEqual([])
  })

  test('the icon of a comment covers no text', async () => {
    const note = '<< /Type /Annot /Subtype /Text /Rect [72 690 140 720] /AP << /N 11 0 R >> /Contents (Ask first) >>'
    const icon = { dict: '/Type /XObject /Subtype /Form /BBox [0 0 60 30]', bytes: '1 1 0 rg 0 0 60 30 re f' }
    expect(linesOf(await lookThrough(annotated(note, { 11: icon })))).toEqual([
      'annotation | high | p1 | Text | Ask first',
    ])
  })

  test('bookmarks are words too', async () => {
    const bytes = makePdf({
      content: plain,
      root: '/Outlines 10 0 R',
      objects: {
        10: '<< /Type /Outlines /First 11 0 R /Last 11 0 R /Count 1 >>',
        11: '<< /Title (About Jane Smith) /Parent 10 0 R >>',
      },
    })
    expect((await lookThrough(bytes)).texts).toContainEqual({ where: { part: 'bookmarks' }, text: 'About Jane Smith' })
  })

  test('words are told with their page, hidden ones too', async () => {
    const bytes = makePdf({ content: `${line('Jane Smith')}${rectangle('0 0 0', 60, 690, 300, 24)}` })
    expect((await lookThrough(bytes)).texts).toEqual([{ where: { page: 1 }, text: 'Jane Smith' }])
  })
})
