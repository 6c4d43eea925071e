import type { Context } from 'hono'
import { answerReport, asksPeople } from '../../../app/figures/answer-report.ts'
import { makeReport } from '../../../app/figures/make-report.ts'
import { type AnswerPart, answerParts, answerText, typedAnswers } from '../../../app/reports/answer-places.ts'
import { may } from '../../../domain/request/policy.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import type { Messages } from '../../../locales/messages.ts'
import type { AppEnv } from '../../app-env.ts'
import { onVersion } from '../../ui/form.tsx'
import { one, seenIn, type Values, valuesOf } from '../../ui/form-values.ts'
import { forbidden, isTurnedAway, notFound, type Opened, Pages, within } from '../../ui/pages.ts'
import { describeConflict } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { type AskedReport, askedOf } from './asked-report.tsx'
import { fieldOf, ReportAnswersPage } from './report-answers-page.tsx'

type Shown = { readonly asked: AskedReport; readonly parts: readonly AnswerPart[]; readonly answers: unknown }

/** A form that asks people for something, with the answers that are kept for it. */
async function whoAnswers(c: Context<AppEnv>): Promise<Opened<Shown>> {
  const asked = await askedOf(c)
  if (isTurnedAway(asked)) return asked
  const { ports, actor, body, at, of, asOf } = asked
  if (!asksPeople(at.form)) return notFound
  if (!may(actor, 'answer-report', { bodyId: body.id })) return forbidden
  const whole = { form: at.form, of, asOf }
  const withKept = await makeReport(ports, actor, body, whole)
  // What was kept may be for a component that is there no more: it can still be put right here.
  const made = withKept.ok ? withKept : await makeReport(ports, actor, body, { ...whole, answers: {} })
  if (!made.ok) return made
  const kept = await ports.store.reports.answers(body.id, at.form, at.period)
  return { asked, parts: answerParts(made.value, kept?.answers, viewerOf(c).locale), answers: kept?.answers }
}

/** What is wrong, beside the fields that it is wrong in. */
function errorsOf(parts: readonly AnswerPart[], { issues = [] }: Refusal, t: Messages) {
  const errors: Record<string, string> = {}
  for (const place of parts.flatMap(({ places }) => places)) {
    const path = place.path.join('.')
    if (issues.some((issue) => issue.path === path || issue.path.startsWith(`${path}.`)))
      errors[fieldOf(place)] = `${place.label}${t.words.colon}${t.reports.answers.wrong[place.kind]}`
  }
  return errors
}

/** 0 where nothing was kept when the form was opened; -1, which is never there, where the form names no version. */
const answersSeen = (values: Values) => (values['version'] === '0' ? 0 : seenIn(values) || -1)

/** What the records cannot tell of a report, told by people. */
export function reportAnswerPages(): Pages {
  const page = async (c: Context<AppEnv>, shown: Shown, values: Values, refusal?: Refusal) => {
    const { asked, parts } = shown
    const { ports, body, at } = asked
    const viewer = viewerOf(c)
    const errors = refusal ? errorsOf(parts, refusal, viewer.t) : {}
    const kept = await ports.store.reports.answers(body.id, at.form, at.period)
    const isConflict = refusal?.code === 'conflict'
    const unknown: readonly [string, string] = [viewer.t.shell.problem.title, viewer.t.reports.answers.unknown]
    const problem =
      refusal && isConflict
        ? describeConflict(viewer, refusal)
        : refusal && Object.keys(errors).length === 0
          ? unknown
          : undefined
    const form = isConflict ? onVersion({ values, errors }, kept?.version ?? 0) : { values, errors }
    return send(
      c,
      <ReportAnswersPage
        viewer={viewer}
        body={body}
        at={at}
        parts={parts}
        form={form}
        staff={isConflict ? await ports.store.staff.of(body.id) : []}
        refusal={refusal}
        kept={kept}
        problem={problem}
      />,
      isConflict ? 409 : refusal ? 422 : 200,
    )
  }
  return new Pages()
    .page('/audit/reports/:form/:period/answers', within('render', whoAnswers), async (shown, c) => {
      const places = shown.parts.flatMap((part) => part.places)
      return page(
        c,
        shown,
        Object.fromEntries(places.map((place) => [fieldOf(place), answerText(shown.answers, place)])),
      )
    })
    .openForm('/audit/reports/:form/:period/answers', within('write', whoAnswers), async (shown, c) => {
      const values = await valuesOf(
        c,
        shown.parts.flatMap(({ places }) => places.map(fieldOf)),
      )
      const answers = typedAnswers(shown.parts, (place) => one(values, fieldOf(place)))
      const { ports, actor, body, at, of } = shown.asked
      const saved = await answerReport(ports, actor, body, { form: at.form, of, answers, seen: answersSeen(values) })
      if (!saved.ok) return page(c, shown, values, saved.refusal)
      return c.redirect(`/audit/reports/${at.form}/${at.period}`, 303)
    })
}
