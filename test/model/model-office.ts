import { actions } from '../../src/app/actions.ts'
import { loadCase } from '../../src/app/case-file.ts'
import { submitRequest } from '../../src/app/cases/receive/submit-request.ts'
import { letterFromTemplate } from '../../src/app/decisions/check-decision.ts'
import { uploadDocument } from '../../src/app/documents/upload-document.ts'
import { perform } from '../../src/app/perform.ts'
import { instantOf, millisecondsOf } from '../../src/domain/calendar/instant.ts'
import type { EventType } from '../../src/domain/request/event-types.ts'
import type { Actor } from '../../src/domain/request/policy.ts'
import { type Role, roles } from '../../src/domain/request/role.ts'
import { fullChecklist } from '../support/approval.ts'
import { type Office, openOffice } from '../support/office.ts'
import type { ModelCommand } from './commands.ts'

/** An office with people of every kind, another body beside it, and a way to try one command. */
export type ModelOffice = {
  readonly office: Office
  readonly law: string
  /** `ok`, or the code of the refusal. */
  run(cases: string[], command: ModelCommand): Promise<string>
  /** Everything that is written of these cases. */
  snapshot(cases: readonly string[]): Promise<Record<string, unknown>>
  close(): Promise<void>
}

const casts: readonly (readonly Role[])[] = [
  ['intake', 'case-officer'],
  ['approver'],
  ['case-officer', 'approver'],
  ['publisher'],
  ['auditor'],
  ['administrator'],
  roles,
]
/** Commands of several steps, with who does each. */
const several: { readonly [kind: string]: readonly (readonly [kind: string, cast: number])[] } = {
  answer: [
    ['decision-drafted', 0],
    ['decision-approved', 1],
    ['decision-approved', 2],
    ['decision-issued', 0],
  ],
  release: [
    ['attach', 0],
    ['document-approved', 1],
  ],
}
const day = 86_400_000

/** How an office approves: one colleague, nobody but oneself, or one after the other. */
export type ModelApproval = 'another' | 'own' | 'two-steps'

