import type { Config } from '../config/config.ts'
import { validityOf } from '../config/config-files.ts'

/** What the start says of the letters that go out: through which server, in whose name they are signed, whom it trusts. */
export function outgoingLine({ smtpUrl, smtp }: Pick<Config, 'smtpUrl' | 'smtp'>, now: Date): string {
  if (smtpUrl === undefined)
    return 'No mail server is configured (SMTP_URL): letters wait in the outbox, which the desk shows.'
  const { dkim, certificates } = smtp
  const signed = dkim
    ? `signed for ${dkim.domain} (DKIM, selector ${dkim.selector})`
    : 'not signed here (DKIM_DOMAIN is not set)'
  const trusted =
    certificates === undefined ? '' : ` SMTP_CA_FILE is trusted too, a certificate ${validityWords(certificates, now)}.`
  return `Letters go out through ${new URL(smtpUrl).host}, ${signed}.${trusted}`
}

/** What the start says of the letters that come in. */
export function incomingLine(domain: string, port: number, tls: Config['inboundSmtpTls'], now: Date): string {
  const how = tls
    ? `encrypted where the sender can (STARTTLS), with a certificate ${validityWords(tls.cert, now)}`
    : 'never encrypted (INBOUND_SMTP_CERT is not set)'
  return `Letters to ${domain} are received on port ${port}, ${how}`
}

/** What the start says of whom letters are believed about their sender; undefined where there is nothing to set right. */
export function unnamedRelayLine({
  mailTrustedAuthserv,
  trustedRelays,
  inboundSmtpPort,
}: Pick<Config, 'mailTrustedAuthserv' | 'trustedRelays' | 'inboundSmtpPort'>): string | undefined {
  if (mailTrustedAuthserv === undefined || inboundSmtpPort === undefined || trustedRelays.length > 0) return undefined
  return 'WARNING: MAIL_TRUSTED_AUTHSERV counts only in letters from a relay that TRUSTED_RELAYS names, and it names none: no sender is vouched for.'
}

/**
 * An expired certificate stops no start: requests on the web must be taken all the same, and many mail servers pay no heed.
 * Whoever starts Candor reads it here.
 */
function validityWords(certificate: string, now: Date): string {
  const validity = validityOf(certificate)
  if (!validity) return ''
  if (validity.until < now) return `that expired on ${dayOf(validity.until)} (WARNING)`
  if (validity.from > now) return `that holds from ${dayOf(validity.from)} only (WARNING)`
  return `that holds until ${dayOf(validity.until)}`
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)
