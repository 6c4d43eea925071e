import type { MissingList } from '../../../app/office/calendars-of-body.ts'
import { Notice } from '../../ui/elements.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type MissingProps = { readonly viewer: Viewer; readonly missing: readonly MissingList[]; readonly href: string }

/** The yearly lists that should be here by now, in the words of the law that makes them. */
export function MissingLists({ viewer, missing, href }: MissingProps) {
  if (missing.length === 0) return null
  const words = viewer.t.officeCalendar
  return (
    <Notice tone="soon">
      {missing.map(({ calendar, year }) => (
        <p>{calendar === 'cn' ? words.missingCn(String(year)) : words.missing(String(year))}</p>
      ))}
      <p>
        <a href={href}>{words.addList}</a>
      </p>
    </Notice>
  )
}
