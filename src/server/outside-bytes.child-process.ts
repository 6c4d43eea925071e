import { parseMail } from '../adapters/mail/read-mail.ts'
import { pageCalls } from '../adapters/pages/page-calls.ts'
import { ledgerCalls } from '../adapters/parse/ledger-calls.ts'
import { mailCalls } from '../adapters/parse/mail-calls.ts'
import { serveParser } from '../adapters/parse/serve-parser.ts'
import { redactCalls } from '../adapters/redact/redact-calls.ts'
import { copyCalls } from '../adapters/safe-copy/copy-calls.ts'
import { scanCalls } from '../adapters/scan/scan-calls.ts'
import { isKnownColumn } from '../app/import/import-columns.ts'

// Reads bytes that came from outside, in a process with limits. It has no store, no files and no secrets.
serveParser({
  ...mailCalls(parseMail),
  ...ledgerCalls(isKnownColumn),
  ...scanCalls(),
  ...redactCalls(),
  ...pageCalls(),
  ...copyCalls(),
})
