import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** One message as the server took it. */
export type Received = { readonly from: string; readonly to: readonly string[]; readonly raw: string }

export type TestSmtp = {
  readonly url: string
  readonly received: Received[]
  /** What the next recipients are answered with, by address; without one they are taken. */
  readonly refuse: Map<string, { readonly code: number; readonly text: string }>
  close(): Promise<void>
}

/** A real SMTP server on a free port of loopback. */
export async function startSmtp(options: SMTPServerOptions = {}): Promise<TestSmtp> {
  const received: Received[] = []
  const refuse: TestSmtp['refuse'] = new Map()
  const server = new SMTPServer({
    authOptional: true,
    // A test that wants TLS brings its certificate.
    disabledCommands: ['STARTTLS'],
    onRcptTo(address, _session, callback) {
      const refusal = refuse.get(address.address)
      callback(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null)
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((one) => one.address),
          raw: Buffer.concat(chunks).toString('utf8'),
        })
        callback(null)
      })
    },
    ...options,
  })
  // A client that turns away from a certificate is no fault of this server's.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `${options.secure ? 'smtps' : 'smtp'}://127.0.0.1:${port}`,
    received,
    refuse,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
