import { writeSync } from 'node:fs'
import { smtpMailer } from '../../src/adapters/mail/smtp-mailer.ts'
import { openStore } from '../../src/adapters/store/open-store.ts'
import { systemDigest } from '../../src/adapters/system/digest.ts'
import { systemIds } from '../../src/adapters/system/ids.ts'
import { sendOutbox } from '../../src/app/mail/send-outbox.ts'
import type { Ports } from '../../src/app/ports/ports.ts'
import { instant } from '../../src/domain/calendar/instant.ts'

/** Sends the outbox of a store once, at a moment that is given, through a mail server on this machine. */
const [database = '', server = '', now = ''] = process.argv.slice(2)
const store = await openStore(database)
const mailer = smtpMailer(server, 'foi@example.org')
const ports: Pick<Ports, 'store' | 'mailer' | 'clock' | 'ids' | 'digest'> = {
  store,
  mailer,
  clock: { now: () => instant(now) },
  ids: systemIds(),
  digest: systemDigest,
}
const report = await sendOutbox(ports as Ports)
writeSync(1, JSON.stringify(report))
mailer.close()
await store.close()
