import type { Ports } from '../app/ports/ports.ts'
import type { Body } from '../app/ports/store/bodies.ts'
import { type Config, readConfig } from '../config/config.ts'
import { connectPorts } from '../server/connect-ports.ts'
import { type CommandIo, InputError } from './command.ts'

/** A variable of the environment is wrong: a line for each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** @throws ConfigError */
export function configOf(io: CommandIo): Config {
  const read = readConfig(io.env)
  if (!read.ok) throw new ConfigError(read.lines.join('\n'))
  return read.config
}

/** Opens the installation that the environment names, its schema up to date, for the length of one piece of work. */
export async function withPorts<T>(io: CommandIo, work: (ports: Ports) => Promise<T>): Promise<T> {
  const { ports, close } = await connectPorts(configOf(io), { migrate: true })
  try {
    return await work(ports)
  } finally {
    await close()
  }
}

/** @throws InputError that lists the bodies there are */
export async function bodyNamed(ports: Ports, slug: string): Promise<Body> {
  const body = await ports.store.bodies.bySlug(slug)
  if (body) return body
  const known = (await ports.store.bodies.all()).map((one) => one.slug)
  throw new InputError(
    `there is no public body "${slug}"; there ${known.length === 0 ? 'is none yet' : `are: ${known.join(', ')}`}`,
  )
}
