import { describe, expect, test } from 'vitest'
import { addressRanges, isWithin, parseAddress, sourceOf } from '../../../src/domain/network/address-range.ts'
import fc from '../../support/property.ts'

const within = (address: string, ranges: string) =>
  isWithin(
    address,
    addressRanges(ranges).filter((range) => range !== undefined),
  )

describe('addresses and ranges of them', () => {
  test.each([
    ['192.0.2.25', '192.0.2.25', true],
    ['192.0.2.26', '192.0.2.25', false],
    ['192.0.2.200', '198.51.100.1, 192.0.2.128/25', true],
    ['192.0.2.127', '192.0.2.128/25', false],
    ['::ffff:192.0.2.25', '192.0.2.0/24', true],
    ['192.0.2.25', '::ffff:192.0.2.0/120', true],
    ['2001:db8::1', '2001:db8::/48', true],
    ['2001:DB8:0:1::1', '2001:db8::/48', true],
    ['2001:db8:1::1', '2001:db8::/48', false],
    ['fe80::1%eth0', 'fe80::/10', true],
    ['::1', '::1', true],
    ['10.0.0.1', '::/0', false],
    ['10.0.0.1', '0.0.0.0/0', true],
    ['unknown', '0.0.0.0/0', false],
    ['', '0.0.0.0/0', false],
  ])('%s within %s: %s', (address, ranges, expected) => {
    expect(within(address, ranges)).toBe(expected)
  })

  test.each([
    '192.0.2',
    '192.0.2.256',
    '192.0.2.01',
    '1.2.3.4/33',
    '::/129',
    '1.2.3.4/',
    '1.2.3.4/8/8',
    ':::',
    '1::2::3',
    '12345::',
    'mx.example.org',
    '1:2:3:4:5:6:7:8:9',
    '::ffff:1.2.3.4/95',
  ])('%s is none', (text) => {
    expect(addressRanges(text)).toEqual([undefined])
  })

  test('an IPv6 address is the same however it is shortened, and counts by its first 64 bits', () => {
    const parts = fc.array(fc.constantFrom(0, 0, 0, 1, 0xdb8, 0xffff), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(parts, (address) => {
        const long = address.map((part) => part.toString(16)).join(':')
        // As browsers write it: the WHATWG URL parser is another reader of the same text.
        const short = new URL(`http://[${long}]/`).hostname.slice(1, -1)
        expect(parseAddress(short)).toEqual(parseAddress(long))
        const neighbour = [...address.slice(0, 4), 7, 7, 7, 7].map((part) => part.toString(16)).join(':')
        if (parseAddress(long)?.length === 8) expect(sourceOf(neighbour)).toBe(sourceOf(short))
      }),
    )
  })
})
