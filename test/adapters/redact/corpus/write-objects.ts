/** A stream with the entries of its dictionary. */
export type Stream = { readonly dict: string; readonly bytes: Uint8Array | string }
/** Objects by their numbers: the root is 1. */
export type Objects = { readonly [number: number]: string | Stream }

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

export const stream = (bytes: Uint8Array | string, dict = ''): Stream => ({ dict, bytes })

function objectBytes(number: string, value: string | Stream): Buffer {
  if (typeof value === 'string') return latin1(`${number} 0 obj\n${value}\nendobj\n`)
  const bytes = typeof value.bytes === 'string' ? latin1(value.bytes) : value.bytes
  const head = latin1(`${number} 0 obj\n<<${value.dict}/Length ${bytes.length}>>\nstream\n`)
  return Buffer.concat([head, bytes, latin1('\nendstream\nendobj\n')])
}

const header = latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')

/** A file of these objects, with a table of where they stand. */
export function writeObjects(objects: Objects, trailer = ''): Buffer {
  return Buffer.concat([header, save(header.length, objects, trailer)])
}

function save(at: number, objects: Objects, trailer: string): Buffer {
  const parts: Buffer[] = []
  const entries: string[] = []
  let offset = at
  for (const [number, value] of Object.entries(objects)) {
    const bytes = objectBytes(number, value)
    entries.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    parts.push(bytes)
    offset += bytes.length
  }
  const table = `xref\n0 1\n0000000000 65535 f \n${entries.join('')}trailer\n<</Size 200/Root 1 0 R${trailer}>>\n`
  return Buffer.concat([...parts, latin1(`${table}startxref\n${offset}\n%%EOF\n`)])
}

/** Another save behind a file. */
export function saveAgain(file: Buffer, objects: Objects): Buffer {
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1'))?.[1] ?? '0'
  return Buffer.concat([file, save(file.length, objects, `/Prev ${previous}`)])
}

/** A file of which all objects but streams lie in one stream of objects, named by a stream of cross-references. */
export function writeObjectStream(objects: Objects): Buffer {
  const parts: Buffer[] = [header]
  const rows = new Map<number, readonly [number, number, number]>()
  const inside: [string, string][] = []
  let offset = header.length
  const put = (number: number, value: Stream) => {
    const bytes = objectBytes(String(number), value)
    rows.set(number, [1, offset, 0])
    parts.push(bytes)
    offset += bytes.length
  }
  const [container, table] = [198, 199]
  for (const [number, value] of Object.entries(objects)) {
    if (typeof value !== 'string') put(Number(number), value)
    else rows.set(Number(number), [2, container, inside.push([number, value]) - 1])
  }
  const heads: string[] = []
  let body = ''
  for (const [number, value] of inside) {
    heads.push(`${number} ${body.length}`)
    body += `${value}\n`
  }
  const head = `${heads.join(' ')}\n`
  put(container, stream(head + body, `/Type/ObjStm/N ${inside.length}/First ${head.length}`))
  rows.set(table, [1, offset, 0])
  const bytes = Buffer.alloc(200 * 7)
  for (const [number, [kind, at, index]] of rows) {
    bytes.writeUInt8(kind, number * 7)
    bytes.writeUInt32BE(at, number * 7 + 1)
    bytes.writeUInt16BE(index, number * 7 + 5)
  }
  parts.push(objectBytes(String(table), stream(bytes, '/Type/XRef/Size 200/W[1 4 2]/Root 1 0 R')))
  return Buffer.concat([...parts, latin1(`startxref\n${offset}\n%%EOF\n`)])
}
