/** Raw mail from lines, with CRLF; bytes may stand among them. */
export function rawMail(...lines: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat(
    lines.flatMap((line) => [
      typeof line === 'string' ? Buffer.from(line, 'utf8') : Buffer.from(line),
      Buffer.from('\r\n'),
    ]),
  )
}

let made = 0

/** The head of an ordinary letter. */
export function headOf(more: { readonly [name: string]: string | undefined } = {}): string[] {
  made += 1
  const fields: { [name: string]: string | undefined } = {
    From: 'Jo Sample <jo@example.org>',
    To: 'riverford@example.org',
    Subject: 'Potholes',
    Date: 'Tue, 07 May 2024 09:00:00 +0100',
    'Message-ID': `<letter-${made}@example.org>`,
    'MIME-Version': '1.0',
    ...more,
  }
  return Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
}

/** Text in Chinese charsets, which Node writes not: each byte pair is found once by decoding all. */
const tables = new Map<string, Map<string, readonly number[]>>()
export function encodeChinese(text: string, charset: 'gb18030' | 'big5'): Buffer {
  let table = tables.get(charset)
  if (!table) {
    table = new Map()
    const decoder = new TextDecoder(charset)
    for (let lead = 0x81; lead < 0xff; lead += 1) {
      for (let trail = 0x40; trail < 0xff; trail += 1) {
        const character = decoder.decode(Uint8Array.of(lead, trail))
        if (character.length === 1 && character !== '\uFFFD' && !table.has(character))
          table.set(character, [lead, trail])
      }
    }
    tables.set(charset, table)
  }
  const known = table
  return Buffer.from(
    [...text].flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : [...(known.get(character) ?? [63])],
    ),
  )
}

export function uuencode(name: string, bytes: Uint8Array): string {
  const lines: string[] = []
  const sign = (value: number) => String.fromCharCode(value === 0 ? 96 : value + 32)
  for (let start = 0; start < bytes.length; start += 45) {
    const part = bytes.subarray(start, start + 45)
    let line = sign(part.length)
    for (let at = 0; at < part.length; at += 3) {
      const [a = 0, b = 0, c = 0] = part.subarray(at, at + 3)
      line += sign(a >> 2) + sign(((a & 3) << 4) | (b >> 4)) + sign(((b & 15) << 2) | (c >> 6)) + sign(c & 63)
    }
    lines.push(line)
  }
  return [`begin 644 ${name}`, ...lines, '`', 'end'].join('\r\n')
}

function tnefAttribute(level: number, tag: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(9)
  head.writeUInt8(level, 0)
  head.writeUInt32LE(tag, 1)
  head.writeUInt32LE(data.length, 5)
  const sum = Buffer.alloc(2)
  sum.writeUInt16LE(data.reduce((total, byte) => (total + byte) & 0xffff, 0))
  return Buffer.concat([head, data, sum])
}

/** A winmail.dat with a plain body and files. */
export function tnef(body: string, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Buffer {
  const signature = Buffer.alloc(6)
  signature.writeUInt32LE(0x223e9f78, 0)
  const property = (id: number, text: string) => {
    const bytes = Buffer.from(`${text}\0`, 'utf16le')
    const head = Buffer.alloc(12)
    head.writeUInt16LE(0x1f, 0)
    head.writeUInt16LE(id, 2)
    head.writeUInt32LE(1, 4)
    head.writeUInt32LE(bytes.length, 8)
    return Buffer.concat([head, bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
  }
  const count = Buffer.from([1, 0, 0, 0])
  return Buffer.concat([
    signature,
    tnefAttribute(1, 0x00069003, Buffer.concat([count, property(0x1000, body)])),
    ...files.flatMap(({ name, bytes }) => [
      tnefAttribute(2, 0x00069002, Buffer.alloc(14)),
      tnefAttribute(2, 0x0006800f, bytes),
      tnefAttribute(2, 0x00018010, Buffer.from(`FILE~1.PDF\0`, 'latin1')),
      tnefAttribute(2, 0x00069005, Buffer.concat([count, property(0x3707, name)])),
    ]),
  ])
}
