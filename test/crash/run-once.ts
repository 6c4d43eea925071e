import { writeSync } from 'node:fs'
import { fileBlobs } from '../../src/adapters/blobs/file-blobs.ts'
import { smtpMailer } from '../../src/adapters/mail/smtp-mailer.ts'
import { openStore } from '../../src/adapters/store/open-store.ts'
import type { Ports } from '../../src/app/ports/ports.ts'
import { instant } from '../../src/domain/calendar/instant.ts'
import { testPorts } from '../support/ports.ts'

/**
 * Runs work once on a store, at a moment that is given, through a mail server on this machine, and writes what it reports.
 * The arguments of the program: the database's URL, the folder of the files, the mail server's URL, the instant.
 */
export async function runOnce(work: (ports: Ports) => Promise<unknown>): Promise<void> {
  const [database = '', files = '', server = '', now = ''] = process.argv.slice(2)
  const store = await openStore(database)
  const mailer = smtpMailer(server, 'foi@example.org')
  const report = await work(testPorts({ store, mailer, blobs: fileBlobs(files), clock: { now: () => instant(now) } }))
  writeSync(1, JSON.stringify(report))
  mailer.close()
  await store.close()
}
