import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Facts } from '../../domain/request/event-types.ts'
import type { ImportField } from './import-column-names.ts'
import type { Fact } from './import-facts.ts'

/** The text of a row's cell by its field; empty where the ledger has no such column. */
export type Cells = (field: ImportField) => string

type Unread = {
  readonly words: string
  readonly rest: string
  readonly assumed: boolean
  readonly perfected: CivilDate | undefined
}

/** Facts for the law's statistics; the file's own words are kept, so that its counts can always be made again. */
export function factsOf(
  text: Cells,
  facts: readonly Fact[],
  { words, rest, assumed, perfected }: Unread,
): { readonly intake: Facts; readonly decision: Facts } {
  const intake: Record<string, string | boolean> = {}
  const decision: Record<string, string | boolean> = {}
  for (const { field, read } of facts) {
    const value = text(field)
    const known = value === '' ? undefined : read(value)
    if (known) (known.askedAt === 'decision' ? decision : intake)[field] = known.id
  }
  if (assumed) intake.channelAssumed = true
  if (perfected !== undefined) intake.perfectedOn = perfected
  if (words !== '') decision.disposition = words.slice(0, 300)
  if (rest !== '') decision.exemptionsAsWritten = rest.slice(0, 300)
  const privacyAct = text('privacyAct').toLowerCase()
  if (privacyAct !== '') intake.privacyAct = ['true', 'yes', 'y', '1', 't'].includes(privacyAct)
  const fees = text('fees')
  if (fees !== '') decision.feesCharged = fees.slice(0, 40)
  return { intake, decision }
}

/** What the ledger says of the requester, as the words that an erasure empties. */
export function identityOf(text: Cells): string | undefined {
  const identity = { name: text('requester'), organization: text('organization'), email: text('email') }
  const given = Object.entries(identity).filter(([, value]) => value !== '')
  return given.length === 0 ? undefined : JSON.stringify(Object.fromEntries(given))
}

/** The address where it is one. */
export function emailOf(text: string): string | null {
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text) && text.length <= 254 ? text : null
}
