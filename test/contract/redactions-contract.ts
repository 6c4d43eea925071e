import { expect, test } from 'vitest'
import type { RedactionDraft, StoredMark } from '../../src/app/ports/store/redactions.ts'
import { at } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

const aDraft = (more: Partial<RedactionDraft> = {}): RedactionDraft => ({
  ...{ documentId: 'original', requestId: 'r1', bodyId: 'b1', state: 'draft', pages: [[3, 595, 842]] },
  ...{ preparers: ['ada'], submittedBy: null, reviewedBy: null, comment: null, statement: 'beside', failure: null },
  ...{ warnings: [], resultId: null, forgottenTo: 0, changedAt: at(1), version: 0, ...more },
})
const aMark = (id: string, more: Partial<StoredMark> = {}): StoredMark => ({
  ...{ documentId: 'original', id, requestId: 'r1', page: 1, rect: [1, 2, 30.5, 40], grounds: ['s.40(2)'], note: 'a' },
  ...{ comment: null, authorId: 'ada', removed: false, version: 1, ...more },
})

/** What is marked to be cut out of files. */
export function redactionsContract(engine: () => EngineUnderTest): void {
  test('a draft is kept with its marks, and what changed after a version is told', async () => {
    const { redactions } = engine().store
    expect(await redactions.byDocument('original')).toBeNull()
    expect(await redactions.commit({ draft: aDraft(), marks: [aMark('m1'), aMark('m2')] })).toEqual({ ok: true })
    expect(await redactions.byDocument('original')).toEqual(aDraft({ version: 1 }))
    const removed = aMark('m2', { removed: true, note: '', version: 2 })
    await redactions.commit({ draft: aDraft({ version: 1, preparers: ['ada', 'bo'] }), marks: [removed] })
    expect(await redactions.marks('original', 0)).toEqual([aMark('m1'), removed])
    expect(await redactions.marks('original', 1)).toEqual([removed])
    await redactions.commit({ draft: aDraft({ version: 2, forgottenTo: 2 }), marks: [], forgetsRemoved: true })
    expect(await redactions.marks('original', 0)).toEqual([aMark('m1')])
    expect((await redactions.ofRequest('r1')).map(({ version }) => version)).toEqual([3])
    expect(await redactions.ofRequest('r2')).toEqual([])
  })

  test('of two who save at once one is told that the other was first, and nothing of theirs is kept', async () => {
    const { redactions } = engine().store
    expect(await redactions.commit({ draft: aDraft(), marks: [aMark('m1')] })).toEqual({ ok: true })
    expect(await redactions.commit({ draft: aDraft(), marks: [aMark('m2')] })).toEqual({ ok: false })
    await redactions.commit({ draft: aDraft({ version: 1 }), marks: [] })
    expect(await redactions.commit({ draft: aDraft({ version: 1 }), marks: [aMark('m3')] })).toEqual({ ok: false })
    expect((await redactions.marks('original', 0)).map(({ id }) => id)).toEqual(['m1'])
  })

  test('what was made is kept with the list of boxes as it was hashed, the latest first', async () => {
    const { redactions } = engine().store
    const result = (resultId: string, minute: number) => ({
      ...{ resultId, documentId: 'original', requestId: 'r1', boxes: '[ ]', commitment: 'c', salt: 's' },
      cuts: [{ page: 1, grounds: ['s.40(2)'], count: 2, areaShare: 0.25 }],
      madeAt: at(minute),
    })
    await redactions.commit({ draft: aDraft(), marks: [], result: result('one', 1) })
    await redactions.commit({ draft: aDraft({ version: 1 }), marks: [], result: result('two', 2) })
    expect(await redactions.results('original')).toEqual([result('two', 2), result('one', 1)])
    expect(await redactions.result('one')).toEqual(result('one', 1))
    expect(await redactions.result('none')).toBeNull()
  })

  test('who is there is kept by the time at which they were last seen', async () => {
    const { redactions } = engine().store
    await redactions.seen('original', 'ada', at(1))
    await redactions.seen('original', 'bo', at(2))
    await redactions.seen('original', 'ada', at(4))
    await redactions.seen('another', 'cy', at(4))
    expect(await redactions.people('original', at(2))).toEqual([{ staffId: 'ada', seenAt: at(4) }])
    expect((await redactions.people('original', at(0))).map(({ staffId }) => staffId)).toEqual(['ada', 'bo'])
  })
}
