import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { receiptOf } from '../../domain/clock/receipt.ts'
import type { Facts, NewEvent, TextRef } from '../../domain/request/event-types.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import { cellAsWritten } from '../../domain/text/csv.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import type { ErasableTextKind } from '../ports/store/cases/case-rows.ts'
import type { ImportField } from './import-column-names.ts'
import { type DateOrder, readDate } from './import-dates.ts'
import { channelReader, choiceReader, exemptionReader, type Fact } from './import-facts.ts'
import { type Ending, endingReader } from './import-outcomes.ts'
import { type Cells, emailOf, factsOf, identityOf } from './import-summary.ts'

/** What is wrong with one cell of one row. `row` counts as a spreadsheet does: the header is row 1. */
export type RowIssue = {
  readonly row: number
  readonly column: string
  readonly value: string
  readonly code: string
  readonly message: string
}

export type RowRules = {
  readonly statute: Statute
  readonly locale: Locale
  readonly header: readonly string[]
  readonly columns: ReadonlyMap<ImportField, number>
  readonly order: DateOrder
  readonly outcomes: ReadonlyMap<string, string>
  readonly today: CivilDate
}

/** A row as the case file will tell it. */
export type ReadRow = {
  readonly subject: string
  readonly receivedOn: CivilDate
  readonly ending: Ending
  readonly email: string | null
  readonly events: (say: (kind: ErasableTextKind, text: string) => TextRef) => readonly NewEvent[]
}

const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g
const maxSubjectLength = 2000
const maxTextLength = 20_000

/** The text of a cell: trimmed, without control characters, and without the mark that exports put before a formula. */
export function cellText(cell: string | undefined): string {
  if (cell === undefined || cell === '') return ''
  const text = cell.replaceAll('\r\n', '\n').replaceAll(controls, '').trim()
  return cellAsWritten(text)
}

