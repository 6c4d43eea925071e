import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { actions } from '../../../src/app/actions.ts'
import { assignRequests } from '../../../src/app/cases/assign-requests.ts'
import { readBoard } from '../../../src/app/desk/board.ts'
import { exportView } from '../../../src/app/desk/export-view.ts'
import { publicationProposals } from '../../../src/app/desk/publication-proposals.ts'
import { removeView, saveView } from '../../../src/app/desk/save-view.ts'
import { feedbackComments } from '../../../src/app/figures/satisfaction.ts'
import { changeBody } from '../../../src/app/office/change-body.ts'
import { changeCasework } from '../../../src/app/office/change-casework.ts'
import { perform } from '../../../src/app/perform.ts'
import { similarRequests } from '../../../src/app/search/similar-requests.ts'
import { actionRuleOf } from '../../../src/domain/request/event-rules.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { type Everybody, everybodyIn, inRole, refusals, tryAsEverybody, type Verb, workers } from '../everybody.ts'

let office: Office
let reference: string
let requestId: string
let everybody: Everybody
beforeAll(async () => {
  office = await openOffice()
  ;({ reference, requestId } = await office.submit())
  everybody = await everybodyIn(office, requestId, (await office.submit({ email: 'kim@example.org' })).requestId)
})
afterAll(() => office.close())

const lengthOf = async () => (await office.ports.store.cases.events(requestId)).length

describe.each([...actions.keys()])('%s', (type) => {
  const rule = actionRuleOf(type)
  const allowed = (who: string) =>
    rule?.roles.some((role) => role === who) || (who === 'the requester' && rule?.requester === true)

  it('is refused to everybody whom the event rules do not name, and leaves the case as it was', async () => {
    const action = actions.get(type)
    if (!action || !rule) throw new Error(`${type} is nothing that a person may do`)
    const before = await lengthOf()
    for (const [who, actor] of everybody.filter(([name]) => !allowed(name))) {
      const done = await perform(office.ports, actor, { reference }, action, {})
      expect(`${who}: ${refusals.has(done.ok ? undefined : done.refusal.code)}`).toBe(`${who}: true`)
    }
    expect(await lengthOf()).toBe(before)
  })

  it('is not refused for their role to those whom it names', async () => {
    const action = actions.get(type)
    for (const [who, actor] of everybody.filter(([name]) => allowed(name))) {
      // On a case of its own, so that what is done to it is in nobody's way.
      const own = await office.submit()
      const asked = actor.kind === 'requester' ? ({ kind: 'requester', requestId: own.requestId } as const) : actor
      const done = action && (await perform(office.ports, asked, { reference: own.reference }, action, {}))
      expect(`${who}: ${refusals.has(done?.ok ? undefined : done?.refusal.code)}`).toBe(`${who}: false`)
    }
  })
})

const view = { filter: {}, sort: 'due', direction: 'asc' } as const
let views = 0

const verbs: readonly Verb[] = [
  {
    verb: 'to put somebody in charge of many requests',
    roles: ['intake', 'case-officer', 'approver', 'administrator'],
    run: (actor) => assignRequests(office.ports, actor, office.body.id, { references: [reference], unit: 'Housing' }),
  },
  {
    verb: 'to save a view of the ledger',
    roles: workers,
    run: async (actor) => {
      views += 1
      const saved = await saveView(office.ports, actor, { name: `Late ${views}`, query: 'due=overdue' })
      // Somebody of another body saves it for their own.
      return saved.ok && saved.value.bodyId !== office.body.id ? { ok: false, refusal: { code: 'forbidden' } } : saved
    },
  },
  {
    verb: 'to save a view for everybody',
    roles: ['approver', 'administrator'],
    run: async (actor) => {
      views += 1
      const saved = await saveView(office.ports, actor, { name: `All ${views}`, query: 'due=overdue', forAll: true })
      return saved.ok && saved.value.bodyId !== office.body.id ? { ok: false, refusal: { code: 'forbidden' } } : saved
    },
  },
  {
    verb: 'to take away a view that everybody has',
    roles: ['approver', 'administrator'],
    run: async (actor) => {
      views += 1
      const saved = await saveView(office.ports, inRole(office, 'administrator'), {
        name: `Gone ${views}`,
        forAll: true,
      })
      if (!saved.ok) throw new Error(saved.refusal.code)
      return removeView(office.ports, actor, saved.value.id)
    },
  },
  {
    verb: 'to change how the office deals with its requests',
    roles: ['administrator'],
    run: (actor) => changeCasework(office.ports, actor, office.body.id, { topics: ['Roads'] }),
  },
  {
    verb: 'to change the body',
    roles: ['administrator'],
    run: (actor) => changeBody(office.ports, actor, office.body.id, { approvesOwnWork: false }),
  },
  {
    verb: 'to read what people wrote of the office',
    roles: ['approver', 'administrator'],
    reads: true,
    run: (actor) => feedbackComments(office.ports, actor, office.body),
  },
  {
    verb: 'to read the board',
    roles: workers,
    reads: true,
    run: (actor) => readBoard(office.ports, actor, office.body),
  },
  {
    verb: 'to see what is similar',
    roles: workers,
    reads: true,
    run: (actor) => similarRequests(office.ports, actor, office.body.id, 'Potholes in Mill Lane'),
  },
  {
    verb: 'to export the ledger as it is filtered',
    // What a filter finds tells of the words that an auditor does not read.
    roles: ['administrator', 'case-officer'],
    reads: true,
    run: (actor) => exportView(office.ports, actor, office.body, view),
  },
]

const stateOf = async () => [await lengthOf(), (await office.ports.store.bodies.byId(office.body.id))?.settings]
test.each(verbs)('$verb is for its roles alone', (verb) => tryAsEverybody(everybody, verb, stateOf))

test('what waits for the publisher is listed for publishers alone', async () => {
  const { reference: asked } = await office.submit()
  const [officer, approver] = [office.as('officer'), office.as('approver')]
  const decision = { parts: [{ outcome: 'granted-in-full' }], letter: 'Here is what you asked for.' }
  await office.act(officer, asked, 'decision-drafted', decision)
  await office.act(approver, asked, 'decision-approved')
  await office.act(officer, asked, 'decision-issued')
  expect(await office.act(officer, asked, 'publication-proposed')).toMatchObject({ ok: true })
  for (const [who, actor] of everybody) {
    const listed = await publicationProposals(office.ports, actor, office.body)
    expect(`${who}: ${listed.length}`).toBe(`${who}: ${who === 'publisher' ? 1 : 0}`)
  }
})
