import { withoutControls } from '../../domain/text/control-characters.ts'

/** UTF-7 (RFC 2152). What is no sequence of it stays as it is. */
export function decodeUtf7(text: string): string {
  return text.replaceAll(/\+([A-Za-z0-9+/]*)-?/g, (whole, coded: string) => {
    if (coded === '') return whole === '+-' ? '+' : whole
    const bytes = Buffer.from(coded, 'base64')
    let decoded = ''
    for (let index = 0; index + 1 < bytes.length; index += 2) decoded += String.fromCharCode(bytes.readUInt16BE(index))
    return decoded === '' ? whole : decoded
  })
}

/** HZ (RFC 1843): GB2312 in pairs of characters between `~{` and `~}`; a `~` may be half of a pair. */
export function decodeHz(text: string): string {
  let decoded = ''
  let position = 0
  while (position < text.length) {
    const tilde = text.indexOf('~', position)
    if (tilde === -1) break
    decoded += text.slice(position, tilde)
    const sign = text[tilde + 1]
    position = tilde + 2
    if (sign === '{') {
      const end = endOfPairs(text, position)
      const bytes = Uint8Array.from(text.slice(position, end), (character) => character.charCodeAt(0) | 0x80)
      decoded += hzPairs.decode(bytes)
      position = text.startsWith('~}', end) ? end + 2 : end
    } else if (sign === '~') decoded += '~'
    else if (sign === '\r' && text[position] === '\n') position += 1
    else if (sign !== '\n') decoded += text.slice(tilde, position)
  }
  return decoded + text.slice(position)
}

const hzPairs = new TextDecoder('gbk')

/** Pairs end before `~}`, at the end of the line, or with the text. */
function endOfPairs(text: string, start: number): number {
  let end = start
  while (end + 1 < text.length && !text.startsWith('~}', end) && /^[!-~]{2}/.test(text.slice(end, end + 2))) end += 2
  return end
}

const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Windows' Latin letters; Node's own decoder takes them for Latin-1 and loses quotation marks and the euro. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replaceAll(/[\u0080-\u009F]/g, (one) => windowsOnly.charAt(one.charCodeAt(0) - 0x80))
}

/** Text without what no keyboard makes and no database takes: control characters, halves of characters. */
export function cleanText(text: string): string {
  return withoutControls(text.replaceAll(/\r\n?/g, '\n'))
    .replaceAll(/[\uFEFF\uFFFE\uFFFF]/g, '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
}
