import type { Context } from 'hono'
import { sendMyRequests } from '../../../app/mail/links/send-my-requests.ts'
import type { AppEnv } from '../../app-env.ts'
import { EmailPage, isFailed } from '../../ui/email-form.tsx'
import { emptyForm, type FormState } from '../../ui/form.tsx'
import { formWith, one } from '../../ui/form-values.ts'
import { Layout } from '../../ui/layout.tsx'
import { everyone, Pages, within } from '../../ui/pages.ts'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'

/** The way back to one's requests for who has lost the link: by a message to the address that the letters go to. */
export function myRequestsPages(): Pages {
  return new Pages()
    .page('/my-requests', everyone, (_visitor, c) => askForAddress(c, emptyForm))
    .form('/my-requests', within('my-requests', everyone), ['email'], async ({ viewer, ports, values }, c) => {
      const { t } = viewer
      const email = one(values, 'email').trim()
      const sent = await sendMyRequests(ports, email, viewer.locale)
      if (!sent.ok) return askForAddress(c, formWith(values, sent.refusal, { email: t.myRequests.email }, t))
      return (
        <Layout viewer={viewer} title={t.myRequests.sentTitle} hidden address="/my-requests">
          <h1>{t.myRequests.sentTitle}</h1>
          <p class="lede">{t.myRequests.sent(email)}</p>
          <p>{t.myRequests.sentNothing}</p>
        </Layout>
      )
    })
}

function askForAddress(c: Context<AppEnv>, form: FormState): Promise<Response> {
  const viewer = viewerOf(c)
  const { myRequests } = viewer.t
  return send(
    c,
    <EmailPage viewer={viewer} form={form} action="/my-requests" words={myRequests}>
      <p>{myRequests.why}</p>
      <p class="quiet">{myRequests.noAddress}</p>
    </EmailPage>,
    isFailed(form) ? 422 : 200,
  )
}
