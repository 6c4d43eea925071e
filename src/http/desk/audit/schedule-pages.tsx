import type { Context } from 'hono'
import { formsOf, reportForms } from '../../../app/figures/report-forms.ts'
import { periodText } from '../../../app/figures/report-period.ts'
import {
  recipientsOf,
  saveSchedule,
  scheduleStates,
  schedulesOf,
  setScheduleState,
} from '../../../app/figures/save-schedule.ts'
import type { ReportSchedule } from '../../../app/ports/store/figures/report-schedules.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import { periodByRule } from '../../../domain/report/schedule.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import type { Messages } from '../../../locales/messages.ts'
import type { AppEnv } from '../../app-env.ts'
import { type FormState, onVersion } from '../../ui/form.tsx'
import { filled, formWith, many, one, seenIn, type Values } from '../../ui/form-values.ts'
import { notFound, Pages, paramOf } from '../../ui/pages.ts'
import { describeConflict, problemPage } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { SchedulesPage } from './schedules-page.tsx'

type Shown = {
  readonly form?: FormState
  readonly changing?: string
  readonly removed?: ReportSchedule
  readonly refusal?: Refusal
}

async function show(c: Context<AppEnv>, { ports, actor, body, staff }: Desk, shown: Shown): Promise<Response> {
  const schedules = await schedulesOf(ports, actor, body)
  if (!schedules.ok) return problemPage(c, schedules.refusal)
  const viewer = viewerOf(c)
  const today = civilDateAt(ports.clock.now(), body.timeZone)
  const usual: Values = { form: 'figures', rule: 'last-month', format: 'pdf', every: 'month', day: '3' }
  const form = shown.form ?? {
    values: { ...usual, locale: viewer.locale, to: [staff.email.toLowerCase()] },
    errors: {},
  }
  const addressOf = ({ what }: ReportSchedule) => {
    const name = reportForms.find((known) => known === what.form) ?? 'figures'
    return `/audit/reports/${name}/${periodText(periodByRule(name, what.rule, today))}`
  }
  return send(
    c,
    <SchedulesPage
      viewer={viewer}
      schedules={schedules.value}
      forms={formsOf(body)}
      people={await recipientsOf(ports, body)}
      form={form}
      changing={shown.changing}
      removed={shown.removed}
      body={body}
      refusal={shown.refusal}
      problem={shown.refusal ? describeConflict(viewer, shown.refusal) : undefined}
      addressOf={addressOf}
    />,
    shown.refusal ? 409 : Object.keys(form.errors).length > 0 ? 422 : 200,
  )
}

const inputOf = ({ version: _version, ...values }: Values) => ({ ...filled(values), to: many(values, 'to') })

const valuesFor = ({ what, every, to, version }: ReportSchedule): Values => ({
  version: String(version),
  name: what.name,
  form: what.form,
  rule: what.rule,
  locale: what.locale,
  format: what.format,
  every,
  day: String(what.day),
  to,
})

/** What is wrong, in words of this form: whom to choose, which day, which period and file a form has. */
function formOf(values: Values, refusal: Refusal, t: Messages): FormState {
  const words = t.schedules
  const { errors } = formWith(values, refusal, { name: words.name, form: words.form }, t)
  const own = { to: words.noRecipient, day: words.wrongDay, rule: words.wrongForm, format: words.wrongForm } as const
  const said = Object.entries(own).flatMap(([field, text]) => (errors[field] ? [[field, text] as const] : []))
  return { values, errors: { ...errors, ...Object.fromEntries(said) } }
}

const scheduleFields = ['name', 'form', 'rule', 'locale', 'format', 'every', 'day', 'to']

/** Saved reports and their schedules. */
export function schedulePages(): Pages {
  const scheduling = onDesk('schedule-report')
  const save = async ({ values, ...desk }: Desk & { readonly values: Values }, c: Context<AppEnv>) => {
    const id = c.req.param('id')
    const change = id === undefined ? undefined : { id, seen: seenIn(values) }
    const saved = await saveSchedule(desk.ports, desk.actor, desk.body, inputOf(values), change)
    if (saved.ok) return c.redirect('/audit/schedules', 303)
    const { refusal } = saved
    if (refusal.code === 'conflict' && id) {
      const form = onVersion({ values, errors: {} }, Number(refusal.params?.['version']))
      return show(c, desk, { form, changing: id, refusal })
    }
    if (refusal.code !== 'invalid') return saved
    const form = formOf(values, refusal, viewerOf(c).t)
    return show(c, desk, { form, ...(id ? { changing: id } : {}) })
  }
  return new Pages()
    .page('/audit/schedules', scheduling, async (desk, c) => {
      const id = c.req.query('change')
      const found = id ? await desk.ports.store.reportSchedules.byId(id) : null
      if (found?.bodyId !== desk.body.id) return show(c, desk, {})
      return show(c, desk, { form: { values: valuesFor(found), errors: {} }, changing: found.id })
    })
    .form('/audit/schedules', scheduling, scheduleFields, save)
    .form('/audit/schedules/:id', scheduling, scheduleFields, save)
    .form('/audit/schedules/:id/state', scheduling, ['state'], async ({ values, ...desk }, c) => {
      const asked = one(values, 'state')
      const state = scheduleStates.find((known) => known === asked)
      if (!state) return notFound
      const { ports, actor, body } = desk
      const set = await setScheduleState(ports, actor, body, paramOf(c, 'id'), state, seenIn(values))
      if (!set.ok && set.refusal.code === 'conflict') return show(c, desk, { refusal: set.refusal })
      if (!set.ok) return set
      // The way back is in the page itself, and needs no address of its own.
      return state === 'removed' ? show(c, desk, { removed: set.value }) : c.redirect('/audit/schedules', 303)
    })
}
