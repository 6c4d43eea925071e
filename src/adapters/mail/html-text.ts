import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { HtmlTextWriter } from './html-text-writer.ts'
import { cleanText } from './seven-bit-charsets.ts'
import type { StepBudget } from './step-budget.ts'

/** What no reader of the page sees. */
const hidden = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'svg',
  'iframe',
  'noembed',
  'select',
  'datalist',
])
/** The attributes that say something to a reader. */
const shown = new Set(['href', 'alt', 'start'])
const maxRestarts = 3
const maxNameLength = 40
const maxAttributeLength = 2000

/**
 * The text of an HTML message, as far as a reader sees it: its lines, lists and tables, quotes with `>`, where its links
 * lead and what its pictures show; no scripts or styles.
 *
 * Of htmlparser2 only the tokenizer is used: it looks at each character once, while the parser above it looks through the
 * elements that are open at each end tag.
 */
export function htmlToText(html: string, steps: StepBudget): string {
  const writer = new HtmlTextWriter(steps)
  let rest: string | undefined = html
  // An element that is hidden and never ends would hide all that follows: what follows is read without it.
  for (let restarts = 0; rest !== undefined && restarts <= maxRestarts; restarts += 1) {
    steps.spend(rest.length)
    const reader: TagReader = new TagReader(rest, writer, steps)
    rest = reader.read()
  }
  return cleanText(writer.text())
}

class TagReader implements TokenizerCallbacks {
  readonly #html: string
  readonly #writer: HtmlTextWriter
  readonly #steps: StepBudget
  readonly #tokenizer: Tokenizer
  #name = ''
  #attributes = new Map<string, string>()
  #attribute = ''
  #value = ''
  /** The hidden element that is open: how many of its name lie in one another, and where it began. */
  #hide: { readonly name: string; depth: number; readonly start: number } | undefined

  constructor(html: string, writer: HtmlTextWriter, steps: StepBudget) {
    this.#html = html
    this.#writer = writer
    this.#steps = steps
    this.#tokenizer = new Tokenizer({}, this)
  }

  /** Gives what lies behind a hidden element that does not end. */
  read(): string | undefined {
    this.#tokenizer.write(this.#html)
    this.#tokenizer.end()
    return this.#hide === undefined || this.#writer.isFull() ? undefined : this.#html.slice(this.#hide.start)
  }

  ontext(start: number, end: number): void {
    if (!this.#hide) this.#writer.words(this.#html.slice(start, end))
    if (this.#writer.isFull()) this.#tokenizer.pause()
  }

  ontextentity(codePoint: number): void {
    this.#steps.spend(1)
    if (!this.#hide) this.#writer.words(String.fromCodePoint(codePoint))
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#short(start, end)
    this.#attributes = new Map()
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#short(start, end)
    this.#value = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.#value.length < maxAttributeLength)
      this.#value += this.#html.slice(start, Math.min(end, start + maxAttributeLength))
  }

  onattribentity(codePoint: number): void {
    this.#steps.spend(1)
    if (this.#value.length < maxAttributeLength) this.#value += String.fromCodePoint(codePoint)
  }

  onattribend(quote: QuoteType): void {
    this.#steps.spend(1)
    if (quote !== QuoteType.NoValue && shown.has(this.#attribute) && !this.#attributes.has(this.#attribute))
      this.#attributes.set(this.#attribute, this.#value.slice(0, maxAttributeLength))
  }

  onopentagend(end: number): void {
    this.#steps.spend(1)
    const name = this.#name
    // A page without an end of its head goes on all the same.
    if (this.#hide?.name === 'head' && name === 'body') this.#hide = undefined
    if (this.#hide?.name === name) this.#hide.depth += 1
    else if (this.#hide) return
    // An address that somebody wrote in angle brackets is no element.
    else if (name.includes('@')) this.#writer.words(`<${name}>`)
    else if (hidden.has(name)) this.#hide = { name, depth: 1, start: end + 1 }
    else this.#writer.start(name, this.#attributes)
  }

  onselfclosingtag(end: number): void {
    // HTML has no such tags but in pictures: `<div/>` begins one.
    if (this.#name !== 'svg') this.onopentagend(end)
  }

  onclosetag(start: number, end: number): void {
    this.#steps.spend(1)
    const name = this.#short(start, end)
    if (!this.#hide) this.#writer.end(name)
    else if (name === this.#hide.name) {
      this.#hide.depth -= 1
      if (this.#hide.depth === 0) this.#hide = undefined
    }
  }

  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  #short(start: number, end: number): string {
    return this.#html.slice(start, Math.min(end, start + maxNameLength)).toLowerCase()
  }
}
