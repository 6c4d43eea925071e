import { startServer } from '../node.ts'
import { outgoingLine, unnamedRelayLine } from '../server/mail-start-messages.ts'
import { type Command, parsed } from './command.ts'
import { loadWithProgress, onlyDemonstration } from './demo-command.ts'
import { demoLinks, linkLines } from './demo-links.ts'
import { configOf } from './installation.ts'

const usage = `usage: candor serve [--demo-if-empty] [--json]

Brings the database up to date, serves the pages and the API, and runs the jobs, until it is told to stop.
  --demo-if-empty  loads the demonstration into an empty store, and prints sign-in links for its officers;
                   does nothing where NODE_ENV is "production"
`

export const serveCommand: Command = async (args, io) => {
  const { values } = parsed(args, {
    'demo-if-empty': { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    await io.stdout(usage)
    return 0
  }
  const config = configOf(io)
  const demonstration = values['demo-if-empty'] === true && !config.production
  const { ports, url } = await startServer(config, async (open) => {
    if (demonstration && (await onlyDemonstration(open))) await loadWithProgress(open, io)
  })
  const links = demonstration ? await demoLinks(ports) : []
  const mail = outgoingLine(config, new Date())
  const warning = unnamedRelayLine(config)
  if (warning !== undefined) io.stderr(`${warning}\n`)
  if (values.json) await io.stdout(`${JSON.stringify({ url, mail, links })}\n`)
  else await io.stdout(`${mail}\n${linkLines(links)}`)
  return 0
}
