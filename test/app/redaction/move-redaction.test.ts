import { afterEach, beforeEach, expect, it } from 'vitest'
import type { RedactionVerb } from '../../../src/app/redaction/move-redaction.ts'
import type { Actor } from '../../../src/domain/request/policy.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { caseWithPdf, codeOf, done, put, refusalOf } from './marked-case.ts'

let office: Office
let file: Awaited<ReturnType<typeof caseWithPdf>>
let [officer, approver]: Actor[] = []
beforeEach(async () => {
  office = await openOffice()
  file = await caseWithPdf(office)
  ;[officer, approver] = [office.as('officer'), office.as('approver')]
})
afterEach(() => office.close())

const move = (verb: RedactionVerb, actor: Actor | undefined, input: object = {}) =>
  file.move(verb, actor ?? { kind: 'public' }, input)

it('nothing is there before the first mark, and nothing can be handed on', async () => {
  expect(await file.view()).toMatchObject({ state: 'none', version: 0, marks: [], result: null })
  expect(refusalOf(await move('submit', officer))).toEqual({ code: 'redaction-state', params: { state: 'none' } })
})

it('goes from draft to review and back with comments, is approved by another person and applied', async () => {
  const mark = put()
  done(await file.save([mark]))
  done(await move('submit', officer, { statement: 'none' }))
  expect(await file.view()).toMatchObject({ state: 'ready', preparedBy: { name: 'officer' }, statement: 'none' })
  expect(codeOf(await file.save([put()]))).toBe('redaction-state')
  done(
    await move('return', approver, {
      comment: 'Too little',
      comments: [{ markId: mark.id, comment: 'And the price' }],
    }),
  )
  const back = await file.view()
  expect(back).toMatchObject({ state: 'draft', comment: 'Too little', marks: [{ comment: 'And the price' }] })
  done(await file.save([{ ...mark, grounds: ['s.40(2)', 's.43'] }]))
  done(await move('submit', officer))
  done(await move('approve', approver))
  const { state, result, reviewedBy } = await file.view()
  expect({ state, reviewedBy }).toMatchObject({ state: 'applied', reviewedBy: { name: 'approver' } })
  expect((await file.documents()).map(({ id }) => id)).toContain(result)
  expect((await file.events()).map(({ type }) => type).slice(-6)).toEqual([
    'redaction-submitted',
    'redaction-returned',
    'redaction-submitted',
    'redaction-approved',
    'document-attached',
    'document-redacted',
  ])
})

it('is refused in every state in which a step makes no sense', async () => {
  const tried = async () => {
    const codes: string[] = []
    for (const verb of ['submit', 'return', 'approve', 'reopen'] as const) {
      const actor = verb === 'return' || verb === 'approve' ? approver : officer
      // Nobody has seen this version: what the state allows is a conflict, and changes nothing.
      codes.push(
        `${verb}: ${codeOf(await move(verb, actor, { version: 99, ...(verb === 'return' ? { comment: 'x' } : {}) }))}`,
      )
    }
    return codes
  }
  done(await file.save([put()]))
  const [submits, returns, approves, reopens] = ['submit', 'return', 'approve', 'reopen'].map(
    (verb) => `${verb}: conflict`,
  )
  const not = (verb: string) => `${verb}: redaction-state`
  expect(await tried()).toEqual([submits, not('return'), not('approve'), not('reopen')])
  done(await move('submit', officer))
  expect(await tried()).toEqual([not('submit'), returns, approves, reopens])
  done(await move('approve', approver))
  expect(await tried()).toEqual([not('submit'), not('return'), not('approve'), reopens])
  done(await move('reopen', officer))
  expect((await file.view()).state).toBe('draft')
})

it('who made, changed or removed a mark does not approve it, unless the office is one of one person', async () => {
  const both = await office.addPerson('both', ['case-officer', 'approver'])
  const of = ({ id, roles }: typeof both): Actor => ({ kind: 'staff', staffId: id, bodyId: office.body.id, roles })
  const other = put({ rect: [15, 80, 280, 98] })
  done(await file.save([put(), other]))
  done(await file.save([{ op: 'remove', id: other.id }], of(both)))
  done(await move('submit', officer))
  expect(codeOf(await move('approve', of(both)))).toBe('own-redaction')
  await office.changeSettings({ approvesOwnWork: true })
  done(await move('approve', of(both)))
  expect((await file.events()).find(({ type }) => type === 'redaction-approved')?.data).toMatchObject({ ownWork: true })
})

it('asks for a mark, and for a ground of every mark', async () => {
  const bare = put({ grounds: [] })
  done(await file.save([bare]))
  expect(refusalOf(await move('submit', officer))).toEqual({
    code: 'invalid',
    issues: [{ path: `marks.${bare.id}.grounds`, code: 'required' }],
  })
  done(await file.save([{ op: 'remove', id: bare.id }]))
  expect(codeOf(await move('submit', officer))).toBe('no-marks')
})

it('is sent back with words, and about marks that are there', async () => {
  done(await file.save([put()]))
  done(await move('submit', officer))
  expect(refusalOf(await move('return', approver))).toMatchObject({ issues: [{ path: 'comment', code: 'required' }] })
  const { id } = put()
  expect(refusalOf(await move('return', approver, { comments: [{ markId: id, comment: 'x' }] }))).toMatchObject({
    issues: [{ path: 'comments.0.markId', code: 'unknown', params: { name: id } }],
  })
})

it('each step is for its role', async () => {
  done(await file.save([put()]))
  expect(codeOf(await file.save([put()], approver))).toBe('forbidden')
  expect(codeOf(await move('submit', approver))).toBe('forbidden')
  done(await move('submit', officer))
  for (const verb of ['return', 'approve'] as const) expect(codeOf(await move(verb, officer))).toBe('forbidden')
  expect(codeOf(await move('reopen', approver))).toBe('forbidden')
  expect((await file.view(approver)).may).toEqual({
    mark: false,
    submit: false,
    return: true,
    approve: true,
    reopen: false,
  })
})

it('is not there for another office, the auditor and strangers', async () => {
  const elsewhere = await office.addBody('elsewhere')
  const stranger = await office.addPerson('stranger', ['case-officer', 'approver'], elsewhere)
  const outside: Actor = { kind: 'staff', staffId: stranger.id, bodyId: elsewhere.id, roles: stranger.roles }
  for (const actor of [outside, office.as('auditor'), { kind: 'public' } as const])
    expect(codeOf(await move('approve', actor))).toBe('not-found')
})
