import type { Inspection } from '../../domain/release/finding.ts'
import type { PersonalDataSettings } from '../../domain/release/personal-data/find-personal-data.ts'

/** What a scan of a file gave. */
export type ScannedFile = Inspection & {
  readonly sha256: string
  /** Pictures and pages of a scan whose words nobody has read; left out for none. */
  readonly picturesNotRead?: number
}

/** A program of the operator's that reads files beside the scanner. Safe copies alone have need of the office program. */
export type ScanProgram = 'clamd' | 'ocr'

/** Looks through files that came from outside. What they are is told by content, never by name. */
export type FileScanner = {
  /** Those that are set up, whatever their versions: with others, files are looked through again. */
  readonly programs?: readonly ScanProgram[]
  /** Never fails because of the bytes: what cannot be read to its end is `unreadable`. @throws ParserBusy */
  scan(bytes: AsyncIterable<Uint8Array>, settings: PersonalDataSettings): Promise<ScannedFile>
}
