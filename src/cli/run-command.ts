import { type CommandIo, InputError, UsageError } from './command.ts'
import { commands, helpText } from './commands.ts'

/** Errors that are no bugs: one line says what is wrong. The exit code of each. */
const spoken: { readonly [name: string]: number } = {
  ...{ ConfigError: 2, CannotStart: 1, LedgerUnreadable: 1, VirusScannerSilent: 1 },
}

/** Runs one command line and gives its exit code. */
export async function runCommand([name, ...args]: readonly string[], io: CommandIo): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await io.stdout(helpText())
    return name === undefined ? 2 : 0
  }
  const offered = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!offered) {
    io.stderr(`candor: there is no command "${name}"\n\n${helpText()}`)
    return 2
  }
  try {
    const command = await offered.load()
    return await command(args, io)
  } catch (error) {
    return said(name, error, io)
  }
}

function said(name: string, thrown: unknown, io: CommandIo): number {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  if (error instanceof UsageError) {
    io.stderr(`candor ${name}: ${error.message}\nSee "candor ${name} --help".\n`)
    return 2
  }
  const code = spoken[error.name]
  if (error instanceof InputError || code !== undefined) {
    for (const line of error.message.split('\n')) io.stderr(`candor ${name}: ${line}\n`)
    return code ?? 1
  }
  const system =
    (error as NodeJS.ErrnoException).syscall !== undefined ||
    /^SQLITE_|^ECONN/.test((error as NodeJS.ErrnoException).code ?? '')
  io.stderr(`candor ${name}: ${system ? error.message : (error.stack ?? error.message)}\n`)
  return 1
}
