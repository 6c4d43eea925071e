// What no linter knows: how files are named, how long they may be, and what the domain may not ask for.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lawBranches, lawIdsOf } from './law-branches.mjs'
import { foldersInOneProcess, registersOnImport } from './one-process.mjs'
import { sentenceFaults } from './sentences.mjs'

const home = fileURLToPath(new URL('..', import.meta.url))
const root = process.argv[2] ?? home
const maxLines = 400
const maxFilesInFolder = 30
/** Tables that a program writes or a person reads as data. */
const isData = (path) => /\/data\/|\/locales\/|\/generated\/|compiled-assets\.ts$/.test(path)
const saysNothing = /(^|[-.])(utils?|helpers?|common|misc|shared)([-.]|$)/
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mts|mjs|cjs)$/

const notPure = [
  [/\bDate\.now\b/, 'Date.now'],
  [/\bnew Date\(\s*\)/, 'new Date() without arguments'],
  [/\bMath\.random\b/, 'Math.random'],
  [/\bperformance\.now\b/, 'performance.now'],
]

function* files(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (!entry.isDirectory()) yield path
    else if (path !== 'src/generated') yield* files(path)
  }
}
const isSource = (path) => /\.(ts|tsx|mts|mjs|cjs)$/.test(path)
const inOneProcess = new RegExp(`^test/(${foldersInOneProcess.join('|')})/`)

