import { cleanText, decodeWindows1252 } from './seven-bit-charsets.ts'

const entities: { readonly [name: string]: string } = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  copy: '©',
  reg: '®',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  euro: '€',
  pound: '£',
  yen: '¥',
  sect: '§',
  deg: '°',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  Uuml: 'Ü',
  Ouml: 'Ö',
  Auml: 'Ä',
  szlig: 'ß',
  ensp: ' ',
  emsp: ' ',
  shy: '',
  zwnj: '',
  times: '×',
  iacute: 'í',
  oacute: 'ó',
  aacute: 'á',
  uacute: 'ú',
  ntilde: 'ñ',
  ecirc: 'ê',
  ocirc: 'ô',
  acirc: 'â',
  trade: '™',
}

function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name as string] ?? entities[(name as string).toLowerCase()] ?? whole
    const point = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal)
    if (point >= 0x80 && point <= 0x9f) return decodeWindows1252(Uint8Array.of(point))
    return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(point)
  })
}

const skipped = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'object'])
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'pre'])
const lines = new Set(['div', 'tr', 'br', 'li', 'dd', 'dt', 'section', 'article', 'header', 'footer', 'address', 'hr'])
const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9:]{0,30})/

/** Text that grows: only its end is looked at, so that a long page costs no more than its length. */
function growingText() {
  const pieces: string[] = []
  let tail = ''
  return {
    depth: 0,
    ends: (end: string) => tail.endsWith(end),
    isEmpty: () => pieces.length === 0,
    add(more: string) {
      if (more === '') return
      const piece = this.depth === 0 ? more : more.replaceAll('\n', `\n${'>'.repeat(Math.min(this.depth, 8))} `)
      pieces.push(piece)
      tail = (tail + more).slice(-2)
    },
    whole: () => pieces.join(''),
  }
}

/** The text of an HTML message, as far as a reader sees it: its lines and lists, quotes with `>`, no scripts or styles. */
export function htmlToText(html: string): string {
  const text = growingText()
  const endless = new Set<string>()
  let position = 0
  while (position < html.length) {
    const open = html.indexOf('<', position)
    const end = open === -1 ? html.length : open
    const words = decodeEntities(html.slice(position, end).replaceAll(/[ \t\r\n]+/g, ' '))
    text.add(text.ends('\n') || text.ends(' ') ? words.trimStart() : words)
    if (open === -1) break
    if (html.startsWith('<!--', open)) {
      const closed = html.indexOf('-->', open)
      position = closed === -1 ? html.length : closed + 3
      continue
    }
    const [, closing = '', given] = tag.exec(html.slice(open, open + 40)) ?? []
    if (given === undefined && !/^<[!?/]/.test(html.slice(open, open + 2))) {
      text.add('<')
      position = open + 1
      continue
    }
    const closed = html.indexOf('>', open)
    position = closed === -1 ? html.length : closed + 1
    const name = (given ?? '').toLowerCase()
    if (skipped.has(name) && closing === '' && html[closed - 1] !== '/' && !endless.has(name)) {
      const over = endOf(html, name, position)
      if (over === undefined) endless.add(name)
      position = over ?? position
    } else breakLine(text, name, closing !== '')
  }
  return cleanText(text.whole())
    .replaceAll(/[ \t]{1,200}\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** What a tag does to the lines. */
function breakLine(text: ReturnType<typeof growingText>, name: string, closes: boolean): void {
  if (name === 'blockquote') {
    text.depth = Math.max(0, text.depth + (closes ? -1 : 1))
    text.add('\n')
  } else if (paragraphs.has(name)) text.add(text.ends('\n\n') || text.isEmpty() ? '' : '\n\n')
  else if (name === 'br') text.add('\n')
  else if (lines.has(name)) text.add(text.ends('\n') || text.isEmpty() ? '' : '\n')
  else if (name === 'td' && closes) text.add('\t')
  if (name === 'li' && !closes) text.add('- ')
}

/** Past the end tag; undefined where there is none. */
function endOf(html: string, name: string, from: number): number | undefined {
  const end = new RegExp(`</${name}[\\s>]`, 'ig')
  end.lastIndex = from
  const found = end.exec(html)
  if (!found) return undefined
  const closed = html.indexOf('>', found.index)
  return closed === -1 ? html.length : closed + 1
}
