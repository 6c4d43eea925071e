import { type MethodResult, parseAuthenticationResults } from './authentication-results.ts'
import type { IntakeVerdict } from './mail-kind.ts'

export type Field = { readonly name: string; readonly value: string }

/** The domain that somebody registered (`example.co.uk` of `mail.example.co.uk`); null for an ending that has no owner. */
export type OrganisationalDomain = (domain: string) => string | null

export type SenderCheck = {
  /** In the order of the message's head. */
  readonly headers: readonly Field[]
  /** Whether the message came over a connection from a relay that the configuration names. */
  readonly fromTrustedRelay: boolean
  /** The authserv-id of the one server that is believed; undefined where none is. */
  readonly trusted: string | undefined
  /** The address that the sender gives; null where they give none or several. */
  readonly from: string | null
  /** By the list of public suffixes. */
  readonly ownerOf: OrganisationalDomain
}

const domainName = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/
const mailbox = /^(?:[a-z0-9!#$%&'*+/?^_`{|}~.-]{0,64}@)?([^@]+)$/

/** The domain of `example.org`, `@example.org` or `jo@example.org`; undefined for whatever is written otherwise. */
function domainOf(value: string): string | undefined {
  const domain = mailbox.exec(value)?.[1] ?? ''
  return domainName.test(domain) ? domain : undefined
}

/** Aligned as DMARC has it (RFC 7489 section 3.1): both belong to one owner. Where the owner is not known, only the same will do. */
function isAligned(claimed: string, domain: string, ownerOf: OrganisationalDomain): boolean {
  if (claimed === domain) return true
  const owner = ownerOf(domain)
  return owner !== null && owner === ownerOf(claimed)
}

/** The one value of a property; undefined where it has none, several, or one that is no domain. */
function oneDomain({ properties }: MethodResult, name: string): string | undefined {
  const values = properties.get(name) ?? []
  return values.length === 1 ? domainOf(values[0] ?? '') : undefined
}

/**
 * What the one trusted mail server says of the sender (RFC 8601). It counts in a message that came from a relay which the
 * configuration names, in the topmost field alone and under its own name: anyone can write such fields into their message,
 * and whatever stands below another server's may be theirs.
 */
export function authenticationOf({ headers, fromTrustedRelay, trusted, from, ownerOf }: SenderCheck): IntakeVerdict {
  const domain = from === null || !from.includes('@') ? undefined : domainOf(from.toLowerCase())
  if (!fromTrustedRelay || trusted === undefined || domain === undefined) return 'none'
  const topmost = headers.find(({ name }) => name === 'authentication-results')
  const parsed = topmost && parseAuthenticationResults(topmost.value)
  if (!parsed || parsed.authservId.toLowerCase() !== trusted.toLowerCase()) return 'none'
  const of = (method: string) => parsed.results.filter((one) => one.method === method)
  const dmarc = of('dmarc').filter(({ result }) => result !== 'none')
  if (dmarc.length > 0) {
    const isOwn = dmarc.every((one) => one.result === 'pass' && oneDomain(one, 'header.from') === domain)
    return isOwn ? 'pass' : 'fail'
  }
  const claims = [
    ...of('dkim').map((one) => ({
      ...one,
      domain: oneDomain(one, one.properties.has('header.d') ? 'header.d' : 'header.i'),
    })),
    ...of('spf').map((one) => ({ ...one, domain: oneDomain(one, 'smtp.mailfrom') })),
  ]
  if (claims.some((one) => one.result === 'pass' && one.domain && isAligned(one.domain, domain, ownerOf))) return 'pass'
  return claims.some(({ result }) => /^(fail|softfail|permerror)$/.test(result)) ? 'fail' : 'none'
}

/**
 * The one address that a message says it is from; null where its From field names none or several, or can be read two ways
 * (`jo@example.org <eve@example.net>`): programs would then not agree on whom the trusted server has checked.
 * @param senders the mailboxes of every From field
 */
export function soleSender(headers: readonly Field[], senders: readonly { readonly address: string }[]): string | null {
  const fields = headers.filter(({ name }) => name === 'from')
  const [sender] = senders
  if (fields.length !== 1 || senders.length !== 1 || !sender) return null
  const bare = (fields[0]?.value ?? '').replaceAll(/"(?:[^"\\]|\\.)*"|\([^()]*\)/gs, ' ')
  const named = bare.toLowerCase().match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? []
  return named.length > 0 && named.every((address) => address === sender.address) ? sender.address : null
}
