import type { Context } from 'hono'
import { resumeMail, stopLinkOf, stopMail } from '../../../app/mail/links/stop-mail.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import type { AppEnv } from '../../app-env.ts'
import { Form, Submit } from '../../ui/form.tsx'
import { oneClickFields } from '../../ui/form-values.ts'
import { Layout } from '../../ui/layout.tsx'
import { everyone, Pages, paramOf, within } from '../../ui/pages.ts'
import { problemPage } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'

/**
 * The link in the head of a message that its recipient may do without. A mail program posts to it (RFC 8058), with no
 * cookie and no session; a person who opens it is asked first, since programs that look for viruses open links too.
 */
export function stopMailPages(): Pages {
  return new Pages()
    .page('/mail/stop/:token', everyone, (_visitor, c) => show(c, 'ask'))
    .form('/mail/stop/:token', within('write', everyone), oneClickFields, async ({ ports }, c) => {
      const stopped = await stopMail(ports, paramOf(c, 'token'))
      return stopped.ok ? show(c, 'done') : stopped
    })
    .form('/mail/stop/:token/resume', within('write', everyone), [], async ({ ports }, c) => {
      const resumed = await resumeMail(ports, paramOf(c, 'token'))
      return resumed.ok ? show(c, 'done') : resumed
    })
}

async function show(c: Context<AppEnv>, when: 'ask' | 'done'): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const link = await stopLinkOf(c.get('ports'), token)
  if (!link.ok) return problemPage(c, link.refusal)
  const { choice, body, isStopped } = link.value
  const viewer = viewerOf(c)
  const { stop } = viewer.t.mail
  const sort = choice.kind === 'reminder' ? 'reminder' : choice.kind.includes('digest') ? 'digest' : 'news'
  const what = stop.kinds[sort]
  const from = body ? textIn(body.name, viewer.locale) : stop.here
  const address = `/mail/stop/${token}`
  const asks = when === 'ask' && !isStopped
  const title = asks ? stop.title : isStopped ? stop.stoppedTitle : stop.resumedTitle
  const says = asks ? stop.ask(what, from) : isStopped ? stop.stopped(what, from) : stop.resumed(what, from)
  return send(
    c,
    <Layout viewer={viewer} title={title} hidden address={address}>
      <h1>{title}</h1>
      <p class="lede">{says}</p>
      <p>{stop.stays}</p>
      <Form viewer={viewer} action={isStopped ? `${address}/resume` : address}>
        {isStopped ? <Submit text={stop.resume} kind="secondary" /> : <Submit text={stop.send} />}
      </Form>
    </Layout>,
  )
}
