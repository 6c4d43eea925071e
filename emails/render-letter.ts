import { hasControls, withoutControls, withoutDirections } from '../src/domain/text/control-characters.ts'
import { htmlOf } from './layout.tsx'
import type { Block, Letter } from './letter.ts'
import { plainTextOf } from './plain-text.ts'
import type { RenderedMail } from './rendered-mail.ts'
import { subjectLine } from './subject-line.ts'

function clean(text: string): string {
  return withoutDirections(withoutControls(text.replaceAll(/\r\n?/g, '\n')))
}

function cleaned<T>(value: T): T {
  if (typeof value === 'string') return clean(value) as T
  if (Array.isArray(value)) return value.map(cleaned) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleaned(inner)])) as T
}

// Most letters have nothing unwanted, and need not be made anew.
function mayNeedCleaning(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\r') || hasControls(value)
  return value !== null && typeof value === 'object' && Object.values(value).some(mayNeedCleaning)
}

/** Blocks that many letters share were looked through in the first of them. */
const cleanBlocks = new WeakSet<Block>()

function cleanBlock(block: Block | null): Block | null {
  if (block === null || cleanBlocks.has(block)) return block
  const safe = mayNeedCleaning(block) ? cleaned(block) : block
  cleanBlocks.add(safe)
  return safe
}

/** Both forms of a letter, with a subject that is safe as a header. */
export function renderLetter({ blocks, ...letter }: Letter): RenderedMail {
  const safe = {
    ...(mayNeedCleaning(letter) ? cleaned(letter) : letter),
    blocks: blocks.map(cleanBlock),
    subject: subjectLine(letter.subject),
  }
  return { subject: safe.subject, text: plainTextOf(safe), html: htmlOf(safe) }
}
