import { cjk } from '../../domain/text/cjk.ts'
import { decodeHz, decodeUtf7, decodeWindows1252 } from './seven-bit-charsets.ts'

export type Decoded = { readonly text: string; readonly charset: string; readonly asLabelled: boolean }

/** The commonest characters of modern Chinese, simplified and traditional, and of letters to an office. */
const common = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运這個們來為國說時會對過發後裡種經麼學現當沒動還進樣實軍無長機開將兩間問並戰頭體見產業關點東聲員論處義條氣題爾變總電數報結務場計資統區隊決馬書聽達強難權設記類據邊張該規萬覺術領確傳師觀導爭運您請谢謝附件申请信息公开資訊回复覆收尊敬先生女士查询補充补资料文件政府局',
)

const decoders = new Map<string, TextDecoder | undefined>()
const maxDecoders = 100

/** Making a decoder costs more than reading a line with it: they are kept. Undefined where the charset is not known. */
function decoderOf(label: string): TextDecoder | undefined {
  if (decoders.has(label)) return decoders.get(label)
  let decoder: TextDecoder | undefined
  try {
    decoder = new TextDecoder(label)
  } catch {
    decoder = undefined
  }
  if (decoders.size < maxDecoders) decoders.set(label, decoder)
  return decoder
}

/** Every byte as some character: what is not of the charset becomes U+FFFD. */
const loosely = (bytes: Uint8Array, label: string): string =>
  (decoderOf(label) ?? new TextDecoder('utf-8')).decode(bytes)

/** Undefined where something is not of the charset. A decoder that throws would cost a thousand times what it reads. */
function strictly(bytes: Uint8Array, label: string): string | undefined {
  const text = decoderOf(label)?.decode(bytes)
  if (text === undefined || !text.includes('\uFFFD')) return text
  // What was lost before it was sent stands there in UTF-8, and is no fault of the charset.
  return label === 'utf-8' &&
    countOf(text, '\uFFFD') === countOf(Buffer.from(bytes).toString('latin1'), '\u00EF\u00BF\u00BD')
    ? text
    : undefined
}

function countOf(text: string, sought: string): number {
  let count = 0
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length)) count += 1
  return count
}

/** Bytes in a charset that is certain, as some character each. */
export const decodeAs = (bytes: Uint8Array, charset: string): string =>
  charset === 'windows-1252' ? decodeWindows1252(bytes) : loosely(bytes, charset)

export const isKnownCharset = (label: string): boolean => decoderOf(label) !== undefined

/** How much a text looks like Chinese: 0 for none; single characters among letters are a sign of another charset. */
function chineseness(text: string): number {
  let all = 0
  let beside = 0
  let known = 0
  let before = false
  let beforeBeside = false
  for (const character of text.slice(0, 4000)) {
    const is = cjk.test(character)
    if (is) {
      all += 1
      if (common.has(character)) known += 1
      if (before) beside += beforeBeside ? 1 : 2
      beforeBeside = before
    } else beforeBeside = false
    before = is
  }
  return all < 2 || beside < all / 2 ? 0 : 0.05 + known / all
}

/** Latin-1's accents make no Chinese; what is left of the doubt is decided by how common the characters are. */
function guessed(bytes: Uint8Array, preferred: readonly string[]): { text: string; charset: string } | undefined {
  let best: { text: string; charset: string; score: number } | undefined
  for (const charset of ['gb18030', 'big5']) {
    const text = strictly(bytes, charset) ?? nearly(bytes, charset)
    if (text === undefined) continue
    const score = chineseness(text) + (preferred.includes(charset) ? 0.05 : 0)
    if (score >= 0.12 && (!best || score > best.score)) best = { text, charset, score }
  }
  return best
}

/** As `strictly`, but for a few broken characters: a text that was cut, or one bad byte in many. */
function nearly(bytes: Uint8Array, label: string): string | undefined {
  const text = loosely(bytes, label)
  const broken = countOf(text, '\uFFFD')
  let beyond = 0
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7f) beyond += 1
  return broken > 0 && broken * 8 <= beyond ? text : undefined
}

