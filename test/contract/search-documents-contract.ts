import { expect, test } from 'vitest'
import type { Body } from '../../src/app/ports/store/bodies.ts'
import type { DocumentRow } from '../../src/app/ports/store/cases/case-rows.ts'
import type { LogSearchQuery } from '../../src/app/ports/store/search.ts'
import type { ShownPage } from '../../src/domain/release/shown-pages.ts'
import { aDocument, adding, aLogRow, aNote, aRequest, at, opening } from './case-builders.ts'
import type { SearchUnderTest } from './search-contract.ts'

type Office = SearchUnderTest & {
  readonly body: Body
  titles(query: Partial<LogSearchQuery> | string): Promise<string[]>
}

const pages = (...texts: readonly string[]): readonly ShownPage[] =>
  texts.map((text, index) => ({ number: index + 1, where: { page: index + 1 }, text }))

/** The words of published documents are searched with the log, and those of no others. */
export function searchDocumentsContract(office: () => Office): void {
  async function publish(title: string, texts: readonly string[], more: Partial<DocumentRow> = {}) {
    const { store, body } = office()
    const request = aRequest(body)
    const document = aDocument(request, { state: 'published', publishedAt: at(2), ...more })
    const log = aLogRow(request, body, { title, summary: '', exemptions: [], outcome: null })
    const publishedDocuments = document.state === 'published' ? [document] : []
    await store.cases.commit([opening(request, { log, documents: [document], publishedDocuments })])
    const read = { documentId: document.id, requestId: request.id, seq: 1 }
    const begun = await store.documentWords.begin(read, at(3))
    const added = await store.documentWords.add(read, pages(...texts))
    if (added) await store.documentWords.finish(read, 'whole', at(4))
    return { request, document, log, read, begun, added }
  }

  /** Everything that a search of the log tells. */
  async function told(text: string): Promise<string> {
    const { store } = office()
    const found = await store.search.log({ text, limit: 20 })
    const hits = await store.documentWords.hitsOf(
      text,
      found.rows.map(({ requestId }) => requestId),
      { typing: false, perDocument: 3 },
    )
    return JSON.stringify([found.total, found.rows.map(({ title }) => title), hits.map(({ number }) => number)])
  }
  const nothing = '[0,[],[]]'

  test.each([
    ['a word', 'sycamore', ['Trees']],
    ['words of one page', 'sycamore felled', ['Trees']],
    ['words of different pages', 'sycamore replanted', ['Trees']],
    ['words of the title and of a page', 'trees felled', ['Trees']],
    ['a phrase of a page', '"was felled"', ['Trees']],
    ['a phrase that no page has', '"felled sycamore"', []],
    ['a beginning', 'sycam*', ['Trees']],
    ['without what stands on another page', 'sycamore -replanted', []],
    ['without what stands in the title', 'sycamore -trees', []],
    ['two Chinese characters', '执照', ['许可']],
    ['one Chinese character', '照', ['许可']],
    ['Chinese words that stand apart', '道路执照', ['许可']],
    ['traditional characters', '執照', ['许可']],
  ])('in documents, %s', async (_what, text, expected) => {
    const { titles } = office()
    if ((await titles('sycamore')).length === 0) {
      await publish('Trees', ['The sycamore was felled in May.', 'It was replanted in October.'])
      await publish('许可', ['道路施工的规定', '营业执照的办理'])
    }
    expect(await titles(text)).toEqual(expected)
  })

  test('each hit says on which page, and how many pages of the document there are', async () => {
    const { store } = office()
    const { request, document } = await publish('Culverts', [
      'nothing',
      'the culvert',
      'nothing',
      'a culvert',
      'culvert',
    ])
    const hits = await store.documentWords.hitsOf('culvert', [request.id], { typing: false, perDocument: 2 })
    expect(hits).toEqual([
      { documentId: document.id, requestId: request.id, number: 2, pages: 3 },
      { documentId: document.id, requestId: request.id, number: 4, pages: 3 },
    ])
    const inside = await store.documentWords.search(document.id, 'culvert', { start: 1, limit: 1 })
    expect(inside).toEqual({
      hits: [{ documentId: document.id, number: 4, where: { page: 4 }, text: 'a culvert' }],
      pages: 3,
    })
    expect(await store.documentWords.stateOf(document.id)).toEqual({ state: 'whole', pages: 5 })
    expect(await store.documentWords.page(document.id, 2)).toMatchObject({ text: 'the culvert' })
  })

  test('the counts of facets and the total count an entry once', async () => {
    const { store } = office()
    await publish('Barns', ['a granary', 'the granary', 'granary'])
    await publish('Granary', ['a granary'])
    const { total, facets, rows } = await store.search.log({ text: 'granary', limit: 5 })
    expect([total, facets.type.map(({ count }) => count), rows.map(({ title }) => title)]).toEqual([
      2,
      [2],
      ['Granary', 'Barns'],
    ])
    const narrowed = await store.search.log({ text: 'granary', limit: 5, filters: { type: ['image'] } })
    expect(narrowed.total).toBe(0)
    const first = await store.search.log({ text: 'granary', limit: 1 })
    const second = await store.search.log({ text: 'granary', limit: 1, cursor: first.nextCursor ?? '' })
    expect([...first.rows, ...second.rows].map(({ title }) => title)).toEqual(['Granary', 'Barns'])
    expect(second.nextCursor).toBeNull()
  })

  test.each(['attached', 'approved', 'withdrawn'] as const)('a document that is %s has no words', async (state) => {
    const { begun, added } = await publish(`Not ${state}`, ['unspoken'], { state })
    expect([begun, added]).toEqual([false, false])
    expect(await told('unspoken')).toBe(nothing)
  })

  test('a document that is taken back is found by no operator, in the same moment', async () => {
    const { store } = office()
    const { request, document, log, read } = await publish('Kiosks', ['a zeppelin landed'])
    expect(await told('zeppelin')).not.toBe(nothing)
    const withdrawn = { ...document, state: 'withdrawn', withdrawnAt: at(5), withdrawnReason: 'A mistake' } as const
    await store.cases.commit([adding(request, 1, { documents: [withdrawn], log, publishedDocuments: [] })])
    for (const text of ['zeppelin', 'zep*', '"a zeppelin"', 'zeppelin OR absent', 'zeppelin landed'])
      expect(await told(text)).toBe(nothing)
    expect(await store.documentWords.stateOf(document.id)).toBeNull()
    // Whoever was still reading it puts nothing there.
    expect(await store.documentWords.add(read, pages('zeppelin'))).toBe(false)
    expect(await told('zeppelin')).toBe(nothing)
    expect(await told('kiosks -zeppelin')).toBe('[1,["Kiosks"],[]]')
  })

  test('with the entry its documents leave the search', async () => {
    const { store } = office()
    const { request, document, log } = await publish('Ferries', ['a hovercraft'])
    const withdrawn = { ...document, state: 'withdrawn', withdrawnAt: at(5), withdrawnReason: 'x' } as const
    await store.cases.commit([
      adding(request, 1, { documents: [withdrawn], log: { ...log, withdrawnReason: 'x' }, publishedDocuments: [] }),
    ])
    expect(await told('hovercraft')).toBe(nothing)
    // The number of the entry in the index is free again.
    await publish('Another', ['nothing of it'])
    expect(await told('hovercraft')).toBe(nothing)
  })

  test('pages that say who asked leave the search with their data, and none comes after', async () => {
    const { store } = office()
    const { request, document, read } = await publish('Letters', ['to Ms Wolframite', 'of the harbour'])
    const erased = { ...aNote(request.id, 2), type: 'personal-data-erased', data: { words: [], reason: 'x' } } as const
    await store.cases.commit([
      adding(request, 1, { events: [erased], erasedPages: [{ documentId: document.id, numbers: [1] }] }),
    ])
    expect(await told('wolframite')).toBe(nothing)
    expect(await told('"of the harbour"')).toBe('[1,["Letters"],[2]]')
    expect(await store.documentWords.add(read, [{ number: 9, where: {}, text: 'Wolframite' }])).toBe(false)
  })

  test('a reading that begins again leaves each page once', async () => {
    const { store } = office()
    const { read } = await publish('Ledgers', ['an abacus', 'two abaci'])
    await store.documentWords.begin(read, at(6))
    expect(await told('abacus')).toBe(nothing)
    await store.documentWords.add(read, pages('an abacus'))
    expect(await told('abacus')).toBe('[1,["Ledgers"],[1]]')
  })

  test('what nobody has read is told, and what is read is not', async () => {
    const { store, body } = office()
    const { document } = await publish('Read', ['x'])
    const request = aRequest(body)
    const unread = aDocument(request, { state: 'published', publishedAt: at(2) })
    await store.cases.commit([opening(request, { documents: [unread, aDocument(request)] })])
    const ids = (await store.documentWords.notWhole('', 100)).map(({ documentId }) => documentId)
    expect([ids.includes(unread.id), ids.includes(document.id)]).toEqual([true, false])
    const all: string[] = []
    for await (const some of store.documentWords.pagesOf(document.requestId)) all.push(...some.map(({ text }) => text))
    expect(all).toEqual(['x'])
  })

  test('a lost index of pages is noticed and made anew', async () => {
    const { store, run } = office()
    await publish('Quarries', ['a stalactite'])
    await run('UPDATE "DocumentPage" SET "searchId" = NULL')
    expect((await store.search.check()).ok).toBe(false)
    for await (const step of store.search.rebuild()) expect(step.done).toBeLessThanOrEqual(step.total)
    expect(await store.search.check()).toEqual({ ok: true, problems: [] })
    expect(await told('stalactite')).toBe('[1,["Quarries"],[1]]')
    await run(`DELETE FROM "LogSearch"`)
    for await (const step of store.search.rebuild()) expect(step.done).toBeLessThanOrEqual(step.total)
    expect(await store.search.check()).toEqual({ ok: true, problems: [] })
    expect(await told('stalactite')).toBe('[1,["Quarries"],[1]]')
  })
}
