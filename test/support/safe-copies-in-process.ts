import { orRefusedBox, type ViewReply } from '../../src/adapters/safe-copy/copy-calls.ts'
import { makeSafeCopy } from '../../src/adapters/safe-copy/make-safe-copy.ts'
import { openSheets } from '../../src/adapters/safe-copy/sheets/open-sheets.ts'
import { redactSheets } from '../../src/adapters/safe-copy/sheets/redact-sheets.ts'
import { viewSheet } from '../../src/adapters/safe-copy/sheets/view-sheet.ts'
import type { SafeCopies } from '../../src/app/ports/safe-copy-ports.ts'

/** All that a stream gives. */
export async function bytesFrom(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of source) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** What the parser process does, in this one. */
export const safeCopiesInProcess: SafeCopies = {
  make: async (source, title) => makeSafeCopy(await bytesFrom(source), title),
  async cutCells(source, cuts, language) {
    const { result, ...cut } = await redactSheets(await bytesFrom(source), cuts, language)
    return { ...cut, bytes: result }
  },
  viewSheet: (source, asked) =>
    orRefusedBox<ViewReply>(async () => viewSheet(await openSheets(await bytesFrom(source)), asked)),
}
