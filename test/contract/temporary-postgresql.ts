import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

/** The folder of PostgreSQL's programs, or undefined where there are none. */
export function postgresqlPrograms(): string | undefined {
  const candidates = [process.env.CANDOR_TEST_PG_BIN, '/usr/lib/postgresql/15/bin', '/usr/local/bin', '/usr/bin']
  return candidates.find((folder) => folder !== undefined && existsSync(join(folder, 'initdb')))
}

/** A PostgreSQL of its own in a temporary folder on a free port; it refuses to run as root, so root gives it to `postgres`. */
export async function startPostgresql(programs: string): Promise<{ url: string; stop(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-postgresql-'))
  const asRoot = process.getuid?.() === 0
  if (asRoot) {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
    chownSync(folder, id('-u'), id('-g'))
  }
  const run = (program: string, ...args: string[]) => {
    const path = join(programs, program)
    const [command, ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', path, ...args] : [path, ...args]
    execFileSync(command ?? path, rest, { stdio: 'ignore', cwd: folder })
  }
  const data = join(folder, 'data')
  const port = await freePort()
  run('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8', '--locale=C')
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`
  run('pg_ctl', '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start')
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop() {
      run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
