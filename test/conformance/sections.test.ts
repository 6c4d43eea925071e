import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Statute } from '../../src/domain/statute/statute.ts'
import { statuteById, statutes } from '../../src/domain/statute/statutes.ts'
import { codes, computed } from './history.ts'

const law = (id: string): Statute => {
  const statute = statuteById(id)
  if (statute === undefined) throw new Error(`no statute ${id}`)
  return statute
}
const outcome = (id: string, of: string) => law(id).outcomes.find((one) => one.id === of)?.section
const exemption = (id: string, code: string) => law(id).exemptions.find((one) => one.code === code)?.kind

describe('the section that an outcome rests on', () => {
  it.each([
    ['uk-foia-2000', 'refused-exemption', 's.17'],
    ['uk-foia-2000', 'refused-cost-limit', 's.12'],
    ['uk-foia-2000', 'not-held', 's.1(1)(a)'],
    ['uk-foisa-2002', 'refused-exemption', 's.16(1)'],
    ['uk-foisa-2002', 'partially-withheld', 's.16(1)'],
    ['uk-foisa-2002', 'refused-cost-limit', 's.12(1), 16(4)'],
    ['uk-foisa-2002', 'refused-vexatious', 's.14(1), 16(5)'],
    ['uk-foisa-2002', 'refused-repeated', 's.14(2), 16(5)'],
    ['uk-foisa-2002', 'not-held', 's.17(1)'],
    ['uk-foisa-2002', 'advice-and-assistance', 's.15'],
    ['uk-eir-2004', 'granted-in-full', 'reg. 5(1)'],
    ['uk-eir-2004', 'refused-exemption', 'reg. 14'],
    ['uk-eir-2004', 'refused-cost-limit', 'reg. 12(4)(b), 14'],
    ['uk-eir-2004', 'not-held', 'reg. 12(4)(a), 14'],
    ['uk-eir-2004', 'advice-and-assistance', 'reg. 9'],
    ['ca-atia', 'not-processed', 's.6.1'],
    ['ie-foi-2014', 'not-processed', 's.15(1)(b)-(i)'],
    ['au-foi-1982', 'not-processed', 's.24'],
    ['hk-code', 'granted', 'para. 1.6'],
  ])('%s %s: %s', (id, of, section) => expect(outcome(id, of)).toBe(section))

  it('EIR: no cost limit, but manifestly unreasonable, which needs its exception', () => {
    for (const id of ['refused-cost-limit', 'refused-vexatious', 'refused-repeated']) {
      const found = law('uk-eir-2004').outcomes.find((one) => one.id === id)
      expect([found?.needsExemption, found?.title['en']?.includes('manifestly unreasonable')]).toEqual([true, true])
    }
    const sections = law('uk-eir-2004').outcomes.map(({ section }) => section)
    expect(sections.filter((section) => !section.startsWith('reg. '))).toEqual([])
  })
})

describe('grounds for not releasing', () => {
  it.each([
    ['uk-foia-2000', 's.37(1)(a)-(ab)', 'absolute'],
    ['uk-foia-2000', 's.37', 'qualified'],
    ['uk-foia-2000', 's.36 (House of Commons, House of Lords)', 'absolute'],
    ['uk-foisa-2002', 's.38(1)(c)', 'absolute'],
    ['uk-foisa-2002', 's.38(1)(d)', 'absolute'],
    ['uk-foisa-2002', 's.18', 'qualified'],
    ...['16.1', '16.2', '16.31', '16.4', '16.5', '16.6', '20.1', '20.2', '20.4'].map((one) => [
      'ca-atia',
      `s.${one}`,
      'mandatory',
    ]),
    ...['10(2)', '16.3', '18.1', '22.1', '23.1'].map((one) => ['ca-atia', `s.${one}`, 'discretionary']),
    ...['68', '68.1', '68.2', '69', '69.1'].map((one) => ['ca-atia', `s.${one}`, 'absolute']),
    ['nz-oia-1982', 's.10', 'discretionary'],
    ['nz-oia-1982', 's.18(da)', 'discretionary'],
    ['nz-lgoima-1987', 's.8', 'discretionary'],
    ['nz-lgoima-1987', 's.17(da)', 'discretionary'],
    ['ie-foi-2014', 's.28', 'discretionary'],
    ['ie-foi-2014', 's.28(2)', 'mandatory'],
    ['ie-foi-2014', 's.15(1)(g)', 'discretionary'],
    ['au-foi-1982', 's.25', 'discretionary'],
    ['in-rti-2005', 's.24(4)', 'absolute'],
    ['za-paia-2000', 's.12', 'absolute'],
    ['de-ifg', 'IFG § 9 Abs. 3', 'discretionary'],
  ])('%s %s is %s', (id, code, kind) => expect(exemption(id as string, code as string)).toBe(kind))
})

