import { open } from 'node:fs/promises'
import { type LedgerSource, LedgerUnreadable } from '../../app/ports/ledger-source.ts'
import { openCsvLedger } from './csv-ledger.ts'
import { openXlsxLedger } from './xlsx-ledger.ts'

export type OpenLedger = LedgerSource & { close(): void }

/**
 * A ledger of either kind: what it is, its first bytes tell, not its name.
 * @param sheet of a workbook, by name; the first one where none is named
 * @throws LedgerUnreadable
 */
export async function openLedger(
  file: string,
  isKnownColumn: (name: string) => boolean,
  sheet?: string,
): Promise<OpenLedger> {
  const start = await firstBytes(file)
  if (start === '504b0304') return openXlsxLedger(file, sheet)
  if (start === 'd0cf11e0') {
    const message = 'the file is an old workbook (XLS), or protected with a password: save it as XLSX without one'
    throw new LedgerUnreadable('old-workbook', 1, message)
  }
  return { ...(await openCsvLedger(file, isKnownColumn)), close: () => undefined }
}

async function firstBytes(file: string): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead).toString('hex')
  } finally {
    await handle.close()
  }
}
