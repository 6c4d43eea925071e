/** The name before the `+` of return paths: no body's, so that no return path is a case's address. */
export const returnSlug = 'bounce'

const token = /^[a-z2-9]{26}$/

/**
 * The return path of one letter: whoever could not deliver it reports there, and the address alone says which letter it was.
 * @param returnToken 26 lower-case letters and digits that only this installation can make
 */
export const returnAddress = (returnToken: string, domain: string): string => `${returnSlug}+${returnToken}@${domain}`

/** The token of a return path, of an address as `parseIntakeAddress` takes it apart; undefined where it is none. */
export function returnTokenOf(address: { readonly slug: string; readonly token: string | null }): string | undefined {
  return address.slug === returnSlug && address.token !== null && token.test(address.token) ? address.token : undefined
}
