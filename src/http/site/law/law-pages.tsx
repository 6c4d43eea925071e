import { standingChanges } from '../../../domain/calendar/calendar-changes.ts'
import { calendarIdOf, loadOfficeCalendar } from '../../../domain/calendar/load-calendar.ts'
import { statuteById, statutes } from '../../../domain/statute/statutes.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { Layout } from '../../ui/layout.tsx'
import { everyone, notFound, Pages, paramOf } from '../../ui/pages.ts'
import { StatutePage } from './statute-page.tsx'

export function lawPages(): Pages {
  return new Pages()
    .page('/law', everyone, ({ viewer }, _c) => {
      const { t, locale } = viewer
      return (
        <Layout viewer={viewer} title={t.law.title}>
          <h1>{t.law.title}</h1>
          <p class="lede">{t.law.lede}</p>
          <ul class="entries">
            {statutes.map((statute) => (
              <li>
                <h2>
                  <a href={`/law/${statute.id}`}>{textIn(statute.title, locale)}</a>
                </h2>
                <p class="quiet small">
                  {statute.citation} · {t.law.length}
                  {t.words.colon}
                  {t.words.units[statute.term.unit](statute.term.count)}
                </p>
              </li>
            ))}
          </ul>
        </Layout>
      )
    })
    .page('/law/:id', everyone, async ({ viewer, ports }, c) => {
      const statute = statuteById(paramOf(c, 'id'))
      if (!statute) return notFound
      const changes = await ports.store.calendarChanges.all()
      const calendar = await loadOfficeCalendar(statute, undefined, changes)
      // What is past has its place in the cases that were counted by it.
      const since = `${ports.clock.now().slice(0, 4)}-01-01`
      const added = standingChanges(changes, calendarIdOf(statute)).filter(({ on }) => on >= since)
      return <StatutePage viewer={viewer} statute={statute} calendar={calendar} added={added} />
    })
}
