import { htmlOf } from './layout.tsx'
import type { Letter } from './letter.ts'
import { plainTextOf } from './plain-text.ts'
import type { RenderedMail } from './rendered-mail.ts'
import { subjectLine } from './subject-line.ts'

// What no keyboard types, and what turns the direction of the text around it, could make a message say something else.
const unwanted = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

function clean(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(unwanted, '')
}

function cleaned<T>(value: T): T {
  if (typeof value === 'string') return clean(value) as T
  if (Array.isArray(value)) return value.map(cleaned) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleaned(inner)])) as T
}

/** In the letter as JSON, where what is unwanted may be written out or escaped. Most letters have none of it. */
const mayBeUnwanted = /\\r|\\u|\\[bfv]|[\p{Cc}\u202A-\u202E\u2066-\u2069]/u

/** Both forms of a letter, with a subject that is safe as a header. */
export function renderLetter(letter: Letter): RenderedMail {
  const safe = {
    ...(mayBeUnwanted.test(JSON.stringify(letter)) ? cleaned(letter) : letter),
    subject: subjectLine(letter.subject),
  }
  return { subject: safe.subject, text: plainTextOf(safe), html: htmlOf(safe) }
}