/** A reader of rows: the rules are prepared once, for a file of any length. */
export function rowReader(
  rules: RowRules,
): (row: number, cells: readonly string[], number: string) => ReadRow | RowIssue {
  const { statute, columns, header, order, today } = rules
  const thisYear = Number(today.slice(0, 4))
  const endingOf = endingReader(statute, rules.outcomes)
  const channelOf = channelReader(statute)
  const exemptionsOf = exemptionReader(statute)
  const facts: readonly Fact[] = (['applicantType', 'feeCategory', 'feeWaiver', 'track'] as const)
    .filter((field) => columns.has(field))
    .map((field) => ({ field, read: choiceReader(statute, field) }))

  return (row, cells, number) => {
    const text: Cells = (field) => {
      const index = columns.get(field)
      return index === undefined ? '' : cellText(cells[index])
    }
    const issue = (field: ImportField, code: string, message: string): RowIssue => {
      const index = columns.get(field)
      return {
        row,
        column: index === undefined ? field : (header[index] ?? field),
        value: text(field).slice(0, 200),
        code,
        message,
      }
    }
    for (let index = header.length; index < cells.length; index += 1) {
      const value = cells[index]?.trim() ?? ''
      if (value !== '')
        return {
          row,
          column: `column ${index + 1}`,
          value: value.slice(0, 200),
          code: 'too-many-cells',
          message: `the header has ${header.length} columns, this row ${cells.length}`,
        }
    }
    const dates: { [field: string]: CivilDate } = {}
    for (const field of ['submitted', 'received', 'perfected', 'closed'] as const) {
      const value = text(field)
      if (value === '') continue
      const { on } = readDate(value, order, thisYear)
      if (!on)
        return issue(field, 'no-such-date', `"${value.slice(0, 40)}" is not a date that exists (read as ${order})`)
      if (on > today) return issue(field, 'date-in-future', `${on} is still to come (today is ${today})`)
      dates[field] = on
    }
    const { submitted, received, perfected, closed } = dates
    const receivedOn = received ?? submitted ?? perfected
    if (!receivedOn)
      return issue(
        columns.has('received') ? 'received' : 'submitted',
        'no-received-date',
        'a request needs the date on which it was received or sent',
      )
    const reachedOn = receivedOn < (submitted ?? receivedOn) ? undefined : receivedOn
    if (!reachedOn)
      return issue(
        'received',
        'received-before-submitted',
        `received on ${receivedOn}, before it was sent on ${submitted}`,
      )
    if (closed && closed < reachedOn)
      return issue('closed', 'closed-before-received', `closed on ${closed}, before it was received on ${reachedOn}`)
    const words = text('outcome')
    const read = endingOf(words)
    if (!closed && read.kind !== 'open' && words !== '') {
      if (read.known)
        return issue(
          'closed',
          'no-closed-date',
          `"${words.slice(0, 60)}" says that the request is closed, but there is no date on which it was`,
        )
    }
    const details = text('details')
    const subject = (text('subject') || details.slice(0, 300)).slice(0, maxSubjectLength)
    const ending: Ending = closed
      ? read.kind === 'open'
        ? { kind: 'answered', outcome: 'not-recorded' }
        : read
      : { kind: 'open' }

    return {
      subject,
      receivedOn: reachedOn,
      ending,
      email: emailOf(text('email')),
      events(say) {
        const { channel, assumed } = channelOf(text('channel'))
        const { codes, rest } = exemptionsOf(text('exemptions'))
        const said = factsOf(text, facts, { words, rest, assumed, perfected })
        const identity = identityOf(text)
        const whole = subject !== '' && details !== '' && details !== subject ? details.slice(0, maxTextLength) : ''
        const subjectRef = say(whole ? 'subject' : 'request', subject)
        const unit = text('unit').slice(0, 200)
        // The ledger's date is the legal receipt: where the law counts from a confirmation, it was confirmed on that day.
        const confirmed = statute.receipt.confirmedChannels.includes(channel) ? { confirmedOn: reachedOn } : {}
        const receipt = receiptOf(statute, { channel, reachedOn, ...confirmed })
        const submittedOn = submitted ?? reachedOn
        const decided = ending.kind === 'answered'
        const events: NewEvent[] = [
          {
            type: 'submitted',
            on: submittedOn,
            data: {
              channel,
              statute: statute.id,
              locale: rules.locale,
              subject: subjectRef,
              words: whole ? say('request', whole) : subjectRef,
              ...(identity ? { identity: say('identity', identity) } : {}),
              facts: decided ? said.intake : { ...said.intake, ...said.decision },
              externalNumber: number,
              ...(unit ? { unit } : {}),
            },
          },
          {
            type: 'received',
            on: reachedOn,
            data: {
              on: reachedOn,
              rule: receipt.rule,
              section: receipt.section,
              ...confirmed,
              ...(perfected && perfected >= reachedOn ? { perfectedOn: perfected } : {}),
            },
          },
        ]
        if (closed) events.push(endingEvent(statute, ending, closed, said.decision, codes, words))
        return events
      },
    }
  }
}

function endingEvent(
  statute: Statute,
  ending: Ending,
  on: CivilDate,
  facts: Facts,
  exemptions: readonly string[],
  words: string,
): NewEvent {
  switch (ending.kind) {
    case 'withdrawn':
      return { type: 'withdrawn', on, data: {} }
    case 'abandoned':
      return {
        type: 'abandoned',
        on,
        data: {
          section: statute.stops.find((stop) => stop.mayAbandonAfter)?.section ?? statute.term.section,
          reason: words,
        },
      }
    case 'transferred':
      return { type: 'transferred', on, data: { to: words, whole: true } }
    default: {
      const outcome = ending.kind === 'answered' ? ending.outcome : 'not-recorded'
      return { type: 'decision-issued', on, data: { parts: [{ part: 'whole', outcome, exemptions }], facts, outcome } }
    }
  }
}

export function isIssue(read: ReadRow | RowIssue): read is RowIssue {
  return 'code' in read
}
