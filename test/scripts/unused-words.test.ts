import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { unusedWords } from '../../scripts/unused-words.mjs'

const folder = mkdtempSync(join(tmpdir(), 'words-'))
afterAll(() => rmSync(folder, { recursive: true }))

const language = `
type Widened<T> = T extends string ? string : { readonly [K in keyof T]: Widened<T[K]> }
type Stage = 'open' | 'closed'
export type Language = {
  readonly pages: Widened<typeof import('./en/pages.ts').pages> & { readonly stages: { readonly [S in Stage]: string } }
  readonly letters: { readonly greeting: string; readonly parting: (name: string) => string }
}
export declare const languages: { readonly [locale: string]: Language }
`
const pages = `export const pages = {
  home: { title: 'Home', lede: 'Ask.', searchLabel: 'Search' },
  stages: { open: 'Open', closed: 'Closed' },
  columns: { date: 'Date', name: 'Name' },
  kinds: { post: 'Post', fax: 'Fax' },
}
export const own = pages.home.searchLabel
`

/** The keys that nothing reads where this is all the code there is. */
function unusedBy(code: string): readonly string[] {
  mkdirSync(join(folder, 'en'), { recursive: true })
  const files = { 'language.ts': language, 'en/pages.ts': pages, 'code.ts': code }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const options = {
    allowImportingTsExtensions: true,
    strict: true,
    target: 99,
    module: 99,
    lib: ['lib.es2022.d.ts'],
    types: [],
  }
  return unusedWords(
    Object.keys(files).map((name) => join(folder, name)),
    join(folder, 'language.ts'),
    (file) => file.startsWith(join(folder, 'en/')),
    options,
  )
}

describe('a key of a language', () => {
  const head = `import { languages, type Language } from './language.ts'\nconst { pages, letters } = languages['en']!\n`

  it('is unused where nothing reads it, and a language reading its own words is nothing', () => {
    expect(unusedBy(`${head}export const shown = [pages.home.title, letters.greeting]`)).toEqual([
      'pages.home.lede',
      'pages.home.searchLabel',
      'pages.stages',
      'pages.columns',
      'pages.columns.date',
      'pages.columns.name',
      'pages.kinds',
      'pages.kinds.post',
      'pages.kinds.fax',
      'letters.parting',
    ])
  })

  it('is used by any way to read it: a value as key, taking apart, spreading, or handing it over', () => {
    expect(
      unusedBy(`${head}
        declare function table(setting: { columns: { readonly [name: string]: string } }): void
        declare const stage: 'open' | 'closed', kind: 'post' | 'fax'
        const { lede, ...others } = pages.home
        const setting = { columns: pages.columns }
        table(setting)
        export const shown = [lede, others, pages.stages[stage], pages.kinds[kind], { ...letters }]`),
    ).toEqual([])
  })

  it('is not used by another key of the same name', () => {
    expect(
      unusedBy(`${head}
        const other = { parting: 'Goodbye', fax: 1, date: 2 }
        export const shown = [other.parting, other.fax, other.date, pages.home, pages.stages, pages.columns.name, pages.kinds.post]`),
    ).toEqual([
      'pages.home.title',
      'pages.home.lede',
      'pages.home.searchLabel',
      'pages.columns.date',
      'pages.kinds.fax',
      'letters.greeting',
      'letters.parting',
    ])
  })
})
