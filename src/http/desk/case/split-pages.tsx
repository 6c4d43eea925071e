import type { Context } from 'hono'
import { actions } from '../../../app/actions.ts'
import { type CaseFile, loadCase } from '../../../app/case-file.ts'
import { subjectOfPart } from '../../../app/cases/parts/divide-request.ts'
import { dueOfPart, otherBodies } from '../../../app/cases/parts/open-part.ts'
import { perform } from '../../../app/perform.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import { nextPartName } from '../../../domain/request/case-parts.ts'
import { may } from '../../../domain/request/policy.ts'
import { parseReference } from '../../../domain/request/reference.ts'
import type { RefusalCode } from '../../../domain/request/refusal.ts'
import { allowedNow } from '../../../domain/request/transitions.ts'
import { sectionIn } from '../../../domain/statute/section-in.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import type { AppEnv } from '../../app-env.ts'
import { viewerOfCase } from '../../ui/case/enquiry-words.ts'
import { emptyForm, type FormState } from '../../ui/form.tsx'
import { formWith, one, type Values } from '../../ui/form-values.ts'
import { forbidden, notFound, type Opened, Pages, paramOf } from '../../ui/pages.ts'
import { formProblem } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { type PlannedPart, SplitCheck, SplitForm } from './split-page.tsx'

const limit = 12

type OpenCase = Desk & { readonly file: CaseFile; readonly bodies: readonly Body[]; readonly words: string }

const caseOf = onDesk('read-case', async (desk, c): Promise<Opened<OpenCase>> => {
  const reference = parseReference(paramOf(c, 'reference'))
  const file = reference ? await loadCase(desk.ports, reference) : null
  if (!file || file.body.id !== desk.body.id) return notFound
  if (!may(desk.actor, 'transferred', { bodyId: desk.body.id })) return forbidden
  const words =
    (await desk.ports.store.cases.words(file.row.id)).find(({ id }) => id === file.state.words.id)?.content ?? ''
  const bodies = file.statute.transfer.effect === 'ends' ? await otherBodies(desk.ports, desk.body) : []
  return { ...desk, file, bodies, words }
})

const splitFields = [
  ...['version', 'count', 'step', 'rest'],
  ...Array.from({ length: limit }, (_, index) =>
    ['words', 'subject', 'to', 'name'].map((name) => `${name}-${index}`),
  ).flat(),
]

/** Dividing a request: the form, what it would do, and doing it. */
export function splitPages(): Pages {
  return new Pages()
    .page('/desk/requests/:reference/split', caseOf, (found, c) => {
      const refusal = allowedNow(found.file.state, 'transferred')
      if (refusal) return { ok: false, refusal }
      const count = Math.min(limit, Math.max(1, Math.trunc(Number(c.req.query('parts') ?? '2')) || 2))
      return showForm(c, found, emptyForm, count)
    })
    .form('/desk/requests/:reference/split', caseOf, splitFields, async ({ values, ...found }, c) => {
      const count = Math.min(limit, Math.max(1, Math.trunc(Number(one(values, 'count'))) || 1))
      const step = one(values, 'step')
      if (step === 'count') return showForm(c, found, { values, errors: {} }, count)
      if (step === 'form') return showForm(c, found, { values, errors: {} }, count)
      const missing = missingOf(c, values, count)
      if (Object.keys(missing).length > 0) return showForm(c, found, { values, errors: missing }, count, 'invalid')
      if (step !== 'send') return showCheck(c, found, values, count)
      const seen = Number(one(values, 'version'))
      const target = {
        reference: found.file.row.reference,
        ...(Number.isInteger(seen) && seen > 0 ? { seen } : {}),
      }
      const action = actions.get('transferred')
      if (!action) return notFound
      const done = await perform(found.ports, found.actor, target, action, inputOf(values, count))
      if (done.ok) return c.redirect(`/desk/requests/${target.reference}?saved=transferred`, 303)
      const form = formWith(values, done.refusal, {}, viewerOf(c).t, (path) =>
        path.replace(/^parts\.(\d+)\.(subject|words)$/, '$2-$1').replace(/^parts\.(\d+)\.\w+$/, 'to-$1'),
      )
      return showForm(c, found, form, count, done.refusal.code)
    })
}

