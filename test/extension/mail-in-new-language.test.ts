import '../support/pseudo-language.ts'
import { expect, it } from 'vitest'
import { letterKinds } from '../../src/domain/letter/letter-kind.ts'
import { statuteById } from '../../src/domain/statute/statutes.ts'
import type { Locale } from '../../src/domain/text/local-text.ts'
import { letterTitle } from '../../src/locales/case-letters.ts'
import { languages } from '../../src/locales/locales.ts'
import { sampleMails } from '../emails/sample-mails.ts'
import { pseudoLocale } from '../support/pseudo-language.ts'

const tags = /<[^>]*>/g
/** The texts of a mail, a line each: those of its HTML stand between tags. */
const linesOf = (text: string) => text.split('\n').map((line) => line.trim())
/** What people and mail servers wrote in the samples, and addresses of pages. */
const given = /https?:|Riverford|pothole|photographs|Mill Lane|receipt date was typed|no such user|private/i
/** What the law says in its own file: titles, sections, exemptions. */
const law = /^\W*(FOIA 2000 )?(s\.|Code of Practice)/
function namesOf(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node]
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(namesOf) : []
}
const names = namesOf(statuteById('uk-foia-2000')).filter((name) => name.length > 12)
const isWords = (line: string) =>
  !given.test(line) &&
  !law.test(line) &&
  !names.some((name) => line.includes(name)) &&
  (line.match(/(?<![\w-])[A-Za-z][a-z]{2,}(?![\w-])/g) ?? []).length >= 3

async function lines(locale: Locale): Promise<ReadonlyMap<string, readonly string[]>> {
  const mails = Object.entries(await sampleMails(locale))
  return new Map(
    mails.map(([name, { subject, text, html }]) => [
      name,
      [subject, ...linesOf(text), ...linesOf(html.replace(/<style[\s\S]*?<\/style>/, '').replaceAll(tags, '\n'))],
    ]),
  )
}

it('no sentence of a mail, as text or HTML, stays English in a language that is registered', async () => {
  const [english, pseudo] = await Promise.all([lines('en'), lines(pseudoLocale)])
  expect(pseudo.size).toBeGreaterThan(15)
  const same = [...pseudo].flatMap(([name, own]) => {
    const before = new Set(english.get(name))
    return own.filter((line) => before.has(line) && isWords(line)).map((line) => `${name}: ${line}`)
  })
  expect(same).toEqual([])
})

it('no title of a letter, report or note on paper, and no warning of the clock stays English', () => {
  const statute = statuteById('us-foia')
  if (!statute) throw new Error('us-foia')
  const { reportFrame, annualSummary, figures, clock } = languages[pseudoLocale]
  const texts = [
    annualSummary.title(2025),
    figures.title('given', null, '2025-12-31'),
    reportFrame.madeFrom('2025'),
    reportFrame.page(1, 2),
    clock.warnings['received-twice']({ on: '2025-01-01' }),
    clock.warnings['no-extension']({ on: '2025-01-01' }),
    clock.errors['no-receipt']({}),
    ...letterKinds.filter((kind) => kind !== 'decision').map((kind) => letterTitle(statute, pseudoLocale, kind)),
  ]
  expect(texts.filter((text) => !/ẋ/.test(text))).toEqual([])
})
