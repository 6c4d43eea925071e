import type { Context } from 'hono'
import { previewCalendarDays, previewCalendarFile, saveCalendarDays } from '../../../app/office/calendar-days.ts'
import { maxCalendarBytes } from '../../../app/office/calendar-file.ts'
import { calendarsOfBody } from '../../../app/office/calendars-of-body.ts'
import type { CalendarPlan } from '../../../app/office/plan-calendar.ts'
import { type Refusal, refuseField } from '../../../domain/request/refusal.ts'
import { issueText } from '../../../locales/refusals.ts'
import type { AppEnv } from '../../app-env.ts'
import { formLimits } from '../../forms/form-limits.ts'
import { formOf, smallFileTaker } from '../../forms/uploads.ts'
import { emptyForm } from '../../ui/form.tsx'
import { formWith, one, ownValues, type Values, valuesOf } from '../../ui/form-values.ts'
import { type Answer, notFound, Pages } from '../../ui/pages.ts'
import { send } from '../../ui/render.tsx'
import { type Viewer, viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { calendarChosen, daysIn, daysText, takenBack } from './calendar-fields.ts'
import { CalendarPage, type CalendarPageProps } from './calendar-page.tsx'
import { CalendarPreview } from './calendar-preview.tsx'

const fields = ['do', 'calendar', 'on', 'says', 'name', 'source', 'days', 'seenSeq', 'seq']

/** The days that an office adds to its calendars: what they would do is seen before they are saved. For its administrator. */
export function officeCalendarPages(): Pages {
  return new Pages()
    .page('/desk/office/calendar', onDesk('manage-body'), (desk, c) =>
      show(c, desk, { form: emptyForm, ...savedIn(c) }),
    )
    .openForm('/desk/office/calendar', onDesk('manage-body'), async (desk, c) => {
      const values = await valuesOf(c, fields)
      switch (one(values, 'do')) {
        case 'preview':
          return previewDay(c, desk, values)
        case 'take-back':
          return previewTakeBack(c, desk, values)
        case 'save':
        case 'save-take-back':
          return save(c, desk, values)
        default:
          return notFound
      }
    })
    .upload('/desk/office/calendar/file', onDesk('manage-body'), async (desk, c) => {
      const taker = smallFileTaker(c, 'file', `calendar of ${desk.body.slug}`, maxCalendarBytes)
      const { file, values } = await formOf(c).read(taker)
      ownValues(values, ['calendar', 'source'])
      const source = one(values, 'source')
      const about = { ...calendarChosen(one(values, 'calendar')), source }
      const bytes = file?.ok ? file.value : undefined
      const plan = bytes?.length
        ? await previewCalendarFile(desk.ports, desk.actor, about, bytes)
        : refuseField('file', 'required')
      const taken = plan.ok && !isCarried(plan.value) ? tooLong : plan
      if (taken.ok) return preview(c, taken.value, { source: sourceOf(taken.value), isTakeBack: false })
      return taken.refusal.code === 'invalid' ? failed(c, desk, 'file', values, taken.refusal) : taken
    })
}

const tooLong = refuseField('file', 'calendar-file', { where: '', fault: 'too-long-for-page' })
/** Room for the other fields of the form. */
const spareBytes = 16 * 1024
/** Whether a form can carry the days from the preview to the save. */
const isCarried = ({ fresh }: CalendarPlan): boolean =>
  new URLSearchParams({ days: daysText(fresh), source: fresh[0]?.source ?? '' }).toString().length + spareBytes <
  formLimits.fieldBytes

const sourceOf = ({ fresh }: CalendarPlan): string => fresh[0]?.source ?? ''

async function previewDay(c: Context<AppEnv>, desk: Desk, values: Values): Promise<Answer> {
  const [on, says, name, source] = ['on', 'says', 'name', 'source'].map((field) => one(values, field))
  const days = [{ ...calendarChosen(one(values, 'calendar')), on, says, name, source }]
  const plan = await previewCalendarDays(desk.ports, desk.actor, { days })
  if (plan.ok) return preview(c, plan.value, { source: sourceOf(plan.value), isTakeBack: false })
  return plan.refusal.code === 'invalid' ? failed(c, desk, 'day', values, plan.refusal) : plan
}

async function previewTakeBack(c: Context<AppEnv>, desk: Desk, values: Values): Promise<Answer> {
  const calendars = await calendarsOfBody(desk.ports, desk.actor, desk.body)
  if (!calendars.ok) return calendars
  const calendar = calendars.value.find(({ id }) => id === one(values, 'calendar'))
  const days = calendar ? takenBack(calendar, Number(one(values, 'seq'))) : []
  if (days.length === 0) return notFound
  return lookAgain(c, desk, days, emptyForm.values)
}

/** What taking these days back would do; why is asked on the page itself. */
async function lookAgain(
  c: Context<AppEnv>,
  desk: Desk,
  days: readonly object[],
  values: Values,
  problem?: readonly [string, string],
): Promise<Answer> {
  const { t } = viewerOf(c)
  // The plan does not depend on the reason, which is not given yet.
  const withSource = days.map((day) => ({ ...day, source: '-' }))
  const plan = await previewCalendarDays(desk.ports, desk.actor, { days: withSource })
  if (!plan.ok) return plan
  const shown = { ...plan.value, fresh: plan.value.fresh.map((day) => ({ ...day, source: '' })) }
  const required = problem ? refuseField('source', 'required').refusal : undefined
  const labels = { source: t.officeCalendar.takeBackSource }
  const form = required ? formWith(values, required, labels, t) : emptyForm
  return preview(c, shown, { source: '', isTakeBack: true, form, ...(problem ? { problem, status: 422 } : {}) })
}

async function save(c: Context<AppEnv>, desk: Desk, values: Values): Promise<Answer> {
  const words = viewerOf(c).t.officeCalendar
  const isTakeBack = one(values, 'do') === 'save-take-back'
  const source = one(values, 'source')
  const days = daysIn(one(values, 'days'), { ...calendarChosen(one(values, 'calendar')), source })
  if (isTakeBack && source.trim() === '') return lookAgain(c, desk, days, values, [words.notSaved, words.previewLede])
  const saved = await saveCalendarDays(desk.ports, desk.actor, { days, seenSeq: one(values, 'seenSeq') })
  if (saved.ok) return c.redirect(`/desk/office/calendar?saved=${saved.value.added}&moved=${saved.value.moved}`, 303)
  if (saved.refusal.code === 'invalid') return failed(c, desk, 'day', {}, saved.refusal)
  if (saved.refusal.code !== 'conflict') return saved
  const plan = await previewCalendarDays(desk.ports, desk.actor, { days })
  if (!plan.ok) return plan
  return preview(c, plan.value, {
    ...{ source, isTakeBack, form: { values: { source }, errors: {} } },
    ...{ problem: [words.notSaved, words.stale], status: 409 },
  })
}

type Previewed = {
  readonly source: string
  readonly isTakeBack: boolean
  readonly form?: CalendarPageProps['form']
  readonly problem?: readonly [string, string]
  readonly status?: 409 | 422
}

function preview(c: Context<AppEnv>, plan: CalendarPlan, { status, form = emptyForm, ...shown }: Previewed) {
  return send(c, <CalendarPreview viewer={viewerOf(c)} plan={plan} form={form} {...shown} />, status ?? 200)
}

/** `days.0.on` is the field `on`. */
const fieldOf = (path: string): string => path.replace(/^days\.\d+\./, '').replace('region', 'calendar')

function failed(c: Context<AppEnv>, desk: Desk, which: 'day' | 'file', values: Values, refusal: Refusal) {
  const { t } = viewerOf(c)
  const words = t.officeCalendar
  const { calendar, day, name, source, file } = words
  const labels = { calendar, on: day, name, source, file, says: words.what }
  const isField = (path: string) => Object.hasOwn(labels, fieldOf(path))
  const form = formWith(values, refusal, labels, t, fieldOf)
  const errors: Record<string, string> = Object.fromEntries(
    Object.entries(form.errors).filter(([path]) => isField(path)),
  )
  // What is wrong with a day of a file, or of a form that was changed on its way, has no field of its own.
  const other = refusal.issues?.find(({ path }) => !isField(path))
  if (other) errors[which === 'file' ? 'file' : 'on'] ??= issueText(other, t, other.path)
  return show(c, desk, { form: { values, errors }, failed: which, problem: [words.notSaved, words.previewLede] })
}

function savedIn(c: Context<AppEnv>): Pick<CalendarPageProps, 'saved'> {
  const [days, moved] = [Number(c.req.query('saved')), Number(c.req.query('moved'))]
  return Number.isInteger(days) && Number.isInteger(moved) ? { saved: [days, moved] } : {}
}

type Shown = Pick<CalendarPageProps, 'form' | 'failed' | 'problem' | 'saved'>

async function show(c: Context<AppEnv>, desk: Desk, shown: Shown): Promise<Answer> {
  const { ports, actor } = desk
  const body = (await ports.store.bodies.byId(desk.body.id)) ?? desk.body
  const calendars = await calendarsOfBody(ports, actor, body)
  if (!calendars.ok) return calendars
  const staff = await ports.store.staff.of(body.id)
  const viewer: Viewer = viewerOf(c, body)
  const page = <CalendarPage viewer={viewer} body={body} staff={staff} calendars={calendars.value} {...shown} />
  return send(c, page, shown.problem ? 422 : 200)
}
