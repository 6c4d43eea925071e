import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { type ParserPool, parserPool } from '../adapters/parse/parser-pool.ts'
import { parserEntry } from '../adapters/parse/start-process.ts'
import type { FileScanner, ScannedFile } from '../app/ports/file-scanner-ports.ts'
import { readScanConfig } from '../config/config.ts'
import type { Finding, Place } from '../domain/release/finding.ts'
import { outsideBytes } from '../server/connect-ports.ts'
import { fileScanner } from '../server/file-scanner.ts'
import { type Command, type CommandIo, InputError, parsed, progressLine, UsageError } from './command.ts'
import { ConfigError } from './installation.ts'

const usage = `usage: candor scan FILE... [--name NAME]... [--json]

Looks through files for what must not go out: hidden text, earlier versions, comments, personal data. What a file is
is told by what is in it, never by its name. Nothing is changed, and nothing is kept.
  --name  a name to look for, besides what is looked for in any file; may be given again
  --json  one array with the findings of each file

clean: nothing was found. review: a person must look. blocked: something is hidden. unreadable: not looked through.
`

type Named = { readonly file: string } & ScannedFile

export const scanCommand: Command = async (args, io) => {
  const { values, positionals: files } = parsed(args, {
    name: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    await io.stdout(usage)
    return 0
  }
  if (files.length === 0) throw new UsageError('name at least one file')
  for (const file of files) await mustBeFile(file)
  const entry = parserEntry(outsideBytes)
  if (!entry) throw new InputError('the programs are not built: run "npm run build"')
  const size = Math.min(files.length, availableParallelism())
  const pool = parserPool({ entry, size, maxWaiting: files.length })
  const scanner = scannerOf(pool, io)
  try {
    const progress = progressLine(io)
    let scannedFiles = 0
    const scanOne = async (file: string): Promise<Named> => {
      const scanned = await scanFile(scanner, file, values.name ?? [])
      scannedFiles += 1
      progress.show(`${scannedFiles} of ${files.length} files`)
      return { file, ...scanned }
    }
    const scanned = await Promise.all(files.map(scanOne))
    progress.end()
    if (values.json) {
      const shown = scanned.map(({ file, sha256, type, verdict, reason, picturesNotRead, findings }) => ({
        ...{ file, sha256, type, verdict },
        ...(reason === undefined ? {} : { reason }),
        ...(picturesNotRead === undefined ? {} : { picturesNotRead }),
        findings,
      }))
      await io.stdout(`${JSON.stringify(shown, null, 2)}\n`)
    } else for (const one of scanned) await io.stdout(textOf(one))
    return 0
  } finally {
    await pool.close()
  }
}

/** @throws InputError */
export async function mustBeFile(file: string): Promise<void> {
  const there = await stat(file).catch(() => undefined)
  if (!there) throw new InputError(`there is no file "${file}"`)
  if (!there.isFile()) throw new InputError(`"${file}" is not a file`)
}

function scannerOf(pool: ParserPool, { env }: CommandIo): FileScanner {
  const config = readScanConfig(env)
  if ('lines' in config) throw new ConfigError(config.lines.join('\n'))
  return fileScanner(pool, config).scanner
}

const scanFile = (scanner: FileScanner, file: string, names: readonly string[]): Promise<ScannedFile> =>
  scanner.scan(createReadStream(file, { highWaterMark: 1024 * 1024 }), { names, patterns: [] })

function textOf({ file, verdict, reason, picturesNotRead, findings }: Named): string {
  const lines = findings.map((one) => `  ${lineOf(one)}\n`)
  if (picturesNotRead !== undefined) lines.push(`  pictures not read: ${picturesNotRead}\n`)
  return `${basename(file)}: ${verdict}${reason === undefined ? '' : ` (${reason})`}\n${lines.join('')}`
}

function lineOf({ kind, what, severity, where, count, excerpt }: Finding): string {
  const place = placeText(where)
  const words = [kind, ...(what ? [what] : []), `(${severity})`, ...(place ? [place] : [])]
  return `${words.join(' ')}${count === undefined ? '' : ` ×${count}`}${excerpt === undefined ? '' : `: ${excerpt}`}`
}

const placeText = ({ part, page, sheet, cell }: Place): string =>
  [part, page === undefined ? undefined : `page ${page}`, sheet, cell].filter((one) => one !== undefined).join(', ')
