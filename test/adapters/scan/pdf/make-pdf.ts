/** A stream with its dictionary's entries. */
export type StreamParts = { readonly dict: string; readonly bytes: Uint8Array | string }

export type PdfParts = {
  /** The drawing of the one page, whose font `F` is Helvetica. */
  readonly content?: string
  /** Entries of the page's dictionary. */
  readonly page?: string
  /** Entries of its dictionary of fonts. */
  readonly fonts?: string
  /** Entries of its resources. */
  readonly resources?: string
  /** Entries of the root. */
  readonly root?: string
  readonly info?: string
  /** Objects from 10 on. */
  readonly objects?: { readonly [number: number]: string | StreamParts }
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

function objectBytes(number: number, value: string | StreamParts): Buffer {
  if (typeof value === 'string') return latin1(`${number} 0 obj\n${value}\nendobj\n`)
  const bytes = typeof value.bytes === 'string' ? latin1(value.bytes) : value.bytes
  const head = latin1(`${number} 0 obj\n<< ${value.dict} /Length ${bytes.length} >>\nstream\n`)
  return Buffer.concat([head, bytes, latin1('\nendstream\nendobj\n')])
}

/** Objects, cross-references and a trailer, to stand at an offset. */
function save(at: number, objects: readonly (readonly [number, string | StreamParts])[], trailer: string): Buffer {
  const parts: Buffer[] = []
  const entries: string[] = []
  let offset = at
  for (const [number, value] of objects) {
    const bytes = objectBytes(number, value)
    entries.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    parts.push(bytes)
    offset += bytes.length
  }
  parts.push(
    latin1(`xref\n0 1\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Size 100 /Root 1 0 R ${trailer} >>\n`),
  )
  parts.push(latin1(`startxref\n${offset}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** A PDF of one page. */
export function makePdf({
  content = '',
  page = '',
  fonts = '',
  resources = '',
  root = '',
  info,
  objects = {},
}: PdfParts): Buffer {
  const header = latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')
  const all: [number, string | StreamParts][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${root} >>`],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      3,
      `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R ${fonts} >> ${resources} >> ${page.includes('/MediaBox') ? '' : '/MediaBox [0 0 595 842]'} ${page} >>`,
    ],
    [4, { dict: '', bytes: content }],
    [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    ...(info === undefined ? [] : [[6, `<< ${info} >>`] as [number, string]]),
    ...Object.entries(objects).map(([number, value]): [number, string | StreamParts] => [Number(number), value]),
  ]
  return Buffer.concat([header, save(header.length, all, info === undefined ? '' : '/Info 6 0 R')])
}

/** Another save behind a file: the objects that it changes, and those that it adds. */
export function savedAgain(
  file: Buffer,
  objects: { readonly [number: number]: string | StreamParts },
  trailer = '',
): Buffer {
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1'))?.[1] ?? '0'
  const all = Object.entries(objects).map(([number, value]): [number, string | StreamParts] => [Number(number), value])
  return Buffer.concat([file, save(file.length, all, `/Prev ${previous} ${trailer}`)])
}

/** A line of text at a place, in points from the bottom left. */
export const line = (text: string, y = 700, more = ''): string => `BT ${more} /F 14 Tf 72 ${y} Td (${text}) Tj ET\n`

/** A filled rectangle in a colour of three numbers. */
export const rectangle = (colour: string, x: number, y: number, width: number, height: number): string =>
  `q ${colour} rg ${x} ${y} ${width} ${height} re f Q\n`

/** A grey picture of raw pixels, drawn from a function of place. */
export const picture = (width: number, height: number, grey: (x: number, y: number) => number): StreamParts => ({
  dict: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`,
  bytes: Uint8Array.from({ length: width * height }, (_, at) => grey(at % width, Math.floor(at / width))),
})
