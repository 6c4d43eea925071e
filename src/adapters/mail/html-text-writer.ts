import type { StepBudget } from './step-budget.ts'

/** Twice of what is kept of a message's text. */
const maxCharacters = 1_000_000
const deepestQuote = 8
const deepestList = 100
const maxBlanks = 40

const paragraphs = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl table pre figure'.split(' '))
const lines = new Set(
  'div tr li dd dt blockquote section article aside main header footer nav address hr form fieldset legend caption center body html'.split(
    ' ',
  ),
)

type List = { readonly ordered: boolean; next: number }
/** A table that is open: the cells of its row, whether the row has words, and whether the cell has several lines. */
type Table = { cells: number; written: boolean; broken: boolean; readonly linesBefore: number }
type Link = { readonly target: string; words: string }

/** Lays words out as plain text: what tags do to lines, quotes, lists, tables and links. */
export class HtmlTextWriter {
  #text = ''
  #lines = 0
  /** Line ends that are due before the next word. */
  #due = 0
  /** Blanks that are due before the next word on this line. */
  #blanks = 0
  #tabs = 0
  #marker = ''
  #quoted = 0
  #shownQuoted = 0
  #pre = 0
  /** Nothing was written in this cell or item yet, so that a paragraph in it begins no new one. */
  #fresh = true
  readonly #lists: List[] = []
  readonly #tables: Table[] = []
  #link: Link | undefined
  readonly #steps: StepBudget

  constructor(steps: StepBudget) {
    this.#steps = steps
  }

  isFull(): boolean {
    return this.#text.length >= maxCharacters
  }

  text(): string {
    this.#endLink()
    return this.#text
  }

  words(given: string): void {
    this.#steps.spend(given.length)
    const runs = /([ \t\r\n\f]+)|(\u00A0+)|[^ \t\r\n\f\u00A0]+/g
    for (const [run, blank, hard] of given.matchAll(runs)) {
      if (blank !== undefined) this.#blank(blank)
      else if (hard !== undefined) this.#blanks = Math.min(maxBlanks, this.#blanks + hard.length)
      else this.#word(run.replaceAll('\u00AD', ''))
    }
  }

