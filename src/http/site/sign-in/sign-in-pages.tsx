import type { Context } from 'hono'
import { requestSignIn } from '../../../app/office/request-sign-in.ts'
import { signIn } from '../../../app/office/sign-in.ts'
import type { AppEnv } from '../../app-env.ts'
import { closeSession, rememberSession } from '../../middleware/session.ts'
import { EmailPage, isFailed } from '../../ui/email-form.tsx'
import { emptyForm, Form, type FormState, Submit } from '../../ui/form.tsx'
import { formWith, one } from '../../ui/form-values.ts'
import { Layout } from '../../ui/layout.tsx'
import { everyone, Pages, paramOf, within } from '../../ui/pages.ts'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'

export function signInPages(): Pages {
  return new Pages()
    .page('/sign-in', everyone, (_visitor, c) => signInForm(c, emptyForm))
    .form('/sign-in', within('sign-in', everyone), ['email'], async ({ viewer, ports, values }, c) => {
      const email = one(values, 'email').trim()
      const sent = await requestSignIn(ports, email)
      if (!sent.ok) return signInForm(c, formWith(values, sent.refusal, { email: viewer.t.signIn.email }, viewer.t))
      const { t } = viewer
      return (
        <Layout viewer={viewer} title={t.signIn.sentTitle} hidden address="/sign-in">
          <h1>{t.signIn.sentTitle}</h1>
          <p class="lede">{t.signIn.sent(email, sent.value.minutes)}</p>
          <p>{t.signIn.sentNothing}</p>
          {ports.mailer.configured ? null : <p class="quiet">{t.signIn.outbox}</p>}
        </Layout>
      )
    })
    .page('/sign-in/:token', everyone, ({ viewer }, c) => {
      const { t } = viewer
      return (
        <Layout viewer={viewer} title={t.signIn.confirmTitle} hidden>
          <h1>{t.signIn.confirmTitle}</h1>
          <p>{t.signIn.confirmText}</p>
          <Form viewer={viewer} action={`/sign-in/${encodeURIComponent(paramOf(c, 'token'))}`}>
            <Submit text={t.signIn.confirm} />
          </Form>
        </Layout>
      )
    })
    .form('/sign-in/:token', within('write', everyone), [], async ({ viewer, ports }, c) => {
      const { t } = viewer
      const signed = await signIn(ports, paramOf(c, 'token'))
      if (signed.ok) {
        rememberSession(c, signed.value)
        const onlyAudits = signed.value.staff.roles.every((role) => role === 'auditor')
        return c.redirect(onlyAudits ? '/audit' : '/desk', 303)
      }
      return send(
        c,
        <Layout viewer={viewer} title={t.signIn.invalidTitle} hidden address="/sign-in">
          <h1>{t.signIn.invalidTitle}</h1>
          <p class="lede">{t.signIn.invalid}</p>
          <p>
            <a href="/sign-in">{t.signIn.again}</a>
          </p>
        </Layout>,
        410,
      )
    })
    .form('/sign-out', within('write', everyone), [], async (_visitor, c) => {
      await closeSession(c)
      return c.redirect('/', 303)
    })
}

function signInForm(c: Context<AppEnv>, form: FormState): Promise<Response> {
  const viewer = viewerOf(c)
  const { t, staff } = viewer
  const notice = staff ? (
    <p class="notice">
      {t.signIn.already(staff.name)}
      {t.words.gap}
      <a href="/desk">{t.signIn.toDesk}</a>
    </p>
  ) : null
  return send(
    c,
    <EmailPage viewer={viewer} form={form} action="/sign-in" words={t.signIn} notice={notice}>
      <h2>{t.signIn.requesters}</h2>
      <p>
        {t.signIn.requestersText}
        {t.words.gap}
        <a href="/my-requests">{t.myRequests.send}</a>
      </p>
    </EmailPage>,
    isFailed(form) ? 422 : 200,
  )
}
