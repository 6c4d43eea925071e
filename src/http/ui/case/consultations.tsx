import type { CaseFile } from '../../../app/case-file.ts'
import { openConsultations } from '../../../domain/request/consultations.ts'
import { shortDate } from '../../../locales/dates.ts'
import { Notice, Tag } from '../elements.tsx'
import type { Viewer } from '../viewer.ts'

/** Whom the case waits for: parts of the body and other bodies that were asked, by when, and who is late. */
export function Consultations({ viewer, file }: { viewer: Viewer; file: CaseFile }) {
  const { t, locale } = viewer
  const { consultations: words } = t.routing
  const open = openConsultations(file.events)
  if (open.length === 0) return null
  return (
    <Notice tone={open.some(({ replyBy }) => replyBy !== null && replyBy < file.today) ? 'late' : 'soon'}>
      <h2>{words.title}</h2>
      <ul class="plain">
        {open.map(({ name, on, replyBy }) => (
          <li>
            {replyBy ? words.by(name, shortDate(replyBy, locale)) : words.noDate(name, shortDate(on, locale))}{' '}
            {replyBy && replyBy < file.today ? <Tag text={words.overdue} tone="late" /> : null}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