  start(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'tr') this.#fresh = this.#text === ''
    if (paragraphs.has(name)) this.#break(isList(name) && this.#lists.length > 0 ? 1 : 2)
    else if (lines.has(name)) this.#break(1)
    if (name === 'br') this.#lineEnd()
    else if (name === 'blockquote') this.#quoted += 1
    else if (name === 'pre') this.#pre += 1
    else if (isList(name)) this.#startList(name === 'ol', attributes.get('start'))
    else if (name === 'li') this.#startItem()
    else if (name === 'table') this.#startTable()
    else if (name === 'tr') this.#startRow()
    else if (name === 'td' || name === 'th') this.#startCell()
    else if (name === 'img') this.#picture(attributes.get('alt') ?? '')
    else if (name === 'a') this.#startLink(attributes.get('href') ?? '')
  }

  end(name: string): void {
    if (name === 'a') this.#endLink()
    else if (name === 'blockquote') this.#quoted = Math.max(0, this.#quoted - 1)
    else if (name === 'pre') this.#pre = Math.max(0, this.#pre - 1)
    else if (isList(name)) this.#lists.pop()
    else if (name === 'table') this.#endTable()
    else if (name === 'td' || name === 'th' || name === 'li') this.#fresh = this.#text === ''
    if (name === 'br') this.#lineEnd()
    else if (paragraphs.has(name)) this.#break(isList(name) && this.#lists.length > 0 ? 1 : 2)
    else if (lines.has(name)) this.#break(1)
  }

  /** At least so many line ends come before the next word. */
  #break(ends: number): void {
    if (this.#fresh) return
    this.#due = Math.max(this.#due, ends)
    this.#blanks = 0
  }

  #lineEnd(): void {
    if (this.#fresh) return
    this.#due += 1
    this.#blanks = 0
  }

  #blank(run: string): void {
    if (this.#pre === 0) {
      if (this.#blanks === 0) this.#blanks = 1
      return
    }
    for (const sign of run) {
      if (sign === '\n') this.#lineEnd()
      else this.#blanks = Math.min(maxBlanks, this.#blanks + (sign === '\t' ? 8 : 1))
    }
  }

  #word(word: string): void {
    if (word === '' || this.isFull()) return
    this.#steps.spend(1)
    const isFirst = this.#text === ''
    const begins = isFirst || this.#due > 0
    const table = this.#tables.at(-1)
    if (table && begins && !this.#fresh) table.broken = true
    if (table) table.written = true
    if (begins) this.#newLine(isFirst ? 0 : Math.min(this.#due, 2))
    const indent = begins && this.#pre === 0 ? Math.max(0, this.#blanks - 1) : this.#blanks
    this.#text += '\t'.repeat(this.#tabs) + this.#marker + ' '.repeat(indent) + word
    if (this.#link && this.#link.words.length < 3000) this.#link.words += word
    this.#due = 0
    this.#blanks = 0
    this.#tabs = 0
    this.#marker = ''
    this.#fresh = false
  }

  /** Quotes bear their signs on each line, on a blank one only where both sides have them. */
  #newLine(ends: number): void {
    const quoted = Math.min(this.#quoted, deepestQuote)
    const between = Math.min(quoted, this.#shownQuoted)
    for (let end = 1; end < ends; end += 1) this.#text += `\n${'>'.repeat(between)}`
    if (ends > 0) this.#text += '\n'
    if (quoted > 0) this.#text += `${'>'.repeat(quoted)} `
    this.#shownQuoted = quoted
    this.#lines += 1
  }

  #startList(ordered: boolean, start: string | undefined): void {
    if (this.#lists.length >= deepestList) return
    this.#lists.push({ ordered, next: /^\d{1,6}$/.test(start ?? '') ? Number(start) : 1 })
  }

  #startItem(): void {
    const list = this.#lists.at(-1)
    this.#marker = `${'  '.repeat(Math.min(8, Math.max(0, this.#lists.length - 1)))}${list?.ordered ? `${list.next}. ` : '- '}`
    if (list) list.next += 1
    this.#fresh = true
  }

  #startTable(): void {
    this.#tabs = 0
    if (this.#tables.length < deepestList)
      this.#tables.push({ cells: 0, written: false, broken: false, linesBefore: this.#lines })
  }

  #endTable(): void {
    const inner = this.#tables.pop()
    const outer = this.#tables.at(-1)
    if (!inner || !outer) return
    outer.written ||= this.#lines > inner.linesBefore
    outer.broken ||= this.#lines > inner.linesBefore + 1
  }

  #startRow(): void {
    const table = this.#tables.at(-1)
    if (table) Object.assign(table, { cells: 0, written: false, broken: false })
    this.#tabs = 0
  }

  /** Cells stand beside one another, but for what follows a cell of several lines. */
  #startCell(): void {
    const table = this.#tables.at(-1)
    if (!table) return this.#break(1)
    table.cells += 1
    this.#fresh = this.#fresh && this.#text === ''
    if (table.broken) this.#break(1)
    else if (table.cells > 1) {
      if (table.written) this.#due = 0
      this.#tabs = Math.min(maxBlanks, this.#tabs + 1)
    }
    table.broken = false
    this.#blanks = 0
    this.#fresh = true
  }

  #picture(alt: string): void {
    const words = alt.trim()
    if (words !== '') this.words(`[${words}]`)
  }

  #startLink(href: string): void {
    this.#endLink()
    const target = href.trim()
    if (/^(https?|ftp|mailto|tel):/i.test(target)) this.#link = { target, words: '' }
  }

  /** Where a link leads is said, but where its words say it already. */
  #endLink(): void {
    const link = this.#link
    if (!link) return
    this.#link = undefined
    if (plain(link.words) === plain(link.target)) return
    if (this.#due === 0 && link.words !== '' && this.#blanks === 0) this.#blanks = 1
    this.#word(`<${link.target.replaceAll(/[\s<>]/g, encodeURIComponent)}>`)
  }
}

const isList = (name: string) => name === 'ul' || name === 'ol'

/** An address as people write it, to compare. */
const plain = (address: string) =>
  address
    .replaceAll(/[\s\u00A0]/g, '')
    .toLowerCase()
    .replace(/^(mailto:|tel:|(https?|ftp):\/\/(www\.)?|www\.)/, '')
    .replace(/\/$/, '')
