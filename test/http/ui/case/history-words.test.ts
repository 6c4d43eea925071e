import { describe, expect, it } from 'vitest'
import type { HistoryLine } from '../../../../src/app/cases/view/status-view.ts'
import { instant } from '../../../../src/domain/calendar/instant.ts'
import type { EventType } from '../../../../src/domain/request/event-types.ts'
import { statuteById } from '../../../../src/domain/statute/statutes.ts'
import { locales } from '../../../../src/domain/text/local-text.ts'
import { detailOf } from '../../../../src/http/ui/case/event-detail.ts'
import { languages } from '../../../../src/locales/locales.ts'

const statute = statuteById('uk-foia-2000')
if (!statute) throw new Error('no statute')
const names = new Map([['s1', 'Ada Lim']])

/** What an event carries, and a piece of what its line must show: the unit, the topic, the dates, the laws, the step. */
const shown: readonly (readonly [EventType, HistoryLine['detail'], RegExp])[] = [
  ['assigned', { to: 's1', unit: 'Highways' }, /Ada Lim.*Highways/],
  ['topic-set', { topic: 'Roads' }, /Roads/],
  ['statute-changed', { from: 'uk-foia-2000', to: 'uk-eir-2004' }, / → /],
  ['unit-consulted', { unit: 'Highways', replyBy: '2024-05-09' }, /Highways.*9/],
  ['unit-replied', { unit: 'Highways' }, /Highways/],
  ['clarification-requested', { replyBy: '2024-05-09' }, /9/],
  ['third-party-consulted', { replyBy: '2024-05-09' }, /9/],
  ['third-party-replied', { agrees: 'false' }, /./],
  ['body-consulted', { body: 'Water Board', replyBy: '2024-05-09' }, /Water Board.*9/],
  ['fee-notice', { amount: '20', currency: 'GBP' }, /20/],
  ['extended', { ground: 'public-interest', to: '2024-06-09' }, /9/],
  ['transferred', { part: 'a', to: 'Housing', whole: 'false', reference: 'RIVER-2024-00002' }, /a · Housing · RIVER/],
  ['part-closed', { part: 'a', reference: 'RIVER-2024-00002', stage: 'answered', outcome: 'granted-in-full' }, /RIVER/],
  ['decision-approved', { ownDraft: 'false', step: '1', of: '2', name: 'Legal check' }, /1.*2.*Legal check/],
  ['decision-approved', { ownDraft: 'true' }, /./],
  ['rest-answered', { outcome: 'granted-in-full' }, /./],
  ['decision-issued', { outcome: 'granted-in-full', approvedIn: 'RIVER-2024-00001' }, /RIVER-2024-00001/],
  ['document-approved', { name: 'reports.pdf' }, /reports\.pdf/],
  ['document-withheld', { name: 'reports.pdf' }, /reports\.pdf/],
  ['document-inspected', { name: 'reports.pdf', verdict: 'clean' }, /reports\.pdf · ./],
  ['review-assigned', { kind: 'internal-review', to: 's1' }, /Ada Lim/],
  ['review-accepted', { kind: 'internal-review' }, /./],
  ['review-extended', { kind: 'internal-review', to: '2024-06-09' }, /9/],
  ['task-added', { to: 's1', dueOn: '2024-05-09' }, /9.*Ada Lim/],
  ['task-dropped', { reason: 'Found' }, /Found/],
  ['linked', { to: 'RIVER-2024-00002', how: 'answers' }, /. RIVER-2024-00002/],
  ['merged', { into: 'RIVER-2024-00002' }, /RIVER/],
  ['publication-proposed', { count: '3' }, /3/],
  ['publication-declined', { reason: 'Soon on the website' }, /Soon/],
  ['publication-scheduled', { publishOn: '2024-05-09' }, /9/],
  ['publication-held', { because: 'document-not-approved' }, /./],
  ['document-published', { title: 'Reports', scheduledBy: 'staff:s1' }, /Reports.*Ada Lim/],
  ['listed-with', { reference: 'RIVER-2024-00002' }, /RIVER/],
  ['reminder-sent', { kind: 'overdue', dueOn: '2024-05-09' }, /9/],
  ['escalated', { to: 'unit-head', dueOn: '2024-05-09' }, /.+ · .*9/],
  ['recalculated', { from: '2024-05-09', to: '2024-05-10', because: 'a holiday' }, /9.*10.*a holiday/],
  ['message-bounced', { reason: 'no such mailbox' }, /no such mailbox/],
]

describe.each(locales)('the history in %s', (locale) => {
  const viewer = {
    locale,
    t: languages[locale].pages,
    staff: null,
    csrf: '',
    url: new URL('http://x'),
    branding: null,
    letters: null,
  }
  const line = (type: EventType, detail: HistoryLine['detail']): HistoryLine => {
    const at = instant('2024-05-07T09:00:00Z')
    return { seq: 2, type, on: '2024-05-07' as HistoryLine['on'], at, by: 'body', detail }
  }

  it.each(shown)('%s %o says what it was about', (type, detail, piece) => {
    expect(detailOf(line(type, detail), statute, viewer, names) ?? '').toMatch(piece)
  })

  it('has a line for every event', () => {
    expect(Object.values(languages[locale].pages.words.events).every((words) => words.length > 0)).toBe(true)
  })
})
