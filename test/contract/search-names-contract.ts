import { expect, test } from 'vitest'
import type { Body } from '../../src/app/ports/store/bodies.ts'
import { wordsToCompare } from '../../src/domain/text/search-query.ts'
import { putBody } from '../support/put-row.ts'
import { aBody, aRequest, opening, someWords } from './case-builders.ts'
import type { SearchUnderTest } from './search-contract.ts'

/** Every operator of the query language around a word; `~` is where the word stands. */
export const queriesAround: readonly string[] = [
  ...['~', '-~', 'NOT ~', '~*', '-~*', '"~"', '-"~"', '「~」', 'AND ~', 'OR ~', '~ ~', '*~'],
  ...['benches ~', '~ benches', 'benches AND ~', 'benches && ~', 'benches OR ~', '~ OR benches', 'benches || ~'],
  ...['benches -~', '-~ benches', 'benches NOT ~', 'NOT ~ benches', 'benches -~*', 'benches OR ~*', 'bench* -~'],
  ...['benches -"by ~"', 'benches "by ~"', '"benches by ~"', 'benches OR "by ~"', 'benches -"by ~" OR lamps'],
  ...['benches lamps OR ~', 'lamps OR benches -~', 'benches -~ -lamps', 'benches~', 'benches-~', '~-benches', '长椅~'],
  ...['长椅 -~', '长椅 OR ~', '-~ 长椅', '~长椅', '"~长椅"', '长椅 -"~"', 'zzz OR ~', 'benches OR zzz -~'],
]

/** Pairs: a part of a name that is masked, and a word of the same kind that stands nowhere. */
const words = [
  ['Quillfeather', 'Brandymeadow'],
  ['uillfeathe', 'randymeado'],
  ['victor.q@mail', 'hubert.b@mail'],
  ['雪峰', '月河'],
] as const

async function answers(under: SearchUnderTest, { id: bodyId }: Body, text: string): Promise<unknown> {
  const { store } = under
  const ledger: string[][] = []
  const found: string[][] = []
  let cursor: string | null = null
  do {
    const page = await store.lists.ledger({ bodyId, text, sort: 'received', limit: 3, ...(cursor ? { cursor } : {}) })
    ledger.push([...page.rows.map((row) => row.id), page.nextCursor ?? ''])
    cursor = page.nextCursor
  } while (cursor !== null)
  do {
    const page = await store.search.desk({ bodyId, text, limit: 3, ...(cursor ? { cursor } : {}) })
    found.push([...page.rows.map((row) => row.id), page.nextCursor ?? ''])
    cursor = page.nextCursor
  } while (cursor !== null)
  const alike = await store.search.alike({ bodyId, words: wordsToCompare(text), limit: 3 })
  const counted = await Promise.all([1, 3, 500].map((cap) => store.desk.countLedger(bodyId, { text }, cap)))
  return { ledger, found, counted, alike: alike.map((row) => row.id) }
}

/**
 * A search tells nothing that is masked for the one who asks: the answer with a name is the answer with any other word.
 * @param sample every so many of the queries are asked
 */
export function searchNamesContract(office: () => SearchUnderTest, sample: number): void {
  test('for who may not know who asked, no query tells a name from a word that stands nowhere', async () => {
    const { store } = office()
    const body = aBody()
    await putBody(store, body)
    const subjects = [
      ['Benches by Victor Quillfeather', 'Victor Quillfeather'],
      ['Lamps by Victor Quillfeather (victor.q@mail.example)', 'Victor Quillfeather'],
      ['Benches of Mill Lane', 'Ann Other'],
      ['Benches and lamps', 'Ann Other'],
      ['欧阳雪峰申请公开长椅采购合同', '欧阳雪峰'],
      ['长椅维修记录', '李明'],
    ] as const
    for (const [subject, name] of subjects) {
      const request = aRequest(body, { subject, requesterEmail: 'victor.q@mail.example' })
      const identity = someWords(request, { kind: 'identity', content: JSON.stringify({ name }) })
      await store.cases.commit([opening(request, { words: [identity] })])
    }
    for (const [name, other] of words)
      for (const query of queriesAround.filter((_query, index) => index % sample === 0)) {
        const asked = query.replaceAll('~', name)
        const answer = await answers(office(), body, asked)
        expect(answer, asked).toEqual(await answers(office(), body, query.replaceAll('~', other)))
      }
    const known = async (text: string) =>
      (await store.lists.ledger({ bodyId: body.id, text, knowsRequesters: true, sort: 'due', limit: 9 })).rows.length
    expect([await known('Quillfeather'), await known('benches -Quillfeather'), await known('uillf')]).toEqual([2, 2, 2])
  }, 120_000)
}
