import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** How a server is today. Only what it takes has arrived. */
export type Mood = 'takes' | 'is slow' | 'defers' | 'refuses us' | 'hangs' | 'hangs in DATA' | 'closes in DATA'

export type MoodyServer = {
  readonly url: string
  mood: Mood
  /** What arrived: to whom, the Message-ID, and the subject's last word. */
  readonly arrived: { readonly to: string; readonly messageId: string; readonly raw: string }[]
  close(): Promise<void>
}

const saying = (text: string, responseCode: number) => Object.assign(new Error(text), { responseCode })

/** A real SMTP server with TLS on a free port of loopback. */
export async function startMoodyServer(tls: { readonly key: string; readonly cert: string }): Promise<MoodyServer> {
  const sockets = new Set<Socket>()
  const arrived: MoodyServer['arrived'] = []
  const server = new SMTPServer({
    ...tls,
    secure: true,
    authOptional: true,
    logger: false,
    // The sockets that TLS gives: one that is taken from under TLS ends in a way that no server of this world knows.
    onSecure(socket, _session, callback) {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      if (moody.mood !== 'hangs') callback()
    },
    onMailFrom(_address, _session, callback) {
      if (moody.mood === 'hangs') return
      callback(moody.mood === 'refuses us' ? saying('5.7.1 Your domain is listed', 550) : null)
    },
    onRcptTo(_address, _session, callback) {
      callback(moody.mood === 'defers' ? saying('4.7.1 Greylisted', 451) : null)
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        if (moody.mood === 'closes in DATA') for (const socket of sockets) socket.destroy()
      })
      stream.on('end', () => {
        if (moody.mood === 'hangs in DATA' || moody.mood === 'closes in DATA') return
        const raw = Buffer.concat(chunks).toString('utf8')
        const take = () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join(' ')
          arrived.push({ to, messageId: /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '', raw })
          callback(null)
        }
        if (moody.mood === 'is slow') setTimeout(take, 20)
        else take()
      })
    },
  })
  server.on('error', () => undefined)
  // Below TLS nobody listens any more, and a broken connection would end the process.
  server.server.on('connection', (socket: Socket) => socket.on('error', () => undefined))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const moody: MoodyServer = {
    url: `smtps://127.0.0.1:${port}`,
    mood: 'takes',
    arrived,
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return moody
}
