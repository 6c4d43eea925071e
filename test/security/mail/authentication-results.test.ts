import { describe, expect, test } from 'vitest'
import { organisationalDomain } from '../../../src/adapters/mail/organisational-domain.ts'
import { mailReader } from '../../../src/adapters/mail/read-mail.ts'
import { authenticationOf, soleSender } from '../../../src/domain/mail/authentication.ts'
import { parseAuthenticationResults } from '../../../src/domain/mail/authentication-results.ts'
import { rawMail } from '../../adapters/mail/mail-builder.ts'
import fc from '../../support/property.ts'

const runs = process.env.CANDOR_DEEP === '1' ? 200_000 : 2000
const field = (value: string) => ({ name: 'authentication-results', value })

function verdict(values: readonly string[], more: { from?: string | null; fromTrustedRelay?: boolean } = {}) {
  return authenticationOf({
    headers: values.map(field),
    fromTrustedRelay: true,
    trusted: 'mx.foi.example',
    from: 'jo@example.org',
    ownerOf: organisationalDomain,
    ...more,
  })
}

describe('what a trusted relay says of the sender', () => {
  test.each([
    ['plainly', 'mx.foi.example; dmarc=pass header.from=example.org'],
    [
      'as Gmail has it',
      'mx.foi.example; dkim=pass header.i=@example.org header.s=s1 header.b=Ab/+c1; spf=pass (foi: domain of x designates 192.0.2.1 as permitted sender) smtp.mailfrom=x@other.example; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.org',
    ],
    [
      'as Microsoft has it',
      'mx.foi.example; spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=example.org; dkim=pass (signature was verified) header.d=example.org;dmarc=pass action=none header.from=example.org;compauth=pass reason=100',
    ],
    [
      'with a version, comments and folds',
      'mx.foi.example (the (inner) relay) 1;\r\n\tDMARC = Pass (p=none)\r\n reason="a; dmarc=fail" header.from=Example.ORG;',
    ],
    ['by DKIM alone', 'mx.foi.example; dkim=pass header.d=mail.example.org'],
  ])('counts %s', (_how, value) => {
    expect(verdict([value])).toBe('pass')
    expect(verdict([value], { fromTrustedRelay: false })).toBe('none')
    expect(verdict([value], { from: null })).toBe('none')
    expect(verdict([value], { from: 'jo@example.net' })).not.toBe('pass')
    expect(verdict([value.replace('mx.foi.example', 'mx.foi.example.evil.example')])).toBe('none')
    expect(verdict([value.replace('mx.foi.example', '"mx.foi.example"')])).toBe('none')
    expect(verdict([`mx.other.example; none`, value])).toBe('none')
    expect(verdict([value, 'mx.foi.example; dmarc=fail header.from=example.org'])).toBe('pass')
  })

  test.each([
    ['a domain of another', 'dmarc=pass (p=none) header.from=evil.example'],
    ['no domain', 'dmarc=pass'],
    ['the domain in a comment', 'dmarc=pass (header.from=example.org)'],
    ['a quoted domain', 'dmarc=pass header.from="example.org"'],
    ['a quoted address', 'dmarc=pass header.from="a@example.org"'],
    ['a quoted local part', 'dmarc=pass header.from="a@example.org"@evil.example'],
    ['two domains', 'dmarc=pass header.from=evil.example header.from=example.org'],
    ['a domain with a tail', 'dmarc=pass header.from=example.org.evil.example'],
    ['two addresses', 'dmarc=pass header.from=jo@example.org@evil.example'],
    ['two results', 'dmarc=pass header.from=example.org; dmarc=fail header.from=example.org'],
    [
      'a result injected by the sender’s address',
      'spf=pass smtp.mailfrom=x;dmarc=pass header.from=example.org@evil.example; dmarc=fail header.from=example.org',
    ],
    [
      'a result within a quoted string',
      'spf=pass smtp.mailfrom="x; dmarc=pass header.from=example.org; y"@evil.example',
    ],
    ['an open comment', 'dmarc=pass header.from=example.org (x'],
    ['an open quoted string', 'dmarc=pass header.from=example.org reason="x'],
    ['a stray word', 'dmarc=pass indeed header.from=example.org'],
    ['a comment within a word', 'dmarc=pass header.from=example(.evil).org'],
    [
      'an escaped end of a comment',
      'dmarc=fail (x\\) ; dmarc=pass header.from=example.org (y) header.from=example.org',
    ],
    ['a result with a sign', 'dmarc=pass! header.from=example.org'],
    ['another method', 'x-dmarc=pass header.from=example.org'],
    ['a temporary error', 'dmarc=temperror header.from=example.org'],
    ['a subdomain that DMARC was not asked about', 'dmarc=pass header.from=mail.example.org'],
    ['commas', 'dmarc=pass, header.from=example.org'],
  ])('does not pass with %s', (_what, results) => {
    expect(verdict([`mx.foi.example; ${results}`])).not.toBe('pass')
  })

  test('nothing that a sender writes into parts of the field makes it pass', () => {
    const odd = fc.array(
      fc.constantFrom(
        'dmarc=pass',
        'header.from=example.org',
        ';',
        '"',
        '(',
        ')',
        '\\',
        ' ',
        '@',
        '=',
        ',',
        '\r\n\t',
        'mx.foi.example',
        'none',
        'é',
        '\u0000',
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(odd, odd, (inComment, inMailbox) => {
        const comment = inComment.join('').replaceAll(/[()\\]/g, '\\$&')
        const mailbox = inMailbox.join('').replaceAll(/["\\]/g, '\\$&')
        const value = `mx.foi.example; spf=pass (${comment}) smtp.mailfrom="${mailbox}"@evil.example; dmarc=fail header.from=example.org`
        expect(verdict([value])).not.toBe('pass')
      }),
      { numRuns: runs },
    )
  })

  test('whatever stands in the field, it is read in time, and a pass is one that another reader finds too', () => {
    const piece = fc.constantFrom(
      'mx.foi.example',
      '; ',
      'dmarc=pass',
      'dmarc=fail',
      ' header.from=',
      'example.org',
      'evil.example',
      '(',
      ')',
      '"',
      ' ',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const value = pieces.join('')
        if (verdict([value]) !== 'pass') return
        // What is left without comments and quoted strings says so word by word.
        const bare = value
          .replaceAll(/\\./g, '')
          .replaceAll(/"[^"]*"/g, '')
          .replaceAll(/\([^()]*\)/g, '')
        expect(bare).toMatch(/^\s*mx\.foi\.example\s*;/)
        expect(bare).toMatch(/dmarc=pass\s+header\.from=\s*example\.org\s*(;|$)/)
        expect(bare).not.toContain('dmarc=fail')
      }),
      { numRuns: runs },
    )
    expect(parseAuthenticationResults(`mx; ${'('.repeat(1_000_000)}`)).toBeUndefined()
  })
})

describe('who a letter says it is from', () => {
  const sender = async (...from: readonly string[]) => {
    const mail = await mailReader.read(rawMail(...from.map((one) => `From: ${one}`), 'Subject: x', '', 'x'))
    return soleSender(mail.headers, mail.from)
  }
  test.each([
    ['a bare address', ['jo@example.org']],
    ['a name', ['Jo Sample <jo@example.org>']],
    ['a quoted name with an address in it', ['"eve@evil.example" <jo@example.org>']],
    ['a comment', ['jo@example.org (Jo; eve@evil.example)']],
    ['the address as the name', ['jo@example.org <Jo@Example.ORG>']],
    ['a Chinese name', ['=?utf-8?B?5byg5LiJ?= <jo@example.org>']],
  ])('is the one address of %s', async (_what, from) => {
    expect(await sender(...from)).toBe('jo@example.org')
  })
  test.each([
    ['two addresses', ['jo@example.org, eve@evil.example']],
    ['two fields', ['jo@example.org', 'jo@example.org']],
    ['another address as the name', ['jo@example.org <eve@evil.example>']],
    ['another address behind it', ['<jo@example.org> eve@evil.example']],
    ['a group', ['Friends: jo@example.org, eve@evil.example;']],
    ['a route', ['<@evil.example:jo@example.org>']],
    ['nothing', ['']],
  ])('is nobody with %s', async (_what, from) => {
    expect(await sender(...from)).toBeNull()
  })
})
