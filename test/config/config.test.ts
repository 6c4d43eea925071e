import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config/config.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-config-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const secret = 'thirty-two characters and a few more'
const linesOf = (env: Record<string, string>) => {
  const result = readConfig({ SECRET: secret, ...env })
  return result.ok ? [] : result.lines
}
const configOf = (env: Record<string, string>) => {
  const result = readConfig(env)
  if (!result.ok) throw new Error(result.lines.join('\n'))
  return result.config
}

test('an empty environment is enough to serve this machine', () => {
  expect(configOf({ SECRET: secret })).toEqual({
    port: 3000,
    host: '127.0.0.1',
    baseUrl: 'http://localhost:3000',
    dataDir: join(process.cwd(), 'data'),
    databaseUrl: `file:${join(process.cwd(), 'data', 'candor.db')}`,
    blobUrl: `file:${join(process.cwd(), 'data', 'blobs')}`,
    maxUploadBytes: 104_857_600,
    maxStaffUploadBytes: 2_147_483_648,
    maxMailedBytes: 5_242_880,
    smtpUrl: undefined,
    smtp: { connections: 5, timeoutSeconds: 60 },
    mailFrom: 'candor@localhost',
    mailDomain: 'localhost',
    inboundSmtpPort: undefined,
    inboundSmtpHost: '127.0.0.1',
    inboundSmtpTls: undefined,
    inboundGreylist: false,
    trustedRelays: [],
    mailTrustedAuthserv: undefined,
    secret,
    trustedProxies: [],
    metricsToken: undefined,
    logLevel: 'info',
    production: false,
  })
})

test('what is not set follows from what is', () => {
  const config = configOf({
    SECRET: secret,
    PORT: '8080',
    DATA_DIR: folder,
    MAIL_DOMAIN: 'foi.example.org',
    SMTP_URL: '',
  })
  expect(config).toMatchObject({
    baseUrl: 'http://localhost:8080',
    databaseUrl: `file:${folder}/candor.db`,
    blobUrl: `file:${folder}/blobs`,
    mailFrom: 'candor@foi.example.org',
    smtpUrl: undefined,
  })
})

test.each([
  ['HOST', '::1'],
  ['HOST', '0.0.0.0'],
  ['BASE_URL', 'https://foi.example.org'],
  ['DATABASE_URL', 'postgresql://candor:pass@db.example.org/candor'],
  ['DATABASE_URL', 'file:./elsewhere/candor.db'],
  ['SMTP_URL', 'smtps://name:pass@mail.example.org:465'],
  ['MAIL_FROM', 'Freedom of Information <foi@example.org>'],
  ['MAIL_FROM', '信息公开办公室 <foi@example.org>'],
  ['LOG_LEVEL', 'debug'],
  ['SMTP_CONNECTIONS', '20'],
  ['SMTP_RATE', '0.5'],
  ['SMTP_TIMEOUT', '120'],
])('%s may be %s', (name, value) => {
  expect(linesOf({ [name]: value })).toEqual([])
})

test('the slash at the end of BASE_URL goes', () => {
  expect(configOf({ SECRET: secret, BASE_URL: 'https://foi.example.org/' }).baseUrl).toBe('https://foi.example.org')
})

test.each([
  ['PORT', 'abc', 'PORT: given "abc"; accepted: a port number, 0 to 65535 (0 takes a free one)'],
  ['PORT', '65536', 'PORT: given "65536"; accepted: a port number, 0 to 65535 (0 takes a free one)'],
  ['HOST', 'my host', 'HOST: given "my host"; accepted: a host name or an IP address'],
  ['BASE_URL', 'foi.example.org', 'BASE_URL: given "foi.example.org"; accepted: an http: or https: URL without a path'],
  [
    'BASE_URL',
    'https://example.org/foi',
    'BASE_URL: given "https://example.org/foi"; accepted: an http: or https: URL without a path',
  ],
  [
    'DATABASE_URL',
    'mysql://a:b@c/d',
    'DATABASE_URL: given mysql://***@c/d; accepted: file: and a path (SQLite), or postgresql: and the rest of its URL',
  ],
  [
    'MAIL_FROM',
    'foi',
    'MAIL_FROM: given "foi"; accepted: an address, or a name and an address: Freedom of Information <foi@example.org>',
  ],
  ['MAIL_DOMAIN', 'a b', 'MAIL_DOMAIN: given "a b"; accepted: a domain name'],
  ['MAX_MAILED_BYTES', '5 MB', 'MAX_MAILED_BYTES: given "5 MB"; accepted: a number of bytes, 0 to 26214400'],
  ['MAX_UPLOAD_BYTES', '10MB', 'MAX_UPLOAD_BYTES: given "10MB"; accepted: a number of bytes, 1024 to 4294967296'],
  ['SMTP_CONNECTIONS', '0', 'SMTP_CONNECTIONS: given "0"; accepted: a whole number, 1 to 20'],
  ['SMTP_CONNECTIONS', '21', 'SMTP_CONNECTIONS: given "21"; accepted: a whole number, 1 to 20'],
  ['SMTP_RATE', '0', 'SMTP_RATE: given "0"; accepted: a number, 0.01 to 1000'],
  ['SMTP_RATE', 'fast', 'SMTP_RATE: given "fast"; accepted: a number, 0.01 to 1000'],
  ['SMTP_TIMEOUT', '121', 'SMTP_TIMEOUT: given "121"; accepted: a whole number of seconds, 1 to 120'],
  [
    'INBOUND_SMTP_PORT',
    'smtp',
    'INBOUND_SMTP_PORT: given "smtp"; accepted: a port number, 0 to 65535 (0 takes a free one)',
  ],
  ['INBOUND_GREYLIST', 'maybe', 'INBOUND_GREYLIST: given "maybe"; accepted: yes or no'],
  [
    'MAIL_TRUSTED_AUTHSERV',
    'a; b',
    'MAIL_TRUSTED_AUTHSERV: given "a; b"; accepted: the authserv-id, such as mx.example.org',
  ],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL: given "loud"; accepted: one of debug, info, warn, error, silent'],
])('a wrong %s stops the start with one line: %s', (name, value, line) => {
  expect(linesOf({ [name]: value })).toEqual([line])
})

