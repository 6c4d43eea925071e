import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { type ImportResult, type ImportWarning, importLedger } from '../app/import/import-ledger.ts'
import type { ImportMapping } from '../app/import/import-mapping.ts'
import { type Accepted, acceptable } from '../app/import/import-questions.ts'
import type { OpenLedgerFile } from '../app/ports/ledger-files-ports.ts'
import { type LedgerReading, type LedgerSource, LedgerUnreadable } from '../app/ports/ledger-source.ts'
import { csvLine } from '../domain/text/csv.ts'
import { languages } from '../locales/locales.ts'
import type { RowIssue } from '../locales/row-problem-words.ts'
import { wordedQuestion, wordedRowIssue } from '../locales/row-problems.ts'
import {
  type Command,
  type CommandIo,
  InputError,
  inputErrorOf,
  needed,
  parsed,
  progressLine,
  UsageError,
} from './command.ts'
import { readingOptions } from './import-options.ts'
import { withPorts } from './installation.ts'
import { ledgerOfFile } from './ledger-of-file.ts'

const usage = `usage: candor import FILE --statute ID --body SLUG [--map "their name=our name"]... [--dates dmy|mdy|ymd]
                     [--sheet NAME] [--header-row N] [--encoding NAME] [--empty "NA,-"] [--mapping FILE]
                     [--accept open|outcomes|contradictions]... [--dry-run] [--skip-bad] [--json]

Imports a ledger, CSV, XLSX, XLS or ODS (SFLF 1.5, or other column names) of past and open requests, whole or not at all.
  --map         a column of the file and ours ("Ref=number"), or its words for an outcome and the law's ("Gone=no-records")
  --dates       how dates like 03/04/2025 are read; by default one way for the whole file, which the mapping states
  --sheet       the sheet of a workbook, by name; by default the one with most columns that we know
  --header-row  the row with the names of the columns; by default the one with most names that we know
  --encoding    of a CSV file, for example windows-1252; by default UTF-8, UTF-16, GB 18030 or Windows-1252, as its bytes tell
  --empty       words that stand where there is nothing
  --mapping     a JSON file that says the same as the options above: the "mapping" that --json prints
  --accept      takes as it is what the file does not say: "open", where no column says when requests were closed;
                "outcomes", where most words of the outcome are not known; "contradictions", where a row is said to be open and
                has a day of closing, which then counts
  --dry-run     says what would happen, and writes nothing
  --skip-bad    imports the good rows, and writes the others to FILE.rejected.csv
Rows are counted as a spreadsheet counts them, from 1. A row's own number is its key: importing again imports nothing twice.
`

