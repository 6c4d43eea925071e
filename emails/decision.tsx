import { lastDayOf } from '../src/domain/request/review-options.ts'
import { textIn } from '../src/domain/text/local-text.ts'
import { messages, wordsFor } from '../src/locales/letters.ts'
import { languages } from '../src/locales/locales.ts'
import { caseFacts, dateIn, letterLink, wholeLetter } from './case-blocks.ts'
import { letterToRequester } from './case-letter.ts'
import { enclosedBlocks, type FilesOfAnswer, fileBlocks } from './files-offered.tsx'
import type { Block, Item } from './letter.ts'
import type { MailCase } from './mail-case.ts'
import type { RenderedMail } from './rendered-mail.ts'

type Part = { readonly outcome: string; readonly exemptions: readonly string[]; readonly reason: string | null }

/**
 * The decision: the outcome in the law's words, the letter, each part's grounds and reasons, and how to contest it by
 * when.
 * @param mail `outcome` and `exemptions` are ids of the law; `ownDraft`: an office of one approved what it drafted
 */
export function decision(
  mail: MailCase & {
    letter: string
    outcome: string
    parts: readonly Part[]
    ownDraft: boolean
    files?: FilesOfAnswer | null
    enclosed?: Parameters<typeof enclosedBlocks>[1]
  },
): RenderedMail {
  const { decision: words } = wordsFor(mail)
  const outcome = outcomeTitle(mail, mail.outcome)
  return letterToRequester(mail, {
    subject: words.subject(mail.reference, outcome),
    title: words.title,
    blocks: [
      { kind: 'headline', label: words.outcome, text: outcome, tone: 'calm' },
      wholeLetter(mail, mail.letter),
      ...mail.parts.flatMap((part, index) => partBlocks(mail, part, index)),
      ...(mail.files ? fileBlocks(mail, mail.files) : []),
      ...(mail.enclosed ? enclosedBlocks(mail, mail.enclosed) : []),
      letterLink(mail, words.button),
      remedies(mail),
      mail.ownDraft ? { kind: 'paragraph', text: words.ownDraft } : null,
      caseFacts(mail, 'requester'),
    ],
  })
}

function outcomeTitle(mail: MailCase, id: string): string {
  const known = mail.statute.outcomes.find((outcome) => outcome.id === id)
  // Official tables add in brackets how a row is counted: nothing that the reader of a letter needs.
  return known ? textIn(known.title, mail.locale).replace(/\s*（[^（）]*）$/, '') : id
}

function partBlocks(mail: MailCase & { parts: readonly Part[] }, part: Part, index: number): readonly Block[] {
  const { decision: words, labels } = wordsFor(mail)
  const several = mail.parts.length > 1
  const head = several ? `${words.part(index + 1)}${labels.colon}${outcomeTitle(mail, part.outcome)}` : words.exemptions
  const items: Item[] = part.exemptions.map((code) => {
    const known = mail.statute.exemptions.find((exemption) => exemption.code === code)
    if (!known) return { text: code }
    return { text: textIn(known.title, mail.locale), section: known.section }
  })
  const blocks: Block[] = []
  if (several || items.length > 0) blocks.push({ kind: 'list', heading: head, items })
  if (part.reason) blocks.push({ kind: 'quote', label: words.reason, text: part.reason })
  return blocks
}

/** Every way that the law gives to contest the decision, with its last day where the clock knows one. */
function remedies(mail: MailCase): Block | null {
  const { statute, locale } = mail
  const { decision: words, labels } = messages[locale]
  if (statute.reviewRoutes.length === 0) return null
  const items = statute.reviewRoutes.map((route, index) => {
    const way = words.route(textIn(route.title, locale), textIn(route.decidedBy, locale))
    const last = lastDayOf(route, index, mail.clock.milestones)
    const { after } = route
    const first = after.what === 'review' && statute.reviewRoutes.find(({ kind }) => kind === after.of)
    const order = first && !after.onlyAgainst ? words.afterReview(textIn(first.title, locale)) : ''
    const note = route.note ? `${labels.gap}${languages[locale].laws.routeNotes[route.note]}` : ''
    return {
      text: `${last ? labels.lastDay(way, dateIn(mail, last.due)) : way}${note}${order}`,
      section: last?.section ?? route.section,
    }
  })
  return { kind: 'list', heading: words.remedies, items: [...items, { text: words.lateRemedies }] }
}
