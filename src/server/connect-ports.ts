import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fileBlobs } from '../adapters/blobs/file-blobs.ts'
import { fileUploads } from '../adapters/blobs/file-uploads.ts'
import { outboxOnlyMailer } from '../adapters/mail/outbox-only-mailer.ts'
import { mailReader } from '../adapters/mail/read-mail.ts'
import { type SmtpOptions, smtpMailer } from '../adapters/mail/smtp-mailer.ts'
import { pooledPageReader } from '../adapters/pages/pooled-page-reader.ts'
import { parserPool } from '../adapters/parse/parser-pool.ts'
import { pooledLedgers } from '../adapters/parse/pooled-ledgers.ts'
import { pooledMailReader } from '../adapters/parse/pooled-mail-reader.ts'
import { parserEntry } from '../adapters/parse/start-process.ts'
import { pooledRedactor, redactionLimits } from '../adapters/redact/pooled-redactor.ts'
import { openStore } from '../adapters/store/open-store.ts'
import { systemClock } from '../adapters/system/clock.ts'
import { systemDigest } from '../adapters/system/digest.ts'
import { systemIds } from '../adapters/system/ids.ts'
import { derivedSecrets } from '../adapters/system/secrets.ts'
import { isKnownColumn } from '../app/import/import-columns.ts'
import type { Blobs } from '../app/ports/blobs-ports.ts'
import type { LedgerFiles } from '../app/ports/ledger-files-ports.ts'
import type { BlobDamaged } from '../app/ports/port-errors.ts'
import type { MailPorts, Settings } from '../app/ports/ports.ts'
import { xlsxOf } from '../http/feeds/xlsx-stream.ts'
import { fileScanner, programsOf, type ScanPrograms, safeCopiesOf } from './file-scanner.ts'

/** What the adapters need to know; `readConfig` reads it from the environment. */
export type PortsConfig = Settings &
  ScanPrograms & {
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

/** The built process that reads bytes from outside. */
export const outsideBytes = 'outside-bytes'

/** Whoever reads a page for a while finds the next one open. */
const pagesIdleMilliseconds = 5 * 60_000

export type ConnectedPorts = { readonly ports: MailPorts; close(): Promise<void> }

export type OpenOptions = {
  /** Brings the schema up to date first. */
  readonly migrate?: boolean
  /** Told of each read that found a stored file damaged. */
  readonly onDamagedFile?: (damaged: BlobDamaged) => void
}

/** Opens everything outside the use cases, for a machine that runs Node. */
export async function connectPorts(config: PortsConfig, options: OpenOptions = {}): Promise<ConnectedPorts> {
  const { baseUrl, mailFrom, mailDomain, mailTrustedAuthserv, maxUploadBytes, maxStaffUploadBytes, maxMailedBytes } =
    config
  const { databaseUrl, blobUrl, smtpUrl, secret } = config
  const store = await openStore(databaseUrl, options)
  const smtp = smtpUrl === undefined ? undefined : smtpMailer(smtpUrl, mailFrom, config.smtp)
  const blobs = fileBlobs(folderOf(blobUrl), options.onDamagedFile)
  const entry = parserEntry(outsideBytes)
  // What runs from the sources (tests) has no built process to start.
  const pool = entry && parserPool({ entry })
  // Of its own: letters do not wait while long files are looked through. Two: whoever looks at a file waits for no job.
  const scanPool = entry && parserPool({ entry, size: 2 })
  // One process keeps the files open that people look at.
  const pagePool = entry && parserPool({ entry, size: 1, idleMilliseconds: pagesIdleMilliseconds })
  // A cut takes minutes and more memory.
  const redactPool = entry && parserPool({ entry, size: 1, limits: redactionLimits })
  // Of its own too: pages are drawn several times over for a copy.
  const copyPool = entry && parserPool({ entry, size: 1, limits: redactionLimits })
  const ports: MailPorts = {
    store,
    blobs,
    uploads: fileUploads(join(folderOf(blobUrl), 'uploads'), blobs.stageFile),
    ...(scanPool ? fileScanner(scanPool, config) : {}),
    ...(pagePool ? { pageReader: pooledPageReader(pagePool) } : {}),
    ...(copyPool ? { safeCopies: safeCopiesOf(copyPool, config) } : {}),
    programs: programsOf(config),
    ...(redactPool && scanPool ? { redactor: pooledRedactor(redactPool, scanPool) } : {}),
    ledgerFiles: pool ? pooledLedgers(pool, blobs) : unlimitedLedgers(blobs),
    mailer: smtp ?? outboxOnlyMailer,
    clock: systemClock,
    ids: systemIds(),
    digest: systemDigest,
    secrets: derivedSecrets(secret),
    mailReader: pool ? pooledMailReader(pool) : mailReader,
    // Loaded when the first letter is asked for: a start has no need of the fonts.
    pdf: async (paper) => (await import('../adapters/pdf/write-pdf.ts')).writePdf(paper),
    reportFiles: {
      docx: async (form, style) => (await import('../adapters/report/docx.ts')).formDocx(form, style),
      xlsx: async (form, style) => (await import('../adapters/report/xlsx.ts')).formXlsx(form, style),
      workbook: xlsxOf,
    },
    settings: {
      baseUrl,
      mailFrom,
      mailDomain,
      mailTrustedAuthserv,
      maxUploadBytes,
      maxStaffUploadBytes,
      maxMailedBytes,
    },
  }
  return {
    ports,
    async close() {
      smtp?.close()
      await Promise.all([pool, scanPool, pagePool, redactPool, copyPool].map((one) => one?.close()))
      await store.close()
    },
  }
}

/** Loaded when the first ledger is read: few starts see one. */
const unlimitedLedgers = (blobs: Blobs): LedgerFiles => ({
  async open(sha256, reading) {
    const { ledgerFiles } = await import('../adapters/import/ledger-files.ts')
    return ledgerFiles(blobs, isKnownColumn).open(sha256, reading)
  },
})

function folderOf(blobUrl: string): string {
  if (!blobUrl.startsWith('file:')) throw new Error('The URL of the documents (BLOB_URL) must begin with file:')
  return blobUrl.startsWith('file://') ? fileURLToPath(blobUrl) : resolve(blobUrl.slice('file:'.length))
}
