import { decodeAs } from './charset.ts'
import { charsetOfCodePage } from './code-pages.ts'
import { htmlToText } from './html-text.ts'
import type { StepBudget } from './step-budget.ts'

const dictionary =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
const largest = 8 * 1024 * 1024
const deepestGroup = 1000
const maxCharacters = 4_000_000

/** Undoes Outlook's compression of RTF (MS-OXRTFCP). Broken input gives what was read before it. */
export function decompressRtf(data: Buffer, steps: StepBudget): Buffer {
  if (data.length < 16) return Buffer.alloc(0)
  // Two bytes stand for at most seventeen.
  const rawSize = Math.min(data.readUInt32LE(4), largest, data.length * 9)
  steps.spend(data.length + rawSize)
  if (data.readUInt32LE(8) === 0x414c454d) return data.subarray(16, 16 + rawSize)
  const window = Buffer.alloc(4096)
  window.write(dictionary, 'latin1')
  const out = Buffer.allocUnsafe(rawSize)
  let length = 0
  let write = dictionary.length
  const put = (byte: number) => {
    if (length < rawSize) out[length] = byte
    length += 1
    window[write] = byte
    write = (write + 1) % 4096
  }
  for (let position = 16; position < data.length && length < rawSize; ) {
    const control = data[position] ?? 0
    position += 1
    for (let bit = 0; bit < 8 && position < data.length && length < rawSize; bit += 1) {
      if (((control >> bit) & 1) === 0) {
        put(data[position] ?? 0)
        position += 1
        continue
      }
      const pair = ((data[position] ?? 0) << 8) | (data[position + 1] ?? 0)
      position += 2
      const offset = pair >> 4
      if (offset === write) return out.subarray(0, Math.min(length, rawSize))
      for (let index = 0; index < (pair & 15) + 2; index += 1) put(window[(offset + index) % 4096] ?? 0)
    }
  }
  return out.subarray(0, Math.min(length, rawSize))
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
const breaks = new Map([
  ['par', '\n'],
  ['line', '\n'],
  ['tab', '\t'],
  ['row', '\n'],
  ['cell', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
])

type Group = { skip: boolean; isTag: boolean; unicodeSkip: number }

const charsetOfPage = (page: string) => charsetOfCodePage(Number(page)) ?? `windows-${page}`

const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\(\*)|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi

/** The text of compressed RTF; HTML that Outlook wrapped in it is unwrapped (MS-OXRTFEX). */
export function rtfToText(compressed: Buffer, steps: StepBudget): string {
  const { text, isHtml } = readRtf(decompressRtf(compressed, steps), steps)
  return isHtml ? htmlToText(text, steps) : text.trim()
}

/** The page that Outlook wrapped in RTF; undefined where the RTF wraps none. */
export function htmlInRtf(rtf: Buffer, steps: StepBudget): string | undefined {
  if (!wrapsHtml(rtf)) return undefined
  return readRtf(rtf, steps).text
}

const wrapsHtml = (rtf: Buffer) => /\\fromhtml1/.test(startOf(rtf))
const startOf = (rtf: Buffer) => rtf.toString('latin1', 0, 500)

function readRtf(bytes: Buffer, steps: StepBudget): { readonly text: string; readonly isHtml: boolean } {
  const reader = new RtfReader(
    wrapsHtml(bytes),
    charsetOfPage(/\\ansicpg(\d{3,5})/.exec(startOf(bytes))?.[1] ?? '1252'),
  )
  for (const match of bytes.toString('latin1').matchAll(token)) {
    steps.spend(match[0].length)
    reader.take(match)
    if (reader.isFull()) break
  }
  return { text: reader.text(), isHtml: reader.isHtml }
}

class RtfReader {
  readonly isHtml: boolean
  readonly #charset: string
  readonly #pieces: string[] = []
  readonly #groups: Group[] = []
  #group: Group = { skip: false, isTag: false, unicodeSkip: 1 }
  /** Groups that are open beyond those that are remembered. */
  #deeper = 0
  #bytes: number[] = []
  #hidden = false
  #toSkip = 0
  #length = 0

  constructor(isHtml: boolean, charset: string) {
    this.isHtml = isHtml
    this.#charset = charset
  }

  isFull(): boolean {
    return this.#length >= maxCharacters
  }

  text(): string {
    this.#flush()
    return this.#pieces.join('')
  }

  take([, word, number, hex, star, symbol, brace, words]: RegExpMatchArray): void {
    if (brace === '{') this.#open()
    else if (brace === '}') this.#close()
    else if (star !== undefined) this.#group.skip = true
    else if (hex !== undefined) this.#byte(Number.parseInt(hex, 16))
    else if (word !== undefined) this.#word(word, number)
    else if (symbol !== undefined) this.#say(symbol === '~' ? ' ' : /[\\{}]/.test(symbol) ? symbol : '')
    else if (words !== undefined) {
      const rest = words.slice(this.#toSkip)
      this.#toSkip = Math.max(0, this.#toSkip - words.length)
      this.#say(rest)
    }
  }

  #open(): void {
    if (this.#groups.length >= deepestGroup) this.#deeper += 1
    else {
      this.#groups.push(this.#group)
      this.#group = { ...this.#group }
    }
  }

  #close(): void {
    if (this.#deeper > 0) this.#deeper -= 1
    else this.#group = this.#groups.pop() ?? this.#group
  }

  #word(word: string, number: string | undefined): void {
    if (word === 'htmltag') Object.assign(this.#group, { skip: false, isTag: true })
    else if (word === 'htmlrtf') this.#hidden = number !== '0'
    else if (word === 'uc') this.#group.unicodeSkip = Number(number ?? 1)
    else if (word === 'u' && number !== undefined) {
      this.#say(String.fromCharCode(Number(number) & 0xffff))
      this.#toSkip = this.#group.unicodeSkip
    } else {
      if (silent.has(word)) this.#group.skip = true
      const text = breaks.get(word)
      if (text !== undefined) this.#say(text)
    }
  }

  #byte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1
    else if (this.#isShown()) this.#bytes.push(byte)
  }

  #isShown(): boolean {
    return !this.#group.skip && !(this.isHtml && this.#hidden && !this.#group.isTag)
  }

  #say(text: string): void {
    if (text === '' || !this.#isShown()) return
    this.#flush()
    this.#pieces.push(text)
    this.#length += text.length
  }

  #flush(): void {
    if (this.#bytes.length === 0) return
    const text = decodeAs(Uint8Array.from(this.#bytes), this.#charset)
    this.#bytes = []
    this.#pieces.push(text)
    this.#length += text.length
  }
}
