import type { IntakeWarning } from '../../app/ports/store/mail/intake.ts'
import { DelimiterLines, delimiterOf, nextDelimiter } from './delimiter-lines.ts'
import { decodeWords, parameterOf } from './header-words.ts'
import { type Field, fieldValue, type Head, lineAt, readHead } from './mail-head.ts'
import type { StepBudget } from './step-budget.ts'
import { decodeTransfer } from './transfer-encoding.ts'

/** One part of a message, its transfer encoding undone and its charset not: that is told by the bytes. */
export type Part = {
  readonly type: string
  readonly charset: string | undefined
  readonly flowed: boolean
  /** The blank at the end of a flowed line goes when lines are joined: Chinese has none (RFC 3676 section 4.1). */
  readonly delSp: boolean
  readonly disposition: string
  readonly name: string | undefined
  /** Empty for the containers. */
  readonly bytes: Uint8Array
  readonly parts: readonly Part[]
}

export type Message = {
  readonly root: Part
  /** The fields of the message's own head. */
  readonly fields: readonly Field[]
  readonly warnings: readonly IntakeWarning[]
}

const maxParts = 2000
const deepest = 60

/** A part while its end is not known. */
type Draft = {
  readonly fields: readonly Field[]
  /** Where nothing else is said. */
  readonly type: string
  /** Of a container. */
  readonly boundary: string | undefined
  readonly start: number
  end: number
  readonly drafts: Draft[]
}

/**
 * Takes a message apart (RFC 2046) in one pass. What many programs get wrong is understood: boundaries that are not named
 * or named wrongly, a missing blank line before the body, line ends of old systems. Never throws but for the budget.
 * @throws TooExpensive
 */
export function partsOf(given: Buffer, steps: StepBudget): Message {
  const raw = given.includes(0x0a) ? given : Buffer.from(given.toString('latin1').replaceAll('\r', '\n'), 'latin1')
  const reader = new StructureReader(raw, steps)
  const root = reader.read()
  return { root: partOf(raw, root, steps), fields: root.fields, warnings: reader.warnings() }
}

class StructureReader {
  readonly #raw: Buffer
  readonly #steps: StepBudget
  readonly #lines: DelimiterLines
  readonly #warnings = new Set<string>()
  /** The containers that are open, the innermost last. */
  readonly #open: (Draft & { readonly boundary: string })[] = []
  #leaf: Draft | undefined

  constructor(raw: Buffer, steps: StepBudget) {
    this.#raw = raw
    this.#steps = steps
    this.#lines = new DelimiterLines(raw, steps)
  }

