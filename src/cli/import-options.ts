import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { ImportOptions } from '../app/import/import-pass.ts'
import type { LedgerReading } from '../app/ports/ledger-source.ts'
import { dateOrders } from '../domain/calendar/date-order.ts'
import { InputError, UsageError } from './command.ts'

type Values = {
  readonly [name: string]: unknown
  readonly map?: string[] | undefined
  readonly dates?: string | undefined
  readonly sheet?: string | undefined
  readonly 'header-row'?: string | undefined
  readonly encoding?: string | undefined
  readonly empty?: string | undefined
  readonly mapping?: string | undefined
}

const order = z.enum(dateOrders)
/** As --json prints it, or shorter, as somebody writes it by hand. What else stands in it is of no use here. */
const mappingFile = z.object({
  columns: z.record(z.string(), z.string()).default({}),
  outcomes: z
    .union([
      z.record(z.string(), z.string()),
      z
        .array(z.object({ words: z.string(), means: z.string(), known: z.boolean().default(true) }))
        .transform((list) =>
          Object.fromEntries(
            list.filter(({ words, known }) => known && words !== '').map(({ words, means }) => [words, means]),
          ),
        ),
    ])
    .default({}),
  unmapped: z.array(z.string()).default([]),
  dates: z.union([order, z.object({ order }).transform(({ order }) => order)]).optional(),
  sheet: z.string().nullish(),
  headerRow: z.int().min(1).optional(),
  encoding: z.string().optional(),
  empty: z.array(z.string()).default([]),
})
type MappingFile = z.infer<typeof mappingFile>

/** How a file is read: what the options say, and, where they say nothing, the mapping of --mapping. */
export function readingOptions(values: Values): {
  readonly options: Pick<ImportOptions, 'map' | 'leaveOut' | 'dates' | 'empty'>
  readonly reading: LedgerReading
} {
  const said = values.mapping === undefined ? mappingFile.parse({}) : mappingOf(values.mapping)
  const given = dateOrders.find((one) => one === values.dates)
  if (values.dates !== undefined && !given) throw new UsageError(`--dates is one of ${dateOrders.join(', ')}`)
  const row = values['header-row']
  if (row !== undefined && !/^[1-9]\d{0,6}$/.test(row))
    throw new UsageError('--header-row is the number of a row, from 1')
  const own = (values.map ?? []).map(pairOf)
  const isNamed = new Set(own.map(([theirs]) => theirs))
  const kept = Object.entries({ ...said.outcomes, ...said.columns }).filter(([theirs]) => !isNamed.has(theirs))
  const map = [...own, ...kept.filter(([, ours]) => ours !== '')]
  const leaveOut = [...kept.filter(([, ours]) => ours === '').map(([theirs]) => theirs), ...said.unmapped]
  const dates = given ?? said.dates
  const sheet = values.sheet ?? said.sheet ?? undefined
  const headerRow = row === undefined ? said.headerRow : Number(row)
  const encoding = values.encoding ?? (said.encoding === 'xlsx' ? undefined : said.encoding)
  return {
    options: {
      ...{ map, leaveOut: leaveOut.filter((name) => !isNamed.has(name)) },
      empty: values.empty === undefined ? said.empty : values.empty.split(','),
      ...(dates === undefined ? {} : { dates }),
    },
    reading: {
      names: map.map(([theirs]) => theirs),
      ...(sheet === undefined ? {} : { sheet }),
      ...(headerRow === undefined ? {} : { headerRow }),
      ...(encoding === undefined ? {} : { encoding }),
    },
  }
}

function mappingOf(file: string): MappingFile {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new InputError(`--mapping ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
  const read = mappingFile.safeParse(json)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new InputError(
    `--mapping ${file}: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'not a mapping'}`,
  )
}

function pairOf(text: string): readonly [string, string] {
  const at = text.lastIndexOf('=')
  const [theirs, ours] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  if (at < 1 || theirs === '' || ours === '') throw new UsageError(`--map "${text}" must be "their name=our name"`)
  return [theirs, ours]
}
