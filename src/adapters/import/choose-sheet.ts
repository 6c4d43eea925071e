import { type LedgerRow, LedgerUnreadable } from '../../app/ports/ledger-source.ts'
import { findHeader } from './find-header.ts'
import { firstRows } from './raw-ledger.ts'

/** More sheets than a ledger has are not looked into for one. */
const sheetsLookedInto = 100

/**
 * The sheet that is named; else the one whose header has the most names that we know: a cover sheet is none.
 * @throws LedgerUnreadable where there is no such sheet, or none at all
 */
export async function chosenSheet<S extends { readonly name: string }>(
  sheets: readonly S[],
  name: string | undefined,
  isKnown: (name: string) => boolean,
  rows: (sheet: S) => AsyncIterable<readonly LedgerRow[]>,
): Promise<S> {
  const [first] = sheets
  const named = sheets.find((one) => one.name === name)
  if (!first || (name !== undefined && !named)) {
    const names = sheets.map((one) => `"${one.name}"`).join(', ')
    throw new LedgerUnreadable(
      'no-such-sheet',
      1,
      `the workbook has no sheet "${name ?? ''}"; it has ${names || 'none'}`,
    )
  }
  if (named || sheets.length === 1) return named ?? first
  let best = { sheet: first, known: 0 }
  for (const sheet of sheets.slice(0, sheetsLookedInto)) {
    const known = findHeader(await firstRows({ rows: () => rows(sheet) }), isKnown)?.known ?? 0
    if (known > best.known) best = { sheet, known }
  }
  return best.sheet
}
