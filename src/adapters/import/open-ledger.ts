import { open } from 'node:fs/promises'
import type { LedgerReading, LedgerSource } from '../../app/ports/ledger-source.ts'
import { openCsvLedger } from './csv-ledger.ts'
import { withHeader } from './find-header.ts'
import type { RawLedger } from './raw-ledger.ts'
import { openWholeLedger } from './whole-ledger.ts'
import { openXlsxLedger } from './xlsx-ledger.ts'

const openDocument = Buffer.from('application/vnd.oasis.opendocument').toString('hex')

export type OpenLedger = LedgerSource & { close(): void }

/**
 * A ledger of either kind: what it is, its first bytes tell, not its name; where its header stands, what stands in it.
 * @param reading what somebody says of it
 * @throws LedgerUnreadable
 */
export async function openLedger(
  file: string,
  isKnownColumn: (name: string) => boolean,
  { names = [], ...reading }: LedgerReading = {},
): Promise<OpenLedger> {
  const given = new Set(names)
  const isKnown = (name: string) => given.has(name) || isKnownColumn(name)
  const raw = await openRaw(file, isKnown, reading)
  try {
    return await withHeader(raw, isKnown, reading.headerRow)
  } catch (error) {
    raw.close()
    throw error
  }
}

async function openRaw(
  file: string,
  isKnown: (name: string) => boolean,
  { sheet, encoding }: LedgerReading,
): Promise<RawLedger> {
  const start = await firstBytes(file)
  const isZip = start.startsWith('504b0304')
  // An OpenDocument file says what it is in its first entry, which is not compressed.
  if (start.startsWith('d0cf11e0') || (isZip && start.includes(openDocument)))
    return openWholeLedger(file, isKnown, sheet)
  if (isZip) return openXlsxLedger(file, isKnown, sheet)
  return openCsvLedger(file, isKnown, encoding)
}

async function firstBytes(file: string): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(100), 0, 100, 0)
    return buffer.subarray(0, bytesRead).toString('hex')
  } finally {
    await handle.close()
  }
}
