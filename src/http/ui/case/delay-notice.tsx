import { instantText } from '../../../locales/dates.ts'
import { Notice } from '../elements.tsx'
import type { Viewer } from '../viewer.ts'

/** What waits longer than it should: for administrators, on every page of the desk. */
export function DelayNotice({ viewer }: { readonly viewer: Viewer }) {
  const { t, locale, branding, delays } = viewer
  if (!branding || !delays || delays.length === 0) return null
  return (
    <Notice tone="soon">
      <p>{t.shell.delays.title}</p>
      <ul>
        {delays.map(({ kind, since }) => (
          <li>{t.shell.delays[kind](instantText(since, locale, branding.timeZone))}</li>
        ))}
      </ul>
      <p>{t.shell.delays.next}</p>
    </Notice>
  )
}
