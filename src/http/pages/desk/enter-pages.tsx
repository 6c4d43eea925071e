import { type Context, Hono } from 'hono'
import { statuteOf } from '../../../app/case-file.ts'
import { submitRequest } from '../../../app/submit-request.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import type { AppEnv } from '../../app-env.ts'
import { EnterPage } from '../../components/enter-page.tsx'
import { emptyForm, type FormState } from '../../components/form.tsx'
import { readerOf } from '../../components/reader.ts'
import { labelsOf } from '../ask-pages.tsx'
import { filled, formWith, valuesOf } from '../form-values.ts'
import { told } from '../problem-page.tsx'
import { send } from '../render.tsx'
import { type Desk, deskOf } from './desk-of.ts'

/** Requests that came by letter, at the counter, by telephone: typed in by the office. */
export function enterPages(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/desk/requests/new', async (c) => {
      const desk = await deskOf(c, 'submit-on-behalf')
      return desk instanceof Response ? desk : show(c, desk, emptyForm)
    })
    .post('/desk/requests/new', async (c) => {
      const desk = await deskOf(c, 'submit-on-behalf')
      if (desk instanceof Response) return desk
      const { ports, actor, body } = desk
      const values = await valuesOf(c)
      const { csrf: _csrf, ...given } = filled(values)
      const facts = Object.entries(given)
        .filter(([name]) => name.startsWith('facts.'))
        .map(([name, value]) => [name.slice('facts.'.length), value])
      const input = Object.fromEntries(Object.entries(given).filter(([name]) => !name.startsWith('facts.')))
      const submitted = await submitRequest(ports, actor, {
        ...input,
        body: body.slug,
        facts: Object.fromEntries(facts),
      })
      if (submitted.ok) return c.redirect(`/desk/requests/${submitted.value.row.reference}?saved=submitted`, 303)
      const reader = readerOf(c)
      const [problem] = told(submitted.refusal.code, reader)
      return show(c, desk, formWith(values, submitted.refusal, labelsOf(reader, body), reader.t), problem)
    })
}

function show(c: Context<AppEnv>, { ports, body }: Desk, form: FormState, problem?: string): Promise<Response> {
  const today = civilDateAt(ports.clock.now(), body.timeZone)
  return send(
    c,
    <EnterPage
      reader={readerOf(c)}
      body={body}
      statute={statuteOf(body.statute)}
      form={form}
      today={today}
      problem={problem}
    />,
    problem ? 422 : 200,
  )
}
