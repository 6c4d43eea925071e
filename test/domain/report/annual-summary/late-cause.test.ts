import { expect, test } from 'vitest'
import { civilDate } from '../../../../src/domain/calendar/civil-date.ts'
import { instant } from '../../../../src/domain/calendar/instant.ts'
import { lateCauseOf } from '../../../../src/domain/report/annual-summary/late-cause.ts'
import type { ActorRef, NewEvent, RequestEvent } from '../../../../src/domain/request/event-types.ts'
import { statuteById } from '../../../../src/domain/statute/statutes.ts'

const words = { id: 'w', sha256: '' }
const submitted = {
  channel: 'email',
  statute: 'uk-foia-2000',
  locale: 'en',
  subject: words,
  words,
  facts: {},
} as const

type Step = readonly [on: string, type: RequestEvent['type'], data?: object]

/** A request that came on 1 March; each step is recorded on its day. */
function events(steps: readonly Step[], registered = '2024-03-01', actor: ActorRef = 'staff:1'): RequestEvent[] {
  const all: readonly Step[] = [
    [registered, 'submitted', submitted],
    [registered, 'received', { on: '2024-03-01', rule: '', section: '' }],
    ...steps,
  ]
  return all.map(
    ([on, type, data = {}], index) =>
      ({
        requestId: 'r',
        seq: index + 1,
        type,
        at: instant(`${on}T12:00:00Z`),
        on: civilDate(on),
        actor,
        data,
      }) as RequestEvent & NewEvent,
  )
}

const uk = statuteById('uk-foia-2000')
const cn = statuteById('cn-ogi-2019')
const draft = { parts: [], letter: words, facts: {} }

/** Received on 1 March, late from 30 March, closed on 8 April: ten days late. */
function causeOf(steps: readonly Step[], more: { registered?: string; actor?: ActorRef; law?: typeof uk } = {}) {
  const one = {
    receivedOn: civilDate('2024-03-01'),
    closedOn: civilDate('2024-04-08'),
    dueOn: civilDate('2024-03-29'),
    lateOn: civilDate('2024-03-30'),
  }
  const statute = more.law ?? uk
  if (!statute) throw new Error('no law')
  const known = events([...steps, ['2024-04-08', 'decision-issued']], more.registered, more.actor)
  return lateCauseOf(known, one, civilDate('2024-12-31'), { statute, timeZone: 'UTC' })
}

test.each<readonly [string, Parameters<typeof causeOf>]>([
  ['registered', [[['2024-03-20', 'note-added']], { registered: '2024-03-12' }]],
  [
    'passed-on',
    [
      [
        ['2024-03-02', 'assigned', { to: null, unit: 'Housing' }],
        ['2024-03-18', 'assigned', { to: null, unit: 'Highways' }],
        ['2024-03-30', 'assigned', { to: 'somebody', unit: 'Highways' }],
      ],
    ],
  ],
  [
    'third-party',
    [
      [
        ['2024-03-05', 'third-party-consulted', { party: words }],
        ['2024-03-25', 'third-party-replied'],
        ['2024-03-26', 'unit-consulted', { unit: 'Housing', question: words }],
        ['2024-04-07', 'unit-replied', { unit: 'Housing' }],
      ],
    ],
  ],
  [
    'approval',
    [
      [
        ['2024-03-20', 'decision-drafted', draft],
        ['2024-03-21', 'decision-approved', { ownDraft: false, step: 1, of: 2 }],
        ['2024-04-07', 'decision-approved', { ownDraft: false, step: 2, of: 2 }],
      ],
    ],
  ],
  [
    'sending',
    [
      [
        ['2024-03-20', 'decision-drafted', draft],
        ['2024-03-22', 'decision-approved', { ownDraft: false }],
      ],
    ],
  ],
  ['extended', [[['2024-03-10', 'extended', { ground: 'x' }]]]],
  ['work', [[['2024-03-10', 'note-added']]]],
  ['unknown', [[], { actor: 'import', registered: '2024-04-07' }]],
])('a late request is late because of: %s', (cause, asked) => {
  expect(causeOf(...asked)).toBe(cause)
})

test('a wait shorter than the delay is no cause, and a pause that the law allows is none either', () => {
  const consulted: readonly Step[] = [
    ['2024-03-05', 'unit-consulted', { unit: 'Housing', question: words }],
    ['2024-03-14', 'unit-replied', { unit: 'Housing' }],
  ]
  expect(causeOf(consulted)).toBe('work')
  const asked: readonly Step[] = [
    ['2024-03-05', 'third-party-consulted', { party: words }],
    ['2024-03-17', 'third-party-replied'],
  ]
  // Chinese law does not count the days on which a third party is waited for; British law does.
  expect(causeOf(asked)).toBe('third-party')
  expect(causeOf(asked, { law: cn })).toBe('work')
  const longer: readonly Step[] = [
    ['2024-03-02', 'third-party-consulted', { party: words }],
    ['2024-04-01', 'third-party-replied'],
  ]
  expect(causeOf(longer, { law: cn })).toBe('paused')
})
