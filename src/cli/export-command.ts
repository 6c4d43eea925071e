import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportFormats, exportLedger } from '../app/desk/export-ledger.ts'
import { type CivilDate, parseCivilDate } from '../domain/calendar/civil-date.ts'
import { type Command, inputErrorOf, needed, parsed, UsageError } from './command.ts'
import { bodyNamed, withPorts } from './installation.ts'

const usage = `usage: candor export sflf|csv|jsonl --body SLUG [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--out FILE] [--json]

Writes the body's ledger in order of receipt, without anything of the requesters.
  --from, --to  by the date of receipt; both ends count
  --out         a file, whole or not at all, instead of standard output
  --json        the same as the format jsonl
`

export const exportCommand: Command = async (args, io) => {
  const { values, positionals } = parsed(args, {
    body: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    await io.stdout(usage)
    return 0
  }
  const [wanted, ...more] = positionals
  const format = exportFormats.find((one) => one === (wanted ?? (values.json ? 'jsonl' : undefined)))
  if (!format || more.length > 0) throw new UsageError(`the format is one of ${exportFormats.join(', ')}`)
  const slug = needed(values.body, '--body')
  const from = dateOf(values.from, '--from')
  const to = dateOf(values.to, '--to')
  return withPorts(io, async (ports) => {
    const body = await bodyNamed(ports, slug)
    const pieces = exportLedger(ports, { kind: 'system' }, body, format, {
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    })
    if (!pieces.ok) throw inputErrorOf(pieces.refusal)
    if (values.out === undefined) for await (const piece of pieces.value) await io.stdout(piece)
    else await writeWhole(values.out, pieces.value)
    return 0
  })
}

function dateOf(text: string | undefined, option: string): CivilDate | undefined {
  if (text === undefined) return undefined
  const date = parseCivilDate(text)
  if (!date) throw new UsageError(`${option} "${text}" is not a date that exists (YYYY-MM-DD)`)
  return date
}

async function writeWhole(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const incoming = `${path}.${process.pid}.part`
  try {
    await pipeline(Readable.from(pieces), createWriteStream(incoming))
    await rename(incoming, path)
  } catch (error) {
    await rm(incoming, { force: true })
    throw error
  }
}