export const importCommand: Command = async (args, io) => {
  const { values, positionals } = parsed(args, {
    statute: { type: 'string' },
    body: { type: 'string' },
    map: { type: 'string', multiple: true },
    dates: { type: 'string' },
    sheet: { type: 'string' },
    'header-row': { type: 'string' },
    encoding: { type: 'string' },
    empty: { type: 'string' },
    mapping: { type: 'string' },
    accept: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean' },
    'skip-bad': { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    await io.stdout(usage)
    return 0
  }
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('one FILE is needed')
  const said = readingOptions(values)
  const options = {
    statute: needed(values.statute, '--statute'),
    body: needed(values.body, '--body'),
    ...said.options,
    accept: (values.accept ?? []).flatMap((list) => list.split(',')).map(acceptedOf),
    dryRun: values['dry-run'] ?? false,
    skipBad: values['skip-bad'] ?? false,
  }
  if (!existsSync(file)) throw new InputError(`there is no file ${file}`)
  // A long import makes much that is soon of no use: collected earlier, it costs no time and a third less memory.
  setFlagsFromString('--heap-growing-percent=60')
  const source = await opened(file, said.reading)
  const rejects = options.skipBad && !options.dryRun ? rejectedRows(file, source) : undefined
  const progress = progressLine(io)
  const result = await withPorts(io, (ports) =>
    importLedger(ports, source, options, {
      mapped: (mapping) => {
        progress.end()
        if (!values.json) io.stderr(mappingText(mapping))
      },
      progress: (phase, rows, of) => progress.show(`${phase} ${rows}${of === null ? '' : ` of ${of}`} rows`),
      rejected: (row, issue) => rejects?.add(row.cells, issue),
    }),
  ).finally(async () => {
    progress.end()
    rejects?.close()
    await source.close()
  })
  if (!result.ok) {
    rejects?.discard()
    throw inputErrorOf(result.refusal)
  }
  return tell(result.value, values.json ?? false, rejects?.written(), io)
}

/** What cannot be opened at all is told as every wrong input is. */
async function opened(file: string, reading: LedgerReading): Promise<OpenLedgerFile> {
  try {
    return await ledgerOfFile(file, reading)
  } catch (error) {
    if (error instanceof LedgerUnreadable) throw new InputError(`${file}: ${error.message}`)
    throw error
  }
}

function acceptedOf(word: string): Accepted {
  const code = acceptable.find((one) => one === word.trim())
  if (!code) throw new UsageError(`--accept is one of ${acceptable.join(', ')}`)
  return code
}

const reasons: { readonly [R in ImportMapping['dates']['because']]: string } = {
  given: 'as --dates says',
  'only-possible': 'the only way in which all of them make sense',
  'not-needed': 'no date leaves it open',
  country: "they could be read in more than one way: this is the custom of the law's country; --dates decides it",
}

const datesText = ({ dates }: ImportMapping): string =>
  `${languages.en.pages.imports.orders[dates.order]}: ${reasons[dates.because]}`

function warningText(warning: ImportWarning): string {
  const { body } = warning
  if (warning.key === 'other-law')
    return `the public body "${body}" comes under ${warning.law}; these requests are imported under ${warning.imported}`
  return `there was no public body "${body}": it ${warning.dryRun ? 'would be' : 'was'} made, and its name and settings should be looked at`
}

function mappingText(mapping: ImportMapping): string {
  const columns = Object.entries(mapping.columns).map(([theirs, ours]) => `  ${theirs} -> ${ours}`)
  const unmapped = mapping.unmapped.length > 0 ? [`  left out: ${mapping.unmapped.join(', ')}`] : []
  const key = mapping.key === 'row' ? ['  no column of numbers: a row is known again by what it says'] : []
  const outcomes = mapping.outcomes.map(
    ({ words, rows, means, known }) =>
      `  ${rows} x "${words}" -> ${means}${known ? '' : ' (NOT RECOGNISED: --map "their words=outcome")'}`,
  )
  const sheet = mapping.sheet === null ? '' : `sheet "${mapping.sheet}", `
  return [
    `Read as ${mapping.encoding}, ${sheet}the names of the columns in row ${mapping.headerRow}.`,
    'Columns:',
    ...columns,
    ...unmapped,
    ...key,
    `Dates: ${datesText(mapping)}`,
    ...(outcomes.length > 0 ? ['Outcomes:', ...outcomes] : []),
    '',
  ].join('\n')
}

const hints: { readonly [C in Accepted]: string } = {
  open: 'Name the column with --map "their name=closed", or take them so with --accept open',
  outcomes: 'Say what they mean with --map "their words=outcome", or take them so with --accept outcomes',
  contradictions: 'Take them so with --accept contradictions',
}

async function tell(
  result: ImportResult,
  json: boolean,
  rejectedFile: string | undefined,
  io: CommandIo,
): Promise<number> {
  const skipped = rejectedFile !== undefined && result.imported + result.already > 0
  const held = result.questions.filter(({ accepted }) => !accepted)
  const taken = result.questions.filter(({ accepted }) => accepted)
  const failed = held.length > 0 || (result.rejected.length > 0 && !skipped)
  const { mapping } = result
  const warnings = [...result.warnings.map(warningText), ...taken.map((question) => wordedQuestion(question, 'en'))]
  const asked = held.map((question) => ({
    ...{ row: mapping?.headerRow ?? 1, column: '', value: '', code: `not-said-${question.code}` },
    message: `${wordedQuestion(question, 'en')} ${hints[question.code]}`,
  }))
  const rejected = [...asked, ...result.rejected.map((issue) => wordedRowIssue(issue, 'en'))]
  if (json) {
    const dates = mapping && { dates: { ...mapping.dates, text: datesText(mapping) } }
    const { questions: _questions, ...told } = result
    const worded = { ...told, rejected, mapping: mapping && { ...mapping, ...dates }, warnings }
    await io.stdout(`${JSON.stringify({ ...worded, ...(rejectedFile === undefined ? {} : { rejectedFile }) })}\n`)
    return failed ? 1 : 0
  }
  const { count, named } = result.left
  if (count > 0) {
    const rows = named.map(({ row, text }) => `row ${row} "${text.slice(0, 60)}"`).join(', ')
    io.stderr(`Rows that are no requests are left out (${count}): ${rows}${count > named.length ? ', ...' : ''}\n`)
  }
  for (const warning of warnings) io.stderr(`warning: ${warning}\n`)
  for (const { row, column, value, code, message } of rejected) {
    io.stderr(`row ${row}${column === '' ? '' : `, ${column}`}${value === '' ? '' : ` "${value}"`}: ${message}\n`)
    if (code === 'missing-column') io.stderr('Name it with --map "their name=received"\n')
  }
  const what = result.dryRun ? 'would be imported' : 'imported'
  const counts = `${result.rows} rows: ${result.imported} ${what}, ${result.already} there already, ${result.rejected.length} rejected.`
  await io.stdout(
    `${counts}${failed && !result.dryRun ? ' Nothing was written.' : ''}${rejectedFile === undefined ? '' : ` The rejected rows are in ${rejectedFile}`}\n`,
  )
  return failed ? 1 : 0
}

/** FILE.rejected.csv: the rows as they stand in the file, and what is wrong with each. Made when there is a first one. */
function rejectedRows(file: string, source: LedgerSource) {
  const path = `${file}.rejected.csv`
  let handle: number | undefined
  let made = false
  return {
    add(cells: readonly string[], issue: RowIssue) {
      const { row, column, message } = wordedRowIssue(issue, 'en')
      if (handle === undefined) {
        handle = openSync(path, 'w')
        made = true
        writeSync(handle, csvLine([...source.header, 'candor row', 'candor problem']))
      }
      const padded = [...cells, ...Array<string>(Math.max(0, source.header.length - cells.length)).fill('')]
      writeSync(handle, csvLine([...padded.slice(0, source.header.length), row, `${column}: ${message}`]))
    },
    close() {
      if (handle !== undefined) closeSync(handle)
      handle = undefined
    },
    discard() {
      if (made) rmSync(path, { force: true })
    },
    written: () => (made ? path : undefined),
  }
}
