import type { Context } from 'hono'
import { changeDigests } from '../../../app/mail/reminders/change-digests.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { emptyForm, type FormState, onVersion } from '../../ui/form.tsx'
import { formWith, many, one, seenIn, type Values } from '../../ui/form-values.ts'
import { Pages } from '../../ui/pages.ts'
import { describeConflict } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { DigestsPage } from './digests-page.tsx'

/** Who hears of the day and of the week. For the administrator of the body. */
export function digestPages(): Pages {
  return new Pages()
    .page('/desk/digests', onDesk('manage-body'), (desk, c) =>
      show(c, desk, emptyForm, c.req.query('saved') !== undefined),
    )
    .form(
      '/desk/digests',
      onDesk('manage-body'),
      ['dailyHour', 'dailyTo', 'weeklyHour', 'weeklyDay', 'weeklyTo'],
      async ({ values, ...desk }, c) => {
        const changed = await changeDigests(desk.ports, desk.actor, desk.body.id, inputOf(values), {
          ofForm: seenIn(values),
        })
        if (changed.ok) return c.redirect('/desk/digests?saved', 303)
        if (changed.refusal.code === 'conflict') {
          const body = (await desk.ports.store.bodies.byId(desk.body.id)) ?? desk.body
          const form = onVersion({ values, errors: {} }, body.version)
          return show(c, { ...desk, body }, form, false, changed.refusal)
        }
        if (changed.refusal.code !== 'invalid') return changed
        const fieldOf = (path: string) => path.replace(/\.to\.\d+$/, 'To').replace('.hour', 'Hour')
        return show(c, desk, formWith(values, changed.refusal, {}, viewerOf(c).t, fieldOf), false)
      },
    )
}

function inputOf(values: Values): object {
  const given = (name: string) => one(values, name).trim()
  const daily = given('dailyHour') ? { daily: { hour: given('dailyHour'), to: many(values, 'dailyTo') } } : {}
  const weekly = given('weeklyHour')
    ? { weekly: { hour: given('weeklyHour'), weekday: given('weeklyDay'), to: many(values, 'weeklyTo') } }
    : {}
  return { ...daily, ...weekly }
}

async function show(
  c: Context<AppEnv>,
  { ports, body }: Desk,
  form: FormState,
  saved: boolean,
  refusal?: Refusal,
): Promise<Response> {
  const staff = (await ports.store.staff.of(body.id)).filter(({ active }) => active)
  const failed = Object.keys(form.errors).length > 0
  const problem = refusal ? describeConflict(viewerOf(c), refusal) : undefined
  return send(
    c,
    <DigestsPage
      viewer={viewerOf(c, body)}
      body={body}
      staff={staff}
      form={form}
      saved={saved}
      refusal={refusal}
      problem={problem}
    />,
    refusal ? 409 : failed ? 422 : 200,
  )
}
