import type { IntakeVerdict } from './mail-kind.ts'

export type Field = { readonly name: string; readonly value: string }

/** Comments in parentheses go first: what stands in them is the sender's to choose. */
function withoutComments(value: string): string {
  let text = ''
  let depth = 0
  let quoted = false
  for (let index = 0; index < value.length; index += 1) {
    const character = value[index]
    if (character === '\\') index += 1
    else if (character === '"' && depth === 0) quoted = !quoted
    else if (!quoted && character === '(') depth += 1
    else if (!quoted && character === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) text += quoted && character === ';' ? ',' : character
  }
  return text
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** The domain that somebody registered (`example.co.uk` of `mail.example.co.uk`); null for an ending that has no owner. */
export type OrganisationalDomain = (domain: string) => string | null

/** Aligned as DMARC has it (RFC 7489 section 3.1): both belong to one owner. Where the owner is not known, only the same will do. */
function isAligned(claimed: string, domain: string, ownerOf: OrganisationalDomain): boolean {
  if (claimed === domain) return true
  const owner = ownerOf(domain)
  return owner !== null && owner === ownerOf(claimed)
}

/**
 * What the one trusted mail server says of the sender (RFC 8601): the topmost field that carries its name, and no other,
 * since anyone can write such fields into their message.
 * @param trusted the server's authserv-id; undefined where none is trusted
 * @param from the address that the sender gives; null where they give none or several
 * @param ownerOf by the list of public suffixes
 */
export function authenticationOf(
  headers: readonly Field[],
  trusted: string | undefined,
  from: string | null,
  ownerOf: OrganisationalDomain,
): IntakeVerdict {
  if (trusted === undefined || from === null || !from.includes('@')) return 'none'
  const own = headers
    .filter(({ name }) => name === 'authentication-results')
    .map(({ value }) => withoutComments(value))
    .find((value) => value.split(';')[0]?.trim().split(/\s+/)[0]?.toLowerCase() === trusted.toLowerCase())
  if (own === undefined) return 'none'
  const domain = domainOf(from)
  const results = own
    .split(';')
    .slice(1)
    .map((part) => part.trim().toLowerCase())
  const of = (method: string) =>
    results
      .filter((part) => part.startsWith(`${method}=`))
      .map((part) => ({
        result: /^[a-z]+=([a-z]+)/.exec(part)?.[1] ?? '',
        claims: [...part.matchAll(/(?:header\.(?:from|d|i)|smtp\.mailfrom)=(\S+)/g)].map((match) =>
          domainOf(match[1] ?? ''),
        ),
      }))
  const [dmarc] = of('dmarc')
  if (dmarc && dmarc.result !== 'none') {
    const isOwn = dmarc.claims.length === 0 || dmarc.claims.every((claim) => claim === domain)
    return dmarc.result === 'pass' && isOwn ? 'pass' : 'fail'
  }
  const checks = [...of('dkim'), ...of('spf')]
  if (
    checks.some(({ result, claims }) => result === 'pass' && claims.some((claim) => isAligned(claim, domain, ownerOf)))
  )
    return 'pass'
  return checks.some(({ result }) => /^(fail|softfail|permerror)$/.test(result)) ? 'fail' : 'none'
}
