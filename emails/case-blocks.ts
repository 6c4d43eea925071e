import { type CivilDate, toDayNumber, weekdayOf } from '../src/domain/calendar/civil-date.ts'
import type { MilestoneKind } from '../src/domain/clock/clock-types.ts'
import type { Statute } from '../src/domain/statute/statute.ts'
import { columnsOf } from '../src/domain/text/cjk.ts'
import { textIn } from '../src/domain/text/local-text.ts'
import { withoutLinkTargets } from '../src/domain/text/without-link-targets.ts'
import { dayAndMonth, listText, weekdayAndDate } from '../src/locales/dates.ts'
import { type ExplanationStep, explain } from '../src/locales/explanation.ts'
import { wordsFor } from '../src/locales/letters.ts'
import { lawName } from './law-name.ts'
import type { Block, Fact, Item, Tone } from './letter.ts'
import type { MailCase } from './mail-case.ts'

/** A date of this case, as its reader writes dates. */
export function dateIn(mail: MailCase, date: CivilDate): string {
  return weekdayAndDate(date, mail.locale, mail.statute.jurisdiction)
}

/** The date of an intermediate deadline that is still to be met; null where the law has none. */
export function milestoneDate(mail: MailCase, kind: MilestoneKind): string | null {
  const found = mail.clock.milestones.findLast((milestone) => milestone.kind === kind && !milestone.metOn)
  return found ? dateIn(mail, found.due) : null
}

/** The due date, large; without one, that the clock stands still. */
export function dueDate(mail: MailCase, label: string, tone: Tone = 'calm', was?: string): Block {
  const text = mail.dueOn ? dateIn(mail, mail.dueOn) : wordsFor(mail).labels.noDate
  return { kind: 'headline', label, text, tone, ...(was ? { was } : {}) }
}

/** The due date's reason: the steps of the clock that made it what it is, each with its section of the law. */
export function howReached(mail: MailCase): Block | null {
  const { clock, statute, locale } = mail
  const last = howReachedLast.get(statute)?.[locale]
  const said = JSON.stringify([clock.steps, clock.provisional])
  if (last?.said === said) return last.block
  const block = howReachedNow(mail)
  howReachedLast.set(statute, { ...howReachedLast.get(statute), [locale]: { said, block } })
  return block
}

/** The latest reason under each law: the reminders of one morning give the same one by the thousand. */
const howReachedLast = new WeakMap<
  Statute,
  { readonly [locale: string]: { readonly said: string; readonly block: Block | null } }
>()

function howReachedNow(mail: MailCase): Block | null {
  const { labels } = wordsFor(mail)
  const steps = explain(mail.clock, mail.statute, mail.locale).filter(
    (_, index) => mail.clock.steps[index]?.code !== 'none',
  )
  if (steps.length === 0) return null
  const items: Item[] = steps.map(({ on, title, text, section }) => ({
    text: `${dateIn(mail, on)}${labels.colon}${title}${labels.listSeparator}${withDates(mail, text)}`,
    section,
  }))
  const holidays = holidaysOf(mail, steps)
  if (holidays !== null) items.push({ text: labels.daysNotCounted(holidays) })
  if (mail.clock.provisional) items.push({ text: labels.dateProvisional })
  return { kind: 'list', heading: labels.howReached, items }
}

/** The clock writes its dates as numbers; a letter writes every date in the same way. */
function withDates(mail: MailCase, text: string): string {
  return text.replaceAll(/\d{4}-\d{2}-\d{2}/g, (date) => dateIn(mail, date as CivilDate))
}

const maxHolidays = 10

/** The public holidays among the days left out, those of one name together: weekends explain themselves. */
function holidaysOf(mail: MailCase, steps: readonly ExplanationStep[]): string | null {
  const names = new Map<CivilDate, string>()
  for (const day of steps.flatMap((step) => step.skipped)) if (!isWeekend(day.on)) names.set(day.on, day.name)
  if (names.size === 0 || names.size > maxHolidays) return null
  const { locale, statute } = mail
  const { withNote } = wordsFor(mail).labels
  const days = new Map<string, string[]>()
  for (const [on, name] of names)
    days.set(name, [...(days.get(name) ?? []), dayAndMonth(on, locale, statute.jurisdiction)])
  return listText(
    [...days].map(([name, dates]) => withNote(name, listText(dates, locale))),
    locale,
  )
}

function isWeekend(date: CivilDate): boolean {
  return weekdayOf(toDayNumber(date)) >= 5
}

/** What the case is, for whoever has many of them. */
export function caseFacts(mail: MailCase, audience: 'requester' | 'staff', more: readonly Fact[] = []): Block {
  const { labels, channels } = wordsFor(mail)
  const subject = audience === 'requester' ? labels.subject : labels.staffSubject
  return {
    kind: 'facts',
    facts: [
      { label: subject, value: mail.subject },
      { label: labels.receivedOn, value: dateIn(mail, mail.receivedOn) },
      ...(audience === 'requester'
        ? [
            {
              label: labels.channel,
              value: mail.channelName ? textIn(mail.channelName, mail.locale) : channels[mail.channel],
            },
          ]
        : []),
      { label: labels.law, value: lawName(mail.statute, mail.locale) },
      ...more,
    ].filter((fact) => fact.value !== ''),
  }
}

/** The way to the requester's own page. */
export function statusLink(mail: MailCase, label?: string): Block {
  const { labels } = wordsFor(mail)
  return { kind: 'link', label: label ?? labels.openStatus, href: mail.link, note: labels.pageOfRequest }
}

/** A letter as it stands in the case: what the officer read and changed, and nothing else in its place but the subject. */
export function wholeLetter(mail: MailCase, text: string): Block | null {
  return text === '' ? null : { kind: 'quote', label: wordsFor(mail).labels.letter, text: withSafeSubject(mail, text) }
}

/** Shorter ones are words that the letter may have of its own. */
const minOmittedDays = 8

function withSafeSubject({ subjectAsWritten: subject = '', leavesOutWords }: MailCase, text: string): string {
  if (subject === '') return text
  const safe = leavesOutWords && columnsOf(subject) >= minOmittedDays ? '…' : withoutLinkTargets(subject)
  return safe === subject ? text : text.split(subject).join(safe)
}

/** What an outsider wrote, with nothing in it that a mail program makes a link of; left out where their words may not stand. */
export function quotedWords(mail: MailCase, label: string, text: string): Block | null {
  return text === '' || mail.leavesOutWords ? null : { kind: 'quote', label, text: withoutLinkTargets(text) }
}

/** The way to the requester's own page, and that the letter of this message stands there. */
export function letterLink(mail: MailCase, label?: string, how = ''): Block {
  const { labels } = wordsFor(mail)
  const where = mail.lettersAsPdf ? labels.letterAsPdf : labels.letterOnPage
  const note = how === '' ? where : `${how}${labels.gap}${where}`
  return { kind: 'link', label: label ?? labels.openStatus, href: mail.link, note }
}

/** The way to the case on the desk. */
export function deskLink(mail: MailCase, label?: string): Block {
  return { kind: 'link', label: label ?? wordsFor(mail).labels.openDesk, href: mail.link }
}

/** The date for the reader's own calendar, where the case has one to give. */
export function calendarLink(mail: MailCase): Block | null {
  const { calendar } = wordsFor(mail)
  if (!mail.calendarLink || !mail.dueOn) return null
  return { kind: 'link', label: calendar.label, href: mail.calendarLink, note: calendar.note, quiet: true }
}
