import { instantText } from '../../../locales/dates.ts'
import { Notice } from '../pieces.tsx'
import type { Reader } from '../reader.ts'

/** What waits longer than it should: for administrators, on every page of the desk. */
export function DelayNotice({ reader }: { readonly reader: Reader }) {
  const { t, locale, house, delays } = reader
  if (!house || !delays || delays.length === 0) return null
  return (
    <Notice tone="soon">
      <p>{t.shell.delays.title}</p>
      <ul>
        {delays.map(({ kind, since }) => (
          <li>{t.shell.delays[kind](instantText(since, locale, house.timeZone))}</li>
        ))}
      </ul>
      <p>{t.shell.delays.next}</p>
    </Notice>
  )
}
