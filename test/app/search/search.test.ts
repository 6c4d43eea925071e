import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../../src/adapters/system/clock.ts'
import { systemIds } from '../../../src/adapters/system/ids.ts'
import { searchDesk } from '../../../src/app/desk/search-desk.ts'
import type { Store } from '../../../src/app/ports/ports.ts'
import { alreadyPublished } from '../../../src/app/search/already-published.ts'
import { rebuildSearch } from '../../../src/app/search/rebuild-search.ts'
import { searchLog } from '../../../src/app/search/search-log.ts'
import type { Segment } from '../../../src/domain/text/highlight.ts'
import { aBody, aLogRow, aRequest, opening } from '../../contract/case-builders.ts'
import { newStore } from '../../support/migrated-database.ts'
import { putBody } from '../../support/put-row.ts'

const marked = (segments: readonly Segment[] = []) =>
  segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

describe('searching', () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-search-'))
  const body = aBody()
  let store: Store

  beforeAll(async () => {
    store = await newStore(join(folder, 'candor.db'))
    await putBody(store, body)
    const entries = [
      { title: 'Pay of senior staff', summary: 'What heads of department earn, by grade' },
      { title: 'Potholes in Mill Lane', summary: 'Every report of a pothole since 2020' },
      { title: '北京市的水质报告', summary: '饮用水监测' },
    ]
    for (const entry of entries) {
      const request = aRequest(body, { subject: entry.title })
      await store.cases.commit([opening(request, { log: aLogRow(request, body, entry) })])
    }
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  test('an address gives a page of the log with the words marked in it', async () => {
    const found = await searchLog(
      { store },
      { q: '"mill lane" pothole*', year: '2026', outcome: ['granted', ''], sort: 'nonsense' },
    )
    if (!found.ok) throw new Error(found.refusal.code)
    expect(found.value.entries.map(({ title }) => marked(title))).toEqual(['[Potholes] in [Mill Lane]'])
    expect(marked(found.value.entries[0]?.summary)).toBe('Every report of a [pothole] since 2020')
    expect(found.value.filters).toMatchObject({ year: ['2026'], outcome: ['granted'], body: [] })
    expect(found.value).toMatchObject({ total: 1, capped: false, sort: 'relevance', nextCursor: null })
  })

  test('what was published already is offered to one who asks for it, and nothing else is', async () => {
    const offered = await alreadyPublished(
      { store },
      'Please tell me what the senior staff and heads of department earn',
    )
    expect(offered.map(({ row }) => row.title)).toEqual(['Pay of senior staff'])
    expect(await alreadyPublished({ store }, 'Library opening hours')).toEqual([])
    expect(await alreadyPublished({ store }, '')).toEqual([])
    const chinese = await alreadyPublished({ store }, '请公开水質報告', body.slug)
    expect(chinese.map(({ title }) => marked(title))).toEqual(['北京市的[水质报告]'])
  })

  test('the desk is searched by its own people only', async () => {
    const query = { bodyId: body.id, text: 'potholes', limit: 5 }
    const officer = { kind: 'staff', staffId: 'ada', bodyId: body.id, roles: ['case-officer'] } as const
    const found = await searchDesk({ store }, officer, query)
    expect(found.ok && found.value.rows.map(({ subject }) => marked(subject))).toEqual(['[Potholes] in Mill Lane'])
    for (const actor of [
      { kind: 'public' } as const,
      { ...officer, bodyId: 'another' },
      { ...officer, roles: ['auditor'] as const },
    ]) {
      expect(await searchDesk({ store }, actor, query)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
    }
  })

  test('made anew, it tells how much it holds', async () => {
    const steps: string[] = []
    const ports = { store, ids: systemIds(), clock: systemClock }
    const rebuilt = await rebuildSearch(ports, ({ scope }) => steps.push(scope))
    expect(rebuilt).toEqual({ log: 3, desk: 3, pages: 0, problems: [] })
    expect(new Set(steps)).toEqual(new Set(['log', 'desk', 'pages']))
  })
})
