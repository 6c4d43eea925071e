import type { Command } from './command.ts'

type Offered = { readonly summary: string; readonly load: () => Promise<Command> }

/** Every command, each loaded only when it is called: `candor clock` starts without a database client or a web server. */
export const commands: { readonly [name: string]: Offered } = {
  serve: {
    summary: 'serve the pages and the API, and run the jobs',
    load: async () => (await import('./serve-command.ts')).serveCommand,
  },
  demo: { summary: 'load the demonstration', load: async () => (await import('./demo-command.ts')).demoCommand },
  clock: {
    summary: 'say when requests are due, and why',
    load: async () => (await import('./clock-entry.ts')).clockEntry,
  },
  import: {
    summary: 'import a ledger of past and open requests',
    load: async () => (await import('./import-command.ts')).importCommand,
  },
  export: {
    summary: 'export the ledger as SFLF, CSV or JSON lines',
    load: async () => (await import('./export-command.ts')).exportCommand,
  },
  report: {
    summary: 'write an official report: China, United States, United Kingdom',
    load: async () => (await import('./report-command.ts')).reportCommand,
  },
  scan: {
    summary: 'look through files for what must not be released',
    load: async () => (await import('./scan-command.ts')).scanCommand,
  },
  redact: {
    summary: 'cut boxes out of a PDF or cells out of a spreadsheet, and prove it',
    load: async () => (await import('./redact-command.ts')).redactCommand,
  },
  'safe-copy': {
    summary: 'copy a file without what is hidden in it',
    load: async () => (await import('./safe-copy-command.ts')).safeCopyCommand,
  },
  calendar: {
    summary: 'add, import and list holidays and make-up days',
    load: async () => (await import('./calendar-command.ts')).calendarCommand,
  },
  body: { summary: 'add or list public bodies', load: async () => (await import('./body-command.ts')).bodyCommand },
  user: {
    summary: 'add, list and deactivate staff; sign-in links and API keys',
    load: async () => (await import('./user-command.ts')).userCommand,
  },
  intake: {
    summary: 'list and place the letters that matched no case; read a folder of letters',
    load: async () => (await import('./intake-command.ts')).intakeCommand,
  },
  jobs: {
    summary: 'send reminders and mail now, or list what was given up',
    load: async () => (await import('./jobs-entry.ts')).jobsEntry,
  },
  doctor: { summary: 'check the installation', load: async () => (await import('./doctor-command.ts')).doctorCommand },
}

export function helpText(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return `usage: candor COMMAND [options]\n\n${lines.join('\n')}\n\n"candor COMMAND --help" says more. With --json, results are JSON. Exit codes: 0 done, 1 the input is wrong, 2 usage.\n`
}
