/** Kinds of files that are told apart, by their media type. */
export const fileTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  /** Old binary Office files and letters of Outlook: which one, the inspector sees. */
  cfb: 'application/x-cfb',
  rtf: 'application/rtf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  tiff: 'image/tiff',
  heic: 'image/heic',
  webp: 'image/webp',
  eml: 'message/rfc822',
  html: 'text/html',
  svg: 'image/svg+xml',
  csv: 'text/csv',
  text: 'text/plain',
  zip: 'application/zip',
} as const
export type FileType = keyof typeof fileTypes

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, Math.min(end, bytes.length)))

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

/** The first kilobyte may hold something else before the header of a PDF, as its readers allow. */
const headBytes = 1024
const headerName = /^[A-Za-z][A-Za-z0-9-]*:[ \t]?\S/
const mailHeader = /^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|delivered-to|x-[\w-]+):/im
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis']

/** What a binary file is, by its signature; a ZIP archive is told apart by what is in it. Undefined: perhaps text. */
export function signatureType(bytes: Uint8Array): FileType | undefined {
  const head = ascii(bytes, 0, headBytes)
  if (head.includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return 'zip'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'cfb'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)) return 'tiff'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.slice(4, 8) === 'ftyp' && heicBrands.includes(head.slice(8, 12))) return 'heic'
  if (head.startsWith('{\\rtf')) return 'rtf'
  return undefined
}

/** What a text is, by how it begins. */
export function textType(text: string): FileType {
  const start = text.slice(0, 4096).trimStart()
  if (/^(?:<!--[\s\S]*?-->\s*)*<!doctype html|^<html[\s>]/i.test(start)) return 'html'
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!doctype svg[^>]*>\s*)*<svg[\s>]/i.test(start)) return 'svg'
  const [head = ''] = start.split(/\r?\n\r?\n/, 1)
  const lines = head.split(/\r?\n/).filter((line) => !/^[ \t>]/.test(line))
  const isMail = lines.length > 1 && lines.every((line) => headerName.test(line) || /^From /.test(line))
  if (isMail && mailHeader.test(head)) return 'eml'
  if (/<(?:body|table|div|p|br|span)[\s>/]/i.test(start) && start.startsWith('<')) return 'html'
  return separatorOf(text.trimStart()) === undefined ? 'text' : 'csv'
}

/** What stands between the columns of a table: the same number of times, and at least once, in each of its first lines. */
export function separatorOf(text: string): string | undefined {
  const start = text.slice(0, 4096)
  const lines = start.split(/\r?\n/)
  // The last line may be cut.
  const whole = (start.length < text.length ? lines.slice(0, -1) : lines).filter((line) => line !== '').slice(0, 10)
  if (whole.length < 2) return undefined
  return [',', ';', '\t', '|'].find((separator) => {
    const counts = whole.map((line) => line.replace(/"[^"]*"/g, '').split(separator).length - 1)
    return counts[0] !== undefined && counts[0] > 0 && counts.every((count) => count === counts[0])
  })
}