export async function modelOffice(law: string, approval: ModelApproval): Promise<ModelOffice> {
  const approvesOwnWork = approval === 'own'
  const office = await openOffice(law, 'Europe/London', { approvesOwnWork })
  const { ports, body } = office
  const other = await office.addBody('northport')
  const people = await Promise.all(
    [body, other].flatMap((one) => casts.map((cast) => office.addPerson(ports.ids.id(), cast, one))),
  )
  if (approval === 'two-steps') {
    const heads = [people[2]?.id ?? '', people[6]?.id ?? '']
    const approvalSteps = [
      { name: 'Legal', by: [] },
      { name: 'Head', by: heads },
    ]
    await office.changeSettings({ approvalSteps })
  }
  let time = millisecondsOf(ports.clock.now())

  async function actorOf({ who, one }: ModelCommand, cases: readonly string[]): Promise<Actor> {
    // Mostly people of the first body; now and then strangers, the requester and the public.
    const choice = who % 24
    if (choice === 18) return { kind: 'public' }
    if (choice >= 14 && choice < 17)
      return { kind: 'requester', requestId: cases[one % Math.max(1, cases.length)] ?? 'nobody' }
    const reach = choice === 13 ? casts.length + (who % casts.length) : (choice * 3) % casts.length
    const person = people[choice === 12 || choice === 11 || choice > 19 ? casts.length - 1 : reach]
    if (!person) return { kind: 'public' }
    return { kind: 'staff', staffId: person.id, bodyId: person.bodyId, roles: person.roles }
  }

  const self: ModelOffice = {
    office,
    law,
    async run(cases, command) {
      if (command.kind === 'later') {
        time += (1 + (command.pick % 9)) * day
        office.at(instantOf(time))
        return 'ok'
      }
      if (command.kind === 'submit') {
        const email = command.pick % 3 === 0 ? {} : { email: `person${command.pick % 2}@example.org` }
        const filed = await submitRequest(
          ports,
          { kind: 'public' },
          { body: body.slug, subject: `Matter ${command.pick % 4}`, words: 'Everything about it.', ...email },
        )
        if (!filed.ok) return filed.refusal.code
        cases.push(filed.value.row.id)
        return 'ok'
      }
      const id = cases[command.one % Math.max(1, cases.length)]
      const row = id === undefined ? null : await ports.store.cases.byId(id)
      const file = row ? await loadCase(ports, row.reference) : null
      if (!row || !file) return 'nothing-there'
      const actor = await actorOf(command, cases)
      const seen = command.stale ? Math.max(1, file.state.editSeq - 1) : undefined
      const target = { reference: row.reference, ...(seen === undefined ? {} : { seen }) }
      const otherRow = await ports.store.cases.byId(cases[command.other % cases.length] ?? '')
      const known = new Set(cases)
      const result = await attempt(command, target, otherRow?.reference ?? 'NONE-2024-00001', file, actor)
      for (const fresh of await newCases(cases)) if (!known.has(fresh)) cases.push(fresh)
      return result
    },
    async snapshot(cases) {
      const found: Record<string, unknown> = {}
      for (const id of cases) {
        found[id] = {
          row: await ports.store.cases.byId(id),
          events: await ports.store.cases.events(id),
          words: await ports.store.cases.words(id),
          documents: await ports.store.cases.documents(id),
        }
      }
      return found
    },
    close: () => office.close(),
  }
  return self

  /** Cases that parts became. */
  async function newCases(cases: readonly string[]): Promise<readonly string[]> {
    const found: string[] = []
    for (const id of cases) {
      for (const event of await ports.store.cases.events(id)) {
        if (event.type === 'transferred' && event.data.childId) found.push(event.data.childId)
      }
    }
    return found
  }

  async function attempt(
    command: ModelCommand,
    target: { reference: string; seen?: number },
    to: string,
    file: NonNullable<Awaited<ReturnType<typeof loadCase>>>,
    actor: Actor,
  ): Promise<string> {
    const stages = several[command.kind]
    if (stages) {
      let last = 'ok'
      for (const [index, [kind, cast]] of stages.entries()) {
        if (approval !== 'two-steps' && index > 0 && kind === stages[index - 1]?.[0]) continue
        const person = people[(file.body.id === body.id ? 0 : casts.length) + cast]
        const now = await loadCase(ports, target.reference)
        if (!person || !now) return 'nothing-there'
        const by = { kind: 'staff', staffId: person.id, bodyId: person.bodyId, roles: person.roles } as const
        const outcome = await attempt({ ...command, kind }, { reference: target.reference }, to, now, by)
        if (process.env['MODEL_COUNTS'] && outcome !== 'ok') console.log('STEP', kind, outcome)
        if (kind === stages[0]?.[0] && outcome !== 'ok') return outcome
        last = outcome
      }
      return last === 'ok' ? 'ok' : `ok-then-${last}`
    }
    if (command.kind === 'attach') {
      const bytes = new TextEncoder().encode(`file ${command.pick}`)
      const sent = await uploadDocument(ports, actor, target, { name: 'a.txt', mediaType: 'text/plain', bytes })
      return sent.ok ? 'ok' : sent.refusal.code
    }
    const [type, input] = inputOf(command, to, file, other.slug)
    const action = actions.get(type)
    if (!action) throw new Error(`no action ${type}`)
    const performed = await perform(ports, actor, target, action, input)
    return performed.ok ? 'ok' : performed.refusal.code
  }
}