  warnings(): readonly IntakeWarning[] {
    return [...this.#warnings].map((code) => ({ code }))
  }

  read(): Draft {
    const root = this.#begin(0, undefined)
    let parts = 0
    for (let at = this.#nextFrom(root.start); at !== -1 && this.#open.length > 0; ) {
      const { line, next } = lineAt(this.#raw, at)
      this.#steps.spend(next - at)
      const matched = this.#matching(delimiterOf(line))
      if (!matched) {
        at = this.#nextFrom(next)
        continue
      }
      this.#endLeaf(at)
      this.#open.length = matched.ends ? matched.depth : matched.depth + 1
      if (matched.ends) {
        at = this.#nextFrom(next)
        continue
      }
      parts += 1
      if (parts > maxParts) {
        this.#warnings.add('too-many-parts')
        break
      }
      at = this.#nextFrom(this.#begin(next, this.#open[matched.depth]).start)
    }
    this.#endLeaf(this.#raw.length)
    return root
  }

  #nextFrom(position: number): number {
    const found = nextDelimiter(this.#raw, position)
    this.#steps.spend((found === -1 ? this.#raw.length : found) - position)
    return found
  }

  /** The open container that a line belongs to, and whether it ends it. */
  #matching(delimiter: string | undefined): { depth: number; ends: boolean } | undefined {
    if (delimiter === undefined) return undefined
    this.#steps.spend(this.#open.length)
    const ending = delimiter.endsWith('--') ? delimiter.slice(0, -2) : undefined
    const depth = this.#open.findLastIndex(({ boundary }) => boundary === delimiter || boundary === ending)
    return depth === -1 ? undefined : { depth, ends: this.#open[depth]?.boundary !== delimiter }
  }

  #endLeaf(at: number): void {
    if (!this.#leaf) return
    let end = at
    // The end of the line before a boundary belongs to the boundary.
    if (at < this.#raw.length && this.#raw[end - 1] === 0x0a) end -= this.#raw[end - 2] === 0x0d ? 2 : 1
    this.#leaf.end = Math.max(this.#leaf.start, end)
    this.#leaf = undefined
  }

  #begin(position: number, parent: Draft | undefined): Draft {
    const head = readHead(this.#raw, position, this.#steps)
    if (head.cut) this.#warnings.add('header-too-long')
    if (!head.wholeEnd && (!parent || head.fields.length > 0)) this.#warnings.add('no-blank-line')
    const usual = parent?.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
    const { type, boundary } = this.#container(head, parent) ?? {
      type: typeOf(head.fields, usual),
      boundary: undefined,
    }
    const draft = { fields: head.fields, type, boundary, start: head.end, end: this.#raw.length, drafts: [] }
    parent?.drafts.push(draft)
    if (boundary === undefined) this.#leaf = draft
    else this.#open.push({ ...draft, boundary })
    return draft
  }

  /** What parts a container, by a boundary that is there; `text/plain` where a container has no parts. */
  #container({ fields, end }: Head, parent: Draft | undefined): { type: string; boundary?: string } | undefined {
    const contentType = fieldValue(fields, 'content-type') ?? ''
    const isMultipart = /^\s*multipart\//i.test(contentType)
    if (!isMultipart && (parent || !this.#startsWithPart(end))) return undefined
    if (this.#open.length >= deepest) {
      this.#warnings.add('too-deep')
      return { type: 'text/plain' }
    }
    const type = isMultipart ? typeOf(fields, 'multipart/mixed') : 'multipart/mixed'
    const named = isMultipart ? parameterOf(contentType, 'boundary')?.trimEnd() : undefined
    if (named && this.#lines.hasAfter(named, end)) return { type, boundary: named }
    const guess = this.#lines.guessAfter(end)
    if (guess === undefined || this.#open.some(({ boundary }) => boundary === guess)) {
      if (named === undefined || end >= this.#raw.length) this.#warnings.add('no-boundary')
      return isMultipart ? { type: 'text/plain' } : undefined
    }
    this.#warnings.add('boundary-guessed')
    return { type, boundary: guess }
  }

  #startsWithPart(position: number): boolean {
    return /^\s{0,100}--[^\r\n]{1,200}\r?\nContent-/i.test(this.#raw.toString('latin1', position, position + 1000))
  }
}

const withoutComments = (value: string) =>
  value
    .slice(0, 1000)
    .replaceAll(/\([^()]{0,200}\)/g, ' ')
    .trim()

function typeOf(fields: readonly Field[], usual: string): string {
  const value = withoutComments(fieldValue(fields, 'content-type') ?? '').toLowerCase()
  if (value === '') return usual
  if (/^text\s*(;|$)/.test(value)) return 'text/plain'
  return /^[\w.+-]{1,100}\/[\w.+-]{1,100}/.exec(value)?.[0] ?? 'application/octet-stream'
}

/** Never deeper than `deepest`. */
function partOf(raw: Buffer, draft: Draft, steps: StepBudget): Part {
  const { fields, type, drafts } = draft
  const contentType = fieldValue(fields, 'content-type') ?? ''
  const disposition = fieldValue(fields, 'content-disposition') ?? ''
  const description = fieldValue(fields, 'content-description') ?? ''
  const encoding = withoutComments(fieldValue(fields, 'content-transfer-encoding') ?? '').toLowerCase()
  const name = parameterOf(disposition, 'filename') ?? parameterOf(contentType, 'name')
  const isLeaf = draft.boundary === undefined
  return {
    type,
    charset: parameterOf(contentType, 'charset'),
    flowed: /^flowed$/i.test(parameterOf(contentType, 'format') ?? ''),
    delSp: /^yes$/i.test(parameterOf(contentType, 'delsp') ?? ''),
    disposition: withoutComments(disposition).split(';')[0]?.trim().toLowerCase() ?? '',
    name: name || (/\.\w{2,5}$/.test(description) ? decodeWords(description) : undefined),
    bytes: isLeaf ? decodeTransfer(raw.subarray(draft.start, draft.end), encoding, steps) : new Uint8Array(0),
    parts: drafts.map((one) => partOf(raw, one, steps)),
  }
}
