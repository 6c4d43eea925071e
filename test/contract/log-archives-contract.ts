import { expect, test } from 'vitest'
import type { MadeArchive } from '../../src/app/ports/store/log-archives.ts'
import { putBody } from '../support/put-row.ts'
import { aBody, aDocument, aLogRow, aRequest, at, opening } from './case-builders.ts'
import type { EngineUnderTest } from './engine-under-test.ts'

const made: MadeArchive = {
  sha256: 'a'.repeat(64),
  bytes: 5_000_000_000,
  madeAt: at(1),
  version: 'v1',
  documents: 1,
  missing: [],
}

/** Archives of the log, which no commit leaves as they are that takes something back. */
export function logArchivesContract(engine: () => EngineUnderTest): void {
  async function published() {
    const { store } = engine()
    const body = aBody()
    await putBody(store, body)
    const request = aRequest(body)
    const document = aDocument(request, { state: 'published', publishedAt: at(1) })
    const log = aLogRow(request, body)
    await store.cases.commit([opening(request, { log, documents: [document] })])
    await store.logArchives.begin(body.id, 'build-1', at(1))
    expect(await store.logArchives.finish(body.id, 'build-1', made)).toBe(true)
    const change = (more: object) =>
      store.cases.commit([{ requestId: request.id, expectedSeq: request.seq, events: [], request, ...more }])
    return { store, body, document, log, change }
  }

  test('an archive stays while more is published, and what is public stays as it is', async () => {
    const { store, body, document, log, change } = await published()
    await change({ log: { ...log, documentCount: 2, updatedAt: at(5) }, documents: [document] })
    expect(await store.logArchives.of(body.id)).toEqual({
      bodyId: body.id,
      buildId: null,
      checkedAt: at(1),
      made,
      removed: null,
      takenBack: 0,
    })
    expect((await store.fileUses.usedAmong([made.sha256])).has(made.sha256)).toBe(true)
  })

  const takings = {
    'a file is withdrawn': ({ document }) => ({ documents: [{ ...document, state: 'withdrawn' }] }),
    'a file has another name': ({ document }) => ({ documents: [{ ...document, name: 'other.txt' }] }),
    'an entry is withdrawn': ({ log }) => ({ log: { ...log, withdrawnReason: 'A name' } }),
    'an entry has another title': ({ log }) => ({ log: { ...log, title: 'Another title' } }),
  } satisfies Record<string, (of: Awaited<ReturnType<typeof published>>) => object>

  test.each(Object.entries(takings))(
    'where %s, the archive and the next one end in that commit',
    async (_name, take) => {
      const all = await published()
      const { store, body } = all
      await store.logArchives.begin(body.id, 'build-2', at(2))
      await all.change(take(all))
      expect(await store.logArchives.of(body.id)).toMatchObject({ made: null, removed: made.sha256, takenBack: 1 })
      expect(await store.logArchives.finish(body.id, 'build-2', { ...made, sha256: 'b'.repeat(64) })).toBe(false)
      expect((await store.fileUses.usedAmong([made.sha256])).size).toBe(0)
      await store.logArchives.forgetRemoved(body.id, made.sha256)
      expect(await store.logArchives.of(body.id)).toMatchObject({ made: null, removed: null })
    },
  )

  test('the archive before is to be removed once the next one is made', async () => {
    const { store, body } = await published()
    await store.logArchives.begin(body.id, 'build-2', at(2))
    expect(await store.logArchives.finish(body.id, 'build-2', { ...made, sha256: 'b'.repeat(64) })).toBe(true)
    expect(await store.logArchives.of(body.id)).toMatchObject({ removed: made.sha256 })
    await store.logArchives.looked(body.id, at(9))
    expect(await store.logArchives.all()).toMatchObject([{ bodyId: body.id, checkedAt: at(9) }])
  })
}