describe('ways to contest', () => {
  const route = (id: string, kind: string) => law(id).reviewRoutes.find((one) => one.kind === kind)
  it('FOISA s.47(4)(b): also where the review was not answered', () =>
    expect([route('uk-foisa-2002', 'commissioner')?.section, route('uk-foisa-2002', 'commissioner')?.after]).toEqual([
      's.47(1), 47(4)(a), (b)',
      { what: 'review', of: 'internal-review' },
    ]))
  it('RTI s.19(3): a second appeal also on silence', () =>
    expect(route('in-rti-2005', 'second-appeal')?.title['en']).toContain('or of the day it was due'))
  it('FOI Act 2014 s.22(4)(a): two weeks, and no internal review, after third parties were heard', () =>
    expect([
      route('ie-foi-2014', 'commissioner-third-party')?.section,
      route('ie-foi-2014', 'commissioner-third-party')?.after,
    ]).toEqual(['s.22(1), 22(4)(a), 38', { what: 'answer' }]))
  it('PAIA s.75(1)(a)(ii): thirty days for a third party', () =>
    expect(route('za-paia-2000', 'appeal')?.section).toBe('s.74, 75(1)(a)(i), (ii)'))
  it('VwGO § 75: to court after three months of silence', () =>
    expect(route('de-ifg', 'litigation')?.note).toBe('three-months-of-silence'))
})

describe('periods', () => {
  it('FOISA s.10(3), 9(3): the fees notice', async () => {
    const stop = law('uk-foisa-2002').stops.find(({ begin }) => begin === 'fee-notice')
    expect([stop?.section, stop?.mayAbandonAfter?.section]).toEqual(['s.10(3), 13(3)', 's.9(3)'])
  })
  it('Code on Access to Information, 1.18: deferral beyond 21 days', () =>
    expect(law('hk-code').extension?.section).toBe('para. 1.18'))
  it('FOI Act 1982 s.15(7)-(8): thirty more to consult a foreign government, beside those of s.15(6)', async () => {
    // 3 Mar + 60 = Fri 2 May 2025; + 30 = Sun 1 Jun; Mon 2.
    const foreign = await computed('au-foi-1982', ['received 2025-03-03', ['extended 2025-03-20', { ground: '15(7)' }]])
    expect([foreign.due, codes(foreign)]).toEqual(['2025-05-02', []])
    const both = await computed('au-foi-1982', [
      'received 2025-03-03',
      ['extended 2025-03-20', { ground: '15(6)' }],
      ['extended 2025-03-21', { ground: '15(7)' }],
    ])
    expect(both.due).toBe('2025-06-02')
  })
})

it.each([
  'ca-bc-foippa',
  'ca-on-fippa',
  'us-ca-pra',
  'us-ny-foil',
  'us-tx-pia',
  'us-fl-ch119',
  'au-qld-rti',
  'uk-eisr-2004',
])('%s names its exemptions in every language', (id) => {
  const untold = statuteById(id)?.exemptions.filter(({ title }) => !title['zh-Hans'] || !title['zh-Hant'])
  expect(untold).toEqual([])
})

it('what cases refer to stays readable: ids are added, never renamed or removed', () => {
  type Ids = { readonly [law: string]: { readonly [of: string]: readonly string[] } }
  const file = new URL('fixtures/stored-ids.json', import.meta.url)
  const stored = JSON.parse(readFileSync(file, 'utf8')) as Ids
  const now: Ids = Object.fromEntries(
    statutes.map((one) => [
      one.id,
      {
        outcomes: one.outcomes.map(({ id }) => id),
        exemptions: one.exemptions.map(({ code }) => code),
        reviewRoutes: one.reviewRoutes.map(({ kind }) => kind),
        facts: one.facts.map(({ name }) => name),
        grounds: one.extension?.grounds.map(({ id }) => id) ?? [],
      },
    ]),
  )
  for (const [id, kinds] of Object.entries(stored)) {
    for (const [kind, ids] of Object.entries(kinds)) {
      expect([id, kind, ids.filter((one) => !now[id]?.[kind]?.includes(one))]).toEqual([id, kind, []])
    }
  }
})
