// A mail server for development: takes every letter, keeps the last ones in memory, and sends none.
import { once } from 'node:events'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

const maxKept = 200

/** @returns its `url` for SMTP_URL, the `messages` it has taken (newest first), and what to call at each: `onMessage` */
export async function catchMail() {
  const caught = { messages: [], onMessage: () => {} }
  let number = 0

  const keep = async (raw, to) => {
    const { subject = '', from, html, text, attachments } = await PostalMime.parse(raw)
    number += 1
    const message = {
      number,
      at: new Date(),
      from: from?.address ?? '',
      to: to.join(', '),
      subject,
      html,
      text,
      attachments,
    }
    caught.messages.unshift(message)
    caught.messages.length = Math.min(caught.messages.length, maxKept)
    caught.onMessage(message)
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, { envelope }, done) {
      const chunks = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('end', () =>
        keep(
          Buffer.concat(chunks),
          envelope.rcptTo.map(({ address }) => address),
        ).then(() => done(), done),
      )
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return Object.assign(caught, {
    url: `smtp://127.0.0.1:${listening.address().port}?starttls=never`,
    close: () => new Promise((resolve) => server.close(resolve)),
  })
}
