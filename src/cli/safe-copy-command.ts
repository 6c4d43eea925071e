import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { parserPool } from '../adapters/parse/parser-pool.ts'
import { parserEntry } from '../adapters/parse/start-process.ts'
import { redactionLimits } from '../adapters/redact/pooled-redactor.ts'
import { readScanConfig } from '../config/config.ts'
import { outsideBytes } from '../server/connect-ports.ts'
import { safeCopiesOf } from '../server/file-scanner.ts'
import { type Command, InputError, needed, parsed, UsageError } from './command.ts'
import { ConfigError } from './installation.ts'
import { mustBeFile } from './scan-command.ts'

const usage = `usage: candor safe-copy FILE --out FILE [--as-pages] [--title TITLE] [--language TAG]
                              [--json]

Makes a copy with what can be seen in a file and nothing else: no hidden parts, comments, earlier versions or metadata.
Spreadsheets become workbooks (or CSV) with values alone; texts, presentations and mails become PDF; pictures, drawings and
PDF stay what they are; a ZIP has the copies of its files, without those of which there is none. HEIC: save it as JPEG first. The file itself is not changed. The copy is looked through as well: where something is hidden in it, no
copy is written, and the exit code is 1. OFFICE_COMMAND lays texts and presentations out; without it their words are kept.
  --as-pages  a text or a CSV file becomes PDF, and no text again
  --title     what the copy is called; by default, its file name
  --language  the language of its text, like en or zh-Hans; by default en
`

export const safeCopyCommand: Command = async (args, io) => {
  const option = { type: 'string' } as const
  const { values, positionals } = parsed(args, {
    ...{ out: option, title: option, language: option },
    'as-pages': { type: 'boolean' },
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
  await mustBeFile(file)
  const config = readScanConfig(io.env)
  if ('lines' in config) throw new ConfigError(config.lines.join('\n'))
  const entry = parserEntry(outsideBytes)
  if (!entry) throw new InputError('the programs are not built: run "npm run build"')
  const pool = parserPool({ entry, size: 1, limits: redactionLimits })
  try {
    const copied = await safeCopiesOf(pool, config).make(createReadStream(file), {
      title: values.title ?? basename(out, extname(out)),
      language: values.language ?? 'en',
      madeAt: new Date().toISOString(),
      ...(values['as-pages'] ? { asPages: true } : {}),
    })
    if ('refused' in copied) {
      if (values.json) await io.stdout(`${JSON.stringify(copied, null, 2)}\n`)
      else io.stderr(`${file}: ${copied.message}\n`)
      return 1
    }
    const { bytes, ...shown } = copied
    await writeFile(out, bytes)
    if (values.json) await io.stdout(`${JSON.stringify(shown, null, 2)}\n`)
    else {
      await io.stdout(`${out}: ${shown.type}\n`)
      for (const { kind, count } of shown.removed) await io.stdout(`  removed: ${kind}${times(count)}\n`)
      for (const { what, count, path } of shown.lost)
        await io.stdout(`  not kept: ${what}${path === undefined ? times(count) : ` ${path}`}\n`)
      if (shown.personalData > 0) await io.stdout(`  personal data that can be read in it: ${shown.personalData}\n`)
    }
    return 0
  } finally {
    await pool.close()
  }
}

const times = (count = 1): string => (count === 1 ? '' : ` ×${count}`)
