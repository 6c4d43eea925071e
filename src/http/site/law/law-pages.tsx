import { Hono } from 'hono'
import { statuteById, statutes } from '../../../domain/statute/statutes.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import type { AppEnv } from '../../app-env.ts'
import { Layout } from '../../ui/layout.tsx'
import { problemPage } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { StatutePage } from './statute-page.tsx'

export function lawPages(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/law', (c) => {
      const viewer = viewerOf(c)
      const { t, locale } = viewer
      return send(
        c,
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
        </Layout>,
      )
    })
    .get('/law/:id', (c) => {
      const statute = statuteById(c.req.param('id'))
      if (!statute) return problemPage(c, { code: 'not-found' })
      return send(c, <StatutePage viewer={viewerOf(c)} statute={statute} />)
    })
}
