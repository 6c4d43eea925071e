import { ocrCommand } from '../adapters/ocr/ocr-command.ts'
import { rememberedReader } from '../adapters/ocr/remembered-reader.ts'
import { officeProgram } from '../adapters/office-program/office-program.ts'
import type { ParserPool } from '../adapters/parse/parser-pool.ts'
import { pooledSafeCopies } from '../adapters/safe-copy/pooled-safe-copies.ts'
import { pooledScanner } from '../adapters/scan/pooled-scanner.ts'
import { pooledWordReader } from '../adapters/scan/pooled-word-reader.ts'
import { type Clamd, type ClamdAddress, clamd } from '../adapters/virus/clamd.ts'
import { withVirusScan } from '../adapters/virus/with-virus-scan.ts'
import type { FileScanner } from '../app/ports/file-scanner-ports.ts'
import type { OutsideProgram } from '../app/ports/program-ports.ts'
import type { SafeCopies } from '../app/ports/safe-copy-ports.ts'
import { VirusScannerSilent } from '../app/ports/virus-scanner-ports.ts'
import type { WordReader } from '../app/ports/word-reader-ports.ts'

export type ScanPrograms = {
  /** Without it, nothing looks for viruses. */
  readonly clamd?: ClamdAddress | undefined
  /** The program and its options. Without it, pictures are not read. */
  readonly ocrCommand?: readonly string[] | undefined
  /** LibreOffice. Without it, documents are not laid out. */
  readonly officeCommand?: string | undefined
}

/**
 * What looks through files and reads their words, with the programs that the operator has set up for it. The words of a
 * picture that was looked through of late are known when it is read for the search.
 */
export function fileScanner(
  pool: ParserPool,
  programs: ScanPrograms,
): { readonly scanner: FileScanner; readonly wordReader: WordReader } {
  const reader = programs.ocrCommand && rememberedReader(ocrCommand(programs.ocrCommand))
  const scanner = pooledScanner(pool, reader)
  return {
    scanner: programs.clamd ? withVirusScan(scanner, clamd(programs.clamd)) : scanner,
    wordReader: pooledWordReader(pool, reader),
  }
}

/** What makes safe copies, with the office program that the operator has set up. */
export const safeCopiesOf = (pool: ParserPool, { officeCommand }: ScanPrograms): SafeCopies =>
  pooledSafeCopies(pool, officeCommand === undefined ? undefined : officeProgram(officeCommand))

/** The same programs, to ask whether they work. */
export function programsOf(programs: ScanPrograms): readonly OutsideProgram[] {
  const virusScanner = programs.clamd && clamd(programs.clamd)
  return [
    ...(virusScanner ? [{ name: 'clamd' as const, check: () => silenceOf(virusScanner) }] : []),
    ...(programs.ocrCommand ? [{ name: 'ocr' as const, check: ocrCommand(programs.ocrCommand).check }] : []),
    ...(programs.officeCommand
      ? [{ name: 'office' as const, check: officeProgram(programs.officeCommand).check }]
      : []),
  ]
}

async function silenceOf(virusScanner: Clamd): Promise<string | null> {
  try {
    await virusScanner.ping()
    return null
  } catch (error) {
    if (error instanceof VirusScannerSilent) return error.message
    throw error
  }
}
