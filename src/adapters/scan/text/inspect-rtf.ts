import { type Finding, type FindingKind, finding } from '../../../domain/release/finding.ts'
import { decodeAs } from '../../mail/charset.ts'
import { charsetOfCodePage } from '../../mail/code-pages.ts'
import { fileTypes } from '../file-type.ts'
import { type Inspected, type Inspector, type TextPiece, Unreadable, wholeFile } from '../inspector.ts'
import { fieldFinding } from '../office/word-fields.ts'

/** What a group holds that is no part of the text: its words stand under this kind, or under none. */
const destinations: { readonly [word: string]: FindingKind | 'ignored' | 'field' } = {
  ...{
    fonttbl: 'ignored',
    colortbl: 'ignored',
    stylesheet: 'ignored',
    listtable: 'ignored',
    listoverridetable: 'ignored',
  },
  ...{
    themedata: 'ignored',
    colorschememapping: 'ignored',
    latentstyles: 'ignored',
    datastore: 'ignored',
    generator: 'ignored',
  },
  ...{
    rsidtbl: 'ignored',
    xmlnstbl: 'ignored',
    pgptbl: 'ignored',
    pict: 'ignored',
    blipuid: 'ignored',
  },
  ...{
    revtbl: 'ignored',
    wgrffmtfilter: 'ignored',
    creatim: 'ignored',
    revtim: 'ignored',
    printim: 'ignored',
    title: 'ignored',
  },
  ...{
    shppict: 'ignored',
    nonshppict: 'ignored',
    filetbl: 'ignored',
    pntext: 'ignored',
    mmathPr: 'ignored',
    listtext: 'ignored',
  },
  annotation: 'comment',
  atnauthor: 'comment',
  atnid: 'comment',
  atrfstart: 'ignored',
  atrfend: 'ignored',
  atndate: 'ignored',
  author: 'metadata',
  operator: 'metadata',
  manager: 'metadata',
  company: 'metadata',
  subject: 'metadata',
  keywords: 'metadata',
  comment: 'metadata',
  doccomm: 'metadata',
  hlinkbase: 'metadata',
  staticval: 'metadata',
  docvar: 'custom-data',
  objdata: 'embedded-object',
  fldinst: 'field',
}
const breaks: { readonly [word: string]: string } = {
  par: '\n',
  line: '\n',
  row: '\n',
  tab: '\t',
  cell: '\t',
  sect: '\n',
  page: '\n',
}
const dashes: { readonly [word: string]: string } = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
}

const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\(\*)|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi
const maxDepth = 4000

type Group = {
  kind: FindingKind | 'ignored' | 'text' | 'field'
  star: boolean
  hidden: boolean
  /** Numbers in the table of colours; 0 is the program's own choice. */
  colour: number
  behind: number
  changed: boolean
  deleted: boolean
  unicodeSkip: number
}

/** A document in Rich Text Format 1.9. */
export const inspectRtf: Inspector = (bytes) => wholeFile(fileTypes.rtf, () => inspect(bytes))

