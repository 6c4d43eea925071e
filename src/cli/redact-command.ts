import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { z } from 'zod'
import { parserPool } from '../adapters/parse/parser-pool.ts'
import { parserEntry } from '../adapters/parse/start-process.ts'
import { pooledRedactor, redactionLimits } from '../adapters/redact/pooled-redactor.ts'
import { pooledSafeCopies } from '../adapters/safe-copy/pooled-safe-copies.ts'
import { areaOf, type CellCut } from '../domain/release/cell-cuts.ts'
import type { RedactionBox } from '../domain/release/redaction.ts'
import { outsideBytes } from '../server/connect-ports.ts'
import { type Command, InputError, needed, parsed, UsageError } from './command.ts'
import { mustBeFile } from './scan-command.ts'

const usage = `usage: candor redact FILE --boxes BOXES.json --out FILE [--title TITLE] [--language TAG] [--json]

Cuts boxes out of a PDF, or cells out of a spreadsheet, and proves that nothing of what was cut survives. The file itself is not changed; where a part of
the proof does not hold, no result is written, and the exit code is 1.
  --boxes     a JSON array: { "page": 1, "rect": [left, top, right, bottom], "ground": "s.40(2)" } in points from the top
              left of the page as shown, or { "text": "...", "ground": "..." } for every place of a text;
              for a spreadsheet { "sheet": "Staff", "cells": "B2:C9", "ground": "..." }, with cells as B4, B2:C9, B:C or
              4:9, and without cells for a whole sheet
  --title     what the result is called; by default, its file name
  --language  the language of its text, like en or zh-Hans; by default en
`

const ground = z.string().trim().max(200).optional()
const pageBox = z.union([
  z.strictObject({
    page: z.number().int().min(1),
    rect: z
      .tuple([z.number(), z.number(), z.number(), z.number()])
      .refine(([left, top, right, bottom]) => right > left && bottom > top, {
        error: 'must be left, top, right, bottom, with right beyond left and bottom below top',
      }),
    ground,
  }),
  z.strictObject({ text: z.string().trim().min(1).max(1000), ground }),
])
const cellBox = z.strictObject({
  sheet: z.string().max(255),
  cells: z
    .string()
    .refine((cells) => areaOf(cells) !== undefined, { error: 'names no cells: write B4, B2:C9, B:C or 4:9' })
    .optional(),
  ground,
})
const listOf = <T extends z.ZodType>(box: T) => z.array(box).min(1, { error: 'names no box' }).max(10_000)

export const redactCommand: Command = async (args, io) => {
  const option = { type: 'string' } as const
  const { values, positionals } = parsed(args, {
    ...{ boxes: option, out: option, title: option, language: option },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    await io.stdout(usage)
    return 0
  }
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('name one file')
  const out = needed(values.out, '--out')
  const boxes = await readBoxes(needed(values.boxes, '--boxes'))
  await mustBeFile(file)
  const entry = parserEntry(outsideBytes)
  if (!entry) throw new InputError('the programs are not built: run "npm run build"')
  const pool = parserPool({ entry, size: 1, limits: redactionLimits })
  try {
    const title = { title: values.title ?? basename(out, extname(out)), language: values.language ?? 'en' }
    const source = createReadStream(file)
    const redacted =
      'cells' in boxes
        ? await pooledSafeCopies(pool).cutCells(source, boxes.cells, title.language)
        : await pooledRedactor(pool).redact(source, boxes.pages, title)
    if ('refused' in redacted) throw new InputError(`${file}: ${redacted.message}`)
    const { bytes, ...shown } = redacted
    if (bytes) await writeFile(out, bytes)
    if (values.json) await io.stdout(`${JSON.stringify(shown, null, 2)}\n`)
    else {
      const failed = Object.entries(shown.proof).flatMap(([part, holds]) => (holds ? [] : [part]))
      for (const { code, ...where } of shown.warnings)
        io.stderr(`${[code, ...Object.entries(where).map(([name, value]) => `${name} ${value}`)].join(', ')}\n`)
      await io.stdout(
        failed.length === 0
          ? `${out}: ${shown.boxes} boxes cut, and proved\n`
          : `No file was written. What does not hold: ${failed.join(', ')}\n`,
      )
    }
    return bytes ? 0 : 1
  } finally {
    await pool.close()
  }
}

type Boxes = { readonly pages: readonly RedactionBox[] } | { readonly cells: readonly CellCut[] }

/** Boxes on pages or in sheets: the first one tells which. */
async function readBoxes(file: string): Promise<Boxes> {
  await mustBeFile(file)
  let given: unknown
  try {
    given = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new InputError(`${file}: not JSON: ${(error as Error).message}`)
  }
  const isOfSheets = Array.isArray(given) && typeof given[0] === 'object' && given[0] !== null && 'sheet' in given[0]
  const [cells, pages] = isOfSheets
    ? [listOf(cellBox).safeParse(given), undefined]
    : [undefined, listOf(pageBox).safeParse(given)]
  if (cells?.success) return { cells: cells.data }
  if (pages?.success) return { pages: pages.data }
  const [issue] = (cells ?? pages)?.error?.issues ?? []
  const place = issue?.path.map((step) => (typeof step === 'number' ? `box ${step + 1}` : String(step))).join(', ')
  throw new InputError(`${file}: ${place ? `${place}: ` : ''}${issue?.message ?? 'not a list of boxes'}`)
}
