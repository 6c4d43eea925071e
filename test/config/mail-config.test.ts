import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Config, readConfig } from '../../src/config/config.ts'
import { incomingLine, outgoingLine } from '../../src/server/mail-start-messages.ts'
import { openssl, ownCertificate } from '../support/certificate.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-mail-config-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const base = { SECRET: 'thirty-two characters and a few more', SMTP_URL: 'smtps://name:hunter2@mail.example.org' }
const read = (env: Record<string, string>) => readConfig({ ...base, ...env })
const linesOf = (env: Record<string, string>) => {
  const result = read(env)
  return result.ok ? [] : result.lines
}
const configOf = (env: Record<string, string>): Config => {
  const result = read(env)
  if (!result.ok) throw new Error(result.lines.join('\n'))
  return result.config
}
const keyOf = (type: 'rsa' | 'ed25519', modulusLength = 2048): string => {
  const encoding = { type: 'pkcs8', format: 'pem' } as const
  return type === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength }).privateKey.export(encoding).toString()
    : generateKeyPairSync('ed25519').privateKey.export(encoding).toString()
}
const today = new Date(Date.now() + 3_600_000)
const inAHundredYears = new Date('2126-01-01T00:00:00Z')

describe('letters are signed', () => {
  const rsa = keyOf('rsa')
  const names = { DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 's1' }

  test('with all three variables, the key in a file or as it is, and the start says so without the password', () => {
    for (const DKIM_KEY of [file('dkim.pem', rsa), rsa]) {
      const config = configOf({ ...names, DKIM_KEY })
      expect(config.smtp.dkim).toEqual({ domain: 'example.org', selector: 's1', privateKey: rsa })
      expect(outgoingLine(config, today)).toBe(
        'Letters go out through mail.example.org, signed for example.org (DKIM, selector s1).',
      )
    }
    expect(outgoingLine(configOf({}), today)).toBe(
      'Letters go out through mail.example.org, not signed here (DKIM_DOMAIN is not set).',
    )
    expect(outgoingLine(configOf({ SMTP_URL: '' }), today)).toMatch(/^No mail server is configured \(SMTP_URL\)/)
  })

  test.each([
    [['DKIM_DOMAIN'], ['DKIM_SELECTOR', 'DKIM_KEY']],
    [['DKIM_SELECTOR'], ['DKIM_DOMAIN', 'DKIM_KEY']],
    [['DKIM_KEY'], ['DKIM_DOMAIN', 'DKIM_SELECTOR']],
    [['DKIM_DOMAIN', 'DKIM_SELECTOR'], ['DKIM_KEY']],
    [['DKIM_SELECTOR', 'DKIM_KEY'], ['DKIM_DOMAIN']],
  ])('not by half: %j alone misses %j, a line each', (given, missing) => {
    const all: Record<string, string> = { ...names, DKIM_KEY: rsa }
    const lines = linesOf(Object.fromEntries(given.map((name) => [name, all[name] ?? ''])))
    expect(lines.map((line) => line.split(':')[0])).toEqual(missing)
    for (const line of lines) expect(line).toMatch(new RegExp(`given nothing; accepted: .*, since ${given[0]} is set$`))
  })

  test('a wrong key says what it is, and nothing of what it holds', () => {
    const wrong = (DKIM_KEY: string) => linesOf({ ...names, DKIM_KEY })
    expect(wrong(join(folder, 'no-such.pem'))).toEqual([
      `DKIM_KEY: given "${folder}/no-such.pem", which cannot be read (ENOENT); accepted: the path of a PEM file with an RSA private key of at least 1024 bits, or the PEM text itself`,
    ])
    expect(wrong(folder)[0]).toContain('which cannot be read (EISDIR)')
    expect(wrong(file('note.txt', 'hunter2'))[0]).toContain('which holds no RSA private key')
    expect(wrong(file('note.txt', 'hunter2'))[0]).not.toContain('hunter2')
    expect(wrong(file('short.pem', keyOf('rsa', 512)))[0]).toContain('which holds an RSA key of 512 bits')
    expect(wrong(file('other.pem', keyOf('ed25519')))[0]).toContain('which holds no RSA private key')
    const text = '-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----'
    expect(wrong(text)).toEqual([
      expect.stringMatching(/^DKIM_KEY: given 61 characters, not shown, which holds no RSA/),
    ])
    expect(linesOf({ ...names, DKIM_DOMAIN: 'a b', DKIM_KEY: rsa })).toEqual([
      'DKIM_DOMAIN: given "a b"; accepted: a domain name',
    ])
  })
})

