import { type SmtpListener, startSmtpListener } from '../adapters/mail/smtp-listener.ts'
import { recipientOf } from '../app/mail/case-address.ts'
import { type FilingLanes, filingLanes } from '../app/mail/inbound/filing-lanes.ts'
import { acceptMail } from '../app/mail/inbound/receive-mail.ts'
import type { MailPorts } from '../app/ports/ports.ts'
import type { Config } from '../config/config.ts'

export type InboundConfig = Partial<
  Pick<Config, 'inboundSmtpPort' | 'inboundSmtpHost' | 'inboundSmtpTls' | 'inboundGreylist' | 'trustedRelays'>
>

/** Base64 makes a file a third longer; the largest document must fit, and some words. */
const sizeOf = (maxUploadBytes: number) => Math.min(Math.ceil(maxUploadBytes * 1.4) + 1_000_000, 60_000_000)

/**
 * Receives letters where a port is configured. Filing follows the acknowledgement; what a crash or the end of the server
 * leaves unfiled is done after the next start.
 */
export async function receiveBySmtp(
  config: InboundConfig,
  ports: MailPorts,
  onError: (error: unknown) => void,
  lanes: FilingLanes = filingLanes(ports, onError),
): Promise<SmtpListener | undefined> {
  const { inboundSmtpPort: port, inboundSmtpHost: host = '127.0.0.1', inboundSmtpTls: tls } = config
  if (port === undefined) return undefined
  const listener = await startSmtpListener(
    {
      port,
      host,
      name: ports.settings.mailDomain,
      maxBytes: sizeOf(ports.settings.maxUploadBytes),
      ...(tls ? { tls } : {}),
      greylist: config.inboundGreylist ?? false,
      trustedRelays: config.trustedRelays ?? [],
    },
    {
      knows: async (address) => (await recipientOf(ports, address)) !== null,
      async accept(raw, envelope) {
        const { ids, rawSize } = await acceptMail(ports, raw, envelope)
        const { from, trustedRelay, remoteAddress } = envelope
        for (const id of ids) lanes.add({ id, rawSize, envelopeFrom: from, trustedRelay, remoteAddress })
      },
      onError,
    },
  )
  return {
    port: listener.port,
    async close() {
      await listener.close()
      await lanes.stop()
    },
  }
}
