import { expect, test } from 'vitest'
import { sentenceFaults, sentencesIn } from '../../scripts/sentences.mjs'

test.each([
  "const task = 'Look at this request, and at others'",
  `const note = \`A message from \${from} is on this case\``,
  "return warn('the server ended before the work did')",
  `checks.push({ name: \`\${count} requests are within their term\` })`,
  "const note = '本案收到邮件，尚无法证实由申请人发出'",
])('%s is a sentence', (line) => {
  expect(sentencesIn(line)).toHaveLength(1)
})

test.each([
  "throw new RangeError('a month has no such day')",
  "super('The cursor is not one that this list gave out')",
  "return refuseField('dueOn', 'wrong', 'must not be before the day of the question')",
  "issues.push({ path: 'to', code: 'wrong', message: 'must be the last day of a month' })",
  "z.string().min(1, 'must not be empty or too long')",
  "import { a } from './what-is-in-the-file.ts'",
  "const lease = 'mail server rests'",
  "const column = 'counted in'",
  `const key = \`link request \${id}\``,
  'const html = `<p class="small">the text of a page</p>`',
  '// A comment says what it likes',
])('%s is none', (line) => {
  expect(sentencesIn(line)).toEqual([])
})

const faultsOf = (path: string, line: string) => sentenceFaults([{ path, lines: [line] }])
const said = "export const text = 'This letter could not be read safely'"

test('the domain and the use cases hold none; words and screens may', () => {
  for (const path of ['src/domain/mail/unreadable.ts', 'src/app/mail/file-mail.ts'])
    expect(faultsOf(path, said)).toContainEqual(expect.stringMatching(`^${path}:1: a sentence: .*src/locales`))
  for (const path of ['src/locales/en/letters/mail-notes.ts', 'src/cli/doctor-words.ts'])
    expect(faultsOf(path, said)).not.toContainEqual(expect.stringMatching(`^${path}`))
})

test('an exception that nothing needs is refused', () => {
  expect(faultsOf('src/app/run-jobs.ts', said)).not.toContainEqual(expect.stringMatching(/run-jobs/))
  expect(faultsOf('src/app/run-jobs.ts', "const id = 'jobs'")).toContainEqual(
    expect.stringMatching(/run-jobs.*needs no/),
  )
})