describe.skipIf(!openssl)('certificates', () => {
  const own = openssl ? ownCertificate() : { key: '', cert: '' }
  const another = openssl ? ownCertificate() : { key: '', cert: '' }

  test('of the server that takes the letters are trusted, and the start says until when', () => {
    const config = configOf({ SMTP_CA_FILE: file('ca.pem', own.cert + another.cert) })
    expect(config.smtp.certificates).toBe(own.cert + another.cert)
    expect(outgoingLine(config, today)).toMatch(
      /SMTP_CA_FILE is trusted too, a certificate that holds until \d{4}-\d\d-\d\d\.$/,
    )
    expect(outgoingLine(config, inAHundredYears)).toMatch(/that expired on \d{4}-\d\d-\d\d \(WARNING\)\.$/)
    expect(outgoingLine(config, new Date('2020-01-01T00:00:00Z'))).toMatch(/that holds from .* only \(WARNING\)\.$/)
  })

  test.each([
    ['no-such.pem', undefined, 'cannot be read (ENOENT)'],
    ['ca-key.pem', own.key, 'holds no certificate'],
    ['empty.pem', '', 'holds no certificate'],
    ['cut.pem', own.cert.slice(0, 300) + own.cert.slice(-26), 'holds a certificate that cannot be read'],
    [
      'second-cut.pem',
      own.cert + own.cert.slice(0, 300) + own.cert.slice(-26),
      'holds a certificate that cannot be read',
    ],
  ])('a file %s is refused, with why', (name, text, why) => {
    const path = text === undefined ? join(folder, name) : file(name, text)
    for (const variable of ['SMTP_CA_FILE', 'INBOUND_SMTP_CERT']) {
      const key = variable === 'INBOUND_SMTP_CERT' ? { INBOUND_SMTP_KEY: file('own-key.pem', own.key) } : {}
      const lines = linesOf({ ...key, [variable]: path })
      expect(lines).toHaveLength(1)
      expect(lines[0]).toMatch(new RegExp(`^${variable}: given .*; accepted: the path of a PEM file with `))
      expect(lines[0]).toContain(`, which ${why};`)
    }
  })

  test('letters are received with the certificate and its own key, and the start says so', () => {
    const files = { INBOUND_SMTP_CERT: file('cert.pem', own.cert), INBOUND_SMTP_KEY: file('key.pem', own.key) }
    const { inboundSmtpTls } = configOf(files)
    expect(inboundSmtpTls).toEqual(own)
    expect(incomingLine('example.org', 2525, inboundSmtpTls, today)).toMatch(
      /^Letters to example.org are received on port 2525, encrypted where the sender can \(STARTTLS\), with a certificate that holds until /,
    )
    expect(incomingLine('example.org', 2525, inboundSmtpTls, inAHundredYears)).toContain('that expired on ')
    expect(incomingLine('example.org', 2525, undefined, today)).toContain(
      'never encrypted (INBOUND_SMTP_CERT is not set)',
    )
  })

  test('one of the two alone, another’s key, and a file that is no key are refused', () => {
    const [cert, key] = [file('cert.pem', own.cert), file('key.pem', own.key)]
    expect(linesOf({ INBOUND_SMTP_CERT: cert })).toEqual([
      expect.stringMatching(/^INBOUND_SMTP_KEY: given nothing; .*, since INBOUND_SMTP_CERT is set$/),
    ])
    expect(linesOf({ INBOUND_SMTP_KEY: key })).toEqual([
      expect.stringMatching(/^INBOUND_SMTP_CERT: given nothing; .*, since INBOUND_SMTP_KEY is set$/),
    ])
    const strange = file('strange.pem', another.key)
    expect(linesOf({ INBOUND_SMTP_CERT: cert, INBOUND_SMTP_KEY: strange })).toEqual([
      expect.stringContaining(`INBOUND_SMTP_KEY: given "${strange}", which holds the key of another certificate;`),
    ])
    expect(linesOf({ INBOUND_SMTP_CERT: cert, INBOUND_SMTP_KEY: cert })).toEqual([
      expect.stringContaining('which holds no private key that can be read without a passphrase'),
    ])
  })
})
