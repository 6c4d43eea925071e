import type { Context } from 'hono'
import { addStaff } from '../../../app/office/add-staff.ts'
import { deactivateStaff } from '../../../app/office/deactivate-staff.ts'
import { fieldsOfOthers } from '../../../app/office/save-row.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import { refusalWords } from '../../../locales/refusals.ts'
import type { AppEnv } from '../../app-env.ts'
import { emptyForm, type FormState, onVersion } from '../../ui/form.tsx'
import { filled, formWith, many, one, seenIn, type Values, valuesOf, withoutFields } from '../../ui/form-values.ts'
import { notFound, Pages, paramOf } from '../../ui/pages.ts'
import { describeConflict, formProblem } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { PeoplePage } from './people-page.tsx'

type Shown = {
  readonly form: FormState
  readonly failed?: string
  readonly problem?: readonly [string, string]
  readonly saved?: string | undefined
  readonly refusal?: Refusal
}

export function peoplePages(): Pages {
  return new Pages()
    .page('/desk/people', onDesk('manage-staff'), (desk, c) =>
      show(c, desk, { form: emptyForm, saved: c.req.query('saved') }),
    )
    .openForm('/desk/people', onDesk('manage-staff'), async (desk, c) => {
      const { t } = viewerOf(c)
      const values = await valuesOf(c, ['id', 'name', 'email', 'locale', 'roles'])
      const { name, email, locale, id } = filled(values)
      const roles = many(values, 'roles')
      const failed = id ?? 'new'
      // A form of somebody who works here names their version; one of a new person has none.
      const seen = id ? { ofForm: seenIn(values) } : undefined
      const saved = await addStaff(desk.ports, desk.actor, desk.body, { name, email, locale, roles }, seen)
      if (saved.ok) return c.redirect(`/desk/people?saved=${encodeURIComponent(saved.value.staff.name)}`, 303)
      const { refusal } = saved
      if (refusal.code === 'conflict') return conflict(c, desk, values, refusal)
      const labels = { name: t.desk.name, email: t.desk.email, roles: t.desk.roles, locale: t.desk.locale }
      const form = formWith(values, refusal, labels, t)
      return show(c, desk, { form, failed, problem: formProblem(refusal, viewerOf(c)) })
    })
    .form('/desk/people/:id/left', onDesk('manage-staff'), [], async ({ values, ...desk }, c) => {
      const staff = await desk.ports.store.staff.of(desk.body.id)
      const person = staff.find(({ id }) => id === paramOf(c, 'id'))
      if (!person) return notFound
      const left = await deactivateStaff(desk.ports, desk.actor, person, seenIn(values))
      if (!left.ok && left.refusal.code === 'last-administrator')
        return show(c, desk, { form: emptyForm, problem: refusalWords(left.refusal, viewerOf(c).t) })
      if (!left.ok && left.refusal.code === 'conflict') return conflict(c, desk, {}, left.refusal)
      if (!left.ok) return left
      return c.redirect(`/desk/people?saved=${encodeURIComponent(left.value.name)}`, 303)
    })
}

/** The people as they are by now, with the form that came back at the person whom it is about. */
async function conflict(c: Context<AppEnv>, desk: Desk, values: Values, refusal: Refusal): Promise<Response> {
  const problem = describeConflict(viewerOf(c), refusal)
  const staff = await desk.ports.store.staff.of(desk.body.id)
  const email = one(values, 'email').trim().toLowerCase()
  const person = staff.find((each) => each.email === email)
  if (!person) return show(c, desk, { form: emptyForm, problem, refusal })
  const about = { bodyId: person.bodyId, staffId: person.id, version: seenIn(values) }
  const theirs = one(values, 'id') === '' ? new Set<string>() : await fieldsOfOthers(desk.ports, about, refusal)
  const now: Values = { name: person.name, roles: person.roles, locale: person.locale }
  const kept = { ...now, ...withoutFields(values, (name) => theirs.has(name)), id: person.id }
  const form = onVersion({ values: kept, errors: {} }, person.version)
  return show(c, desk, { form, failed: person.id, problem, refusal })
}

async function show(c: Context<AppEnv>, { ports, body }: Desk, shown: Shown): Promise<Response> {
  const staff = await ports.store.staff.of(body.id)
  return send(
    c,
    <PeoplePage viewer={viewerOf(c)} body={body} staff={staff} {...shown} />,
    shown.refusal ? 409 : shown.problem ? 422 : 200,
  )
}
