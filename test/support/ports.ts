import { systemDigest } from '../../src/adapters/system/digest.ts'
import { systemIds } from '../../src/adapters/system/ids.ts'
import { derivedSecrets } from '../../src/adapters/system/secrets.ts'
import type { Ports } from '../../src/app/ports/ports.ts'

/** The ports on a store and a clock of the test's own: no mail server, a secret of the tests, and what else is given. */
export const testPorts = <Given extends Pick<Ports, 'store' | 'clock'> & Partial<Ports>>(given: Given) => ({
  ids: systemIds(),
  digest: systemDigest,
  secrets: derivedSecrets('a secret of the tests'),
  mailer: { configured: false, send: async () => ({ ok: true }) } as const satisfies Ports['mailer'],
  settings: {
    baseUrl: 'http://localhost:3000',
    mailFrom: 'foi@example.org',
    mailDomain: 'example.org',
    maxUploadBytes: 1_000_000,
  },
  ...given,
})
