import type { RefusedFile } from '../../../domain/request/refusal.ts'
import { refusalWords } from '../../../locales/refusals.ts'
import type { Viewer } from '../../ui/viewer.ts'

/** Each file that stands against an act for several, with the reason; those of one reason stand together. */
export function RefusedFiles({ viewer, files }: { readonly viewer: Viewer; readonly files: readonly RefusedFile[] }) {
  if (files.length === 0) return null
  const byReason = new Map<string, RefusedFile[]>()
  for (const file of files) {
    const [title, text] = refusalWords(file.refusal, viewer.t)
    const reason = title + viewer.t.words.stop + text
    byReason.set(reason, [...(byReason.get(reason) ?? []), file])
  }
  return (
    <ul class="govuk-list govuk-list--bullet">
      {[...byReason].map(([reason, those]) => (
        <li>
          {those.map(({ documentId, name }, index) => (
            <>
              {index > 0 ? viewer.t.words.comma : ''}
              <a href={`/documents/${documentId}`}>{name || documentId}</a>
            </>
          ))}
          {viewer.t.words.colon}
          {reason}
        </li>
      ))}
    </ul>
  )
}
