import { cjk, columnsOf } from '../src/domain/text/cjk.ts'
import { textIn } from '../src/domain/text/local-text.ts'
import { messages } from '../src/locales/letters.ts'
import type { Block, Letter } from './letter.ts'
import { remembered } from './remembered.ts'

/** Columns of a plain-text message: what a terminal and a quoted reply still show whole. */
export const textColumns = 72

const neverFirst = /^[。，、；：？！）」』》〉】〕”’…％%)\],.;:?!]/u
const neverLast = /[（「『《〈【〔“‘([]$/u

type Piece = { text: string; readonly spaced: boolean }

/** The text in pieces that a line break may separate; `spaced`: a blank stood before it. */
function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = []
  let joins = false
  let spaced = false
  for (const character of line) {
    if (character === ' ' || character === '\t') {
      spaced = true
      continue
    }
    const last = pieces.at(-1)
    const alone = cjk.test(character)
    const glued =
      last !== undefined && !spaced && (neverFirst.test(character) || neverLast.test(last.text) || (joins && !alone))
    if (glued) last.text += character
    else pieces.push({ text: character, spaced })
    joins = !alone
    spaced = false
  }
  return pieces
}

/** The same for a line in plain Latin letters, where only blanks separate: most lines are, and this is much quicker. */
function wordsOf(line: string): readonly Piece[] {
  return line
    .split(' ')
    .filter((word) => word !== '')
    .map((text) => ({ text, spaced: true }))
}

/** Cuts what no line can hold, but for addresses: a broken link is worse than a long line. */
function cut(piece: Piece, columns: number): readonly Piece[] {
  if (columnsOf(piece.text) <= columns || /^\S*https?:\/\//.test(piece.text)) return [piece]
  const parts: Piece[] = []
  let part = ''
  for (const character of piece.text) {
    if (columnsOf(part + character) > columns) {
      parts.push({ text: part, spaced: parts.length === 0 && piece.spaced })
      part = ''
    }
    part += character
  }
  return [...parts, { text: part, spaced: false }]
}

/** The text in lines of at most `columns`; its own line breaks stay. */
export function wrap(text: string, columns: number = textColumns): readonly string[] {
  if (text.length <= columns && plain.test(text)) return [text]
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((line) => wrappedLine(`${columns} ${line}`))
}

/** Latin letters with single blanks between them: a line that is short enough stays as it is. */
const plain = /^[!-~]+( [!-~]+)*$/

/** @param key the columns, a blank, and the line */
const wrappedLine = remembered((key) => {
  const blank = key.indexOf(' ')
  return wrapLine(key.slice(blank + 1), Number(key.slice(0, blank)))
})

function wrapLine(line: string, columns: number): readonly string[] {
  const latin = /^[ -~]*$/.test(line)
  if (latin && line.length <= columns) return [line.trim().replaceAll(/ {2,}/g, ' ')]
  const lines: string[] = []
  let current = ''
  for (const piece of (latin ? wordsOf(line) : piecesOf(line)).flatMap((one) => cut(one, columns))) {
    const longer = current === '' ? piece.text : `${current}${piece.spaced ? ' ' : ''}${piece.text}`
    if (current !== '' && columnsOf(longer) > columns) {
      lines.push(current)
      current = piece.text
    } else current = longer
  }
  return [...lines, current]
}

/** Wrapped, with `first` before the first line and `rest` before the others. */
function hanging(text: string, first: string, rest: string): readonly string[] {
  return wrap(text, textColumns - Math.max(columnsOf(first), columnsOf(rest))).map((line, index) =>
    `${index === 0 ? first : rest}${line}`.trimEnd(),
  )
}

function blockLines(block: Block, colon: string): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return wrap(block.text)
    case 'headline':
      return [
        ...wrap(block.label),
        ...hanging(block.text, '    ', '    '),
        ...(block.was ? hanging(block.was, '    ', '    ') : []),
      ]
    case 'facts':
      return block.facts.flatMap((fact) => hanging(`${fact.label}${colon}${fact.value}`, '', '  '))
    case 'quote':
      return [...wrap(block.label), ...hanging(block.text, '> ', '> ')]
    case 'list':
      return [
        ...wrap(block.heading),
        ...block.items.flatMap((item) =>
          hanging(item.section ? `${item.text} [${item.section}]` : item.text, '- ', '  '),
        ),
      ]
    case 'link':
      return [...wrap(`${block.label}${colon.trimEnd()}`), block.href, ...(block.note ? wrap(block.note) : [])]
  }
}

/** What many letters share is the same object in all of them, and always in one language. */
const known = new WeakMap<Block, readonly string[]>()

function linesOfBlock(block: Block, colon: string): readonly string[] {
  const before = known.get(block)
  if (before) return before
  const lines = blockLines(block, colon)
  known.set(block, lines)
  return lines
}

/** The letter as plain text, at most 72 columns wide but for links. */
export function plainTextOf(letter: Letter): string {
  const colon = messages[letter.locale].labels.colon
  const rule = '-'.repeat(textColumns)
  const head = [...wrap(textIn(letter.bodyName, letter.locale)), ...(letter.head ? wrap(letter.head) : []), rule]
  const blocks = letter.blocks.flatMap((block) => (block ? ['', ...linesOfBlock(block, colon)] : []))
  const footer = letter.footer.flatMap((text) => wrap(text))
  return `${[...head, '', ...wrap(letter.title), ...blocks, '', rule, ...footer].join('\n')}\n`
}
