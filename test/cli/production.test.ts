import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installation } from './run-candor.ts'

let here: ReturnType<typeof installation>
beforeAll(() => {
  here = installation()
})
afterAll(() => rmSync(here.folder, { recursive: true, force: true }))

/** The arguments that `npm start` gives to the command line. */
const startArguments = (): readonly string[] => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').slice(2)
}

/** What `npm start` prints once it serves. */
async function started(env: Readonly<Record<string, string>>) {
  const server = here.start([...startArguments(), '--json'], { PORT: '0', ...env })
  for await (const line of createInterface(server.stdout)) {
    if (!line.startsWith('{')) continue
    server.kill('SIGTERM')
    await once(server, 'close')
    return JSON.parse(line) as { links: readonly { body: string }[] }
  }
  throw new Error('The server ended before it served')
}

test('npm start loads no demonstration in production', { timeout: 120_000 }, async () => {
  expect((await started({ NODE_ENV: 'production' })).links).toEqual([])
  expect(JSON.parse((await here.run(['body', 'list', '--json'])).out)).toEqual([])
})
