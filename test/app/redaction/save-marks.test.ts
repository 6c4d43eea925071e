import { afterEach, beforeEach, expect, it } from 'vitest'
import { markLimits } from '../../../src/domain/release/marks.ts'
import type { Actor } from '../../../src/domain/request/policy.ts'
import { type Office, openOffice } from '../../support/office.ts'
import { caseWithPdf, codeOf, done, put, refusalOf } from './marked-case.ts'

let office: Office
let file: Awaited<ReturnType<typeof caseWithPdf>>
beforeEach(async () => {
  office = await openOffice()
  file = await caseWithPdf(office)
})
afterEach(() => office.close())

async function another(): Promise<Actor> {
  const { id, roles } = await office.addPerson('another', ['case-officer'])
  return { kind: 'staff', staffId: id, bodyId: office.body.id, roles }
}

it('keeps a mark within its page, in hundredths of a point, and says who drew it', async () => {
  done(await file.save([put({ rect: [-0.5, 10.123, 300.4, 20], note: ' a name ' })]))
  const { version, marks } = await file.view()
  expect(version).toBe(1)
  expect(marks).toMatchObject([{ rect: [0, 10.12, 300, 20], note: 'a name', author: { name: 'officer' }, version: 1 }])
})

it('says of each wrong mark which it is and what is wrong with it', async () => {
  const wrong = [
    put({ page: 2 }),
    put({ rect: [10, 10, 400, 30] }),
    put({ rect: [10, 10, 10.5, 30] }),
    put({ rect: [50, 30, 10, 10] }),
    put({ grounds: ['s.40(2)', 'cn-15'] }),
  ]
  expect(refusalOf(await file.save([put(), ...wrong]))).toEqual({
    code: 'invalid',
    issues: [
      { path: 'changes.1.page', code: 'between', params: { min: '1', max: '1' } },
      { path: 'changes.2.rect', code: 'outside-page', params: { width: '300', height: '200' } },
      { path: 'changes.3.rect', code: 'empty-box' },
      { path: 'changes.4.rect', code: 'empty-box' },
      { path: 'changes.5.grounds.1', code: 'unknown', params: { name: 'cn-15' } },
    ],
  })
  expect((await file.view()).version).toBe(0)
})

it.each([
  [{ id: 'mine' }, 'changes.0.id', 'wrong'],
  [{ page: 1.5 }, 'changes.0.page', 'type'],
  [{ rect: [1, 2, 3] }, 'changes.0.rect', 'required'],
  [{ rect: [1, 2, 3, Number.NaN] }, 'changes.0.rect.3', 'type'],
  [{ note: 'x'.repeat(markLimits.noteLength + 1) }, 'changes.0.note', 'too-long'],
  [{ op: 'move' }, 'changes.0.op', 'wrong'],
  [{ colour: 'red' }, 'changes.0.colour', 'unknown-field'],
])('refuses a mark of another form: %j', async (more, path, code) => {
  expect(refusalOf(await file.save([put(more)]))).toMatchObject({ issues: [{ path, code }] })
})

it('sent again, a save changes nothing; a mark that is removed is told to those who have it', async () => {
  const [one, two] = [put(), put({ rect: [15, 80, 100, 98] })]
  expect(done(await file.save([one, two]))).toEqual({ version: 1, conflicts: [] })
  expect(done(await file.save([one, two]))).toEqual({ version: 1, conflicts: [] })
  expect(done(await file.save([{ op: 'remove', id: one.id }]))).toEqual({ version: 2, conflicts: [] })
  expect(done(await file.save([{ op: 'remove', id: one.id }]))).toEqual({ version: 2, conflicts: [] })
  expect(await file.view(office.as('officer'), 1)).toMatchObject({
    version: 2,
    marks: [],
    removed: [one.id],
    whole: false,
  })
  expect(await file.view()).toMatchObject({ marks: [{ id: two.id }], removed: [], whole: true })
  done(await file.save([one]))
  expect((await file.view()).marks).toHaveLength(2)
})

it('does not overwrite what somebody else changed since, and gives it back', async () => {
  const mark = put()
  const other = await another()
  done(await file.save([mark]))
  done(await file.save([{ ...mark, grounds: ['s.43'] }], other, 1))
  const late = done(
    await file.save([{ ...mark, note: 'late' }, put({ rect: [15, 80, 90, 98] })], office.as('officer'), 1),
  )
  expect(late).toMatchObject({
    version: 3,
    conflicts: [{ id: mark.id, theirs: { grounds: ['s.43'], author: { name: 'another' } } }],
  })
  expect((await file.view()).marks.map(({ note }) => note)).toEqual(['', ''])
  done(await file.save([{ ...mark, note: 'seen' }], office.as('officer'), 3))
  done(await file.save([{ op: 'remove', id: mark.id }], other, 4))
  expect(done(await file.save([{ ...mark, note: 'again' }], office.as('officer'), 4)).conflicts).toEqual([
    { id: mark.id, theirs: null },
  ])
})

it('loses no mark of several people who save at the same moment', async () => {
  const other = await another()
  const marks = Array.from({ length: 6 }, (_, index) => put({ rect: [10, 10 + index * 20, 60, 25 + index * 20] }))
  await Promise.all(marks.map((mark, index) => file.save([mark], index % 2 ? other : office.as('officer')).then(done)))
  const { version, marks: kept, people } = await file.view()
  expect({ version, kept: kept.map(({ id }) => id) }).toEqual({ version: 6, kept: marks.map(({ id }) => id) })
  expect(people.map(({ name }) => name)).toEqual(['officer'])
  expect((await file.view(other)).people.map(({ name }) => name).toSorted()).toEqual(['another', 'officer'])
})

it('takes no more marks than can be proved in one go', async () => {
  const many = (count: number) => Array.from({ length: count }, () => put())
  expect(refusalOf(await file.save(many(markLimits.changes + 1)))).toMatchObject({
    issues: [{ path: 'changes', code: 'too-many', params: { max: '1000' } }],
  })
  for (let saved = 0; saved < markLimits.marks; saved += markLimits.changes)
    done(await file.save(many(markLimits.changes)))
  expect(refusalOf(await file.save([put()]))).toMatchObject({ issues: [{ path: 'changes', code: 'too-many' }] })
})

it('says that a file which is no PDF cannot be marked', async () => {
  const { redactor } = office.ports
  Object.assign(office.ports, {
    redactor: { ...redactor, layout: async () => ({ refused: 'unreadable', message: 'x' }) },
  })
  expect(refusalOf(await file.save([put()]))).toMatchObject({ issues: [{ path: 'document', code: 'unreadable' }] })
  Object.assign(office.ports, { redactor: undefined })
  expect(codeOf(await file.save([put()]))).toBe('not-found')
})

it('what was written beside marks goes with the personal data of the case', async () => {
  const mark = put({ note: 'Jo Sample lives there' })
  done(await file.save([mark]))
  done(await file.move('submit', office.as('officer')))
  const comments = [{ markId: mark.id, comment: 'So does Mrs Sample' }]
  done(await file.move('return', office.as('approver'), { comment: 'Sample twice', comments }))
  done(await office.act({ kind: 'requester', requestId: file.requestId }, file.reference, 'withdrawn'))
  const erase = { reason: 'Asked for', confirm: true }
  done(await office.act(office.as('admin'), file.reference, 'personal-data-erased', erase))
  const view = await file.view()
  expect(JSON.stringify(view)).not.toContain('Sample')
  expect(view.marks).toMatchObject([{ id: mark.id, rect: mark.rect, note: '', comment: null }])
})