test('every wrong variable has its own line, and a line break in a value does not make two', () => {
  expect(linesOf({ PORT: 'x\ny', LOG_LEVEL: 'loud' })).toHaveLength(2)
  expect(linesOf({ PORT: 'x\ny' })[0]).not.toContain('\n')
})

describe('no secret is printed', () => {
  test.each([
    ['SMTP_URL', 'http://name:hunter2@mail.example.org'],
    ['SMTP_URL', 'smtp//name:hunter2@mail'],
    ['SMTP_URL', 'name:hunter2@mail.example.org'],
    ['DATABASE_URL', 'postgres//name:hunter2@x@host'],
    ['DATABASE_URL', 'mysql://host/db?user=a&password=hunter2'],
    ['SECRET', 'hunter2'],
  ])('of a wrong %s', (name, value) => {
    const [line] = linesOf({ [name]: value })
    expect(line).toContain(name)
    expect(line).not.toContain('hunter2')
  })
})

test('how letters go out is read as numbers', () => {
  expect(configOf({ SECRET: secret, SMTP_CONNECTIONS: '3', SMTP_RATE: '2.5', SMTP_TIMEOUT: '30' }).smtp).toEqual({
    connections: 3,
    lettersASecond: 2.5,
    timeoutSeconds: 30,
  })
})

test.each(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_SCOPES'])('%s is reserved', (name) => {
  expect(linesOf({ [name]: 'https://id.example.org' })).toEqual([
    `${name}: is reserved for a later version and does nothing yet; accepted: not set`,
  ])
  expect(linesOf({ [name]: '' })).toEqual([])
})

test('trusted proxies are addresses, ranges, or this machine by its name', () => {
  const { trustedProxies } = configOf({ SECRET: secret, TRUSTED_PROXIES: '10.0.0.0/8, loopback' })
  expect(trustedProxies.map(({ lengthInBits }) => lengthInBits)).toEqual([8, 8, 128])
  expect(linesOf({ TRUSTED_PROXIES: 'proxy.example.org' })).toHaveLength(1)
  expect(linesOf({ TRUSTED_PROXIES: 'loopbacks' })).toHaveLength(1)
})

test('a token for the metrics is long, and never shown', () => {
  const [line = ''] = linesOf({ METRICS_TOKEN: 'too short' })
  expect(line).toMatch(/^METRICS_TOKEN: given 9 characters, not shown/)
})

describe('without SECRET', () => {
  test('one is made, kept for its owner only, and found again', () => {
    const first = configOf({ DATA_DIR: folder }).secret
    expect(first).toMatch(/^[\w-]{43}$/)
    expect(configOf({ DATA_DIR: folder }).secret).toBe(first)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, 'secret'), 'utf8').trim()).toBe(first)
  })

  test('nothing is made while another variable is wrong', () => {
    expect(readConfig({ DATA_DIR: join(folder, 'new'), PORT: 'x' }).ok).toBe(false)
    expect(() => statSync(join(folder, 'new'))).toThrow()
  })

  test('a folder that cannot be written to is said in one line', () => {
    writeFileSync(join(folder, 'file'), '')
    const result = readConfig({ DATA_DIR: join(folder, 'file') })
    expect(result.ok ? [] : result.lines).toEqual([
      `DATA_DIR: given "${folder}/file" (ENOTDIR); accepted: the path of a folder that can be written to`,
    ])
  })

  test('a kept secret that is too short is not used', () => {
    writeFileSync(join(folder, 'secret'), 'short\n')
    const result = readConfig({ DATA_DIR: folder })
    expect(result.ok ? [] : result.lines).toEqual([
      `SECRET: ${folder}/secret holds 5 characters; accepted: at least 32 characters`,
    ])
  })

  test('processes that start at once agree on it', async () => {
    const { build } = await import('esbuild')
    const program = join(folder, 'secret.mjs')
    await build({
      entryPoints: ['src/config/installation-secret.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: program,
    })
    const run = promisify(execFile)
    const script = `import { installationSecret } from ${JSON.stringify(program)}; console.log(installationSecret(${JSON.stringify(join(folder, 'data'))}))`
    const told = await Promise.all(
      Array.from({ length: 6 }, () => run(process.execPath, ['--input-type=module', '-e', script])),
    )
    expect(new Set(told.map(({ stdout }) => stdout)).size).toBe(1)
  })
})
