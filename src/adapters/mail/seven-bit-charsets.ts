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

/** HZ (RFC 1843): GB2312 between `~{` and `~}`. */
export function decodeHz(text: string): string {
  return text.replaceAll(/~\{([^~]*)~\}|~~|~\r?\n/g, (whole, coded: string | undefined) => {
    if (coded === undefined) return whole === '~~' ? '~' : ''
    const bytes = Uint8Array.from(coded.replaceAll(/[\r\n]/g, ''), (character) => character.charCodeAt(0) | 0x80)
    return new TextDecoder('gbk').decode(bytes)
  })
}

const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Windows' Latin letters; Node's own decoder takes them for Latin-1 and loses quotation marks and the euro. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replaceAll(/[\u0080-\u009F]/g, (one) => windowsOnly.charAt(one.charCodeAt(0) - 0x80))
}

/** Text without what no keyboard makes and no database takes: control characters, halves of characters. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g, '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
}
