/** Letters that once cost more than their size, and their kind. Each makes bytes of about the size that is asked for. */
export type Bomb = (bytes: number) => Buffer

const latin = (text: string) => Buffer.from(text, 'latin1')
const run = (unit: string, bytes: number) => latin(unit.repeat(Math.ceil(bytes / unit.length)).slice(0, bytes))
const joined = (...parts: readonly (string | Buffer)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin(part) : part)))

const letter = (head: string, body: Buffer) => joined(`From: a@b.example\r\nSubject: x\r\n${head}\r\n\r\n`, body)
const typed =
  (type: string, unit: string): Bomb =>
  (bytes) =>
    letter(`Content-Type: ${type}`, run(unit, bytes))

/** One letter with a part of each kind: together they are as large as is asked for. */
const together =
  (parts: readonly { readonly head: string; readonly body: Bomb }[]): Bomb =>
  (bytes) => {
    const each = Math.floor(bytes / parts.length)
    const bodies = parts.map(({ head, body }) => joined(`--b\r\n${head}\r\n\r\n`, body(each), '\r\n'))
    return letter('Content-Type: multipart/mixed; boundary=b', joined(...bodies, '--b--\r\n'))
  }
const partOf = (head: string, units: readonly string[]) =>
  units.map((unit) => ({ head, body: (bytes: number) => run(unit, bytes) }))
const begun = (head: string, start: string, unit: string) => ({
  head,
  body: (bytes: number) => joined(start, run(unit, bytes)),
})

const html = 'Content-Type: text/html'
const encoded = (encoding: string) => `Content-Type: text/plain\r\nContent-Transfer-Encoding: ${encoding}`
const charset = (name: string) => `Content-Type: text/plain; charset=${name}`

/** Heads of levels that each hold the next. */
const nestedHeads = (type: string, levels: number) =>
  Array.from({ length: levels }, (_, at) => `Content-Type: ${type}; boundary=b${at}\r\n\r\n--b${at}\r\n`).join('')

/** Each part of the multipart has this between boundaries. */
const parts = (unit: string): Bomb => typed('multipart/mixed; boundary=b', unit)

const headed =
  (start: string, unit: string): Bomb =>
  (bytes) =>
    joined(start, run(unit, bytes), '\n\nx')

function attribute(tag: number, data: Buffer): Buffer {
  const head = Buffer.alloc(9, 1)
  head.writeUInt32LE(tag, 1)
  head.writeUInt32LE(data.length, 5)
  return joined(head, data, '\0\0')
}

function property(type: number, id: number, value: Buffer): Buffer {
  const head = Buffer.alloc(12)
  head.writeUInt16LE(type, 0)
  head.writeUInt16LE(id, 2)
  head.writeUInt32LE(1, 4)
  head.writeUInt32LE(value.length, 8)
  return joined(head, value, Buffer.alloc((4 - (value.length % 4)) % 4))
}

const properties = (count: number, values: Buffer) => {
  const head = Buffer.alloc(4)
  head.writeUInt32LE(count)
  return attribute(0x69003, joined(head, values))
}

function rtf(body: Buffer, kind: number): Buffer {
  const head = Buffer.alloc(16)
  head.writeUInt32LE(0x7fffffff, 4)
  head.writeUInt32LE(kind, 8)
  return properties(1, property(0x102, 0x1009, joined(head, body)))
}
const plainRtf = (unit: string) => (bytes: number) => rtf(run(unit, bytes), 0x414c454d)

const winmail = (inner: Bomb) => ({
  head: 'Content-Type: application/ms-tnef',
  body: (bytes: number) => joined(Buffer.from([0x78, 0x9f, 0x3e, 0x22, 0, 0]), inner(bytes)),
})

