import { parseMail } from '../adapters/mail/read-mail.ts'
import { ledgerCalls } from '../adapters/parse/ledger-calls.ts'
import { mailCalls } from '../adapters/parse/mail-calls.ts'
import type { ParserCalls } from '../adapters/parse/parser-protocol.ts'
import { serveParser } from '../adapters/parse/serve-parser.ts'
import { isKnownColumn } from '../app/import/import-columns.ts'

let scanning: Promise<ParserCalls> | undefined
/** The words of a file are read from the file that is open to be looked through. */
const scan = (): Promise<ParserCalls> => {
  scanning ??= import('../adapters/scan/scan-calls.ts').then(({ scanCalls }) => scanCalls())
  return scanning
}

// Reads bytes that came from outside, in a process with limits. It has no store, no files and no secrets.
serveParser(
  { ...mailCalls(parseMail), ...ledgerCalls(isKnownColumn) },
  {
    scan,
    words: scan,
    redact: async () => (await import('../adapters/redact/redact-calls.ts')).redactCalls(),
    pages: async () => (await import('../adapters/pages/page-calls.ts')).pageCalls(),
    copy: async () => (await import('../adapters/safe-copy/copy-calls.ts')).copyCalls(),
  },
)
