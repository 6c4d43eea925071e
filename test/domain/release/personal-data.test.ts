import { describe, expect, it } from 'vitest'
import { findPersonalData } from '../../../src/domain/release/personal-data/find-personal-data.ts'
import { impersonal, personal } from './personal-data-examples.ts'

const found = (text: string, names: readonly string[] = [], patterns: { title: string; pattern: string }[] = []) =>
  findPersonalData([{ where: {}, text }], { names, patterns }, () => [])
const typesIn = (text: string) => found(text).map(({ what }) => what)

describe.each(Object.entries(personal))('personal data: %s', (what, examples) => {
  it.each(examples)('is found in %j', (text) => {
    expect(typesIn(text)).toContain(what)
  })
})

it.each(impersonal)('nothing personal is found in %j', (text) => {
  expect(found(text)).toEqual([])
})

it('finds listed names in any case and spacing, and no part of another word', () => {
  const text = 'BOB  LOBLAW met Bob\nLoblaw; Bobloblaw did not. Ann, Annex.'
  expect(found(text, ['Bob Loblaw', 'Ann']).map(({ excerpt, count }) => [count, excerpt?.slice(0, 3)])).toHaveLength(3)
})

it('finds a listed name with a hyphen, and one with signs of patterns', () => {
  expect(found('Anne-Marie O.Neill', ['Anne-Marie', 'O.Neill'])).toHaveLength(2)
  expect(found('OxNeill', ['O.Neill'])).toEqual([])
})

it('finds patterns of the body', () => {
  expect(found('Staff no. RV-12345', [], [{ title: 'Staff number', pattern: 'RV-#####' }])).toMatchObject([
    { kind: 'personal-data', what: 'pattern' },
  ])
})

it('counts what stands several times, and claims no letter twice', () => {
  expect(found('a@example.org and a@example.org')).toEqual([
    {
      kind: 'personal-data',
      severity: 'medium',
      where: {},
      count: 2,
      what: 'e-mail',
      excerpt: 'a@example.org and a@example.org',
    },
  ])
})

describe('personal data in the sentences of a letter', () => {
  it.each([
    ['The report is by Amelia Hart, Senior Ecologist and Planning Officer.', ['name']],
    ['Her passport no. is 533401372.', ['identity-number']],
    ['固定电话0571-87654321', ['telephone']],
    ['手機0912-345-678', ['telephone']],
    ['致電9123 4567聯絡本人', ['telephone']],
    ['投訴人陳美玲表示曾經查詢。', ['name']],
    ['請與黃志強先生聯絡。', ['name']],
    ['该村村民赵大勇领取补偿款。', ['name']],
    ['身分證字號A123456789', ['identity-number']],
  ] as const)('%s', (text, types) => {
    expect(typesIn(text)).toEqual(types)
  })

  it.each([
    '申请人向我局提出政府信息公开申请。',
    '申请人于上月提出的申请已收悉。',
    '統計數字：12345678',
    '合同编号：ZJ-2023-000123',
    'Ward totals: 1234 5678 9012',
    'The Senior Planning Officer visited the site.',
  ])('none: %s', (text) => {
    expect(typesIn(text)).toEqual([])
  })
})
