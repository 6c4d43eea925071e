import { openFindings } from '../../../domain/release/gate.ts'
import type { DocumentInCase } from '../../../domain/request/document-in-case.ts'
import { Notice } from '../../ui/elements.tsx'
import type { FormContext } from '../case/form-context.ts'

/** What a file asks for, the most pressing first. */
export const needs = { stopped: 0, unread: 1, look: 2, waits: 3, nothing: 4 } as const
export type Need = (typeof needs)[keyof typeof needs]

/** Of a file of the office that may still go out. */
export function needOf(document: DocumentInCase | undefined): Need {
  if (document?.origin !== 'officer' || document.replacedBy !== null) return needs.nothing
  if (document.withheld !== null || document.state === 'withdrawn') return needs.nothing
  if (document.verdict === null) return needs.waits
  if (document.verdict === 'unreadable') return document.mayBeUnreadable ? needs.nothing : needs.unread
  if (openFindings(document).length === 0) return needs.nothing
  return document.verdict === 'blocked' ? needs.stopped : needs.look
}

type Props = { readonly context: FormContext; readonly needs: readonly Need[]; readonly mayApprove: boolean }

/** Above the files of a case: how many of them may not go out as they are. */
export function WhatFilesNeed({ context, needs: all, mayApprove }: Props) {
  const { viewer, file } = context
  const words = viewer.t.release.needs
  const count = (need: Need) => all.filter((one) => one === need).length
  const kinds = context.inspects ? (['stopped', 'unread', 'look', 'waits'] as const) : []
  const lines = kinds.filter((need) => count(needs[need]) > 0)
  if (lines.length === 0) return null
  const isLate = count(needs.stopped) > 0
  return (
    <Notice tone={isLate ? 'late' : 'soon'}>
      {lines.map((need) => (
        <p>
          {need === 'stopped' ? <strong>{words[need](count(needs[need]))}</strong> : words[need](count(needs[need]))}
        </p>
      ))}
      {mayApprove ? (
        <p>
          <a href={`/desk/requests/${file.row.reference}/release`}>{viewer.t.release.title}</a>
        </p>
      ) : null}
    </Notice>
  )
}
