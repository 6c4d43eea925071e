import { Hono } from 'hono'
import { feedbackComments, satisfactionOf } from '../../../app/figures/satisfaction.ts'
import type { AppEnv } from '../../app-env.ts'
import { Layout } from '../../ui/layout.tsx'
import { problemPage } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { FeedbackComments, SatisfactionSection } from '../../ui/satisfaction-section.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { deskOf } from '../desk-of.ts'

/** How satisfied people were, and what they wrote: for those who answer for the office. */
export function satisfactionPages(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/desk/satisfaction', async (c) => {
    const desk = await deskOf(c, 'read-feedback')
    if (desk instanceof Response) return desk
    const { ports, actor, body } = desk
    const [figures, lines] = await Promise.all([
      satisfactionOf(ports, actor, body, {}, 'all'),
      feedbackComments(ports, actor, body),
    ])
    if (!figures.ok) return problemPage(c, figures.refusal)
    if (!lines.ok) return problemPage(c, lines.refusal)
    const viewer = viewerOf(c)
    const { t } = viewer
    return send(
      c,
      <Layout viewer={viewer} title={t.decisions.satisfactionTitle} hidden crumbs={[['/desk', t.desk.title]]}>
        <h1>{t.decisions.satisfactionTitle}</h1>
        <SatisfactionSection viewer={viewer} satisfaction={figures.value} untitled />
        <FeedbackComments viewer={viewer} lines={lines.value} />
      </Layout>,
    )
  })
}
