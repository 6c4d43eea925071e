import type { Child } from 'hono/jsx'
import type { Viewer } from './viewer.ts'

export type Tone = 'late' | 'good' | 'soon' | 'quiet'

export function Tag({ text, tone }: { text: string; tone?: Tone | undefined }) {
  return <span class={`tag${tone ? ` tag--${tone}` : ''}`}>{text}</span>
}

/** Names and values, a row each. Rows without a value are left out. */
export function Facts({ rows }: { rows: readonly (readonly [label: string, value: Child] | null | false)[] }) {
  return (
    <dl class="govuk-summary-list">
      {rows.map((row) =>
        row && row[1] !== null && row[1] !== undefined && row[1] !== '' ? (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{row[0]}</dt>
            <dd class="govuk-summary-list__value">{row[1]}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

export function Notice({
  tone,
  children,
  role,
}: {
  tone?: 'late' | 'good' | 'soon'
  children?: Child
  role?: 'status' | 'alert'
}) {
  return (
    <div class={`notice${tone ? ` notice--${tone}` : ''}`} role={role}>
      {children}
    </div>
  )
}

export function Empty({ children }: { children?: Child }) {
  return <div class="empty">{children}</div>
}

/** The next page of a list; cursors lead forwards only, so the way back is the beginning. */
export function Pager({ viewer, nextCursor }: { viewer: Viewer; nextCursor: string | null }) {
  const { t, url } = viewer
  const next = new URL(url)
  if (nextCursor) next.searchParams.set('cursor', nextCursor)
  const first = new URL(url)
  first.searchParams.delete('cursor')
  const later = url.searchParams.has('cursor')
  if (!nextCursor && !later) return null
  return (
    <nav class="more" aria-label={t.shell.pager.label}>
      {later ? <a href={`${first.pathname}${first.search}`}>{t.shell.pager.first}</a> : null}
      {nextCursor ? (
        <a href={`${next.pathname}${next.search}`} rel="next">
          {t.shell.pager.next}
        </a>
      ) : null}
    </nav>
  )
}
