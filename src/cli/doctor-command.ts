import { checkInstallation } from '../app/office/check-installation.ts'
import { type RebuiltSearch, rebuildSearch } from '../app/search/rebuild-search.ts'
import { readConfig } from '../config/config.ts'
import { connectPorts } from '../server/connect-ports.ts'
import { type Command, type CommandIo, parsed, progressLine } from './command.ts'
import { type WordedCheck, wordedCheck } from './doctor-words.ts'

const usage = `usage: candor doctor [--all] [--rebuild-search] [--json]

Checks the configuration, the database, the documents, mail, staff, calendars, dead letters, and that lists and stored words agree with the case files.
  --all             every case file, and not a sample of 200 of each body
  --rebuild-search  first makes the search index anew; the service may go on meanwhile
Exit code 1 where a check failed; warnings do not count.
`

export const doctorCommand: Command = async (args, io) => {
  const { values } = parsed(args, {
    all: { type: 'boolean' },
    'rebuild-search': { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    await io.stdout(usage)
    return 0
  }
  const checks = await examine({ all: values.all ?? false, rebuildsSearch: values['rebuild-search'] ?? false }, io)
  const ok = checks.every((check) => check.state !== 'failed')
  if (values.json) await io.stdout(`${JSON.stringify({ ok, checks })}\n`)
  else for (const check of checks) await io.stdout(textOf(check))
  return ok ? 0 : 1
}

type Wanted = { readonly all: boolean; readonly rebuildsSearch: boolean }

async function examine({ all, rebuildsSearch }: Wanted, io: CommandIo): Promise<readonly WordedCheck[]> {
  const read = readConfig(io.env)
  if (!read.ok)
    return [{ name: 'configuration', state: 'failed', message: 'the environment is wrong', details: read.lines }]
  const configuration: WordedCheck = {
    name: 'configuration',
    state: 'ok',
    message: 'the environment is understood',
    details: [],
  }
  const progress = progressLine(io)
  try {
    // Not migrated: a schema that waits to be brought up to date is a finding.
    const { ports, close } = await connectPorts(read.config)
    try {
      const rebuilt = rebuildsSearch
        ? await rebuildSearch(ports, ({ scope, done }) => progress.show(`search: ${done} of the ${scope} indexed`))
        : undefined
      const onChecked = (checked: number) => progress.show(`${checked} case files checked`)
      const checks = await checkInstallation(ports, { all, onChecked })
      return [configuration, ...(rebuilt ? [rebuiltAs(rebuilt)] : []), ...checks.map(wordedCheck)]
    } finally {
      await close()
    }
  } catch (error) {
    return [
      configuration,
      {
        name: 'store',
        state: 'failed',
        message: 'the database cannot be opened',
        details: [error instanceof Error ? error.message : String(error)],
      },
    ]
  } finally {
    progress.end()
  }
}

function rebuiltAs({ log, desk, pages, problems }: RebuiltSearch): WordedCheck {
  const message = `the index was made anew: ${log} entries of the log, ${desk} requests, ${pages} pages of documents`
  return { name: 'search', state: problems.length > 0 ? 'failed' : 'ok', message, details: problems }
}

const signs = { ok: 'ok     ', warning: 'WARNING', failed: 'FAILED ' } as const

function textOf({ name, state, message, details }: WordedCheck): string {
  return `${signs[state]}  ${name}: ${message}\n${details.map((line) => `           ${line}\n`).join('')}`
}
