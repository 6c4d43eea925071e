import { once } from 'node:events'
import { createTransport } from 'nodemailer'
import { expect, test } from 'vitest'
import { installation } from '../cli/run-candor.ts'

test('a server killed at the moment of its 250 loses no letter, and files each once', async () => {
  const here = installation()
  await here.run(['body', 'add', '--slug', 'riverford', '--statute', 'uk-foia-2000', '--name', 'Riverford'])
  const sent: string[] = []
  let out = ''
  for (let round = 0; round < 3; round += 1) {
    const server = here.start(['serve'], { PORT: '0', INBOUND_SMTP_PORT: '0' })
    let said = ''
    server.stdout.setEncoding('utf8')
    while (!/received on port \d+/.test(said)) said += String((await once(server.stdout, 'data'))[0])
    const port = Number(/received on port (\d+)/.exec(said)?.[1])
    const mail = createTransport({ host: '127.0.0.1', port, ignoreTLS: true })
    for (let count = 0; count <= round * 2; count += 1) {
      const subject = `letter ${round} ${count}`
      await mail.sendMail({ from: 'jo@example.net', to: 'riverford@localhost', subject, text: 'words' })
      sent.push(subject)
    }
    server.kill('SIGKILL')
    mail.close()
    await once(server, 'close')
    // A letter whose reading ends the server twice is not read again: here no kill falls into a second reading.
    ;({ out } = await here.run(['intake', '--json']))
  }
  const letters = JSON.parse(out) as { subject: string; text: string; kind: string }[]
  expect(letters.map(({ subject }) => subject).sort()).toEqual(sent.sort())
  expect(letters.every(({ text, kind }) => text === 'words' && kind === 'message')).toBe(true)
}, 120_000)
