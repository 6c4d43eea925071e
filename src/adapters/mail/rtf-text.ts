import { decodeText } from './charset.ts'
import { htmlToText } from './html-text.ts'

const dictionary =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
const largest = 8 * 1024 * 1024

/** Undoes Outlook's compression of RTF (MS-OXRTFCP). Broken input gives what was read before it. */
export function decompressRtf(data: Buffer): Buffer {
  if (data.length < 16) return Buffer.alloc(0)
  const rawSize = Math.min(data.readUInt32LE(4), largest)
  if (data.readUInt32LE(8) === 0x414c454d) return data.subarray(16, 16 + rawSize)
  const window = Buffer.alloc(4096)
  window.write(dictionary, 'latin1')
  const out: number[] = []
  let write = dictionary.length
  const put = (byte: number) => {
    out.push(byte)
    window[write] = byte
    write = (write + 1) % 4096
  }
  for (let position = 16; position < data.length && out.length < rawSize; ) {
    const control = data[position] ?? 0
    position += 1
    for (let bit = 0; bit < 8 && position < data.length && out.length < rawSize; bit += 1) {
      if (((control >> bit) & 1) === 0) {
        put(data[position] ?? 0)
        position += 1
        continue
      }
      const pair = ((data[position] ?? 0) << 8) | (data[position + 1] ?? 0)
      position += 2
      const offset = pair >> 4
      if (offset === write) return Buffer.from(out)
      for (let index = 0; index < (pair & 15) + 2; index += 1) put(window[(offset + index) % 4096] ?? 0)
    }
  }
  return Buffer.from(out)
}

const silent = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'generator',
  'themedata',
  'header',
  'footer',
  'listtable',
  'listoverridetable',
])
const breaks: { readonly [word: string]: string } = {
  par: '\n',
  line: '\n',
  tab: '\t',
  row: '\n',
  cell: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
}

type Group = { skip: boolean; isTag: boolean; unicodeSkip: number }

/** The text of compressed RTF; HTML that Outlook wrapped in it is unwrapped (MS-OXRTFEX). */
export function rtfToText(compressed: Buffer): string {
  const rtf = decompressRtf(compressed).toString('latin1')
  const isHtml = /\\fromhtml1/.test(rtf.slice(0, 500))
  const page = /\\ansicpg(\d{3,5})/.exec(rtf.slice(0, 500))?.[1] ?? '1252'
  const charset = page === '936' ? 'gb18030' : page === '950' ? 'big5' : page === '65001' ? 'utf-8' : `windows-${page}`
  const pieces: string[] = []
  let bytes: number[] = []
  const groups: Group[] = [{ skip: false, isTag: false, unicodeSkip: 1 }]
  let hidden = false
  let toSkip = 0
  const flush = () => {
    if (bytes.length > 0) pieces.push(decodeText(Uint8Array.from(bytes), charset).text)
    bytes = []
  }
  const say = (text: string) => {
    const group = groups.at(-1)
    if (!group || group.skip || (isHtml && hidden && !group.isTag)) return
    flush()
    pieces.push(text)
  }
  const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\(\*)|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi
  for (const [, word, number, hex, star, symbol, brace, words] of rtf.matchAll(token)) {
    const group = groups.at(-1)
    if (brace === '{')
      groups.push({ skip: group?.skip ?? false, isTag: group?.isTag ?? false, unicodeSkip: group?.unicodeSkip ?? 1 })
    else if (brace === '}') {
      flush()
      if (groups.length > 1) groups.pop()
    } else if (!group) continue
    else if (star !== undefined) group.skip = true
    else if (hex !== undefined) {
      if (toSkip > 0) toSkip -= 1
      else if (!group.skip && !(isHtml && hidden && !group.isTag)) bytes.push(Number.parseInt(hex, 16))
    } else if (word === 'htmltag') {
      group.skip = false
      group.isTag = true
    } else if (word === 'htmlrtf') hidden = number !== '0'
    else if (word === 'uc') group.unicodeSkip = Number(number ?? 1)
    else if (word === 'u' && number !== undefined) {
      say(String.fromCharCode(Number(number) & 0xffff))
      toSkip = group.unicodeSkip
    } else if (word !== undefined) {
      if (silent.has(word)) group.skip = true
      const text = breaks[word]
      if (text !== undefined) say(text)
    } else if (symbol !== undefined) say(symbol === '~' ? ' ' : /[\\{}]/.test(symbol) ? symbol : '')
    else if (words !== undefined) {
      const rest = words.slice(toSkip)
      toSkip = Math.max(0, toSkip - words.length)
      say(rest)
    }
  }
  flush()
  const text = pieces.join('')
  return isHtml ? htmlToText(text) : text.trim()
}