function missingOf(c: Context<AppEnv>, values: Values, count: number): { [name: string]: string } {
  const { t } = viewerOf(c)
  const missing: Record<string, string> = {}
  for (let index = 0; index < count; index += 1) {
    if (one(values, `words-${index}`).trim() === '')
      missing[`words-${index}`] = t.fieldProblems.required({}, t.parts.words)
    const to = one(values, `to-${index}`)
    if (to === '') missing[`to-${index}`] = t.fieldProblems.choice({}, t.parts.to)
    if (to === 'outside' && one(values, `name-${index}`).trim() === '')
      missing[`name-${index}`] = t.fieldProblems.required({}, t.parts.outsideName)
  }
  return missing
}

/** `unit:Highways`, `body:northport` or `outside` as the use case takes it. */
function targetOf(values: Values, index: number) {
  const to = one(values, `to-${index}`)
  if (to.startsWith('unit:')) return { unit: to.slice('unit:'.length) }
  if (to.startsWith('body:')) return { body: to.slice('body:'.length) }
  return { to: one(values, `name-${index}`).trim() }
}

const subjectOf = (values: Values, index: number) => {
  const subject = one(values, `subject-${index}`).trim()
  return subject === '' ? {} : { subject }
}

/** The subjects that the parts have unless they are given others: their letters go on from those that are there. */
function subjectsOf({ row, state }: CaseFile, count: number): readonly string[] {
  const named: { readonly part: string }[] = [...state.parts]
  return Array.from({ length: count }, () => {
    const part = nextPartName(named)
    named.push({ part })
    return subjectOfPart(row, part)
  })
}

function inputOf(values: Values, count: number): object {
  const parts = Array.from({ length: count }, (_, index) => ({
    words: one(values, `words-${index}`),
    ...subjectOf(values, index),
    ...targetOf(values, index),
  }))
  return { parts, rest: one(values, 'rest') === 'yes' }
}

async function showCheck(c: Context<AppEnv>, found: OpenCase, values: Values, count: number): Promise<Response> {
  const { file, bodies, body } = found
  const viewer = viewerOfCase(viewerOf(c), file.statute)
  const planned: PlannedPart[] = []
  const subjects = subjectsOf(file, count)
  for (let index = 0; index < count; index += 1) {
    const target = targetOf(values, index)
    const to = target.unit ?? target.to ?? ''
    const other = bodies.find(({ slug }) => slug === target.body)
    const kept = target.unit === undefined ? other : body
    const counted = kept ? await dueOfPart(file, kept, file.today) : null
    planned.push({
      to: other ? textIn(other.name, viewer.locale) : to,
      subject: one(values, `subject-${index}`).trim() || (subjects[index] ?? ''),
      words: one(values, `words-${index}`),
      due: counted?.due ?? null,
      section: counted ? sectionIn(counted.section, viewer.locale) : null,
    })
  }
  return send(c, <SplitCheck viewer={viewer} file={file} values={values} planned={planned} />)
}

function showForm(
  c: Context<AppEnv>,
  { file, bodies, words }: OpenCase,
  form: FormState,
  count: number,
  problem?: RefusalCode,
): Promise<Response> {
  const viewer = viewerOfCase(viewerOf(c), file.statute)
  const page = { viewer, file, bodies, words, subjects: subjectsOf(file, count), form, count }
  return send(
    c,
    <SplitForm {...page} problem={problem ? formProblem({ code: problem }, viewer) : undefined} />,
    problem === undefined ? 200 : problem === 'conflict' ? 409 : 422,
  )
}
