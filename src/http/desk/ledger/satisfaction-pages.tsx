import { feedbackComments, satisfactionOf } from '../../../app/figures/satisfaction.ts'
import { Layout } from '../../ui/layout.tsx'
import { Pages } from '../../ui/pages.ts'
import { FeedbackComments, SatisfactionSection } from '../../ui/satisfaction-section.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { onDesk } from '../desk-of.ts'

/** How satisfied people were, and what they wrote: for those who answer for the office. */
export function satisfactionPages(): Pages {
  return new Pages().page('/desk/satisfaction', onDesk('read-feedback'), async (desk, c) => {
    const { ports, actor, body } = desk
    const [figures, lines] = await Promise.all([
      satisfactionOf(ports, actor, body, {}, 'all'),
      feedbackComments(ports, actor, body),
    ])
    if (!figures.ok) return figures
    if (!lines.ok) return lines
    const viewer = viewerOf(c)
    const { t } = viewer
    return (
      <Layout viewer={viewer} title={t.decisions.satisfactionTitle} hidden crumbs={[['/desk', t.desk.title]]}>
        <h1>{t.decisions.satisfactionTitle}</h1>
        <SatisfactionSection viewer={viewer} satisfaction={figures.value} untitled />
        <FeedbackComments viewer={viewer} lines={lines.value} />
      </Layout>
    )
  })
}
