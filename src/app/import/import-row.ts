import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { DateOrder } from '../../domain/calendar/date-order.ts'
import { receiptOf } from '../../domain/clock/receipt.ts'
import type { Facts, NewEvent, TextRef } from '../../domain/request/event-types.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import type { RowIssue, RowProblem } from '../../locales/row-problem-words.ts'
import type { ErasableTextKind } from '../ports/store/cases/case-rows.ts'
import { ruleOfReceipt } from '../receipt-data.ts'
import { type Columns, cellReader } from './import-cells.ts'
import type { ImportField } from './import-column-names.ts'
import { readDate } from './import-dates.ts'
import { channelReader, choiceReader, exemptionReader, type Fact } from './import-facts.ts'
import { type Ending, endingReader } from './import-outcomes.ts'
import { type Cells, emailOf, factsOf, identityOf } from './import-summary.ts'

export type RowRules = {
  readonly statute: Statute
  readonly locale: Locale
  readonly header: readonly string[]
  readonly columns: Columns
  readonly empty: readonly string[]
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

const maxSubjectLength = 2000
const maxTextLength = 20_000

/** A reader of rows: the rules are prepared once, for a file of any length. */
export function rowReader(
  rules: RowRules,
): (row: number, cells: readonly string[], number: string) => ReadRow | RowIssue {
  const { statute, columns, header, order, today } = rules
  const thisYear = Number(today.slice(0, 4))
  const endingOf = endingReader(statute, rules.outcomes)
  const channelOf = channelReader(statute)
  const exemptionsOf = exemptionReader(statute)
  const cell = cellReader(columns, rules.empty)
  const facts: readonly Fact[] = (['applicantType', 'feeCategory', 'feeWaiver', 'track'] as const)
    .filter((field) => columns.has(field))
    .map((field) => ({ field, read: choiceReader(statute, field) }))

  return (row, cells, number) => {
    const text: Cells = (field) => cell(cells, field)
    const issue = (field: ImportField, problem: RowProblem): RowIssue => {
      const index = columns.get(field)
      const column = index === undefined ? field : (header[index] ?? field)
      return { row, column, value: text(field).slice(0, 200), ...problem }
    }
    for (let index = header.length; index < cells.length; index += 1) {
      const value = cells[index]?.trim() ?? ''
      const params = { column: index + 1, header: header.length, cells: cells.length }
      if (value !== '') return { row, column: '', value: value.slice(0, 200), code: 'too-many-cells', params }
    }
    const dates: { [field: string]: CivilDate } = {}
    for (const field of ['submitted', 'received', 'perfected', 'closed'] as const) {
      const value = text(field)
      if (value === '') continue
      const { on } = readDate(value, order, thisYear)
      if (!on) return issue(field, { code: 'no-such-date', params: { order } })
      if (on > today) return issue(field, { code: 'date-in-future', params: { on, today } })
      dates[field] = on
    }
    const { submitted, received, perfected, closed } = dates
    const receivedOn = received ?? submitted ?? perfected
    if (!receivedOn)
      return issue(columns.has('received') ? 'received' : 'submitted', { code: 'no-received-date', params: {} })
    if (submitted && receivedOn < submitted) {
      const params = { on: receivedOn, submittedOn: submitted }
      return issue('received', { code: 'received-before-submitted', params })
    }
    if (closed && closed < receivedOn)
      return issue('closed', { code: 'closed-before-received', params: { on: closed, receivedOn } })
    const words = text('outcome') || text('status')
    const read = endingOf(words, text('exemptions'))
    if (!closed && read.kind !== 'open' && words !== '' && read.known)
      return issue('closed', { code: 'no-closed-date', params: { outcome: words.slice(0, 60) } })
    const details = text('details')
    const subject = (text('subject') || details.slice(0, 300)).slice(0, maxSubjectLength)
    const ending: Ending = closed
      ? read.kind === 'open'
        ? { kind: 'answered', outcome: 'not-recorded' }
        : read
      : { kind: 'open' }

    return {
      subject,
      receivedOn,
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
        const confirmed = statute.receipt.confirmedChannels.includes(channel) ? { confirmedOn: receivedOn } : {}
        const receipt = receiptOf(statute, { channel, reachedOn: receivedOn, ...confirmed })
        const submittedOn = submitted ?? receivedOn
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
            on: receivedOn,
            data: {
              on: receivedOn,
              ...ruleOfReceipt(receipt),
              ...confirmed,
              ...(perfected && perfected >= receivedOn ? { perfectedOn: perfected } : {}),
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
