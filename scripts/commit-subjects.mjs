// The subjects of commits: `type(scope): subject`. Commits before the rule are left as they are; without a history, or with
// a shallow one, there is nothing to check.
import { execFileSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The last commit before the rule. */
const lastUnchecked = '1c6bd1f9759a00bfbcf58385be4f131d68d54c0f'
/** Commits without a scope that were made beside this check, before anybody ran it. */
const excepted = [
  '5abb09daed949e69e44ddb1107af0a4c4549f6aa',
  '7b6cb719933314150fdb0ae09793e9de79d901f0',
  '3a89afa8c859a2c618c252903b893a449b0a6ff0',
  '0f90bba422d9778f950e573cde9f5ec6fa63badc',
  '5babc16e340dbec800ec7cd791ba9a51b2d251c2',
  '0e7449b42f6f3a371645ab61135fa4c53b1082a0',
  'b4d90cffe19f234f9c349c4308d57910671a90ef',
  '1a1f1c04889006640ca305800bd3dede491b4c0a',
  '587f5dd6abd6992a6c74b168f934f28af941e831',
]
const maxLength = 72
const types = ['feat', 'fix', 'refactor', 'perf', 'test', 'docs', 'build', 'ci', 'chore']
const pattern = new RegExp(`^(${types.join('|')})\\([a-z0-9][a-z0-9-]*\\): \\S.*[^\\s.]$`)

/** What is wrong with a subject; undefined where nothing is. */
export function subjectFault(subject) {
  if (subject.length > maxLength) return `${subject.length} characters, at most ${maxLength}`
  if (!pattern.test(subject)) return `not "type(scope): subject" without a full stop; types: ${types.join(', ')}`
  return undefined
}

const git = (folder, ...args) => execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim()

/** The faults of the commits after `since` in the repository whose root is `folder`; undefined where that history is not there. */
export function historyFaults(folder, since = lastUnchecked) {
  try {
    if (realpathSync(git(folder, 'rev-parse', '--show-toplevel')) !== realpathSync(folder)) return undefined
    if (git(folder, 'rev-parse', '--is-shallow-repository') === 'true') return undefined
    git(folder, 'cat-file', '-e', `${since}^{commit}`)
  } catch {
    return undefined
  }
  const lines = git(folder, 'log', '--no-merges', '--format=%H %s', `${since}..HEAD`).split('\n').filter(Boolean)
  return lines.flatMap((line) => {
    const hash = line.slice(0, line.indexOf(' '))
    const fault = excepted.includes(hash) ? undefined : subjectFault(line.slice(hash.length + 1))
    return fault === undefined ? [] : [`${line.slice(0, 8)} ${line.slice(hash.length + 1)}: ${fault}`]
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = historyFaults(fileURLToPath(new URL('..', import.meta.url)))
  if (faults === undefined) console.log('skipped: the history of commits is not there')
  for (const line of faults ?? []) console.error(line)
  process.exitCode = faults?.length ? 1 : 0
}
