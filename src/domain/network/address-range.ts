/** The 32 or 128 bits of an IP address, as numbers of 16 bits. An IPv4 address that is written as IPv6 (`::ffff:192.0.2.1`) is IPv4. */
export type Address = readonly number[]

/** Addresses that begin with the same bits. */
export type AddressRange = { readonly address: Address; readonly lengthInBits: number }

/** The addresses of the machine itself. */
export const loopback = '127.0.0.0/8,::1'

const bitsInPart = 16

function ipv4(text: string): Address | undefined {
  const bytes = text.split('.')
  if (bytes.length !== 4 || !bytes.every((byte) => /^(0|[1-9]\d{0,2})$/.test(byte) && Number(byte) < 256))
    return undefined
  const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number)
  return [a * 256 + b, c * 256 + d]
}

/** The parts on one side of `::`; the last may be written as IPv4. */
function partsOf(text: string): Address | undefined {
  if (text === '') return []
  const pieces = text.split(':')
  const parts: number[] = []
  for (const [index, piece] of pieces.entries()) {
    const last = index === pieces.length - 1 ? ipv4(piece) : undefined
    if (last) parts.push(...last)
    else if (/^[0-9a-f]{1,4}$/i.test(piece)) parts.push(Number.parseInt(piece, 16))
    else return undefined
  }
  return parts
}

function ipv6(text: string): Address | undefined {
  const halves = text.split('::')
  const [front, back] = halves.map(partsOf)
  if (halves.length > 2 || !front || (halves.length === 2 && !back)) return undefined
  const known = front.length + (back?.length ?? 0)
  if (halves.length === 1) return known === 8 ? front : undefined
  return known > 7 ? undefined : [...front, ...Array.from({ length: 8 - known }, () => 0), ...(back ?? [])]
}

/** An IP address; undefined where the text is none. A zone (`fe80::1%eth0`) is left out. */
export function parseAddress(text: string): Address | undefined {
  const plain = text.trim().replace(/%[\w.-]{1,40}$/, '')
  if (!plain.includes(':')) return ipv4(plain)
  const address = ipv6(plain)
  const isMapped = address?.slice(0, 6).every((part, index) => part === (index === 5 ? 0xffff : 0))
  return isMapped ? address?.slice(6) : address
}

/** Addresses and ranges (`192.0.2.0/24`) with commas between them; undefined for each that is none. */
export function addressRanges(text: string): readonly (AddressRange | undefined)[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const [written = '', length, ...more] = one.split('/')
      const address = parseAddress(written)
      if (!address || more.length > 0) return undefined
      const maxBits = address.length * bitsInPart
      if (length === undefined) return { address, lengthInBits: maxBits }
      // A mapped address counts its bits from the end of the prefix that it shares with all of them.
      const given = /^\d{1,3}$/.test(length) ? Number(length) - (written.includes(':') ? 128 - maxBits : 0) : -1
      return given >= 0 && given <= maxBits ? { address, lengthInBits: given } : undefined
    })
}

/** Whether an address lies in one of these ranges. What is no address lies in none. */
export function isWithin(text: string, ranges: readonly AddressRange[]): boolean {
  const address = parseAddress(text)
  return address !== undefined && ranges.some((range) => includes(range, address))
}

function includes(range: AddressRange, address: Address): boolean {
  if (range.address.length !== address.length) return false
  return range.address.every((part, index) => {
    const bits = Math.min(bitsInPart, Math.max(0, range.lengthInBits - index * bitsInPart))
    const shift = bitsInPart - bits
    return part >> shift === (address[index] ?? 0) >> shift
  })
}

/**
 * By what callers are counted: an IPv4 address by itself, IPv6 by its first 64 bits, of which one customer has all the
 * rest. What is no address counts as it is written.
 */
export function sourceOf(text: string): string {
  const address = parseAddress(text)
  if (!address) return text
  const isIpv4 = address.length === 2
  return (isIpv4 ? address : address.slice(0, 4)).map((part) => part.toString(16)).join(':') + (isIpv4 ? '' : '::/64')
}
