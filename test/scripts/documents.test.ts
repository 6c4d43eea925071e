import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/architecture.md',
  'docs/operations/installing.md',
  'docs/statutes/README.md',
]

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

/** Paths of the project in a text: those that begin with one of its folders, without placeholders. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\w./])(?:src|test|docs|emails|prisma|scripts|bench|bin)\/[\w./-]*\w(?![\w*{-])/g)].map(
    ([path]) => path,
  )

const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].flatMap(([, path]) => path ?? [])

test.each(documents)('%s names files and commands that are there', (document) => {
  const text = readFileSync(document, 'utf8')
  const missing = [
    ...pathsIn(text).filter((path) => !existsSync(path)),
    ...linksIn(text).filter((path) => !existsSync(join(dirname(document), path))),
    ...[...text.matchAll(/npm run ([\w:]+)/g)].flatMap(([, name]) => name ?? []).filter((name) => !(name in scripts)),
  ]
  expect(missing).toEqual([])
})
