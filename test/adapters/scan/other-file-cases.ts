import { deflateSync } from 'node:zlib'

export const bytes = (text: string) => new TextEncoder().encode(text)
export const joined = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

/** A chunk of a PNG; its checksum is not looked at. */
const chunk = (type: string, data: Uint8Array) => {
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, data.length)
  return joined(length, bytes(type), data, [0, 0, 0, 0])
}
export const png = (...more: readonly Uint8Array[]) =>
  joined(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    ...more,
    chunk('IDAT', deflateSync(Uint8Array.from([0, 0]))),
    chunk('IEND', new Uint8Array()),
  )

/** An EXIF block with these entries of IFD0, each an ASCII text, and perhaps a GPS latitude. */
function exif(texts: Readonly<Record<number, string>>, withGps = false): Uint8Array {
  const entries = Object.entries(texts)
  const count = entries.length + (withGps ? 1 : 0)
  const head = 8 + 2 + count * 12 + 4
  const data = new Uint8Array(head + entries.reduce((sum, [, text]) => sum + text.length + 1, 0) + 200)
  const view = new DataView(data.buffer)
  data.set(bytes('MM'))
  view.setUint16(2, 42)
  view.setUint32(4, 8)
  view.setUint16(8, count)
  let [at, free] = [10, head]
  const entry = (tag: number, type: number, number: number, value: number) => {
    view.setUint16(at, tag)
    view.setUint16(at + 2, type)
    view.setUint32(at + 4, number)
    view.setUint32(at + 8, value)
    at += 12
  }
  for (const [tag, text] of entries) {
    entry(Number(tag), 2, text.length + 1, free)
    data.set(bytes(text), free)
    free += text.length + 1
  }
  if (withGps) {
    entry(0x8825, 4, 1, free)
    at = free
    view.setUint16(at, 4)
    at += 2
    const values = free + 2 + 4 * 12 + 4
    entry(1, 2, 2, 0x4e000000)
    entry(2, 5, 3, values)
    entry(3, 2, 2, 0x57000000)
    entry(4, 5, 3, values + 24)
    for (const [index, number] of [51, 30, 0, 0, 7, 40].entries()) {
      view.setUint32(values + index * 8, number)
      view.setUint32(values + index * 8 + 4, 1)
    }
  }
  return data
}

const segment = (marker: number, data: Uint8Array) =>
  joined([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255], data)
