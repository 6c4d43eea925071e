import { decodeText } from './charset.ts'
import { cleanText } from './seven-bit-charsets.ts'

/** One encoded word (RFC 2047); its end may be missing, and blanks may stand in it. */
const word = /=\?([^?\s]{0,60})\?([bq])\?([^?]{0,4000}(?:\?(?!=)[^?]{0,4000}){0,3}?)(?:\?=|$)/gi

function bytesOf(encoding: string, coded: string): Uint8Array {
  if (encoding.toLowerCase() === 'b') return Buffer.from(coded.replaceAll(/[^A-Za-z0-9+/]/g, ''), 'base64')
  const latin = coded
    .replaceAll('_', ' ')
    .replaceAll(/=\s*([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  // A character beyond Latin-1 stands there although it should be encoded.
  return /[^\u0000-\u00FF]/.test(latin) ? Buffer.from(latin, 'utf8') : Buffer.from(latin, 'latin1')
}

type Run = { charset: string; bytes: Uint8Array[] }

/** A header's value with its encoded words read. Words that follow one another are one text: a character may lie across them. */
export function decodeWords(value: string): string {
  let text = ''
  let end = 0
  let run: Run | undefined
  const flush = () => {
    if (run) text += decodeText(Buffer.concat(run.bytes), run.charset).text
    run = undefined
  }
  for (const match of value.matchAll(word)) {
    const [whole, charset = '', encoding = '', coded = ''] = match
    const between = value.slice(end, match.index)
    const name = charset.split('*')[0]?.toLowerCase() ?? ''
    if (!run || !/^\s*$/.test(between) || run.charset !== name) {
      flush()
      if (!(end > 0 && /^\s*$/.test(between))) text += between
      run = { charset: name, bytes: [] }
    }
    run.bytes.push(bytesOf(encoding, coded))
    end = match.index + whole.length
  }
  flush()
  return cleanText(text + value.slice(end))
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const maxHeaderLength = 20_000
const maxParameters = 200

/** The parameters of a structured header (`; name=value`), quoted or not, as they stand. */
function parametersOf(value: string): Map<string, string> {
  const found = new Map<string, string>()
  const parameter = /;\s*([A-Za-z0-9!#$&^_.+*-]{1,80})\s*=\s*(?:"((?:[^"\\]|\\.){0,4000})"?|([^;]{0,4000}))/g
  for (const [, name = '', quoted, token] of value.slice(0, maxHeaderLength).matchAll(parameter)) {
    if (found.size >= maxParameters) break
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, quoted?.replaceAll(/\\(["\\])/g, '$1') ?? (token ?? '').trim())
  }
  return found
}

function percentBytes(text: string): Uint8Array {
  const bytes: number[] = []
  const encoded = Buffer.from(text, 'utf8')
  for (let index = 0; index < encoded.length; index += 1) {
    const hex = encoded[index] === 0x25 ? encoded.toString('latin1', index + 1, index + 3) : ''
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16))
      index += 2
    } else bytes.push(encoded[index] ?? 0)
  }
  return Uint8Array.from(bytes)
}

/** One parameter by RFC 2231 (pieces, charset, percent signs), RFC 2047 where it should not be, or as it stands. */
export function parameterOf(header: string, name: string): string | undefined {
  const all = parametersOf(header)
  const pieces: { order: number; coded: boolean; text: string }[] = []
  for (const [key, text] of all) {
    if (!key.startsWith(`${name}*`)) continue
    const [, number, star] = /^(\d{1,3})(\*?)$/.exec(key.slice(name.length + 1)) ?? []
    if (key === `${name}*`) pieces.push({ order: 0, coded: true, text })
    else if (number !== undefined) pieces.push({ order: Number(number), coded: star === '*', text })
  }
  if (pieces.length === 0) {
    const plain = all.get(name)
    return plain === undefined ? undefined : unescaped(decodeWords(plain))
  }
  pieces.sort((a, b) => a.order - b.order)
  const [, charset = '', first] = /^([A-Za-z0-9_.:-]{0,40})'[^']{0,40}'(.*)$/s.exec(pieces[0]?.text ?? '') ?? []
  const bytes = pieces.map(({ coded, text }, index) => {
    const own = index === 0 && first !== undefined ? first : text
    return coded ? percentBytes(own) : Buffer.from(own, 'utf8')
  })
  const text = decodeText(Buffer.concat(bytes), charset).text
  return text.includes('=?') ? decodeWords(text) : cleanText(text)
}

/** `%E6%96%87.pdf` in a plain name: some programs write it so. */
function unescaped(name: string): string {
  if (!/(%[89A-F][0-9A-F]){2}/i.test(name)) return name
  const { text, charset } = decodeText(percentBytes(name), undefined)
  return charset === 'windows-1252' ? name : cleanText(text)
}
