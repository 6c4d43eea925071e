import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { historyFaults, subjectFault } from '../../scripts/commit-subjects.mjs'

test.each([
  'feat(mail): show letters of the last day',
  'refactor(http-api): join the two error handlers',
  `fix(x): ${'a'.repeat(64)}`,
])('%s is a subject', (subject) => {
  expect(subjectFault(subject)).toBeUndefined()
})

test.each([
  'Show letters of the last day',
  'feat: show letters of the last day',
  'improve(mail): show letters of the last day',
  'feat(mail) show letters of the last day',
  'feat(mail): show letters of the last day.',
  'feat(mail): ',
  `fix(x): ${'a'.repeat(65)}`,
])('%s is none', (subject) => {
  expect(subjectFault(subject)).toEqual(expect.any(String))
})

let folder: string
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: join(folder, 'origin'),
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim()
const commit = (subject: string) => {
  git('commit', '--allow-empty', '-m', subject)
  return git('rev-parse', 'HEAD')
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-commits-'))
  mkdirSync(join(folder, 'origin/inside'), { recursive: true })
  git('init', '-q')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('commits after the rule are checked, those before it are not, and without the whole history none', () => {
  const before = commit('Anything goes')
  commit('fix(mail): answer once')
  expect(historyFaults(join(folder, 'origin'), before)).toEqual([])
  commit('Answer once')
  expect(historyFaults(join(folder, 'origin'), before)).toEqual([
    expect.stringMatching(/^\w{8} Answer once: not "type/),
  ])
  expect(historyFaults(join(folder, 'origin'), 'f'.repeat(40))).toBeUndefined()
  expect(historyFaults(join(folder, 'origin/inside'), before)).toBeUndefined()
  git('clone', '-q', '--depth', '2', `file://${join(folder, 'origin')}`, join(folder, 'shallow'))
  expect(historyFaults(join(folder, 'shallow'), before)).toBeUndefined()
})
