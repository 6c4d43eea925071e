import { expect, test } from 'vitest'
import { lawBranches, lawIdsOf } from '../../scripts/law-branches.mjs'

const ids = ['uk-foia-2000', 'cn-ogi-2019', 'service-standard']

/** What the rule says of one line in a file, beside what it says of exceptions that this file does not need. */
const faultsOf = (path: string, line: string) =>
  lawBranches([{ path, lines: [line] }], ids).filter((fault) => fault.startsWith(`${path}:`))

test('the ids of the laws are the names of the files that the registry imports', () => {
  const registry = "import { ukFoia2000 } from './uk-foia-2000.ts'\nimport { cnOgi2019 } from './cn-ogi-2019.ts'\n"
  expect(lawIdsOf(registry)).toEqual(['uk-foia-2000', 'cn-ogi-2019'])
})

test.each([
  "if (statute.id === 'uk-foia-2000') return",
  "  'cn-ogi-2019': () => sentence,",
  "key.startsWith('uk-foia-2000:s.14')",
  "id.startsWith('cn-')",
  'if (/^cn-/.test(id)) return',
  "isChina: statute.jurisdiction === 'CN',",
  "size: letter.statute.jurisdiction !== 'US' ? 'A4' : 'LETTER',",
  "if ('US' === law?.jurisdiction) return",
  "switch (statute.jurisdiction) { case 'GB':",
  "if (['CN', 'TW'].includes(statute.jurisdiction)) return",
  'if (monthFirst.has(jurisdiction)) return',
  'const tag = tags[statute.jurisdiction]',
  'const named: { readonly [S in StatuteId]?: readonly RegExp[] } = {',
  'const titles: Record<StatuteId, string> = {',
  "import { serviceStandard } from '../../domain/statute/service-standard.ts'",
])('%s is refused', (line) => {
  expect(faultsOf('src/app/letters/decision-letter.ts', line)).toHaveLength(1)
  expect(faultsOf('emails/decision.tsx', line)).toHaveLength(1)
})

test.each([
  'if (statute.letters.remedies === null) return',
  'law.jurisdiction === own?.jurisdiction',
  'const { jurisdiction } = statute',
  ' * the exemptions of `uk-foia-2000`',
  "// 'cn-ogi-2019' has no such row",
  "'cn-annual': 'Annual report'",
])('%s is not', (line) => {
  expect(faultsOf('src/app/letters/decision-letter.ts', line)).toEqual([])
})

test("a law is named in its own file and in the registry, and in no other law's helper", () => {
  const line = "  id: 'uk-foia-2000',"
  expect(faultsOf('src/domain/statute/uk-foia-2000.ts', line)).toEqual([])
  expect(faultsOf('src/domain/statute/registered-statutes.ts', "import { a } from './uk-foia-2000.ts'")).toEqual([])
  expect(faultsOf('src/domain/statute/general-outcomes.ts', line)).toHaveLength(1)
})

test('an exception that nothing needs is refused', () => {
  expect(lawBranches([], ids)).toContainEqual(expect.stringMatching(/src\/app\/demo\/ names no law/))
  const used = lawBranches([{ path: 'src/app/demo/demo-town.ts', lines: ["statute: 'uk-foia-2000',"] }], ids)
  expect(used).not.toContainEqual(expect.stringMatching(/src\/app\/demo\//))
})
