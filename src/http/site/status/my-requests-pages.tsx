import type { Context } from 'hono'
import { sendMyRequests } from '../../../app/mail/links/send-my-requests.ts'
import type { AppEnv } from '../../app-env.ts'
import { ErrorSummary, emptyForm, Form, type FormState, Submit, TextField } from '../../ui/form.tsx'
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
  const { t } = viewer
  const failed = Object.keys(form.errors).length > 0
  return send(
    c,
    <Layout viewer={viewer} title={t.myRequests.title} failed={failed} address="/my-requests">
      <ErrorSummary viewer={viewer} form={form} />
      <h1>{t.myRequests.title}</h1>
      <p class="lede">{t.myRequests.lede}</p>
      <Form viewer={viewer} action="/my-requests">
        <TextField
          viewer={viewer}
          form={form}
          name="email"
          label={t.myRequests.email}
          type="email"
          autocomplete="email"
          width="20"
        />
        <Submit text={t.myRequests.send} />
      </Form>
      <p>{t.myRequests.why}</p>
      <p class="quiet">{t.myRequests.noAddress}</p>
    </Layout>,
    failed ? 422 : 200,
  )
}
