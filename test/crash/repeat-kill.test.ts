import { once } from 'node:events'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../../src/adapters/store/open-store.ts'
import { installation } from '../cli/run-candor.ts'
import { postgresqlPrograms, startPostgresql } from '../contract/temporary-postgresql.ts'

const rounds = 3
const filingsInRound = 8
const programs = postgresqlPrograms()
const stops: (() => void)[] = []
afterAll(() => {
  for (const stop of stops) stop()
})

/** Files with a key each, and kills the server at the moment of one of the answers; then files the same again, with the same keys. */
async function fileAndKill(databaseUrl?: string) {
  const here = installation()
  const env = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }
  await here.run(['body', 'add', '--slug', 'riverford', '--statute', 'uk-foia-2000', '--name', 'Riverford'], env)
  const serve = async () => {
    const server = here.start(['serve'], { ...env, PORT: '0', SECRET: 'of-this-test-alone-and-long-enough' })
    let output = ''
    server.stdout.setEncoding('utf8')
    while (!/listens on \S+/.test(output)) output += String((await once(server.stdout, 'data'))[0])
    return { server, url: /listens on ([^\s;]+)/.exec(output)?.[1] ?? '' }
  }
  const post = async (url: string, key: string) => {
    const answer = await fetch(`${url}/api/v1/requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ body: 'riverford', subject: key, words: 'Every report.' }),
    })
    return { status: answer.status, json: (await answer.json()) as { reference?: string } }
  }
  const keys: string[] = []
  const references = new Map<string, string>()
  for (let round = 0; round < rounds; round += 1) {
    const { server, url } = await serve()
    const closed = once(server, 'close')
    let answers = 0
    const all = Array.from({ length: filingsInRound }, (_, index) => `round ${round} filing ${index}`)
    keys.push(...all)
    await Promise.all(
      all.map(async (key) => {
        const answer = await post(url, key).catch(() => undefined)
        if (answer?.json.reference !== undefined) references.set(key, answer.json.reference)
        answers += 1
        if (answers === round) server.kill('SIGKILL')
      }),
    )
    server.kill('SIGKILL')
    await closed
  }
  const { server, url } = await serve()
  const repeated = new Map<string, string | undefined>()
  for (const key of keys) repeated.set(key, (await post(url, key)).json.reference)
  server.kill('SIGTERM')
  await once(server, 'close')
  const store = await openStore(databaseUrl ?? `file:${here.folder}/data/candor.db`)
  const [body] = await store.bodies.all()
  const filed: string[] = []
  for await (const rows of store.exports.requests(body?.id ?? '', {})) filed.push(...rows.map(({ subject }) => subject))
  await store.close()
  return { keys, references, repeated, filed }
}

const engines: readonly (readonly [name: string, databaseUrl: () => Promise<string | undefined>])[] = [
  ['SQLite', async () => undefined],
  ...(programs === undefined
    ? []
    : [
        [
          'PostgreSQL',
          async () => {
            const { url, stop } = await startPostgresql(programs)
            stops.push(stop)
            return url
          },
        ] as const,
      ]),
]

test.each(engines)(
  'filings repeated with their keys after the server was killed are filed once each: %s',
  { timeout: 240_000 },
  async (_name, databaseUrl) => {
    const { keys, references, repeated, filed } = await fileAndKill(await databaseUrl())
    expect(filed.sort()).toEqual([...keys].sort())
    for (const [key, reference] of references) expect([key, repeated.get(key)]).toEqual([key, reference])
    expect(new Set(repeated.values()).size).toBe(keys.length)
  },
)
