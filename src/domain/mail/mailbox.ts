/** Providers that read an address without the dots in it, and the name that they are one under. */
const dotless = new Map([
  ['gmail.com', 'gmail.com'],
  ['googlemail.com', 'gmail.com'],
])

/**
 * The mailbox that an address most likely reaches: without a tag (`jo+news@`, RFC 5233), and without what its provider
 * leaves out. For counting what goes there; letters go to the address as it was given.
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1).toLowerCase()
  const [local = ''] = address.slice(0, at).toLowerCase().split('+')
  const provider = dotless.get(domain)
  return provider === undefined ? `${local}@${domain}` : `${local.replaceAll('.', '')}@${provider}`
}