const jpeg = (...segments: readonly Uint8Array[]) =>
  joined(
    [0xff, 0xd8],
    ...segments,
    segment(0xc0, Uint8Array.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    segment(0xda, Uint8Array.from([1, 1, 0, 0, 63, 0])),
    [0x12, 0xff, 0x00, 0x34, 0xff, 0xd9],
  )
const exifSegment = (...of: Parameters<typeof exif>) => segment(0xe1, joined(bytes('Exif\0\0'), exif(...of)))
const xmp = (inside: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`
const xmpSegment = (inside: string) => segment(0xe1, bytes(`http://ns.adobe.com/xap/1.0/\0${xmp(inside)}`))

const mail = (...lines: readonly string[]) => bytes(lines.join('\r\n'))
const html = (body: string, head = '') => bytes(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)
const rtf = (body: string) => bytes(`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}${body}}`)

export const cases: readonly (readonly [kind: string, title: string, has: Uint8Array, hasNot: Uint8Array])[] = [
  ['location', 'where a photograph was taken', jpeg(exifSegment({}, true)), jpeg(exifSegment({ 271: 'Canon' }))],
  [
    'metadata',
    'who took a photograph',
    jpeg(exifSegment({ 315: 'Ann Example' })),
    jpeg(exifSegment({ 272: 'EOS 5D' })),
  ],
  [
    'metadata',
    'who edited a picture',
    jpeg(xmpSegment('<dc:creator><rdf:Seq><rdf:li>Ann Example</rdf:li></rdf:Seq></dc:creator>')),
    jpeg(xmpSegment('<dc:format>image/jpeg</dc:format>')),
  ],
  [
    'previous-revision',
    'what stands behind the end of a JPEG',
    joined(jpeg(), bytes('PK another file follows')),
    joined(jpeg(), [0, 0, 0]),
  ],
  ['previous-revision', 'what a crop left in a PNG', joined(png(), bytes('the rest of the screenshot')), png()],
  [
    'metadata',
    'an author in a PNG',
    png(chunk('tEXt', bytes('Author\0Ann Example'))),
    png(chunk('tEXt', bytes('Software\0gimp'))),
  ],
  [
    'attachment',
    'what a letter carries',
    mail(
      ...['From: Ann <ann@example.org>', 'To: foi@example.org', 'Subject: Files', 'MIME-Version: 1.0'],
      ...[
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'See the file.',
        '--b',
      ],
      ...[
        'Content-Type: text/csv; name=a.csv',
        'Content-Disposition: attachment; filename=a.csv',
        '',
        'a,b',
        '1,2',
        '--b--',
        '',
      ],
    ),
    mail('From: Ann <ann@example.org>', 'To: foi@example.org', 'Subject: Files', '', 'There is no attachment.'),
  ],
  [
    'hidden-text',
    'words of a letter that its reader does not see',
    mail(
      ...['From: Ann <ann@example.org>', 'Subject: x', 'Content-Type: text/html', ''],
      '<p>Open.</p><p style="display:none">secret</p>',
    ),
    mail('From: Ann <ann@example.org>', 'Subject: x', 'Content-Type: text/html', '', '<p>Open.</p>'),
  ],
  [
    'metadata',
    'the way of a letter',
    mail('Received: from pc7.example.org ([10.0.0.7])', 'From: ann@example.org', 'Subject: x', '', 'x'),
    mail('From: ann@example.org', 'To: foi@example.org', 'Subject: Received: a letter', '', 'x'),
  ],
  [
    'hidden-text',
    'a part of a page that is not shown',
    html('<p style="display:none">secret</p>'),
    html('<p style="display:block">open</p>'),
  ],
  [
    'hidden-text',
    'white letters on a page',
    html('<p style="color:#fff">secret</p>'),
    html('<div style="background-color:#1d3557"><p style="color:#fff">open</p></div>'),
  ],
  ['comment', 'a comment in a page', html('<!-- ask Ann first -->x'), html('<!--[if IE]>x<![endif]-->x')],
  ['javascript', 'a script in a page', html('<script>alert(1)</script>'), html('<pre>script</pre>')],
  [
    'form-data',
    'a hidden field',
    html('<form><input type="hidden" name="case" value="RV-12"></form>'),
    html('<form><input type="text" name="q"></form>'),
  ],
  [
    'metadata',
    'who wrote a page',
    html('x', '<meta name="author" content="Ann Example">'),
    html('x', '<meta name="viewport" content="width=1">'),
  ],
  [
    'external-link',
    'a picture from elsewhere',
    html('<img src="https://track.example/p.gif">'),
    html('<a href="https://www.example.org/">x</a>'),
  ],
  [
    'metadata',
    'the name of a drawing’s file',
    bytes(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:s="s" s:docname="C:\\Users\\ann\\plan.svg"><path d="M0 0"/></svg>',
    ),
    bytes('<svg xmlns="http://www.w3.org/2000/svg"><text>Plan</text></svg>'),
  ],
  ['hidden-text', 'hidden letters in RTF', rtf('open {\\v secret}'), rtf('open {\\v0 open}')],
  [
    'comment',
    'a comment in RTF',
    rtf('x{\\*\\atnid AE}{\\*\\atnauthor Ann}{\\*\\annotation leave out?}'),
    rtf('x {\\*\\pgptbl annotation}'),
  ],
  ['tracked-change', 'a deletion in RTF', rtf('x {\\deleted the price}'), rtf('x {\\deleted0 the price}')],
  ['metadata', 'who wrote RTF', rtf('{\\info{\\author Ann Example}}x'), rtf('{\\info{\\creatim\\yr2024}}x')],
]
