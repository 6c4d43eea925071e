/** A request's public number: the body's letters, the year of receipt, the number in that year. */
export function referenceOf(prefix: string, year: number, number: number): string {
  return `${prefix}-${year}-${String(number).padStart(5, '0')}`
}

const pattern = /^([A-Z0-9]{1,16})-(\d{4})-(\d{5,9})$/

/** The reference as it is stored: upper case, full-width characters and stray blanks put right; undefined where it is none. */
export function parseReference(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim().toUpperCase()
  return pattern.test(plain) ? plain : undefined
}

/** Letters for the references of a body with this slug: `river-county` gives `RIVERCOUNTY`, at most 12. */
export function referencePrefixOf(slug: string): string {
  return (
    slug
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, '')
      .slice(0, 12) || 'FOI'
  )
}
