import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { z } from 'zod'
import { parserPool } from '../adapters/parse/parser-pool.ts'
import { parserEntry } from '../adapters/parse/start-process.ts'
import { pooledRedactor, redactionLimits } from '../adapters/redact/pooled-redactor.ts'
import type { RedactionBox } from '../domain/release/redaction.ts'
import { outsideBytes } from '../server/connect-ports.ts'
import { type Command, InputError, needed, parsed, UsageError } from './command.ts'
import { mustBeFile } from './scan-command.ts'

const usage = `usage: candor redact FILE --boxes BOXES.json --out FILE [--title TITLE] [--language TAG] [--json]

Cuts boxes out of a PDF and proves that nothing of what was cut survives. The file itself is not changed; where a part of
the proof does not hold, no result is written, and the exit code is 1.
  --boxes     a JSON array: { "page": 1, "rect": [left, top, right, bottom], "ground": "s.40(2)" } in points from the top
              left of the page as shown, or { "text": "...", "ground": "..." } for every place of a text
  --title     what the result is called; by default, its file name
  --language  the language of its text, like en or zh-Hans; by default en
`

const ground = z.string().trim().max(200).optional()
const boxesSchema = z
  .array(
    z.union([
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
    ]),
  )
  .min(1, { error: 'names no box' })
  .max(10_000)

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
    const redacted = await pooledRedactor(pool).redact(createReadStream(file), boxes, title)
    if ('refused' in redacted) throw new InputError(`${file}: ${redacted.message}`)
    const { bytes, ...shown } = redacted
    if (bytes) await writeFile(out, bytes)
    if (values.json) await io.stdout(`${JSON.stringify(shown, null, 2)}\n`)
    else {
      const failed = Object.entries(shown.proof).flatMap(([part, holds]) => (holds ? [] : [part]))
      for (const { code, page, box } of shown.warnings)
        io.stderr(`${code}${page === undefined ? '' : `, page ${page}`}${box === undefined ? '' : `, box ${box}`}\n`)
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

async function readBoxes(file: string): Promise<readonly RedactionBox[]> {
  await mustBeFile(file)
  let given: unknown
  try {
    given = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new InputError(`${file}: not JSON: ${(error as Error).message}`)
  }
  const read = boxesSchema.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const place = issue?.path.map((step) => (typeof step === 'number' ? `box ${step + 1}` : String(step))).join(', ')
  throw new InputError(`${file}: ${place ? `${place}: ` : ''}${issue?.message ?? 'not a list of boxes'}`)
}
