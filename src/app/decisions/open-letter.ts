import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { type CaseFile, loadCaseOf } from '../case-file.ts'
import { caseReading } from '../cases/view/case-reading.ts'
import type { Letter } from '../letters/letter-paper.ts'
import type { Ports } from '../ports/ports.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'
import { letterOf, lettersOf } from './read-letter.ts'

export type OpenedLetter = { readonly file: CaseFile; readonly letter: Letter; readonly which: number | 'draft' }

/**
 * One letter of a request: for any of the body's people who read the case, and for the requester, who reads what was sent
 * to them, and no draft.
 * @param given its number, or `draft`
 */
export async function openLetter(
  ports: Ports,
  actor: Actor,
  row: RequestRow | null,
  given: string,
): Promise<Result<OpenedLetter>> {
  const none = refuse('not-found')
  const subject = row && { bodyId: row.bodyId, requestId: row.id }
  if (!row || !subject || !may(actor, actor.kind === 'requester' ? 'read-status' : 'read-case', subject)) return none
  if (!/^(\d{1,6}|draft)$/.test(given)) return none
  const which = given === 'draft' ? given : Number(given)
  const file = await loadCaseOf(ports, row)
  const own = actor.kind !== 'requester' || lettersOf(file).some((one) => one.seq === which && one.forRequester)
  const { read } = await caseReading(ports, actor, file)
  const letter = own ? letterOf(file, read, which) : null
  return letter ? ok({ file, letter, which }) : none
}
