import { demoBodies } from '../app/demo/demo-bodies.ts'
import { loadDemonstration } from '../app/demo/demo-load.ts'
import type { Ports } from '../app/ports/ports.ts'
import { type Command, type CommandIo, InputError, parsed, progressLine } from './command.ts'
import { demoLinks, linkLines } from './demo-links.ts'
import { withPorts } from './installation.ts'

const usage = `usage: candor demo [--force] [--json]

Loads three invented public bodies with requests in every state, and prints a sign-in link for each of their officers.
What is there already is left alone.
  --force  also where the store has other bodies
`

const demoSlugs: ReadonlySet<string> = new Set(demoBodies.map((body) => body.slug))

/** Whether nothing but the demonstration is in the store: then it may be loaded, or a load that was cut short completed. */
export async function onlyDemonstration(ports: Ports): Promise<boolean> {
  const bodies = await ports.store.bodies.all()
  return bodies.every((body) => body.settings.demonstration && demoSlugs.has(body.slug))
}

/** Loads it with progress on stderr. */
export async function loadWithProgress(ports: Ports, io: CommandIo) {
  const progress = progressLine(io)
  try {
    return await loadDemonstration(ports, (done, of) =>
      progress.show(`loading the demonstration: ${done} of ${of} requests`),
    )
  } finally {
    progress.end()
  }
}

export const demoCommand: Command = async (args, io) => {
  const { values } = parsed(args, {
    force: { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help) {
    await io.stdout(usage)
    return 0
  }
  return withPorts(io, async (ports) => {
    if (!values.force && !(await onlyDemonstration(ports))) {
      throw new InputError(
        'the store has bodies of its own: the demonstration would stand among them. --force loads it all the same',
      )
    }
    for (const { slug } of demoBodies) {
      const body = await ports.store.bodies.bySlug(slug)
      if (body && !body.settings.demonstration)
        throw new InputError(`there is a body "${slug}" that is not the demonstration's`)
    }
    const bodies = await loadWithProgress(ports, io)
    const links = await demoLinks(ports)
    if (values.json) await io.stdout(`${JSON.stringify({ bodies, links })}\n`)
    else {
      for (const { body, requests, made } of bodies)
        await io.stdout(`${body}: ${requests} requests, ${made} of them made now\n`)
      await io.stdout(linkLines(links))
    }
    return 0
  })
}
