import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openssl, ownCertificate } from '../support/certificate.ts'
import { installation } from './run-candor.ts'

describe.skipIf(!openssl)('the start of a server that sends and receives letters', { timeout: 120_000 }, () => {
  let here: ReturnType<typeof installation>
  const files: Record<string, string> = {}
  beforeAll(async () => {
    here = installation()
    const { key, cert } = ownCertificate()
    for (const [name, text] of [
      ['key', key],
      ['cert', cert],
      ['other', ownCertificate().key],
    ] as const) {
      files[name] = join(here.folder, `${name}.pem`)
      writeFileSync(files[name], text)
    }
    await here.run(['help'])
  }, 120_000)
  afterAll(() => rmSync(here.folder, { recursive: true, force: true }))

  const variables = () => ({
    ...{ PORT: '0', INBOUND_SMTP_PORT: '0', MAIL_DOMAIN: 'foi.example.org', SMTP_URL: 'smtps://mail.example.org' },
    ...{ DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 's1', DKIM_KEY: files['key'] ?? '' },
    ...{ SMTP_CA_FILE: files['cert'] ?? '', INBOUND_SMTP_CERT: files['cert'] ?? '' },
    INBOUND_SMTP_KEY: files['key'] ?? '',
  })

  test('says what is on: signing, whom it trusts, and encryption of what comes in', async () => {
    const child = here.start(['serve'], variables())
    const closed = once(child, 'close')
    let out = ''
    for await (const text of child.stdout.setEncoding('utf8')) {
      out += text
      if (/Letters go out/.test(out)) break
    }
    child.kill('SIGTERM')
    await closed
    expect(out).toMatch(
      /Letters to foi\.example\.org are received on port \d+, encrypted where the sender can \(STARTTLS\)/,
    )
    expect(out).toMatch(/through mail\.example\.org, signed for example\.org \(DKIM, selector s1\)\. SMTP_CA_FILE is /)
  })

  test('is no start where the key is another certificate’s: one line that names the variable, and 2', async () => {
    const { code, err } = await here.run(['serve'], { ...variables(), INBOUND_SMTP_KEY: files['other'] ?? '' })
    expect([code, err.trim().split('\n')]).toEqual([
      2,
      [expect.stringMatching(/INBOUND_SMTP_KEY: given ".*other\.pem", which holds the key of another certificate; /)],
    ])
  })
})
