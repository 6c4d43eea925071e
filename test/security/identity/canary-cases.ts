import { newErasableText, refTo } from '../../../src/app/erasable-text.ts'
import type { ErasableText } from '../../../src/app/ports/store/cases/case-rows.ts'
import { eventRules } from '../../../src/domain/request/event-rules.ts'
import type { EventType, RequestEvent } from '../../../src/domain/request/event-types.ts'
import type { EventReader } from '../../../src/domain/request/events/event-rule.ts'
import type { HttpOffice } from '../../http/http-office.ts'

/** Fields that are pointers to words; whatever else is not in `fixed` is filled with a plain text. */
const words = new Set(
  'answer comment email grounds identity letter note party personalDataReason question reason subject task unreadableReason words'.split(
    ' ',
  ),
)
const on = '2024-05-07'
/** Values that the fold and the clock need. */
const fixed: { readonly [field: string]: unknown } = {
  'submitted.channel': 'portal',
  'submitted.statute': 'uk-foia-2000',
  'submitted.locale': 'en',
  'submitted.facts': {},
  'submitted.partOf': undefined,
  'statute-changed.from': 'uk-foia-2000',
  'statute-changed.to': 'uk-foia-2000',
  'corrected.event': 3,
  'corrected.field': 'on',
  'corrected.from': on,
  'corrected.to': on,
  'decision-approved.step': 1,
  'decision-approved.of': 2,
  'document-withdrawn.documentId': 'document-internal',
  'feedback-given.score': 3,
  'fee-notice.amount': '10.00',
  'fee-notice.currency': 'GBP',
  'fee-paid.amount': '10.00',
  'part-closed.stage': 'answered',
  'personal-data-erased.words': [],
  'personal-data-erased.renamed': undefined,
  'files-renamed.words': [],
  'files-renamed.renamed': [],
  'transferred.whole': false,
  'message-received.thirdParty': undefined,
  'document-inspected.open': [],
  'document-inspected.findings': undefined,
  'findings-kept.findings': [],
  'document-approved.checklist': [],
  'document-attached.origin': 'officer',
  'document-attached.copyOf': undefined,
  'document-attached.event': undefined,
  'linked.how': 'related',
  'task-added.to': null,
  'review-lodged.kind': 'internal-review',
  'review-assigned.kind': 'internal-review',
  'review-accepted.kind': 'internal-review',
  'review-extended.kind': 'internal-review',
  'review-extended.to': '2024-09-02',
  'review-decided.kind': 'internal-review',
  'review-decided.outcome': 'upheld',
  'recalculated.from': on,
  'recalculated.to': on,
  'received.on': on,
  'extended.to': '2024-07-01',
  'file-fetched.link': 1,
  'files-mailed.messageKey': 'letter-1',
  'files-mailed.documentIds': ['document-internal'],
  'files-mailed.leftOut': undefined,
  'decision-issued.enclosed': undefined,
  'rest-answered.enclosed': undefined,
  'publication-scheduled.after': undefined,
  'publication-scheduled.documentId': undefined,
  'publication-cancelled.documentId': undefined,
  'publication-held.documentId': undefined,
  'extended.ground': 'public-interest',
}
const dates = /^(publishOn|replyBy|dueOn|noticeOn|appliedOn|confirmedOn|firstReceivedOn|perfectedOn)$/
const lists = /^(parts|exemptions)$/
const flags =
  /^(urgent|expedited|viaAssistant|agrees|whole|rest|ownDraft|ownWork|unconfirmed|automatic|byTelephone|uninspectedConfirmed)$/

/** What still happens to a case that is answered and in the public log. */
const afterAnswer: readonly EventType[] = [
  'note-added',
  'task-added',
  'message-sent',
  'message-received',
  'message-bounced',
  'document-withheld',
  'third-party-consulted',
  'feedback-given',
  'publication-declined',
  'corrected',
]

/** Events that end a case or belong to its end; each of the others happens while it is open. */
const atTheEnd: readonly EventType[] = [
  'decision-issued',
  'review-lodged',
  'review-assigned',
  'review-accepted',
  'review-extended',
  'review-decided',
  'publication-proposed',
  'publication-scheduled',
  'publication-cancelled',
  'publication-held',
  'publication-declined',
  'feedback-given',
  'document-published',
  'log-published',
]
const ends: readonly EventType[] = [
  'withdrawn',
  'abandoned',
  'merged',
  'reopened',
  'personal-data-erased',
  'log-withdrawn',
]

