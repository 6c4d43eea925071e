// What a law decides stands in its own file (docs/statutes/README.md): nothing else asks which law, or which country's, it is.

/** Who may name a law all the same, and why. An exception that nothing needs is a fault itself. */
const exceptions = [
  ['src/app/demo/', 'demonstration data are requests under laws that it chooses'],
  ['src/http/api/sample-values.ts', 'examples in the document of the API'],
  ['src/http/api/office/directory-routes.ts', 'an example in the document of the API'],
  ['src/locales/en/language.ts', 'the law of the sample case in this language'],
  ['src/locales/zh-Hans/language.ts', 'the law of the sample case in this language'],
  ['src/locales/zh-Hant/language.ts', 'the law of the sample case in this language'],
  ['src/locales/dates.ts', 'a language is written in another way in some countries (`intlByJurisdiction`)'],
].map(([path, reason]) => ({ path, reason }))

const folder = 'src/domain/statute/'
const registries = new Set([`${folder}registered-statutes.ts`, `${folder}statutes.ts`])

/** The ids of the laws that the registry imports: a law's file has its id as its name. */
export const lawIdsOf = (registry) => [...registry.matchAll(/from '\.\/([\w-]+)\.ts'/g)].map(([, id]) => id)

const comparison = String.raw`[!=]==?\s*['"\`]`
const jurisdictions = [
  new RegExp(String.raw`\bjurisdiction\b[)\]]*\s*${comparison}`, 'i'),
  /['"`]\s*[!=]==?\s*[\w.?]*\bjurisdiction\b/i,
  /\bswitch\s*\([^)]*jurisdiction/i,
  /\.(includes|has|get|startsWith|test)\([^()]*\bjurisdiction\b/i,
  /\w\[[\w.?]*\bjurisdiction\b\]/i,
]

/** @param ids the ids of all laws */
function patternsFor(ids) {
  const prefixes = [...new Set(ids.map((id) => id.split('-')[0]))].join('|')
  return [
    [new RegExp(`['"\`](?:${ids.join('|')})['"\`:]`), 'names a law'],
    [
      new RegExp(String.raw`\bstartsWith\(['"\`](?:${prefixes})-|/\^(?:${prefixes})-`),
      'asks for the laws of a country',
    ],
    [new RegExp(String.raw`\bfrom ['"][^'"]*/(?:${ids.join('|')})\.ts['"]`), "reads a law's own file"],
    [/\bin StatuteId\b|\bRecord<StatuteId\b/, 'is a table of laws'],
    ...jurisdictions.map((pattern) => [pattern, 'asks for the country of a law']),
  ]
}

const isComment = (line) => /^\s*(\/\/|\/?\*)/.test(line)
const mayName = (path, ids) => registries.has(path) || ids.some((id) => path === `${folder}${id}.ts`)

/**
 * Where a source file decides by which law, or which country's, a case is under.
 * @param files {path, lines} of each file under src and emails
 * @param ids the ids of all laws
 */
export function lawBranches(files, ids) {
  const patterns = patternsFor(ids)
  const needed = new Set()
  const found = []
  for (const { path, lines } of files) {
    if (mayName(path, ids)) continue
    for (const [index, line] of lines.entries()) {
      const [, what] = (!isComment(line) && patterns.find(([pattern]) => pattern.test(line))) || []
      if (!what) continue
      const exception = exceptions.find((one) => path.startsWith(one.path))
      if (exception) needed.add(exception)
      else found.push(`${path}:${index + 1}: ${what}: what it decides is a field of Statute (docs/statutes/README.md)`)
    }
  }
  const idle = exceptions.filter((one) => !needed.has(one))
  return [...found, ...idle.map(({ path }) => `scripts/law-branches.mjs: ${path} names no law and needs no exception`)]
}
