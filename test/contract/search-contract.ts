import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../src/app/ports/ports.ts'
import type { Body } from '../../src/app/ports/store/bodies.ts'
import type { DocumentRow, LogRow, RequestRow } from '../../src/app/ports/store/cases/case-rows.ts'
import type { LogSearchQuery } from '../../src/app/ports/store/search.ts'
import { civilDate, type Instant } from '../../src/domain/calendar/civil-date.ts'
import { wordsToCompare } from '../../src/domain/text/search-query.ts'
import { putBody } from '../support/put-row.ts'
import { aBody, aDocument, aLogRow, aRequest, opening } from './case-builders.ts'
import { searchDocumentsContract } from './search-documents-contract.ts'
import { searchNamesContract } from './search-names-contract.ts'
import { searchUpkeepContract } from './search-upkeep-contract.ts'

export type SearchUnderTest = {
  readonly store: Store
  /** Runs SQL beside the store, as damage would come to it. */
  run(sql: string): Promise<void>
  close(): Promise<void>
}

export type Entry = Partial<LogRow> & { readonly documents?: readonly Partial<DocumentRow>[] }

/** One index, whatever the engine: the same words find the same entries. */
export function searchContract(name: string, open: () => Promise<SearchUnderTest>): void {
  describe(`a search on ${name}`, () => {
    let under: SearchUnderTest
    let store: Store
    let body: Body
    const requests = new Map<string, RequestRow>()

    async function publish(entry: Entry, request: RequestRow = aRequest(body)): Promise<RequestRow> {
      const { documents = [], ...log } = entry
      const publishedDocuments = documents.map((document) => aDocument(request, { state: 'published', ...document }))
      const row = aLogRow(request, body, { title: 'Untitled', summary: '', exemptions: [], outcome: null, ...log })
      const outcome = await store.cases.commit([
        opening(request, { log: row, documents: publishedDocuments, publishedDocuments }),
      ])
      expect(outcome).toEqual({ ok: true })
      requests.set(row.title, request)
      return request
    }

    async function titles(query: Partial<LogSearchQuery> | string): Promise<string[]> {
      const asked = typeof query === 'string' ? { text: query } : query
      return (await store.search.log({ limit: 50, ...asked })).rows.map((row) => row.title)
    }

    beforeAll(async () => {
      under = await open()
      store = under.store
      body = aBody({ slug: 'river' })
      await putBody(store, body)
      const year = (at: number) => ({
        publishedAt: `${at}-06-01T08:00:00.000Z` as Instant,
        receivedOn: civilDate(`${at}-03-02`),
      })
      await publish({
        ...year(2020),
        title: 'Cabinet e-mails',
        summary: 'Résumé of the senior staff',
        outcome: 'full-grant',
      })
      await publish({
        ...year(2021),
        title: 'Staff pay',
        summary: 'What senior and other staff earn',
        outcome: 'full-grant',
        exemptions: ['s.40(2)'],
      })
      await publish({
        ...year(2022),
        title: '北京市的水质报告',
        summary: '政府信息公开申请',
        outcome: 'partial',
        exemptions: ['s.40(2)', 's.43'],
      })
      await publish({
        ...year(2023),
        title: '環境資訊',
        summary: '饮用水',
        documents: [
          { title: 'Ｆｌｏｏｄ map', name: 'map.pdf' },
          { mediaType: 'text/csv', name: 'data.csv' },
        ],
      })
      await publish({ ...year(2024), title: '情報公開データ', summary: '정보공개 청구' })
      await publish({
        ...year(2025),
        title: 'Environmental review',
        summary: 'covid-19 and the river',
        documents: [{}],
      })
    }, 60_000)
    afterAll(() => under.close())

    test.each([
      ['a word, without its accents or capitals', 'RESUME', ['Cabinet e-mails']],
      ['all words are wanted', 'senior cabinet', ['Cabinet e-mails']],
      ['words may stand apart', 'senior earn', ['Staff pay']],
      ['a phrase may not', '"senior staff"', ['Cabinet e-mails']],
      ['a phrase does not reach from the title into the rest', '"e mails resume"', []],
      ['a beginning', 'environ*', ['Environmental review']],
      ['without the star a word is whole', 'environ', []],
      ['a word with punctuation', 'COVID-19', ['Environmental review']],
      ['full width finds half width', 'ｃａｂｉｎｅｔ', ['Cabinet e-mails']],
      ['half width finds full width, in the title of a document', 'flood', ['環境資訊']],
      ['the name of a document', 'data.csv', ['環境資訊']],
      ['two Chinese characters', '水质', ['北京市的水质报告']],
      ['two in the middle of a longer word', '息公', ['北京市的水质报告']],
      ['one character, first, inside or last', '水', ['環境資訊', '北京市的水质报告']],
      ['words of a run that stand apart', '北京水质', ['北京市的水质报告']],
      ['but not as a phrase', '"北京水质"', []],
      ['simplified finds traditional', '环境资讯', ['環境資訊']],
      ['traditional finds simplified', '資訊公開', []],
      ['traditional finds simplified text', '政府信息公開', ['北京市的水质报告']],
      ['Japanese', 'データ', ['情報公開データ']],
      ['Korean', '청구', ['情報公開データ']],
      ['either', 'cabinet OR 水质', ['北京市的水质报告', 'Cabinet e-mails']],
      ['without', 'staff -pay', ['Cabinet e-mails']],
      ['an exemption by its title', '"personal information"', ['北京市的水质报告', 'Staff pay']],
      ['nothing to look for', '*** "" ()', []],
      ['an emoji', '🙂', []],
    ])('%s: %s', async (_, text, expected) => {
      expect((await titles(text)).sort()).toEqual([...expected].sort())
    })

    test('while somebody types, the last word may be a beginning', async () => {
      expect(await titles({ text: 'senior cab', typing: true })).toEqual(['Cabinet e-mails'])
      expect(await titles({ text: 'senior cab' })).toEqual([])
    })

    test('an entry is found by its reference', async () => {
      expect(await titles(requests.get('Staff pay')?.reference ?? '')).toEqual(['Staff pay'])
    })

    test('a title counts for more than a summary, and where all else is equal the later comes first', async () => {
      await publish({ title: 'Quarry', summary: 'stone', publishedAt: '2010-01-01T00:00:00.000Z' as Instant })
      await publish({ title: 'Stone', summary: 'quarry', publishedAt: '2010-01-01T00:00:00.000Z' as Instant })
      expect(await titles('quarry')).toEqual(['Quarry', 'Stone'])
      await publish({ title: 'Bus lanes', summary: 'old', publishedAt: '2010-01-01T00:00:00.000Z' as Instant })
      await publish({ title: 'Bus lanes', summary: 'new', publishedAt: '2025-01-01T00:00:00.000Z' as Instant })
      const found = await store.search.log({ text: 'bus', limit: 5 })
      expect(found.rows.map((row) => row.summary)).toEqual(['new', 'old'])
    })

    test('facets count what there is; their own filter does not narrow them', async () => {
      const { facets, total, capped } = await store.search.log({ text: 'staff', limit: 5 })
      expect({ total, capped }).toEqual({ total: 2, capped: false })
      expect(facets.outcome).toEqual([{ value: 'full-grant', count: 2 }])
      expect(facets.year).toEqual([
        { value: '2021', count: 1 },
        { value: '2020', count: 1 },
      ])
      expect(facets.body).toEqual([{ value: 'river', count: 2 }])
      expect(facets.exemption).toEqual([{ value: 'uk-foia-2000:s.40(2)', count: 1 }])

      const narrowed = await store.search.log({ filters: { year: ['2022', '2023'], type: ['table'] }, limit: 5 })
      expect(narrowed.rows.map((row) => row.title)).toEqual(['環境資訊'])
      expect(narrowed.total).toBe(1)
      expect(narrowed.facets.year).toEqual([{ value: '2023', count: 1 }])
      expect(narrowed.facets.type).toEqual([
        { value: 'pdf', count: 1 },
        { value: 'table', count: 1 },
      ])
      expect(narrowed.facets.outcome).toEqual([])

      expect(await titles({ text: 'staff', filters: { exemption: ['uk-foia-2000:s.40(2)'] } })).toEqual(['Staff pay'])
      expect(await titles({ filters: { year: ['1999'] } })).toEqual([])
    })

    test.each([{}, { text: 'page' }, { text: 'page', sort: 'newest' as const }, { filters: { law: ['hk-code'] } }])(
      'page after page gives everything once: %j',
      async (query) => {
        if ((await titles('page')).length === 0) {
          for (let number = 10; number < 17; number += 1) {
            await publish({
              title: `Page ${number}`,
              statute: 'hk-code',
              publishedAt: `2019-01-${number}T00:00:00.000Z` as Instant,
            })
          }
        }
        const all = await titles({ ...query, limit: 100 })
        const seen: string[] = []
        let cursor: string | null | undefined
        do {
          const page = await store.search.log({ ...query, ...(cursor ? { cursor } : {}), limit: 3 })
          expect(page.total).toBe(all.length)
          seen.push(...page.rows.map((row) => row.title))
          cursor = page.nextCursor
        } while (cursor)
        expect(seen).toEqual(all)
        expect(all.length).toBeGreaterThan(6)
      },
    )

    test('a foreign cursor is refused', async () => {
      await expect(store.search.log({ text: 'staff', cursor: 'nonsense', limit: 5 })).rejects.toMatchObject({
        name: 'BadCursor',
      })
      await expect(store.search.log({ cursor: 'nonsense', limit: 5 })).rejects.toMatchObject({ name: 'BadCursor' })
    })

    test.each([
      ['quotes', `"unbalanced 'quotes" "`],
      ['operators', 'AND OR NOT NEAR( a* ^b {c} :d + - ! & | <-> :*'],
      ['columns', 'title:staff -rowid:1 LogSearchText MATCH'],
      ['a statement', `'; DROP TABLE "LogEntry"; --`],
      ['ten thousand letters', 'a'.repeat(10_000)],
      ['ten thousand words', 'word '.repeat(2_000)],
      ['ten thousand characters', '水质报告'.repeat(2_500)],
      ['ten thousand runs', '水a'.repeat(5_000)],
      ['only marks', '\u0301\u0302'],
      ['a null', 'a\u0000b'],
      ['half a character', '\ud842'],
      ['backslashes', '\\\\ \\" \\\' %_'],
    ])('any input has an answer: %s', async (_, text) => {
      for (const typing of [true, false]) {
        const page = await store.search.log({ text, typing, limit: 5 })
        expect(page.total).toBeGreaterThanOrEqual(page.rows.length)
        await store.search.desk({ bodyId: body.id, text, typing, limit: 5 })
        await store.search.similar(text, { limit: 5 })
      }
    })

    test('what is most like a longer text comes first, by its rare words', async () => {
      const { rows, words } = await store.search.similar(
        'I would like to know what the senior staff earn, please: pay by grade',
        { limit: 3 },
      )
      expect(rows[0]?.title).toBe('Staff pay')
      expect(words).toContain('earn')
      const chinese = await store.search.similar('请公开北京市去年的水质监测情况', { bodySlug: 'river', limit: 3 })
      expect(chinese.rows[0]?.title).toBe('北京市的水质报告')
      expect((await store.search.similar('水质', { bodySlug: 'elsewhere', limit: 3 })).rows).toEqual([])
    })

    test('requests of a body that share words are found, the likest first, open or closed, and of no other body', async () => {
      const [own, other] = [aBody(), aBody()]
      await putBody(store, own)
      await putBody(store, other)
      const asked = (of: Body, subject: string, more: Partial<RequestRow> = {}) => aRequest(of, { subject, ...more })
      const closed = { stage: 'answered', closedOn: civilDate('2026-03-20'), outcome: 'granted' } as const
      await store.cases.commit([
        opening(asked(own, 'Lamps in Harbour Road')),
        opening(asked(own, 'Lamps of Harbour Road and its quay', closed)),
        opening(asked(own, '港口路路灯维修记录')),
        opening(asked(own, 'School meals')),
        opening(asked(other, 'Lamps in Harbour Road')),
      ])
      const alike = async (text: string, limit = 9) =>
        (await store.search.alike({ bodyId: own.id, words: wordsToCompare(text), knowsRequesters: true, limit })).map(
          (row) => row.subject,
        )
      const lamps = await alike('Lamps of Harbour Road and its quay')
      expect(lamps).toEqual(['Lamps of Harbour Road and its quay', 'Lamps in Harbour Road'])
      expect(await alike('Lamps of Harbour Road and its quay', 1)).toEqual(lamps.slice(0, 1))
      expect(await alike('港口路的路灯')).toEqual(['港口路路灯维修记录'])
      expect(await alike('bridges')).toEqual([])
      expect(await store.search.alike({ bodyId: own.id, words: [], limit: 9 })).toEqual([])
    })

    // D1 takes each statement to another process, and has SQLite's own statements.
    searchNamesContract(() => under, name === 'D1' ? 12 : 1)
    searchUpkeepContract(() => ({ ...under, body, publish, titles }))
    searchDocumentsContract(() => ({ ...under, body, titles }))
  })
}
