import type { FileForRelease } from '../../../app/release/release-view.ts'
import { releaseChecksOf } from '../../../domain/release/release-checks.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { many, one, type Values } from '../../ui/form-values.ts'
import { findingGroups } from './finding-groups.ts'

/** The fields of a file's form, by the file and the group of its findings. */
export const fieldNames = {
  keep: (documentId: string, group: string) => `keep.${documentId}.${group}`,
  reason: (documentId: string, group: string) => `reason.${documentId}.${group}`,
  unreadable: (documentId: string) => `unreadable.${documentId}`,
  check: (id: string) => `check.${id}`,
  note: (id: string) => `note.${id}`,
}

export const releaseFields = ['do', 'file', 'keep.*', 'reason.*', 'unreadable.*', 'check.*', 'note.*']

/** Stands for every finding of a group. */
export const wholeGroup = 'all'

/** What is kept in a file with a reason, as the use cases take it. A tick without a reason, or a reason without a tick, is no answer. */
export function keptOf(values: Values, { document: { documentId }, findings }: FileForRelease) {
  return findingGroups(findings).flatMap(({ id, open }) => {
    const ticked = new Set(many(values, fieldNames.keep(documentId, id)))
    const reason = one(values, fieldNames.reason(documentId, id)).trim()
    const kept = open
      .map(({ fingerprint }) => fingerprint)
      .filter((fingerprint) => ticked.has(wholeGroup) || ticked.has(fingerprint))
    return kept.length > 0 && reason !== '' ? [{ findings: [...new Set(kept)], reason }] : []
  })
}

export function approvalInput(values: Values, file: FileForRelease, statute: Statute): object {
  const { documentId } = file.document
  const unreadableReason = one(values, fieldNames.unreadable(documentId)).trim()
  const checklist = releaseChecksOf(statute).flatMap(({ id }) => {
    const answer = one(values, fieldNames.check(id))
    const note = one(values, fieldNames.note(id)).trim()
    return answer === '' ? [] : [{ check: id, answer, ...(note === '' ? {} : { note }) }]
  })
  return { documentId, checklist, kept: keptOf(values, file), ...(unreadableReason === '' ? {} : { unreadableReason }) }
}
