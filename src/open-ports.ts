import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fileBlobs } from './adapters/blobs/file-blobs.ts'
import { outboxOnlyMailer } from './adapters/mail/outbox-only-mailer.ts'
import { mailReader } from './adapters/mail/read-mail.ts'
import { type SmtpOptions, smtpMailer } from './adapters/mail/smtp-mailer.ts'
import { openStore } from './adapters/store/open-store.ts'
import { systemClock } from './adapters/system/clock.ts'
import { systemDigest } from './adapters/system/digest.ts'
import { systemIds } from './adapters/system/ids.ts'
import { derivedSecrets } from './adapters/system/secrets.ts'
import type { MailPorts } from './app/ports/intake-ports.ts'
import type { Settings } from './app/ports/ports.ts'
import { xlsxOf } from './http/feeds/xlsx-stream.ts'

/** What the adapters need to know; `readConfig` reads it from the environment. */
export type PortsConfig = Settings & {
  /** `file:` or `postgresql:`. */
  readonly databaseUrl: string
  /** `file:` and a folder. */
  readonly blobUrl: string
  /** Without it, mail waits in the outbox. */
  readonly smtpUrl?: string | undefined
  readonly smtp?: SmtpOptions
  /** The installation's own secret, from which those of the requests are made. */
  readonly secret: string
}

export type OpenPorts = { readonly ports: MailPorts; close(): Promise<void> }

/** Opens everything outside the use cases, for a machine that runs Node. `migrate` brings the schema up to date first. */
export async function openPorts(config: PortsConfig, options: { readonly migrate?: boolean } = {}): Promise<OpenPorts> {
  const { baseUrl, mailFrom, mailDomain, mailTrustedAuthserv, maxUploadBytes, databaseUrl, blobUrl, smtpUrl, secret } =
    config
  const store = await openStore(databaseUrl, options)
  const smtp = smtpUrl === undefined ? undefined : smtpMailer(smtpUrl, mailFrom, config.smtp)
  const blobs = fileBlobs(folderOf(blobUrl))
  const ports: MailPorts = {
    store,
    blobs,
    // Loaded when the first ledger is read: few starts see one.
    ledgerFiles: {
      open: async (...asked) => (await import('./adapters/import/ledger-files.ts')).ledgerFiles(blobs).open(...asked),
    },
    mailer: smtp ?? outboxOnlyMailer,
    clock: systemClock,
    ids: systemIds(),
    digest: systemDigest,
    secrets: derivedSecrets(secret),
    mailReader,
    // Loaded when the first letter is asked for: a start has no need of the fonts.
    pdf: async (paper) => (await import('./adapters/pdf/write-pdf.ts')).writePdf(paper),
    reportFiles: {
      docx: async (form) => (await import('./adapters/report/docx.ts')).formDocx(form),
      xlsx: async (form) => (await import('./adapters/report/xlsx.ts')).formXlsx(form),
      workbook: xlsxOf,
    },
    settings: { baseUrl, mailFrom, mailDomain, mailTrustedAuthserv, maxUploadBytes },
  }
  return {
    ports,
    async close() {
      smtp?.close()
      await store.close()
    },
  }
}

function folderOf(blobUrl: string): string {
  if (!blobUrl.startsWith('file:')) throw new Error('The URL of the documents (BLOB_URL) must begin with file:')
  return blobUrl.startsWith('file://') ? fileURLToPath(blobUrl) : resolve(blobUrl.slice('file:'.length))
}