const vague = new Set(['', 'us-ascii', 'ascii', 'utf-8', 'iso-8859-1', 'latin1', 'windows-1252', 'iso-8859-15'])
const chinese = new Set([
  'gb2312',
  'gbk',
  'gb18030',
  'x-gbk',
  'gb_2312-80',
  'cp936',
  'ms936',
  'big5',
  'cn-big5',
  'x-x-big5',
  'big5-hkscs',
  'cp950',
])
const others = new Map([
  ['cp936', 'gb18030'],
  ['ms936', 'gb18030'],
  ['gb2312-80', 'gb18030'],
  ['cn-gb', 'gb18030'],
  ['cp950', 'big5'],
  ['utf8', 'utf-8'],
  ['utf-8mb4', 'utf-8'],
  ['cp1252', 'windows-1252'],
  ['ansi_x3.4-1968', 'us-ascii'],
  ['646', 'us-ascii'],
])

/**
 * Bytes as text, by what they are rather than by what they are said to be: Chinese called Latin-1, UTF-8 called GB2312,
 * Windows' letters called Latin-1, UTF-7, no name at all.
 */
export function decodeText(bytes: Uint8Array, label: string | undefined): Decoded {
  const said = (label ?? '')
    .slice(0, 100)
    .trim()
    .toLowerCase()
    .replaceAll(/^["']|["']$/g, '')
  const name = others.get(said) ?? said
  const result = (text: string, charset: string, asLabelled: boolean): Decoded => ({ text, charset, asLabelled })
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return result(loosely(bytes, 'utf-16le'), 'utf-16le', true)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return result(loosely(bytes, 'utf-16be'), 'utf-16be', true)
  if (!isBeyondAscii(bytes)) return sevenBit(bytes, name)
  const utf8 = strictly(bytes, 'utf-8')
  if (vague.has(name) || !isKnownCharset(name)) {
    if (utf8 !== undefined) return result(utf8, 'utf-8', name === 'utf-8' || name === '')
    const cut = name === 'utf-8' || name === '' ? nearly(bytes, 'utf-8') : undefined
    if (cut !== undefined) return result(cut, 'utf-8', true)
    const guess = guessed(bytes, ['gb18030'])
    if (guess) return result(guess.text, guess.charset, false)
    const latin = decodeWindows1252(bytes)
    return result(latin, 'windows-1252', ['iso-8859-1', 'latin1', 'windows-1252'].includes(name))
  }
  const own = chinese.has(name) ? (name.includes('big5') || name === 'cp950' ? 'big5' : 'gb18030') : name
  // Any bytes are text in a charset of single bytes; few texts in one of them happen to be UTF-8.
  if (utf8 !== undefined && /^(windows|iso-8859|koi8|mac|ibm|x-mac|cp12)/.test(name))
    return result(utf8, 'utf-8', false)
  const asSaid = strictly(bytes, own)
  const rival = chinese.has(name) ? guessed(bytes, [own]) : undefined
  const isOther = rival !== undefined && rival.charset !== own && asSaid !== undefined && utf8 === undefined
  if (isOther && chineseness(rival.text) > chineseness(asSaid) + 0.2) return result(rival.text, rival.charset, false)
  if (asSaid !== undefined && (utf8 === undefined || chineseness(asSaid) >= chineseness(utf8)))
    return result(asSaid, own, true)
  if (utf8 !== undefined) return result(utf8, 'utf-8', false)
  if (rival) return result(rival.text, rival.charset, rival.charset === own)
  return result(loosely(bytes, own), own, true)
}

function isBeyondAscii(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index += 1) if ((bytes[index] ?? 0) > 0x7f) return true
  return false
}

/** ASCII, and the charsets that hide in it. */
function sevenBit(bytes: Uint8Array, name: string): Decoded {
  const plain = loosely(bytes, 'utf-8')
  if (/^(x-)?(unicode-1-1-)?utf-?7$/.test(name) || name === 'unicode-1-1-utf-7')
    return { text: decodeUtf7(plain), charset: 'utf-7', asLabelled: true }
  if (/^hz/.test(name)) return { text: decodeHz(plain), charset: 'hz-gb-2312', asLabelled: true }
  if (plain.includes('\u001B$') && plain.includes('\u001B('))
    return {
      // Two encoded words: each ends in ASCII, and the next begins with Japanese. The decoder takes the empty ASCII for a fault.
      text: loosely(Buffer.from(plain.replaceAll(/\u001B\([BJ](?=\u001B\$)/g, ''), 'latin1'), 'iso-2022-jp'),
      charset: 'iso-2022-jp',
      asLabelled: name === 'iso-2022-jp',
    }
  if (/^utf-?16/.test(name) && isKnownCharset(name) && plain.includes('\u0000'))
    return { text: loosely(bytes, name), charset: name, asLabelled: true }
  return { text: plain, charset: 'us-ascii', asLabelled: true }
}
