import type { DocumentInCase } from '../request/document-in-case.ts'

/** What there is to look through files with, and what it looks for now. */
export type PresentInspection = { readonly inspects: boolean; readonly settings: string }

/** Why a file may not go out as it stands. */
export type GateProblem =
  | 'not-inspected'
  | 'malware-found'
  | 'file-unreadable'
  | 'document-blocked'
  | 'document-not-approved'

/** The findings of the last look that nobody has dealt with. */
export const openFindings = ({ inspection, kept }: DocumentInCase): readonly string[] =>
  (inspection?.open ?? []).filter((fingerprint) => !kept.has(fingerprint))

/** Whether it was looked through for what is looked for now; true where nothing looks through files. */
export const isInspected = ({ inspection }: DocumentInCase, { inspects, settings }: PresentInspection): boolean =>
  !inspects || inspection?.settings === settings

/** What a file's content has against it. */
export function contentProblem(document: DocumentInCase, present: PresentInspection): GateProblem | undefined {
  if (document.inspection?.hasMalware) return 'malware-found'
  if (!isInspected(document, present)) return 'not-inspected'
  if (openFindings(document).length > 0) return 'document-blocked'
  return document.verdict === 'unreadable' && document.inspection !== null && !document.mayBeUnreadable
    ? 'file-unreadable'
    : undefined
}

/** What is against letting a file out: it was approved with every question answered, and nothing has been found since. */
export function gateProblem(document: DocumentInCase, present: PresentInspection): GateProblem | undefined {
  return isCleared(document) ? contentProblem(document, present) : 'document-not-approved'
}

/** Approved with the checklist, in this case or in the one whose answer this case shares. */
export const isCleared = ({ state, isChecked }: DocumentInCase): boolean =>
  (state === 'approved' || state === 'published') && isChecked
