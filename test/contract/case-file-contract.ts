import { expect, test } from 'vitest'
import type { Store } from '../../src/app/ports/ports.ts'
import type { ChangeSet } from '../../src/app/ports/store/cases/case-files.ts'
import type { RequestRow } from '../../src/app/ports/store/cases/case-rows.ts'
import { putBody } from '../support/put-row.ts'
import {
  aBody,
  aDocument,
  adding,
  aLogRow,
  aMessage,
  aNote,
  aRequest,
  at,
  opening,
  someWords,
} from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

async function bodyIn(store: Store) {
  const body = aBody()
  await putBody(store, body)
  return body
}

async function openedIn(store: Store, more: Partial<RequestRow> = {}) {
  const body = await bodyIn(store)
  const request = aRequest(body, more)
  expect(await store.cases.commit([opening(request)])).toEqual({ ok: true })
  return { body, request }
}

const seqs = async (store: Store, id: string) => (await store.cases.events(id)).map((event) => event.seq)

export function caseFileContract(engine: () => EngineUnderTest): void {
  test('everything that a commit says is there afterwards, as it was', async () => {
    const { store } = engine()
    const body = await bodyIn(store)
    const request = aRequest(body, {
      subject: "龘𠮷 “quoted” \\ % _ ' 🏞️ é\n",
      exemptions: ['s40(2)', '第十六条'],
      externalNumber: 'X/1',
    })
    const words = someWords(request, { content: '申请人：张三 🙂' })
    const document = aDocument(request)
    const log = aLogRow(request, body)
    const change = opening(
      request,
      { words: [words], documents: [document], log, outbox: [aMessage({ requestId: request.id })] },
      3,
    )
    expect(await store.cases.commit([change])).toEqual({ ok: true })

    expect(await store.cases.byId(request.id)).toEqual(change.request)
    expect(await store.cases.byReference(request.reference)).toEqual(change.request)
    expect(await store.cases.events(request.id)).toEqual(change.events)
    expect(await store.cases.words(request.id)).toEqual([words])
    expect(await store.cases.documents(request.id)).toEqual([document])
    expect(await store.cases.documentById(document.id)).toEqual(document)
    expect(await store.lists.logEntry(request.reference)).toEqual(log)
    expect((await store.outbox.list({ limit: 10 })).rows).toMatchObject([
      { requestId: request.id, status: 'queued', attempts: 0 },
    ])
  })

  test('what is not there is null or empty', async () => {
    const { store } = engine()
    expect(await store.cases.byId('none')).toBeNull()
    expect(await store.cases.byReference('none')).toBeNull()
    expect(await store.cases.documentById('none')).toBeNull()
    expect(await store.lists.logEntry('none')).toBeNull()
    expect(await store.cases.events('none')).toEqual([])
    expect(await store.cases.words('none')).toEqual([])
  })

  test('of two writers on one case exactly one wins, and the other is told', async () => {
    const { store, another } = engine()
    const { request } = await openedIn(store)
    const second = await another()
    const note = (who: string) =>
      adding({ ...request, subject: who }, 1, { words: [someWords(request, { content: who })] })
    const outcomes = await Promise.all(
      [store, second, store, second].map((writer, index) => writer.cases.commit([note(`writer ${index}`)])),
    )
    await second.close()
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const winner = `writer ${outcomes.findIndex((outcome) => outcome.ok)}`
    for (const outcome of outcomes.filter(({ ok }) => !ok)) {
      expect(outcome).toEqual({ ok: false, conflict: 'seq', requestId: request.id })
    }
    expect(await seqs(store, request.id)).toEqual([1, 2])
    expect((await store.cases.words(request.id)).map(({ content }) => content)).toEqual([winner])
    expect((await store.cases.byId(request.id))?.subject).toBe(winner)
  })

  test('many writers who try again after a conflict all get their event in, without gaps', async () => {
    const { store, another } = engine()
    const { request } = await openedIn(store)
    const second = await another()
    async function insist(writer: Store) {
      for (;;) {
        const now = (await writer.cases.events(request.id)).length
        if ((await writer.cases.commit([adding(request, now)])).ok) return
      }
    }
    await Promise.all([store, second, store, second, store, second].map(insist))
    await second.close()
    expect(await seqs(store, request.id)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect((await store.cases.byId(request.id))?.seq).toBe(7)
  })

  test('a commit based on a case file further on than the stored one is refused too', async () => {
    const { store } = engine()
    const { request } = await openedIn(store)
    expect(await store.cases.commit([adding(request, 4)])).toMatchObject({ ok: false, conflict: 'seq' })
    expect(await seqs(store, request.id)).toEqual([1])
  })

  test('a commit over several cases is whole or not at all', async () => {
    const { store } = engine()
    const { body, request: still } = await openedIn(store)
    const moved = aRequest(body)
    await store.cases.commit([opening(moved)])
    await store.cases.commit([adding(moved, 1)])
    const child = aRequest(body, { parentId: still.id })
    const change: ChangeSet[] = [
      adding({ ...still, subject: 'split' }, 1, {
        outbox: [aMessage({ requestId: still.id })],
        words: [someWords(still)],
      }),
      opening(child),
      adding(moved, 1),
    ]
    expect(await store.cases.commit(change)).toEqual({ ok: false, conflict: 'seq', requestId: moved.id })
    expect(await store.cases.byId(child.id)).toBeNull()
    expect(await seqs(store, still.id)).toEqual([1])
    expect(await store.cases.words(still.id)).toEqual([])
    expect((await store.outbox.list({ limit: 10 })).rows).toEqual([])
    expect((await store.cases.byId(still.id))?.subject).toBe(still.subject)

    expect(await store.cases.commit(change.slice(0, 2))).toEqual({ ok: true })
    expect((await store.cases.byId(child.id))?.parentId).toBe(still.id)
  })

  test('commits that cross one another over the same cases end, each whole or in conflict', async () => {
    const { store, another } = engine()
    const { body, request: a } = await openedIn(store)
    const b = aRequest(body)
    await store.cases.commit([opening(b)])
    const second = await another()
    for (let round = 0; round < 5; round += 1) {
      const seq = (await store.cases.events(a.id)).length
      const outcomes = await Promise.all([
        store.cases.commit([adding(a, seq), adding(b, seq)]),
        second.cases.commit([adding(b, seq), adding(a, seq)]),
      ])
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    }
    await second.close()
    expect(await seqs(store, a.id)).toEqual(await seqs(store, b.id))
  })

  test('a reference or an external number that is taken makes a duplicate; another body may have the same number', async () => {
    const { store } = engine()
    const { body, request } = await openedIn(store, { externalNumber: '2026/7' })
    const sameReference = aRequest(body, { reference: request.reference })
    expect(await store.cases.commit([opening(sameReference)])).toEqual({
      ok: false,
      conflict: 'duplicate',
      requestId: sameReference.id,
    })
    const sameNumber = aRequest(body, { externalNumber: '2026/7' })
    const fine = aRequest(body)
    expect(await store.cases.commit([opening(fine), opening(sameNumber)])).toEqual({
      ok: false,
      conflict: 'duplicate',
      requestId: sameNumber.id,
    })
    expect(await store.cases.byId(fine.id)).toBeNull()
    const elsewhere = aRequest(await bodyIn(store), { externalNumber: '2026/7' })
    expect(await store.cases.commit([opening(elsewhere)])).toEqual({ ok: true })
    expect(await store.cases.knownExternalNumbers(body.id, ['2026/7', '2026/8'])).toEqual(new Set(['2026/7']))
  })

  test('a change set whose numbers do not run on is a bug, and says so', async () => {
    const { store } = engine()
    const { request } = await openedIn(store)
    const gap = { ...adding(request, 1), events: [aNote(request.id, 3)] }
    await expect(store.cases.commit([gap])).rejects.toThrow('does not run on')
  })

  test('an event of a case that does not exist is a bug, and leaves nothing', async () => {
    const { store } = engine()
    const stray = aRequest(await bodyIn(store))
    await expect(store.cases.commit([adding(stray, 1)])).rejects.toThrow()
    expect(await store.cases.events(stray.id)).toEqual([])
  })

  test('erased words are gone, their hash and the history stay', async () => {
    const { store } = engine()
    const { request } = await openedIn(store)
    const [identity, note] = [someWords(request, { kind: 'identity', content: 'Ann' }), someWords(request)]
    await store.cases.commit([adding(request, 1, { words: [identity, note] })])
    await store.cases.commit([
      adding({ ...request, requesterEmail: null, subject: '' }, 2, { erasedWords: [identity.id] }),
    ])
    expect(await store.cases.words(request.id)).toEqual([{ ...identity, salt: null, content: null }, note])
    expect(await seqs(store, request.id)).toEqual([1, 2, 3])
    expect((await store.cases.byId(request.id))?.requesterEmail).toBeNull()
  })

  test('erasing the messages of a case empties them, stops those that wait, and leaves the one that says so', async () => {
    const { store } = engine()
    const { request } = await openedIn(store)
    const of = { requestId: request.id, to: 'ann@example.org' }
    const [sent, waiting, last] = [aMessage(of), aMessage({ ...of, key: 'due:ann@example.org' }), aMessage(of)]
    const elsewhere = aMessage()
    await store.cases.commit([adding(request, 1, { outbox: [sent, waiting] })])
    await store.outbox.queue([elsewhere])
    await store.outbox.markSent(sent.id, sent.queuedAt)
    await store.cases.commit([adding(request, 2, { erasesMessages: true, outbox: [last] })])
    const rows = new Map((await store.outbox.list({ limit: 9 })).rows.map((row) => [row.id, row]))
    expect(JSON.stringify([rows.get(sent.id), rows.get(waiting.id)])).not.toContain('ann')
    expect(rows.get(sent.id)).toMatchObject({ status: 'sent', text: '', headers: {}, messageId: sent.messageId })
    expect(rows.get(waiting.id)).toMatchObject({ status: 'dead', to: '', key: waiting.id })
    expect(rows.get(last.id)).toMatchObject({ ...last, status: 'queued' })
    expect(rows.get(elsewhere.id)).toMatchObject(elsewhere)
  })

  test('documents and the log entry are written anew with each change', async () => {
    const { store } = engine()
    const { body, request } = await openedIn(store)
    const document = aDocument(request)
    await store.cases.commit([adding(request, 1, { documents: [document], log: aLogRow(request, body) })])
    const published = { ...document, state: 'published', title: 'Report' } as const
    const withdrawn = aLogRow(request, body, { withdrawnReason: 'A name was in it' })
    await store.cases.commit([adding(request, 2, { documents: [published], log: withdrawn })])
    expect(await store.cases.documents(request.id)).toEqual([published])
    expect(await store.lists.logEntry(request.reference)).toEqual(withdrawn)
  })

  test('numbers are given out once each, to however many ask', async () => {
    const { store, another } = engine()
    const body = await bodyIn(store)
    const second = await another()
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? store : second).cases.nextNumber(body.id, 2026)),
    )
    await second.close()
    expect([...asked].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(await store.cases.reserveNumbers(body.id, 2026, 100)).toBe(21)
    expect(await store.cases.nextNumber(body.id, 2026)).toBe(121)
    expect(await store.cases.nextNumber(body.id, 2027)).toBe(1)
  })

  test('a commit that records what a repeated POST has done is made once, and the second one changes nothing', async () => {
    const { store, another } = engine()
    const body = await bodyIn(store)
    const second = await another()
    const recorded = { keyHash: 'k1', requestHash: 'r1', status: 204, body: '{}', headers: {}, at: at(0) }
    const [one, two] = [aRequest(body), aRequest(body)]
    expect(await store.cases.commit([opening(one, { recorded })])).toEqual({ ok: true })
    const again = await second.cases.commit([opening(aRequest(body)), opening(two, { recorded })])
    await second.close()
    expect(again).toEqual({ ok: false, conflict: 'repeated', requestId: two.id })
    expect(await store.cases.byId(two.id)).toBeNull()
    expect(await store.idempotentAnswers.byKey('k1')).toEqual(recorded)
    expect((await store.lists.ledger({ bodyId: body.id, sort: 'received', limit: 50 })).rows).toHaveLength(1)
  })

  test('an import writes all of its cases', async () => {
    const { store } = engine()
    const body = await bodyIn(store)
    async function* source() {
      for (let batch = 0; batch < 4; batch += 1) yield Array.from({ length: 5 }, () => opening(aRequest(body), {}, 3))
    }
    expect(await store.cases.commitAll(source())).toEqual({ ok: true, written: 20 })
    expect((await store.lists.ledger({ bodyId: body.id, sort: 'received', limit: 50 })).rows).toHaveLength(20)
  })

  test('nobody sees an import before all of it is there, and others write meanwhile', async () => {
    const { store } = engine()
    const body = await bodyIn(store)
    const known = aRequest(body)
    await store.cases.commit([opening(known)])
    const rows = Array.from({ length: 300 }, (_, index) => aRequest(body, { externalNumber: `N${index}` }))
    const [first] = rows
    const seen = async () => ({
      ledger: (await store.lists.ledger({ bodyId: body.id, sort: 'received', limit: 400 })).rows.length,
      byId: await store.cases.byId(first?.id ?? ''),
      byReference: await store.cases.byReference(first?.reference ?? ''),
      numbers: (await store.cases.knownExternalNumbers(body.id, ['N0'])).size,
      found: (await store.search.desk({ bodyId: body.id, text: first?.reference ?? '', limit: 5 })).rows.length,
      cases: await store.figures.caseCount(body.id, 500),
      counted: await store.desk.countLedger(body.id, {}, 500),
    })
    let meanwhile: unknown
    let saved: unknown
    async function* source() {
      for (let start = 0; start < rows.length; start += 50) {
        yield rows.slice(start, start + 50).map((request) => opening(request))
        if (start === 200) {
          meanwhile = await seen()
          saved = await store.cases.commit([adding(known, 1)])
        }
      }
    }
    expect(await store.cases.commitAll(source())).toEqual({ ok: true, written: 300 })
    expect(saved).toEqual({ ok: true })
    expect(meanwhile).toEqual({
      ...{ ledger: 1, byId: null, byReference: null, numbers: 0, found: 0, cases: 1, counted: 1 },
    })
    expect(await seen()).toMatchObject({ ledger: 301, numbers: 1, found: 1, cases: 301, counted: 301 })
  })

  test('an import with one number twice, or whose source fails, writes nothing', async () => {
    const { store } = engine()
    const body = await bodyIn(store)
    const twice = [aRequest(body, { externalNumber: 'N1' }), aRequest(body), aRequest(body, { externalNumber: 'N1' })]
    async function* duplicated() {
      for (const request of twice) yield [opening(request)]
    }
    expect(await store.cases.commitAll(duplicated())).toEqual({
      ok: false,
      conflict: 'duplicate',
      requestId: twice[2]?.id,
    })
    async function* failing() {
      yield [opening(aRequest(body))]
      throw new Error('row 2 is wrong')
    }
    await expect(store.cases.commitAll(failing())).rejects.toThrow('row 2 is wrong')
    expect((await store.lists.ledger({ bodyId: body.id, sort: 'received', limit: 50 })).rows).toEqual([])
  })
}
