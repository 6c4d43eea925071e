import { releaseChecksOf } from '../../src/domain/release/release-checks.ts'
import { statuteById } from '../../src/domain/statute/statutes.ts'

/** Every question of a law answered with yes. */
export function fullChecklist(statuteId: string) {
  const statute = statuteById(statuteId)
  if (!statute) throw new Error(`no law ${statuteId}`)
  return releaseChecksOf(statute).map(({ id }) => ({ check: id, answer: 'yes' as const }))
}

/** What the approval of a file takes where nothing was found in it. */
export const approvalOf = (documentId: string, statuteId = 'uk-foia-2000') => ({
  documentId,
  checklist: fullChecklist(statuteId),
})