export const bombs: { readonly [name: string]: Bomb } = {
  'flowed lines': typed('text/plain; format=flowed; delsp=yes', 'x \r\n'),
  'line ends': typed('text/plain', '\n'),
  'blanks in HTML': typed('text/html', ' '),
  'padded base64': typed('text/plain\r\nContent-Transfer-Encoding: base64', 'A='),
  'messages in messages': (bytes) => run('Content-Type: message/rfc822\r\n\r\n', bytes),
  'three parts of line ends': together(partOf('Content-Type: text/plain', ['\n', '\n', '\n'])),
  'multiparts in multiparts': (bytes) => latin(nestedHeads('multipart/mixed', Math.ceil(bytes / 54))),
  'sixty alternatives around a text': (bytes) =>
    joined(nestedHeads('multipart/alternative', 60), '\r\n', run('word ', bytes)),
  'empty parts': parts('--b\r\n\r\nx\r\n'),
  'parts without the boundary that they name': parts('--b\nContent-Type: multipart/mixed; boundary=zz\n\n'),
  'parts that are messages': parts('--b\nContent-Type: message/rfc822\n\nTo: a:b:c:d:e:f:\nSubject: a\n\nb\n'),
  'parts that are reports': parts('--b\nContent-Type: multipart/report\n\n--c\n\n'),
  'lines like boundaries': together(partOf('Content-Type: text/plain', ['--\n', '-- \n', '--b', '--b-\n'])),
  'lines like boundaries, each another': (bytes) =>
    letter(
      'Content-Type: multipart/mixed; boundary=b',
      latin(Array.from({ length: Math.ceil(bytes / 12) }, (_, at) => `--${at}\n\n`).join('')),
    ),
  'fields of heads': headed('', 'A:\n'),
  'a long field': headed('Subject: ', 'x '),
  'folded lines': headed('Subject: x\n', ' \n'),
  'encoded words without an end': headed('Subject: ', '=?a?b?'),
  'encoded words': headed('Subject: ', '=?utf-8?q?a?= '),
  recipients: headed('To: ', 'a@b,'),
  'comments in comments': headed('To: ', '('),
  'groups in groups': headed('To: ', 'a:'),
  parameters: headed('Content-Type: text/plain', '; name*0=b'),
  'answered letters': headed('References: ', '<a@b>'),
  'words of plain text': together(
    partOf('Content-Type: text/plain; format=flowed', [
      'x \n',
      '>',
      '> a\nb\n',
      ' \n',
      'on 2024\n',
      'From: x\n',
      '\r',
      '\0',
    ]),
  ),
  'tokens of HTML': together([
    ...partOf(html, ['<', '<p>', '<br>', ' \n', '<!', '<!--', '<![CDATA[', '<?', '</', '<b></i>', '<pre>\n ', '<td>']),
    ...partOf(html, [
      '<style>',
      '<title>a',
      '<svg>',
      '<head>',
      '<template>',
      '<a href=http://x>',
      '<a href=http://x>y</a>',
    ]),
    ...partOf(html, ['<blockquote><div>x', '<table><tr><td>x', '<ul><li>x', '<img alt=x>']),
    begun(html, '<!--', '-'),
    begun(html, `${'<b>'.repeat(20_000)}`, '</i>'),
  ]),
  'entities and attributes': together([
    ...partOf(html, ['&', '&amp;', '&nbsp;x', '&#x2', '&notanentity', '&#']),
    begun(html, '&#', '1'),
    begun(html, '<p ', 'a=1 '),
    begun(html, '<a href="http://', '&amp;'),
    begun(html, "<a alt='", 'x'),
  ]),
  'transfer encodings': together([
    ...partOf(encoded('base64'), ['A=', 'A\n', '=', '-']),
    ...partOf(encoded('quoted-printable'), ['=', '=\n', '=  ', '=4', '=41']),
    ...partOf(encoded('x-uuencode'), ['begin 644 x\n', 'begin 644 x\n#    \n']),
  ]),
  uuencode: together([
    ...partOf('Content-Type: text/plain', ['begin 644 x\n', 'begin 644 x\n!!!\n', 'begin ', 'begin 644 a\n#    \n']),
    begun('Content-Type: text/plain', 'begin 644 x\n', '`\n'),
    begun('Content-Type: text/plain', 'begin 644 x\n', '#    \n'),
  ]),
  charsets: together([
    ...partOf(charset('hz-gb-2312'), ['~{', '~{GkLa~}', '~']),
    ...partOf(charset('utf-7'), ['+A-', '+A', '+']),
    ...partOf(charset('iso-2022-jp'), ['\x1b$B\x1b(B']),
    ...partOf(charset('utf-8'), ['\xff', '\xc3']),
    ...partOf(charset('gb2312'), ['\xc4\xe3', '\xffaaaaaaaa']),
    ...partOf(charset('big5'), ['\xa4\xa4', '\x81']),
    ...partOf(charset('iso-8859-1'), ['\x93']),
  ]),
  'winmail.dat': together([
    winmail((bytes) => run(attribute(0x12345, Buffer.alloc(0)).toString('latin1'), bytes)),
    winmail((bytes) => run(attribute(0x69002, Buffer.alloc(0)).toString('latin1'), bytes)),
    winmail((bytes) => properties(0xffff, run(property(0x1f, 0x1001, Buffer.alloc(0)).toString('latin1'), bytes))),
    winmail((bytes) => properties(1, property(0x1f, 0x1000, joined(run('\0', bytes), 'a\0')))),
    winmail((bytes) => properties(1, property(0x102, 0x1013, run('<b> ', bytes)))),
  ]),
  RTF: together([
    ...['{', '{a}', "{\\'e9}", '\\u12 ', '\\', '\\par ', '\\a1', '\\constructor '].map((unit) =>
      winmail(plainRtf(unit)),
    ),
    winmail((bytes) => rtf(run('\xff\0\x0f\0\x0f\0\x0f\0\x0f\0\x0f\0\x0f\0\x0f\0\x0f', bytes), 0x75465a4c)),
  ]),
  reports: (bytes) =>
    letter(
      'Content-Type: multipart/report; boundary=b',
      joined(
        '--b\nContent-Type: message/delivery-status\n\n',
        run('Action: x\n\n', bytes / 2),
        run('A: x\n', bytes / 2),
      ),
    ),
  'words of mail servers': headed('From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n', 'message-id: 550 '),
}
