import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type SmtpMailer, smtpMailer } from '../../../src/adapters/mail/smtp-mailer.ts'
import { aMessage } from '../../contract/case-builders.ts'

const from = 'Riverford <foi@riverford.example>'

/** As little of a mail server as takes a letter: nothing in it waits for a clock. It counts letters by their sender. */
async function startCounter() {
  const sockets = new Set<Socket>()
  const taken = { limited: 0, unlimited: 0 }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    let said = ''
    let inLetter = false
    socket.write('220 counter\r\n')
    socket.setEncoding('latin1').on('data', (text: string) => {
      said += text
      for (let end = said.indexOf('\r\n'); end !== -1; end = said.indexOf('\r\n')) {
        const line = said.slice(0, end)
        said = said.slice(end + 2)
        if (inLetter && line !== '.') {
          if (line.startsWith('X-From-Limited: ')) taken[line.endsWith('yes') ? 'limited' : 'unlimited'] += 1
          continue
        }
        inLetter = line === 'DATA'
        socket.write(inLetter ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 counter\r\n')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    taken,
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

let counter: Awaited<ReturnType<typeof startCounter>>
const mailers: SmtpMailer[] = []
beforeEach(async () => {
  counter = await startCounter()
  // The clock stands still until the test moves it; letters and their bytes go on as ever.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(async () => {
  vi.useRealTimers()
  for (const mailer of mailers.splice(0)) mailer.close()
  await counter.close()
})

const mailerWith = (lettersASecond?: number) => {
  const mailer = smtpMailer(counter.url, from, { ...(lettersASecond ? { lettersASecond } : {}) })
  mailers.push(mailer)
  return mailer
}
const letter = (limited: boolean) =>
  aMessage({ to: 'jo@example.org', headers: { 'X-From-Limited': limited ? 'yes' : 'no' } })

it('no more letters reach the server in a second than the rate allows, and all of them in the end', async () => {
  const limited = mailerWith(4)
  const unlimited = mailerWith()
  const sending = Promise.all(Array.from({ length: 9 }, () => limited.send(letter(true))))
  /** While many letters of another sender pass, as many as may have come in this second. */
  const inThisSecond = async (expected: number) => {
    while (counter.taken.limited < expected) await new Promise(setImmediate)
    for (let sent = 0; sent < 40; sent += 1) await unlimited.send(letter(false))
    return counter.taken.limited
  }
  expect(await inThisSecond(4)).toBe(4)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await inThisSecond(8)).toBe(8)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await inThisSecond(9)).toBe(9)
  expect(await sending).toEqual(Array.from({ length: 9 }, () => ({ ok: true })))
  expect(counter.taken.unlimited).toBe(120)
})
