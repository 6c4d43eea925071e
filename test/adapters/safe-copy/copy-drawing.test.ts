import { expect, test } from 'vitest'
import { makeSafeCopy } from '../../../src/adapters/safe-copy/make-safe-copy.ts'
import { bytes, png } from '../scan/other-file-cases.ts'
import { kindsIn } from '../scan/scanned.ts'

const title = { title: 'A plan', language: 'en', madeAt: '2026-03-01T10:00:00Z' }
const svg = (inner: string, head = '') =>
  bytes(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:i="urn:i" viewBox="0 0 100 100">${head}${inner}</svg>`,
  )
const seen = '<rect x="1" y="1" width="5" height="5" fill="#0a0"/><text x="10" y="20">Bridge 4</text>'
const copyOf = async (inner: string, head?: string) => {
  const copy = await makeSafeCopy(svg(inner, head), title)
  return { ...copy, text: Buffer.from(copy.bytes).toString() }
}

test.each([
  ['scripts', '<script>secret()</script>'],
  ['event attributes', '<rect width="1" height="1" onclick="secret()"/>'],
  ['addresses of scripts', '<a xlink:href="javascript:secret()"><circle r="1"/></a>'],
  ['metadata', '<metadata><i:who>secret</i:who></metadata>'],
  ['titles and descriptions', '<title>secret</title><desc>secret</desc>'],
  ['comments', '<!-- secret -->'],
  [
    'names of programs',
    '<i:layer i:name="secret"/><g i:label="secret" data-name="secret" id="secret" class="secret"/>',
  ],
  ['pictures from outside', '<image width="1" height="1" xlink:href="https://example.org/secret.png"/>'],
  ['drawings from outside', '<use xlink:href="secret.svg#a"/>'],
  ['paint from outside', '<rect width="1" height="1" style="fill:url(https://example.org/secret)"/>'],
  ['pages of the web', '<foreignObject width="9" height="9"><p>secret</p></foreignObject>'],
  ['elements that are not displayed', '<g display="none"><text y="9">secret</text></g>'],
  ['elements that are not visible', '<text y="9" style="visibility:hidden">secret</text>'],
  ['words without opacity', '<g opacity="0"><text y="9">secret</text></g>'],
  ['words without paint', '<g fill="none"><text y="9">secret</text></g>'],
  ['words without size', '<text y="9" font-size="0">secret</text>'],
  ['words beside the drawing', '<text x="900" y="9">secret</text>'],
  ['words moved beside it', '<g transform="translate(0 -500)"><text y="9">secret</text></g>'],
  ['words under a box', '<text x="10" y="50">secret</text><rect x="0" y="20" width="99" height="60"/>'],
  ['words under a path', '<text x="10" y="50">secret</text><path d="M0,20 H99 V80 H0 Z"/>'],
  ['white words on nothing', '<text x="10" y="50" fill="#fff">secret</text>'],
  [
    'parts that nothing uses',
    '<defs><text id="t" y="9">secret</text></defs><symbol id="s"><text>secret</text></symbol>',
  ],
  ['words outside of text', '<g>secret</g>'],
  ['all but the first of a choice', '<switch><g systemLanguage="en"/><text y="9">secret</text></switch>'],
])('%s are left out of the copy of a drawing', async (_, inner) => {
  const { text, bytes: copied, type } = await copyOf(seen + inner)
  expect(type).toBe('image/svg+xml')
  expect(text).not.toMatch(/secret/)
  expect(text).toMatch(
    /<rect x="1" y="1" width="5" height="5" fill="#0a0"><\/rect><text x="10" y="20">Bridge 4<\/text>/,
  )
  expect(await kindsIn(copied)).toEqual([])
})

test.each([
  '.a{display:none}',
  'text.a{visibility:hidden}',
  '@media screen{.a{opacity:0}}',
  'g .a{fill:transparent}',
  '.a{display:var(--x)}',
])('words that a style sheet hides are left out: %s', async (rule) => {
  const { text } = await copyOf(`${seen}<g><text class="a" y="9">secret</text></g>`, `<style>${rule}</style>`)
  expect(text).not.toMatch(/secret/)
  expect(text).toMatch(/Bridge 4/)
})

test('a style sheet stays without notes, addresses and names', async () => {
  const { text } = await copyOf(
    `${seen}<rect class="secret-name" width="9" height="9"/>`,
    '<style>/* secret */ .secret-name{fill:#f00;background:url(https://example.org/secret);x-note:secret}</style>',
  )
  expect(text).toMatch(/<style>\.c1\{fill:#f00\}<\/style>/)
  expect(text).toMatch(/<rect class="c1" width="9" height="9">/)
  expect(text).not.toMatch(/secret/)
})

test('what is referred to within the drawing stays, under another name', async () => {
  const gradient = '<defs><linearGradient id="of-ann"><stop offset="0" stop-color="red"/></linearGradient></defs>'
  const { text } = await copyOf(`${gradient}<rect width="9" height="9" fill="url(#of-ann)"/>${seen}`)
  expect(text).toMatch(/<linearGradient id="i1"><stop offset="0" stop-color="red">/)
  expect(text).toMatch(/fill="url\(#i1\)"/)
})

test('a picture within it is copied as pictures are', async () => {
  const note = bytes('\0\0\0\x12tEXtAuthor\0Ann Example\0\0\0\0')
  const inside = Buffer.from(png(note)).toString('base64')
  const { text } = await copyOf(`<image width="9" height="9" href="data:image/png;base64,${inside}"/>${seen}`)
  const [, data = ''] = /data:image\/png;base64,([^"]+)/.exec(text) ?? []
  const picture = Buffer.from(data, 'base64').toString('latin1')
  expect(picture).toMatch(/PNG/)
  expect(picture).not.toMatch(/Ann Example/)
})

test('the list says what went, and what was seen and is not kept', async () => {
  const { removed, lost } = await copyOf(
    `${seen}<script>a()</script><text y="9" display="none">x</text><foreignObject/><image href="https://example.org/a.png"/><set/>`,
  )
  expect(removed).toEqual(
    expect.arrayContaining([
      { kind: 'javascript', count: 1 },
      { kind: 'external-link', count: 1 },
      { kind: 'hidden-text', count: 1 },
    ]),
  )
  expect(lost).toEqual([
    { what: 'web-content', count: 1 },
    { what: 'pictures', count: 1 },
    { what: 'animation', count: 1 },
  ])
})

test.each([
  [
    'a box over a part of its words',
    '<text x="10" y="50">some words of a line</text><rect x="30" y="0" width="9" height="99"/>',
    '',
  ],
  ['sheets from outside', seen, '<style>@import url(https://example.org/a.css);</style>'],
  ['escapes in a sheet', seen, '<style>.a{\\64 isplay:none}</style>'],
  ['rules that hide by attributes', seen, '<style>[data-a]{display:none}</style>'],
  ['words under a mask', '<g mask="url(#m)"><text y="9">x</text></g>', ''],
])('%s: there is no copy, and the reason is said', async (_, inner, head) => {
  await expect(copyOf(inner, head)).rejects.toThrow(/box|rules|mask/)
})

test('a drawing with entities or a sheet of its own outside is refused', async () => {
  const drawn = Buffer.from(svg(seen)).toString()
  await expect(makeSafeCopy(bytes(`<?xml-stylesheet href="a.css"?>${drawn}`), title)).rejects.toThrow(
    /sheet outside|unsupported|type/,
  )
})