/** A body is read by what bounds its time (src/http/forms). */
const unbounded = /\breq(\.raw)?\.(text|json|arrayBuffer|blob|bytes|formData|parseBody)\(/

/** English messages are for the API and the log: what depends on what went wrong reads its code (docs/adr/0111). */
const readsMessage = [
  /\.(test|exec)\([^)]*\b(message|detail)\)/,
  /\b(message|detail)\.(includes|match|matchAll|startsWith|endsWith|search|replace|replaceAll|indexOf)\(/,
  /\b(message|detail) ?[!=]== ?['"`]|['"`] ?[!=]== ?[\w.]*\.(message|detail)\b/,
]
/** A refusal has a code and parameters; its words are entries of src/locales (docs/adr/0111). */
const refuses = /\b(refused?|refuseField|fieldIssue|customIssue)\(|\berror: ['"`]/
const inWords = (line) =>
  refuses.test(line) && [...line.matchAll(/(['"`])(.*?)\1/g)].some(([, , text]) => /[a-z] [a-z]/i.test(text))
/** Values that the document of the API shows. */
const isSample = /\/sample-values\.ts$/
const mayReadMessage = /^src\/(adapters|locales)\//

/** A figure that is not told is not 0: neither drawn nor written so. */
const readsUntold = /\b(received|closed|closedLate|pending|count|value|first|second) \?\? 0\b/
const showsFigures = /^(src\/http\/site\/figures|src\/app\/reports|emails)\//

/** What differs by language is an entry of src/locales. */
const comparesLocale =
  /['"`](en|zh[\w-]*)['"`] ?[!=]==|[!=]== ?['"`](en|zh[\w-]*)['"`]|startsWith\(['"`]zh|\/\^?\(?zh|\[L in Locale\]\??: ?(?!Language)/

/** What is said once, and where; a second one would differ from it before long. */
const saidOnce = [
  ['src/domain/text/markup.ts', /&(lt|#60|#x3c);/i, 'escape markup with escapeMarkup'],
  [
    'src/domain/text/cjk.ts',
    /\\p\{Script=Han\}|\\u(4e00|2e80)|0x2e(7f|80)/i,
    'ask its sets and columnsOf of CJK characters',
  ],
  [
    'src/domain/text/control-characters.ts',
    /\\p\{Cc\}|-\\(u00|x)1f|\\(u00|x)7f-|\\u202a-/i,
    'take control characters out with its functions',
  ],
  ['src/domain/text/escape-pattern.ts', /\[\.\*\+\?\^/, 'escape a pattern with escapePattern'],
]

const code = (line) => !/^\s*(\/\/|\/?\*)/.test(line)

/** Folders whose files are data of one kind. */
const mayBeLarge = /^(src\/domain\/(statute|calendar)|src\/locales)(\/|$)/

/** What docs/glossary.md refuses: names where something is declared, phrases in what people read. */
function glossary() {
  const text = readFileSync(join(home, 'docs/glossary.md'), 'utf8')
  const rows = text.split('\n').filter((line) => /^\|(?! Term|---)/.test(line))
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()))
  const refused = (pattern) =>
    cells.flatMap(([, term, , last = '']) => [...last.matchAll(pattern)].map(([, text]) => ({ term, text })))
  const nameOf = (text) => new RegExp(`^${text.replace('*', '[A-Z0-9]\\w*')}$`)
  const phraseOf = (text) => new RegExp(`\\b${text}\\b`, 'i')
  return {
    names: refused(/`([^`]+)`/g).map(({ term, text }) => ({ term, pattern: nameOf(text) })),
    phrases: refused(/“([^”]+)”/g).map(({ term, text }) => ({ term, pattern: phraseOf(text) })),
  }
}
const { names, phrases } = glossary()
const declared = /\b(?:const|let|function|class|interface|type)\s+(\w+)|^\s*(?:readonly\s+)?(\w+)\??(?:\([^)]*\))?: /g
/** English that people read: the words, the letters, and the titles of problems. */
const isRead = /^(src\/locales\/en\/|emails\/|src\/http\/problems\/)/

function* wordFaults(path, lines) {
  for (const [index, line] of lines.entries()) {
    if (!code(line)) continue
    for (const [, one, two] of line.matchAll(declared)) {
      const refused = names.find(({ pattern }) => pattern.test(one ?? two))
      if (refused) yield `${path}:${index + 1}: ${one ?? two}: docs/glossary.md calls it ${refused.term}`
    }
    const phrase = isRead.test(path) ? phrases.find(({ pattern }) => pattern.test(line)) : undefined
    if (phrase) yield `${path}:${index + 1}: docs/glossary.md says ${phrase.term} here`
  }
}

function* folderFaults(paths) {
  const counts = new Map()
  for (const path of paths) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
  for (const [folder, count] of counts)
    if (count > maxFilesInFolder && /^(src|test)\//.test(folder) && !mayBeLarge.test(folder))
      yield `${folder}: ${count} files, at most ${maxFilesInFolder}: divide it by subject`
}

/** These join the routes of others. */
const joinsRoutes =
  /^src\/http\/(app\.ts|desk\/desk-pages\.tsx|site\/page-routes\.ts|api\/api-routes\.ts|ui\/pages\.ts)$/
const isWrapper = /^src\/http\/(ui\/pages|api\/operation)\.ts$/
const makesRouter = /\bnew (OpenAPI)?Hono\b/
const addsRoute =
  /\.(get|post|put|patch|delete|options|all)\(\s*(path\b|['"`]\/)|\.on\(\s*(\[|method\b|['"`](get|post|put))/i

/** A route that asks who may, parses, refuses and limits by itself, past the wrapper that does it for all. */
function routesByHand(path, lines) {
  if (!path.startsWith('src/http/') || isWrapper.test(path)) return false
  const text = lines.filter(code).join('\n')
  return addsRoute.test(text) || (makesRouter.test(text) && !joinsRoutes.test(path))
}

/** What a bench or a script bundles by its path, which no compiler sees. */
const bundles = /from '\.\/((?:src|emails|test)\/[^'$]+)'/g

function* faults(path) {
  const name = basename(path)
  const lines = readFileSync(join(root, path), 'utf8').split('\n')
  if (saysNothing.test(name)) yield `${path}: name it by what it is, not utils, helpers, common, misc or shared`
  if (!kebabCase.test(name)) yield `${path}: name it in kebab-case`
  if (/^index\.[a-z]+$/.test(name)) yield `${path}: import from the file itself, not through an index`
  if (lines.length > maxLines && !isData(path)) yield `${path}: ${lines.length} lines, at most ${maxLines}`
  const barrel = lines.some((line) => /^export \* from/.test(line))
  if (barrel) yield `${path}: 'export * from' makes it a barrel`
  if (path.startsWith('src/http/')) {
    for (const [number, line] of lines.entries())
      if (code(line) && unbounded.test(line))
        yield `${path}:${number + 1}: read the body with bodyText, bodyBytes or formOf, which bound its time`
  }
  if (inOneProcess.test(path) && lines.some((line) => registersOnImport.test(line)))
    yield `${path}: a law or language that it registers is seen by every file of its process (scripts/one-process.mjs)`
  if (routesByHand(path, lines))
    yield `${path}: add pages and files by Pages, and operations of the API by operation (docs/adr/0109)`
  if (/^(scripts|bench)\//.test(path))
    for (const [number, line] of lines.entries())
      for (const [, bundled] of line.matchAll(bundles))
        if (!existsSync(join(root, bundled))) yield `${path}:${number + 1}: ${bundled} is not there`
  if (/^(src|emails)\//.test(path)) yield* wordFaults(path, lines)
  if (/^src\/(domain|app|http)\//.test(path) && !isSample.test(path))
    for (const [index, line] of lines.entries())
      if (code(line) && inWords(line))
        yield `${path}:${index + 1}: refuse with a code and parameters; src/locales words them`
  if (/^(src|emails)\//.test(path) && !mayReadMessage.test(path))
    for (const [index, line] of lines.entries())
      if (code(line) && readsMessage.some((pattern) => pattern.test(line)))
        yield `${path}:${index + 1}: read the code and the parameters, never the English message`
  if (/^(src|emails)\//.test(path) && !path.startsWith('src/locales/'))
    for (const [index, line] of lines.entries())
      if (code(line) && comparesLocale.test(line))
        yield `${path}:${index + 1}: what differs by language is an entry of src/locales`
  if (/^(src|emails)\//.test(path) && !isData(path))
    for (const [place, pattern, what] of saidOnce)
      for (const [index, line] of lines.entries())
        if (path !== place && code(line) && pattern.test(line)) yield `${path}:${index + 1}: ${what} (${place})`
  if (showsFigures.test(path))
    for (const [index, line] of lines.entries())
      if (code(line) && readsUntold.test(line))
        yield `${path}:${index + 1}: a figure that is not told is not 0: say that it is not`
  if (!path.startsWith('src/domain/')) return
  for (const [number, line] of lines.entries()) {
    for (const [pattern, what] of notPure) {
      if (code(line) && pattern.test(line))
        yield `${path}:${number + 1}: ${what} in the domain; take the date as an argument`
    }
  }
}

const all = ['src', 'emails', 'prisma', 'test', 'scripts', 'bench', 'bin'].flatMap((folder) => [...files(folder)])
const paths = all.filter(isSource)
const registry = () => readFileSync(join(root, 'src/domain/statute/registered-statutes.ts'), 'utf8')
const program = paths.filter((path) => /^(src|emails)\//.test(path))
const read = program.map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n') }))
const found = [
  ...folderFaults(all),
  ...paths.flatMap((path) => [...faults(path)]),
  // Their exceptions are of this project.
  ...(root === home ? [...lawBranches(read, lawIdsOf(registry())), ...sentenceFaults(read)] : []),
]
for (const line of found) console.error(line)
process.exitCode = found.length === 0 ? 0 : 1
