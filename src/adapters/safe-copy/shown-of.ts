import type { TextPiece } from '../scan/inspector.ts'
import { openFile } from '../scan/open-file.ts'

/** The words that a file shows to who opens it. @throws Unreadable */
export async function shownOf(bytes: Uint8Array): Promise<readonly TextPiece[]> {
  const file = await openFile(bytes)
  const shown: TextPiece[] = []
  try {
    for (let unit = 0; unit < file.units; unit += 1) shown.push(...((await file.inspect(unit)).shown ?? []))
  } finally {
    file.close?.()
  }
  return shown
}
