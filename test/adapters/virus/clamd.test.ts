import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clamd, parseClamdUrl } from '../../../src/adapters/virus/clamd.ts'
import { withVirusScan } from '../../../src/adapters/virus/with-virus-scan.ts'
import type { FileScanner } from '../../../src/app/ports/file-scanner-ports.ts'
import { VirusScannerSilent } from '../../../src/app/ports/virus-scanner-ports.ts'
import { clamdProgram, malwareForTests, maxStreamBytes, startClamd } from '../../support/clamd.ts'

const clean = { type: 'text/plain', verdict: 'clean', findings: [], sha256: 'ab' } as const

/** Reads to the end, and finds nothing. */
const reader: FileScanner = {
  async scan(bytes) {
    for await (const _ of bytes);
    return clean
  },
}

async function* pieces(...texts: readonly (string | Uint8Array)[]) {
  for (const text of texts) yield Buffer.from(text as string)
}

const scanned = (url: string, ...texts: readonly (string | Uint8Array)[]) => {
  const address = parseClamdUrl(url)
  if (!address) throw new Error(`${url} names no clamd`)
  return withVirusScan(reader, clamd(address, 500)).scan(pieces(...texts), { names: [], patterns: [] })
}

test('a clamd is named by a TCP address or the path of a socket', () => {
  expect(parseClamdUrl('tcp://clamd.example.org')).toEqual({ host: 'clamd.example.org', port: 3310 })
  expect(parseClamdUrl('tcp://[::1]:33100')).toEqual({ host: '::1', port: 33100 })
  expect(parseClamdUrl('unix:/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' })
  expect(parseClamdUrl('unix:///run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' })
  for (const wrong of ['', 'clamd', 'http://clamd', 'tcp://', 'tcp://host/path', 'unix:clamd', 'tcp://a@host'])
    expect(parseClamdUrl(wrong), wrong).toBeUndefined()
})

describe.skipIf(!clamdProgram)('a real clamd', () => {
  let running: Awaited<ReturnType<typeof startClamd>>
  beforeAll(async () => {
    running = await startClamd()
  }, 60_000)
  afterAll(() => running.stop())

  test('finds what it has a signature of, wherever the pieces are cut', async () => {
    expect(await scanned(running.url, 'An ordinary letter.\n')).toEqual(clean)
    const [start, end] = [malwareForTests.slice(0, 9), malwareForTests.slice(9)]
    expect(await scanned(running.url, `Dear all, ${start}`, end)).toEqual({
      ...clean,
      verdict: 'blocked',
      findings: [{ kind: 'malware', severity: 'high', where: {}, excerpt: 'Candor.Test.Malware.UNOFFICIAL' }],
    })
  })

  test('a file that is longer than it takes is not clean', async () => {
    const long = Buffer.alloc(maxStreamBytes, 'a')
    expect(await scanned(running.url, long, long, long)).toMatchObject({ verdict: 'unreadable', reason: 'too-large' })
  })

  test('answers when it is asked whether it is there', async () => {
    await expect(clamd(parseClamdUrl(running.url) ?? { path: '' }).ping()).resolves.toBeUndefined()
  })
})

describe('a clamd that does not do its work', () => {
  const servers: Server[] = []
  afterAll(() => {
    for (const server of servers) server.close()
  })
  const listening = async (answer: (socket: Socket) => void) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      answer(socket)
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('It listens on no port')
    return `tcp://127.0.0.1:${address.port}`
  }

  test('gives no result at all', async () => {
    const hangingUp = await listening((socket) => socket.destroy())
    const silent = await listening((socket) => socket.resume())
    const confused = await listening((socket) => socket.end('220 mail.example.org ESMTP\r\n'))
    const endless = await listening((socket) => socket.write('a'.repeat(100_000)))
    for (const url of [hangingUp, silent, confused, endless, 'tcp://127.0.0.1:1', 'unix:/nowhere/clamd.sock'])
      await expect(scanned(url, 'text'), url).rejects.toThrow(VirusScannerSilent)
  })
})
