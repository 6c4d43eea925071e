import { once } from 'node:events'
import { runCommand } from './cli/run-command.ts'

// What an installation writes (case files, letters, documents, exports) is its own user's: others of the machine read none of it.
process.umask(process.umask() | 0o077)

// A reader that goes away ("candor export ... | head") ends the work quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

// The code is set and not forced: what is written must arrive, and `serve` goes on.
process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  stdin: process.stdin,
  stdout: (text) => {
    if (!process.stdout.write(text)) return once(process.stdout, 'drain').then(() => undefined)
  },
  stderr: (text) => {
    process.stderr.write(text)
  },
  watched: process.stderr.isTTY === true,
})
