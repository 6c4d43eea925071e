import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { installation } from './run-candor.ts'

const here = installation()
beforeAll(async () => {
  expect((await here.run(['demo'])).code).toBe(0)
}, 120_000)

const report = (...args: readonly string[]) => here.run(['report', ...args])
const thisYear = String(new Date().getFullYear())
const cn = ['cn-annual', '--body', 'qinghe', '--year', thisYear]

test('China’s report comes as JSON with its checks and needs, and as HTML, DOCX and XLSX with the texts that people wrote', async () => {
  const json = await report(...cn, '--format', 'json')
  expect(json.code, json.err).toBe(0)
  const told = JSON.parse(json.out)
  expect(told.checks).toHaveLength(7)
  expect(told.checks.every(({ holds }: { holds: boolean }) => holds)).toBe(true)
  expect(json.err).toContain('needs texts.problems')

  const answers = join(here.folder, 'answers.json')
  writeFileSync(
    answers,
    JSON.stringify({
      texts: { general: '一年来，<坚持>公开。', problems: '人手不足。', other: '无。' },
      proactive: { 规章: [1, 0, 3] },
    }),
  )
  const html = await report(...cn, '--format', 'html', '--answers', answers, '--locale', 'en')
  expect(html.out).toContain('一年来，&lt;坚持&gt;公开。')
  expect(html.out).toContain('What the records cannot tell')
  expect(html.out).not.toMatch(/https?:\/\/|<script/)
  for (const format of ['docx', 'xlsx']) {
    const out = join(here.folder, `cn.${format}`)
    expect((await report(...cn, '--format', format, '--answers', answers, '--out', out)).code).toBe(0)
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
  }
}, 120_000)

test('as of an instant before anything was recorded, every figure is nought', async () => {
  const { out } = await report(
    'us-quarterly',
    '--body',
    'harbor-agency',
    '--quarter',
    '2020Q1',
    '--format',
    'json',
    '--as-of',
    '2020-01-31T00:00:00Z',
  )
  const told = JSON.parse(out)
  expect(told.asOf).toBe('2020-01-31T00:00:00.000Z')
  expect(Object.values(told.rows.at(-1).value)).toEqual([0, 0, 0, 0, 0])
}, 60_000)

test('the British CSV is the published header and one row', async () => {
  const { out } = await report('uk-statistics', '--body', 'riverford', '--quarter', `${thisYear}Q3`, '--format', 'csv')
  const lines = out.trimEnd().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]?.startsWith('Quarter,Government body,Total requests received')).toBe(true)
  expect(out).not.toContain("'-")
}, 60_000)

test.each([
  [['cn-annual', '--body', 'qinghe', '--year', '2025', '--format', 'pdf'], 2, '--out is needed'],
  [['cn-annual', '--body', 'qinghe', '--year', '2025', '--format', 'xml'], 2, 'json, csv, xlsx, html, docx'],
  [['cn-annual', '--body', 'qinghe', '--quarter', '2025Q1', '--format', 'json'], 2, 'takes --year'],
  [['us-annual', '--body', 'harbor-agency', '--fiscal-year', '25', '--format', 'xml'], 2, 'is no year'],
  [['cn-annual', '--body', 'qinghe', '--year', '2025', '--format', 'docx'], 2, '--out is needed'],
  [['cn-annual', '--body', 'qinghe', '--year', '2025', '--format', 'json', '--as-of', 'yesterday'], 2, 'no moment'],
  [['in-annual', '--body', 'qinghe'], 2, 'cn-annual, us-annual, us-quarterly, uk-statistics'],
  [
    ['cn-annual', '--body', 'riverford', '--year', '2025', '--format', 'json'],
    1,
    'is only for bodies under cn-ogi-2019',
  ],
  [['cn-annual', '--body', 'nobody', '--year', '2025', '--format', 'json'], 1, 'there is no public body'],
] as const)(
  '%j ends with exit code %i',
  async (args, code, said) => {
    const ran = await report(...args)
    expect(ran.code, ran.err).toBe(code)
    expect(ran.err).toContain(said)
  },
  60_000,
)

test('wrong answers are named one by one, and no file is left', async () => {
  const answers = join(here.folder, 'wrong.json')
  writeFileSync(answers, JSON.stringify({ texts: { general: 5 }, proactive: { 规章: [1] } }))
  const out = join(here.folder, 'wrong.html')
  const ran = await report(...cn, '--format', 'html', '--answers', answers, '--out', out)
  expect(ran.code).toBe(1)
  expect(ran.err).toMatch(/texts\.general: .*\n.*proactive\.规章: /)
  expect(existsSync(out)).toBe(false)
}, 60_000)
