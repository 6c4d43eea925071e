import { describe, expect, it } from 'vitest'
import { cases as officeCases } from './office-cases.ts'
import { cell, data, docx, openDocument, pptx, row, run, shape, xlsx } from './office-files.ts'
import { cases as lookCases } from './office-look-cases.ts'
import { cases as openDocumentCases } from './open-document-cases.ts'
import { bytes, cases as otherCases } from './other-file-cases.ts'
import { line, makePdf, rectangle } from './pdf/make-pdf.ts'
import { scanned, zip } from './scanned.ts'

const wordsOf = async (file: Uint8Array) => (await scanned(file)).pages.map(({ text }) => text).join('\n')
const html = (body: string, head = '') => bytes(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)
const secretRow = row(2, cell('A2', 'secret'), 'hidden="1"')
const twoSheets = xlsx([
  { name: 'Costs', xml: data(row(1, cell('A1', 'Road')), secretRow) },
  { name: 'Names', state: 'hidden', xml: data(row(1, cell('A1', 'secret'))) },
])

describe('what is searched of a file', () => {
  it.each([
    ['PDF', makePdf({ content: line('The harbour is open') }), [{ where: { page: 1 }, text: 'The harbour is open' }]],
    ['Word', docx(`${run('The harbour')}${run('is open')}`), [{ where: {}, text: 'The harbour\nis open' }]],
    ['Excel', twoSheets, [{ where: { sheet: 'Costs' }, text: 'Road' }]],
    [
      'PowerPoint',
      pptx([
        { xml: shape('First') },
        { xml: shape('secret'), show: '0' },
        { xml: shape('Third'), notes: shape('secret') },
      ]),
      [
        { where: { page: 1 }, text: 'First' },
        { where: { page: 3 }, text: 'Third' },
      ],
    ],
    ['OpenDocument', openDocument('text', '<text:p>信息公开</text:p>'), [{ where: {}, text: '信息公开' }]],
    ['CSV', bytes('road,cost\nMill Lane,"4,000"\n'), [{ where: {}, text: 'road cost\nMill Lane 4,000' }]],
    ['text', bytes('One  line.\r\n\r\n\tAnother.\n'), [{ where: {}, text: 'One line.\nAnother.' }]],
    ['HTML', html('<h1>Harbour</h1><p>It is <b>open</b>.</p>'), [{ where: {}, text: 'Harbour\nIt is open.' }]],
    [
      'RTF',
      bytes('{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}Harbour {\\v secret}open}'),
      [{ where: {}, text: 'Harbour open' }],
    ],
    [
      'a letter',
      bytes('From: Ann <ann@example.org>\r\nBcc: secret@example.org\r\nSubject: Files\r\n\r\nThe harbour is open.'),
      [
        { where: { part: 'head' }, text: 'From: Ann <ann@example.org>\nFiles' },
        { where: { part: 'text' }, text: 'The harbour is open.' },
      ],
    ],
    [
      'an archive',
      zip({ 'a.txt': 'The harbour', 'b.csv': 'a,b\n1,2\n' }),
      [
        { where: { part: 'a.txt' }, text: 'The harbour' },
        { where: { part: 'b.csv' }, text: 'a b\n1 2' },
      ],
    ],
  ])('of %s: what it shows, with its place', async (_title, file, expected) => {
    const { pages } = await scanned(file)
    const shown = pages.filter(({ text }) => text !== '').map(({ where, text }) => ({ where, text }))
    expect(shown).toEqual(expected)
  })

  const hiding = [
    'hidden-text',
    'comment',
    'hidden-sheet',
    'hidden-rows',
    'hidden-columns',
    'speaker-notes',
    'metadata',
  ]
  const hidden = [...officeCases, ...lookCases, ...openDocumentCases, ...otherCases]
    .filter(([kind]) => [...hiding, 'hidden-slide', 'pivot-cache', 'custom-data', 'form-data'].includes(kind))
    // What is on a hidden sheet there is on the other one too.
    .filter(([, title]) => !/^a (?:very )?hidden sheet$/.test(title))
    .map(([kind, title, file]) => ({ kind, title, file }))
  it.each(hidden)('$title is not', async ({ kind, file }) => {
    const { findings, pages } = await scanned(file)
    const excerpts = findings.flatMap((one) => (one.kind === kind && one.excerpt ? [one.excerpt] : []))
    const words = excerpts.flatMap((excerpt) => excerpt.match(/[\p{L}\p{N}]{4,}/gu) ?? [])
    const shown = pages.map(({ text }) => text).join('\n')
    expect(words.filter((word) => word !== 'example' && shown.includes(word))).toEqual([])
  })

  it.each([
    ['under a black box', `${line('secret')}${rectangle('0 0 0', 60, 690, 300, 24)}`],
    ['in the colour of the paper', line('secret', 700, '1 1 1 rg')],
    ['neither filled nor stroked', line('secret', 700, '3 Tr')],
    ['beyond the edge of the page', 'BT /F 14 Tf 72 -900 Td (secret) Tj ET\n'],
  ])('words of a PDF %s are not', async (_title, content) => {
    expect(await wordsOf(makePdf({ content: `${line('Open words', 500)}${content}` }))).toBe('Open words')
  })

  it.each([
    [
      'a class',
      '<p class="gone inner">secret</p>',
      '<style>@media all { p { color: red } .inner { display: none } }</style>',
    ],
    ['an id', '<div><p id="x">secret</p></div>', '<style>#x{visibility:hidden}</style>'],
    ['an element', '<aside><p>secret</p></aside>', '<style>body > aside { opacity: 0 }</style>'],
    ['an attribute', '<p style="display:none">secret</p>', ''],
    ['a script', '<script>secret</script><noembed>secret</noembed>', ''],
    ['closed details', '<details><p>secret</p></details>', ''],
  ])('what %s hides in a page is not', async (_title, body, head) => {
    expect(await wordsOf(html(`${body}<p>open</p>`, head))).toBe('open')
  })

  it('a letter that is a page is searched by what the page shows', async () => {
    const letter = [
      ...['Subject: Files', 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary=b', '', '--b'],
      ...['Content-Type: text/plain', '', 'secret', '--b', 'Content-Type: text/html', ''],
      ...['<p>open</p><p hidden>secret</p>', '--b--', ''],
    ]
    expect(await wordsOf(bytes(letter.join('\r\n')))).toBe('Files\nopen')
  })

  it('a deletion and what was moved away are not, an insertion is', async () => {
    const body =
      '<w:p><w:ins w:id="1"><w:r><w:t>new</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del><w:moveFrom w:id="3"><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>'
    expect(await wordsOf(docx(body))).toBe('new')
  })

  it('a long text is divided where lines end, and nothing of it is lost', async () => {
    const text = Array.from({ length: 2000 }, (_, index) => `Line ${index} of it.`).join('\n')
    const { pages } = await scanned(bytes(text))
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1))
    expect(pages.map((page) => page.text).join('\n')).toBe(text)
    expect(Math.max(...pages.map((page) => page.text.length))).toBeLessThanOrEqual(4000)
  })
})