function inputOf(
  { kind, pick }: ModelCommand,
  to: string,
  file: NonNullable<Awaited<ReturnType<typeof loadCase>>>,
  elsewhere: string,
): readonly [EventType, object] {
  const { state, statute } = file
  const documents = [...state.documents.keys()]
  const documentId = documents.at(-1 - (pick % 2)) ?? documents[0] ?? 'none'
  const outcome = statute.outcomes[pick % statute.outcomes.length]
  const second = statute.outcomes[(pick >> 3) % statute.outcomes.length]
  const exemption = statute.exemptions[pick % statute.exemptions.length]?.code
  const part = (one: typeof outcome, name: string) => ({
    part: name,
    outcome: one?.id,
    exemptions: one?.needsExemption && exemption ? [exemption] : [],
    asks: `What ${name} asks.`,
    reason: 'For this reason.',
    publicInterest: 'It was weighed.',
  })
  switch (kind) {
    case 'split':
      return ['transferred', { parts: units(1 + (pick % 3)), rest: true }]
    case 'split-whole':
      return ['transferred', { parts: units(1 + (pick % 3)), rest: false }]
    case 'split-away': {
      const away = [
        { words: 'A third of it.', body: elsewhere },
        { words: 'Another.', to: 'The Archive' },
      ]
      return ['transferred', { parts: [...units(pick % 2), ...away.slice(pick % 2)], rest: pick % 3 === 0 }]
    }
    case 'pass-whole':
      return ['transferred', pick % 2 ? { body: elsewhere } : { to: 'The Archive' }]
    case 'assigned':
      return ['assigned', { to: null, unit: 'Highways' }]
    case 'clarification-requested':
      return [kind, { question: 'Which one?' }]
    case 'clarification-received':
      return [kind, { answer: 'That one.' }]
    case 'fee-notice':
      return [kind, { amount: '12', currency: 'GBP' }]
    case 'third-party-consulted':
      return [kind, { party: 'A firm' }]
    case 'decision-drafted': {
      const parts = pick % 4 === 0 ? [part(outcome, 'a'), part(second, 'b')] : [part(outcome, 'whole')]
      const said = parts.map((one) => ({ ...one, outcome: one.outcome ?? '' }))
      const letter = letterFromTemplate(file, () => null, said)
      // The blanks of the form, filled in.
      const filled = letter
        .replaceAll(/[[［][^\]］\n]*(?:…|\.\.\.)[^\]］\n]*[\]］]/g, 'as found')
        .replace(/^(申请人[：:])\s*$/m, '$1某')
      return [kind, { parts, letter: filled }]
    }
    case 'answer-several':
      return ['decision-issued', { also: [to] }]
    case 'decision-returned':
      return [kind, { comment: 'Say more.' }]
    case 'document-published':
      return [kind, { documentId, title: 'A file', confirmUninspected: true, logTitle: 'It', logSummary: 'It.' }]
    case 'document-approved':
      return [kind, { documentId, checklist: fullChecklist(statute.id) }]
    case 'findings-kept':
      return [kind, { documentId, findings: ['0'.repeat(16)], reason: 'It may stay.' }]
    case 'document-withdrawn':
      return [kind, { documentId, reason: 'A mistake.' }]
    case 'log-published':
      return [kind, { title: `Title ${pick % 3}`, summary: 'What was asked.' }]
    case 'review-lodged':
      return [kind, { kind: statute.reviewRoutes[0]?.kind ?? 'appeal' }]
    case 'review-decided':
      return [kind, { kind: statute.reviewRoutes[0]?.kind ?? 'appeal', outcome: 'overturned' }]
    case 'abandoned':
      return [kind, { section: 's.1', reason: 'No reply.' }]
    case 'linked':
      return [kind, { to, how: ['related', 'duplicate', 'part-of', 'answered-by'][pick % 4] }]
    case 'unlinked':
      return [kind, { to }]
    case 'merged':
      return [kind, { into: to, samePerson: pick % 2 === 0 }]
    case 'reopened':
      return [kind, { reason: 'Looked at again.', because: ['review', 'error', 'new-information'][pick % 3] }]
    case 'correct-outcome':
      return [
        'corrected',
        { event: state.decision?.seq ?? 1, field: 'outcome', to: second?.id ?? '', reason: 'Typed wrong.' },
      ]
    case 'correct-receipt':
      return ['corrected', { event: 2, field: 'on', to: '2024-05-01', reason: 'Typed wrong.' }]
    case 'note-added':
      return [kind, { text: 'Seen.' }]
    case 'feedback-given':
      return [kind, { score: 1 + (pick % 5) }]
    case 'personal-data-erased':
      return [kind, { reason: 'It is time.', confirm: true }]
    default:
      return [kind as EventType, { reason: 'So it is.' }]
  }
}

function units(count: number): readonly object[] {
  return Array.from({ length: count }, (_, index) => ({
    words: `Part ${index + 1} of it.`,
    unit: index % 2 ? 'Housing' : 'Highways',
  }))
}
