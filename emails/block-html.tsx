import { escapeMarkup } from '../src/domain/text/markup.ts'
import type { Block } from './letter.ts'
import { Part } from './letter-part.tsx'
import { remembered } from './remembered.ts'

/** A block of strings only: its form without them, and they in the order in which they stand. */
type Shaped = { readonly form: string; readonly words: readonly string[] }

/** Undefined for a block whose words are made into something else on the way, or that many letters share whole. */
function shapeOf(block: Block): Shaped | undefined {
  if (block.kind === 'facts') {
    const words = block.facts.flatMap(({ label, value }) => [label, value])
    return { form: `facts ${block.facts.length}`, words }
  }
  if (block.kind !== 'link') return undefined
  const { label, href, note, quiet } = block
  const hasNote = note !== undefined && note !== ''
  return { form: `link ${quiet === true} ${hasNote}`, words: hasNote ? [href, label, note] : [href, label] }
}

/** No letter has it: what no keyboard types is taken out before. */
const place = '\u0000'

/** The block of this form with a place where each of its strings stands. */
function emptyOf(form: string): Block {
  const [kind, first, second] = form.split(' ')
  if (kind === 'facts')
    return { kind, facts: Array.from({ length: Number(first) }, () => ({ label: place, value: place })) }
  return {
    kind: 'link',
    label: place,
    href: place,
    ...(first === 'true' ? { quiet: true as const } : {}),
    ...(second === 'true' ? { note: place } : {}),
  }
}

/** @param key the colour of what is not urgent, a blank, and the form */
const piecesOf = remembered((key): readonly string[] => {
  const blank = key.indexOf(' ')
  const block = emptyOf(key.slice(blank + 1))
  return String(<Part block={block} calm={key.slice(0, blank)} />).split(place)
})

/** @param key the colour of what is not urgent, and the block, as JSON */
const wholeHtml = remembered((key) => {
  const [calm, block] = JSON.parse(key) as [string, Block]
  return String(<Part block={block} calm={calm} />)
})

/** What many letters share is the same object in all of them (`howReached`): it need not be read through again. */
const known = new WeakMap<Block, { readonly calm: string; readonly html: string }>()

/**
 * A block as HTML, as `Part` makes it. Thousands of letters of one morning differ in a subject and a link, so what stands
 * around these is made once.
 * @param calm the colour of what is not urgent
 */
export function blockHtml(block: Block, calm: string): string {
  const shape = shapeOf(block)
  if (shape) {
    const [first = '', ...rest] = piecesOf(`${calm} ${shape.form}`)
    return rest.reduce((html, piece, index) => html + escapeMarkup(shape.words[index] ?? '') + piece, first)
  }
  const before = known.get(block)
  if (before?.calm === calm) return before.html
  const html = wholeHtml(JSON.stringify([calm, block]))
  known.set(block, { calm, html })
  return html
}
