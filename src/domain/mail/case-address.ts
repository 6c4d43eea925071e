const proofLength = 10
const token = /^(\d{4})(\d{1,9})([a-z][a-z0-9]{9})$/

/**
 * The token of a case's address: its year, its number, and a proof that only this installation can make.
 * @param proof ten lower-case letters and digits that begin with a letter
 */
export function caseToken(reference: string, proof: string): string | undefined {
  const [, year, number] = /-(\d{4})-(\d{5,9})$/.exec(reference) ?? []
  return year === undefined || number === undefined
    ? undefined
    : `${year}${Number(number)}${proof.slice(0, proofLength)}`
}

/** What a token says, before the proof is checked. */
export function parseCaseToken(text: string): { year: number; number: number; proof: string } | undefined {
  const [, year, number, proof] = token.exec(text.toLowerCase()) ?? []
  return proof === undefined ? undefined : { year: Number(year), number: Number(number), proof }
}

/** `slug` and `token` of an address at this domain; undefined for one of another domain. Case does not matter. */
export function parseIntakeAddress(
  address: string,
  domain: string,
): { local: string; slug: string; token: string | null } | undefined {
  const plain = address.trim().toLowerCase()
  const at = plain.lastIndexOf('@')
  if (at < 1 || plain.slice(at + 1).replace(/\.$/, '') !== domain.toLowerCase()) return undefined
  const local = plain.slice(0, at)
  const plus = local.indexOf('+')
  return plus === -1
    ? { local, slug: local, token: null }
    : { local, slug: local.slice(0, plus), token: local.slice(plus + 1) }
}

/** References in a subject: `RIVER-2026-00012`, also in brackets. */
export function referencesIn(subject: string): string[] {
  return [
    ...new Set(
      subject
        .normalize('NFKC')
        .toUpperCase()
        .match(/\b[A-Z0-9]{1,16}-\d{4}-\d{5,9}\b/g) ?? [],
    ),
  ]
}
