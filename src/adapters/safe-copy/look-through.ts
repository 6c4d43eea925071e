import type { Finding } from '../../domain/release/finding.ts'
import { findPersonalData } from '../../domain/release/personal-data/find-personal-data.ts'
import { tagChineseNames } from '../scan/chinese-names.ts'
import type { TextPiece } from '../scan/inspector.ts'
import { openFile } from '../scan/open-file.ts'

export type Looked = {
  readonly type: string
  readonly findings: readonly Finding[]
  readonly texts: readonly TextPiece[]
}

/** All that the scanner finds in a file but personal data. @throws Unreadable */
export async function lookThrough(bytes: Uint8Array): Promise<Looked> {
  const file = await openFile(bytes)
  const findings: Finding[] = []
  const texts: TextPiece[] = []
  try {
    for (let unit = 0; unit < file.units; unit += 1) {
      const found = await file.inspect(unit)
      findings.push(...found.findings)
      texts.push(...found.texts)
    }
  } finally {
    file.close?.()
  }
  return { type: file.type, findings, texts }
}

/** How much of what can be read tells of persons. */
export const personalDataIn = ({ texts }: Looked): number =>
  findPersonalData(texts, { names: [], patterns: [] }, tagChineseNames).reduce((sum, { count = 1 }) => sum + count, 0)
