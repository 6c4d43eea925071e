import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { attachToCase, discardMail, openFromMail } from '../app/mail/inbound/attach-mail.ts'
import { fileReceivedMail, receiveMail } from '../app/mail/inbound/receive-mail.ts'
import type { MailPorts } from '../app/ports/ports.ts'
import type { IntakeRow } from '../app/ports/store/mail/intake.ts'
import type { Result } from '../domain/request/refusal.ts'
import { wordedIntakeWarnings } from '../locales/intake-warnings.ts'
import { connectPorts } from '../server/connect-ports.ts'
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
import { configOf } from './installation.ts'

const usage = `usage: candor intake [--json]
       candor intake --folder DIR [--trusted-relay] [--json]
       candor intake open ID [--body SLUG] [--subject TEXT] [--json]
       candor intake assign ID --to REFERENCE [--json]
       candor intake discard ID --reason TEXT [--json]

Lists the letters that matched no case, oldest first.
  --folder  first reads the letters of a folder (files ending in .eml), as if they had come by mail
  --trusted-relay
            the letters of the folder were put there by a relay that is trusted: what its Authentication-Results
            say of the sender counts (MAIL_TRUSTED_AUTHSERV); without it, nobody is vouched for
  open      makes a new request of a letter; its sender is the requester
  assign    puts a letter on a case
  discard   puts a letter away; it stays stored, with the reason
`

const system = { kind: 'system' } as const

/** As `--json` prints a letter: an interface that stays. */
function shown(row: IntakeRow) {
  const { id, messageId, receivedAt, from, to, subject, text, kind, attachments, warnings } = row
  const { quoted, authentication, suggestion } = row
  return {
    ...{ id, messageId, receivedAt, from, to, subject, text, kind, attachments },
    ...{ warnings: wordedIntakeWarnings(warnings), quoted, authentication, suggestion },
  }
}

async function* waiting(ports: MailPorts): AsyncIterable<IntakeRow> {
  let cursor: string | undefined
  do {
    const page = await ports.store.intake.list({ status: 'waiting', limit: 200, ...(cursor ? { cursor } : {}) })
    yield* page.rows
    cursor = page.nextCursor ?? undefined
  } while (cursor)
}

async function list(ports: MailPorts, io: CommandIo, json: boolean): Promise<void> {
  let count = 0
  if (json) await io.stdout('[')
  for await (const row of waiting(ports)) {
    count += 1
    if (json) await io.stdout(`${count > 1 ? ',' : ''}\n${JSON.stringify(shown(row))}`)
    else
      await io.stdout(
        `${row.id}  ${row.receivedAt}  ${row.kind}  ${row.from}  ${row.subject}${row.suggestion ? `  (${row.suggestion}?)` : ''}\n`,
      )
  }
  if (json) await io.stdout(count > 0 ? '\n]\n' : ']\n')
  else if (count === 0) await io.stdout('No letter waits.\n')
}

async function readFolder(ports: MailPorts, io: CommandIo, folder: string, trustedRelay: boolean): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`--folder: ${folder} cannot be read (${error.code})`)
  })
  const names = entries.filter((name) => /\.eml$/i.test(name)).sort()
  const progress = progressLine(io)
  let [taken, known] = [0, 0]
  for (const [index, name] of names.entries()) {
    progress.show(`${index + 1} of ${names.length} letters`)
    const { ids, duplicates } = await receiveMail(ports, await readFile(join(folder, name)), {
      from: undefined,
      to: [],
      trustedRelay,
    })
    taken += ids.length > 0 ? 1 : 0
    known += ids.length === 0 && duplicates > 0 ? 1 : 0
  }
  progress.end()
  io.stderr(`${names.length} letters read, ${taken} new, ${known} known already\n`)
}

export const intakeCommand: Command = async (args, io) => {
  const option = { type: 'string' } as const
  const { values, positionals } = parsed(args, {
    folder: option,
    'trusted-relay': { type: 'boolean' },
    body: option,
    subject: option,
    to: option,
    reason: option,
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    await io.stdout(usage)
    return 0
  }
  const [verb, id, ...more] = positionals
  if (more.length > 0 || (verb !== undefined && !['open', 'assign', 'discard'].includes(verb)))
    throw new UsageError(`there is no "intake ${positionals.join(' ')}"`)
  const { ports, close } = await connectPorts(configOf(io), { migrate: true })
  try {
    if (verb === undefined) {
      await fileReceivedMail(ports)
      if (values.folder !== undefined) await readFolder(ports, io, values.folder, values['trusted-relay'] === true)
      await list(ports, io, values.json === true)
      return 0
    }
    const letter = needed(id, 'ID')
    const placed = await place(ports, verb, letter, values)
    await io.stdout(
      values.json
        ? `${JSON.stringify({ id: letter, ...placed })}\n`
        : `${letter}: ${Object.values(placed).join(' ')}\n`,
    )
    return 0
  } finally {
    await close()
  }
}

type Values = {
  readonly body?: string | undefined
  readonly subject?: string | undefined
  readonly to?: string | undefined
  readonly reason?: string | undefined
}

async function place(
  ports: MailPorts,
  verb: string,
  id: string,
  values: Values,
): Promise<{ status: string; reference?: string }> {
  if (verb === 'discard') {
    orRefused(await discardMail(ports, system, id, { reason: needed(values.reason, '--reason') }))
    return { status: 'discarded' }
  }
  const row =
    verb === 'assign'
      ? orRefused(await attachToCase(ports, system, id, { reference: needed(values.to, '--to') }))
      : orRefused(
          await openFromMail(ports, system, id, {
            ...(values.body === undefined ? {} : { body: values.body }),
            ...(values.subject === undefined ? {} : { subject: values.subject }),
          }),
        )
  return { status: 'filed', reference: row.reference }
}

function orRefused<T>(result: Result<T>): T {
  if (!result.ok) throw inputErrorOf(result.refusal)
  return result.value
}
