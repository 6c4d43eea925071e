import { writeSync } from 'node:fs'
import { fileBlobs } from '../../src/adapters/blobs/file-blobs.ts'
import { smtpMailer } from '../../src/adapters/mail/smtp-mailer.ts'
import { openStore } from '../../src/adapters/store/open-store.ts'
import { systemDigest } from '../../src/adapters/system/digest.ts'
import { systemIds } from '../../src/adapters/system/ids.ts'
import { derivedSecrets } from '../../src/adapters/system/secrets.ts'
import { sendOutbox } from '../../src/app/mail/send-outbox.ts'
import { instant } from '../../src/domain/calendar/instant.ts'

/** Sends the outbox of a store once, at a moment that is given, through a mail server on this machine. */
const [database = '', files = '', server = '', now = ''] = process.argv.slice(2)
const store = await openStore(database)
const mailer = smtpMailer(server, 'foi@example.org')
const report = await sendOutbox({
  store,
  mailer,
  blobs: fileBlobs(files),
  clock: { now: () => instant(now) },
  ids: systemIds(),
  digest: systemDigest,
  secrets: derivedSecrets('a secret of the tests'),
  settings: {
    baseUrl: 'http://localhost',
    mailFrom: 'foi@example.org',
    mailDomain: 'example.org',
    maxUploadBytes: 1000,
  },
})
writeSync(1, JSON.stringify(report))
mailer.close()
await store.close()