function inspect(bytes: Uint8Array): Inspected {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const charset = charsetOf(/\\ansicpg(\d{3,5})/.exec(source.slice(0, 500))?.[1] ?? '1252')
  const words = new Map<FindingKind | 'hidden-text' | 'tracked-change', { count: number; excerpt: string }>()
  const groups: Group[] = []
  let group: Group = {
    ...{ kind: 'text', star: false, hidden: false, colour: 0, behind: 0 },
    ...{ changed: false, deleted: false, unicodeSkip: 1 },
  }
  let text = ''
  let shown = ''
  let instruction = ''
  const instructions: string[] = []
  let bytesToCome: number[] = []
  let toSkip = 0
  let startsDestination = true

  const colours = colourTable(source)
  let [isRowColoured, isParagraphColoured] = [false, false]
  /** Letters in the colour of what is marked behind them, or white on paper. */
  const isUnseen = ({ colour, behind }: Group): boolean =>
    colour !== 0 &&
    (behind === 0
      ? colours[colour] === white && !isRowColoured && !isParagraphColoured
      : colours[colour] === colours[behind])
  const under = (kind: FindingKind, piece: string) => {
    const known = words.get(kind)
    if (!known) words.set(kind, { count: 0, excerpt: piece })
    else known.excerpt += piece
  }
  const say = (piece: string) => {
    flush()
    put(piece)
  }
  const put = (piece: string) => {
    if (piece === '' || group.kind === 'ignored') return
    if (group.kind === 'field') {
      instruction += piece
      return
    }
    if (group.kind !== 'text') return under(group.kind, piece)
    text += piece
    if (!group.hidden && !group.deleted && !isUnseen(group)) shown += piece
    if (piece.trim() === '') return
    if (group.hidden || isUnseen(group)) under('hidden-text', piece)
    if (group.changed) under('tracked-change', piece)
  }
  const flush = () => {
    if (bytesToCome.length === 0) return
    const piece = decodeAs(Uint8Array.from(bytesToCome), charset)
    bytesToCome = []
    put(piece)
  }
  const endInstruction = () => {
    const kind = fieldFinding(instruction)
    if (!kind) return
    under(kind, words.has(kind) ? ` … ${instruction}` : instruction)
    const one = words.get(kind)
    if (one) one.count += 1
    instructions.push(instruction)
  }
  const word = (name: string, number: string | undefined) => {
    const kind = destinations[name]
    if (kind !== undefined && (startsDestination || kind === 'embedded-object')) {
      group.kind = kind
      if (kind === 'field') instruction = ''
      else if (kind !== 'ignored') {
        under(kind, words.has(kind) ? ' … ' : '')
        const one = words.get(kind)
        if (one) one.count += name === 'atnauthor' || name === 'atnid' ? 0 : 1
      }
    } else if (group.star && startsDestination) group.kind = 'ignored'
    else if (/^piccrop[ltrb]$/.test(name) && Number(number) > 0) {
      under('cropped-content', '')
      const one = words.get('cropped-content')
      if (one) one.count += 1
    } else if (name === 'v') group.hidden = number !== '0'
    else if (name === 'plain') [group.hidden, group.colour, group.behind] = [false, 0, 0]
    else if (name === 'cf') group.colour = Number(number ?? 0)
    else if (name === 'highlight' || name === 'chcbpat' || name === 'cb') group.behind = Number(number ?? 0)
    else if (name === 'trowd' || name === 'row') isRowColoured = false
    else if (name === 'pard') isParagraphColoured = false
    else if (/^cl(?:cbpat|cfpat|shdng)$/.test(name)) isRowColoured ||= colours[Number(number)] !== white
    else if (/^(?:cbpat|cfpat|shading)$/.test(name)) isParagraphColoured ||= colours[Number(number)] !== white
    else if (name === 'revised') group.changed = number !== '0'
    else if (name === 'deleted') group.changed = group.deleted = number !== '0'
    else if (name === 'uc') group.unicodeSkip = Number(number ?? 1)
    else if (name === 'u' && number !== undefined) {
      say(String.fromCharCode(Number(number) & 0xffff))
      toSkip = group.unicodeSkip
    } else say(breaks[name] ?? dashes[name] ?? '')
  }

  for (const [, name, number, hex, star, symbol, brace, plain] of source.matchAll(token)) {
    if (brace === '{') {
      flush()
      if (groups.length >= maxDepth) throw new Unreadable('broken', 'The groups nest too deep')
      groups.push(group)
      group = { ...group, star: false }
      startsDestination = true
      continue
    }
    if (brace === '}') {
      flush()
      const last = groups.pop()
      // What is behind the last group no program shows.
      if (!last) break
      if (group.kind === 'field' && last.kind !== 'field') endInstruction()
      group = last
    } else if (star !== undefined) {
      group.star = true
      continue
    } else if (name !== undefined) word(name, number)
    else if (hex !== undefined) {
      if (toSkip > 0) toSkip -= 1
      else bytesToCome.push(Number.parseInt(hex, 16))
    } else if (symbol !== undefined) say(symbol === '~' ? ' ' : /[\\{}]/.test(symbol) ? symbol : '')
    else if (plain !== undefined) {
      const rest = plain.slice(toSkip)
      toSkip = Math.max(0, toSkip - plain.length)
      say(rest)
    }
    startsDestination = false
  }
  flush()
  if (groups.length > 0) throw new Unreadable('broken', 'The file ends within a group')
  const findings: Finding[] = [...words].map(([kind, { count, excerpt }]) =>
    finding(kind, {}, { count: Math.max(1, count), excerpt }),
  )
  const texts: TextPiece[] = [text, ...instructions].map((one) => ({ where: {}, text: one }))
  for (const [kind, { excerpt }] of words)
    if (['comment', 'metadata', 'custom-data'].includes(kind)) texts.push({ where: { part: kind }, text: excerpt })
  return { findings, texts, shown: [{ where: {}, text: shown }] }
}

const charsetOf = (page: string): string => charsetOfCodePage(Number(page)) ?? `windows-${page}`

const white = '255 255 255'

/** Red, green and blue of each colour by its number; the first is left to the program. */
function colourTable(source: string): readonly (string | undefined)[] {
  const start = source.indexOf('{\\colortbl')
  if (start < 0) return []
  const table = source.slice(start + '{\\colortbl'.length, Math.min(source.indexOf('}', start), start + 20_000))
  return table.split(';').map((one) => {
    const part = (name: string) => new RegExp(`\\\\${name}(\\d{1,3})`).exec(one)?.[1]
    return part('red') === undefined ? undefined : `${part('red')} ${part('green')} ${part('blue')}`
  })
}
