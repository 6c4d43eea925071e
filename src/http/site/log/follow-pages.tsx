import type { Context } from 'hono'
import { confirmFollowing, followEntry, followingOf, stopFollowing } from '../../../app/mail/follow-entry.ts'
import { parseReference } from '../../../domain/request/reference.ts'
import type { AppEnv } from '../../app-env.ts'
import { ErrorSummary, Form, type FormState, Submit } from '../../ui/form.tsx'
import { formWith, one, oneClickFields } from '../../ui/form-values.ts'
import { Layout } from '../../ui/layout.tsx'
import { everyone, Pages, paramOf, within } from '../../ui/pages.ts'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { FollowForm } from './follow-form.tsx'

/**
 * Following an entry of the log by e-mail. A link in a message only asks: programs that look for viruses open links too.
 * The stop link also takes the one press of a mail program (RFC 8058), with no cookie and no session.
 */
export function followPages(): Pages {
  return new Pages()
    .page('/log/follow/:token', everyone, (visitor, c) => ask(visitor, paramOf(c, 'token'), 'confirm'))
    .form('/log/follow/:token', within('write', everyone), [], async ({ ports, viewer }, c) => {
      const confirmed = await confirmFollowing(ports, paramOf(c, 'token'))
      if (!confirmed.ok) return confirmed
      const { follow } = viewer.t.notices
      const reference = confirmed.value.entry?.reference
      return say(c, follow.confirmedTitle, follow.confirmed, reference)
    })
    .page('/log/unfollow/:token', everyone, (visitor, c) => ask(visitor, paramOf(c, 'token'), 'stop'))
    .form('/log/unfollow/:token', within('write', everyone), oneClickFields, async ({ ports, viewer }, c) => {
      const { follow } = viewer.t.notices
      await stopFollowing(ports, paramOf(c, 'token'))
      return say(c, follow.stoppedTitle, follow.stopped, undefined)
    })
    .form('/log/:reference/follow', within('write', everyone), ['email'], async ({ viewer, ports, values }, c) => {
      const { follow } = viewer.t.notices
      const reference = parseReference(paramOf(c, 'reference'))
      const email = one(values, 'email').trim()
      const wanted = { email, locale: viewer.locale }
      const sent = await followEntry(ports, reference ?? '', wanted, c.get('caller'))
      if (sent.ok) return say(c, follow.sentTitle, follow.sent(email), reference, follow.sentNothing)
      if (sent.refusal.code !== 'invalid') return sent
      return again(c, reference ?? '', formWith(values, sent.refusal, { email: follow.email }, viewer.t))
    })
}

function again(c: Context<AppEnv>, reference: string, form: FormState): Promise<Response> {
  const viewer = viewerOf(c)
  const { follow } = viewer.t.notices
  return send(
    c,
    <Layout viewer={viewer} title={follow.title} hidden failed address={`/log/${reference}`}>
      <ErrorSummary viewer={viewer} form={form} />
      <h1>{follow.title}</h1>
      <p class="lede">{follow.lede}</p>
      <FollowForm viewer={viewer} form={form} reference={reference} />
    </Layout>,
    422,
  )
}

function say(
  c: Context<AppEnv>,
  title: string,
  text: string,
  reference: string | undefined,
  more?: string,
): Promise<Response> {
  const viewer = viewerOf(c)
  const back = reference ? `/log/${reference}` : '/log'
  return send(
    c,
    <Layout viewer={viewer} title={title} hidden address={back}>
      <h1>{title}</h1>
      <p class="lede">{text}</p>
      {more ? <p>{more}</p> : null}
      {reference ? (
        <p>
          <a href={back}>{viewer.t.notices.follow.back}</a>
        </p>
      ) : null}
    </Layout>,
  )
}

async function ask({ ports, viewer }: ReturnType<typeof everyone>, token: string, what: 'confirm' | 'stop') {
  const found = await followingOf(ports, token)
  if (!found.ok) return found
  const { follow } = viewer.t.notices
  const { entry } = found.value
  const isConfirm = what === 'confirm'
  const title = isConfirm ? follow.confirmTitle : follow.stopTitle
  const name = entry?.withdrawnReason === null ? entry.title : (entry?.reference ?? '')
  const address = `/log/${isConfirm ? 'follow' : 'unfollow'}/${token}`
  return (
    <Layout viewer={viewer} title={title} hidden address={address}>
      <h1>{title}</h1>
      <p class="lede">{isConfirm ? follow.confirm(name) : follow.stop}</p>
      <Form viewer={viewer} action={address}>
        <Submit text={isConfirm ? follow.confirmSend : follow.stopSend} />
      </Form>
    </Layout>
  )
}