export type Canary = { readonly text: string; readonly seenBy: readonly EventReader[] }
export type CanaryCase = { readonly reference: string; readonly secret: string; readonly requestId: string }

/** What a third party wrote: no field of its own says who may read it, but the flag of the event. */
export const thirdPartyCanary = 'cnofthirdpartyxwordsx'

/** Cases whose events hold a text of their own in each field: whoever finds one may read that field, or must not. */
export async function writeCanaries(office: HttpOffice, published: CanaryCase) {
  const canaries: Canary[] = [{ text: thirdPartyCanary, seenBy: ['staff'] }]
  const cases: CanaryCase[] = []

  function dataOf(
    type: EventType,
    field: string,
    seenBy: readonly EventReader[],
    requestId: string,
    said: ErasableText[],
  ): unknown {
    const key = `${type}.${field}`
    if (key in fixed) return fixed[key]
    if (dates.test(field)) return '2024-06-03'
    if (lists.test(field)) return []
    if (flags.test(field)) return true
    if (/^(size|count|step|of|score)$/.test(field)) return 1
    if (/^(by)$/.test(field)) return { count: 5, unit: 'working-day' }
    if (field === 'facts') return {}
    if (field === 'documentId') return 'document-internal'
    const text = `cn${type.replaceAll('-', '')}x${field.toLowerCase()}x`
    // The only file of these cases is one that is neither released nor public.
    const isOfFile = type === 'document-withdrawn' || type === 'document-attached'
    const own = seenBy.filter((reader) => reader !== 'requester' && reader !== 'public')
    canaries.push({ text, seenBy: isOfFile ? own : seenBy })
    if (!words.has(field) || (type === 'document-withdrawn' && field === 'reason')) return text
    const row = newErasableText(
      office.ports,
      requestId,
      'note',
      field === 'identity' ? JSON.stringify({ name: text }) : text,
    )
    said.push(row)
    return refTo(row)
  }

  /** A case with these events, written as a store of any version might hold them. */
  async function caseOf(types: readonly EventType[], given?: CanaryCase): Promise<void> {
    const filed = given ?? (await office.submit({ subject: 'A case with canaries' }))
    const row = await office.ports.store.cases.byId(filed.requestId)
    if (!row) throw new Error('no row')
    const said: ErasableText[] = []
    const at = office.ports.clock.now()
    const event = (type: EventType, index: number, data: object) =>
      ({
        ...{ requestId: filed.requestId, seq: row.seq + 1 + index, type },
        ...{ at, on, actor: 'system', data },
      }) as unknown as RequestEvent
    const events = types.map((type, index) => {
      const fields: { readonly [name: string]: { readonly seenBy: readonly EventReader[] } } = eventRules[type].fields
      const data = Object.fromEntries(
        Object.entries(fields).flatMap(([name, { seenBy }]) => {
          const value = dataOf(type, name, seenBy, filed.requestId, said)
          return value === undefined ? [] : [[name, value]]
        }),
      )
      return event(type, index, data)
    })
    if (types.includes('message-received')) {
      const letter = newErasableText(office.ports, filed.requestId, 'note', thirdPartyCanary)
      said.push(letter)
      events.push(event('message-received', types.length, { words: refTo(letter), thirdParty: true }))
    }
    const seq = row.seq + events.length
    const request = { ...row, seq, editSeq: seq }
    const done = await office.ports.store.cases.commit([
      { requestId: row.id, expectedSeq: row.seq, events, request, words: said },
    ])
    if (!done.ok) throw new Error('The case was not written')
    cases.push(filed)
  }

  const types = Object.keys(eventRules) as EventType[]
  const open = types.filter((type) => type !== 'submitted' && !atTheEnd.includes(type) && !ends.includes(type))
  await caseOf(open)
  await caseOf([
    'document-attached',
    ...atTheEnd.filter((type) => type !== 'document-published' && type !== 'log-published'),
  ])
  for (const type of ends.filter((one) => one !== 'reopened' && one !== 'personal-data-erased')) await caseOf([type])
  await caseOf(['withdrawn', 'reopened'])
  await caseOf(['withdrawn', 'personal-data-erased'])
  await caseOf(afterAnswer, published)
  return { canaries, cases }
}
