import type { Instant } from '../../domain/calendar/civil-date.ts'
import type { AnyReport } from '../../domain/report/form/any-report.ts'
import { notRecordedIn } from '../../domain/report/form/form-parts.ts'
import { type CellValue, cellId, cellsOf } from '../../domain/report/form/report-cells.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import { measureGroups, measuresVersion } from '../../locales/en/measures/measures.ts'
import { actorRefOf } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { CellChange, FrozenReport } from '../ports/store/figures/reports.ts'
import { makeReport, reportRecipe } from './make-report.ts'
import { answersFor } from './report-answers.ts'
import { reportForms } from './report-forms.ts'
import { type Asked, reportInputs } from './report-inputs.ts'
import { periodText, reportOf } from './report-period.ts'

/** The definitions that a report was made by: their version, and a hash of what they say. */
export function definitionVersion(digest: Ports['digest']): string {
  return `${measuresVersion}-${digest.sha256(JSON.stringify(measureGroups)).slice(0, 12)}`
}

/** A hash over every event of the body that was recorded by that instant, case after case in order of their ids. */
export async function inputsDigest(
  { store, digest }: Pick<Ports, 'store' | 'digest'>,
  bodyId: string,
  asOf: Instant,
  onProgress: (cases: number) => void = () => undefined,
): Promise<string> {
  let chain = ''
  let cases = 0
  for await (const batch of store.reports.histories(bodyId)) {
    for (const events of batch) {
      const known = events.filter(({ at }) => at <= asOf)
      if (known.length > 0) chain = digest.sha256(`${chain}\n${JSON.stringify(known)}`)
    }
    cases += batch.length
    onProgress(cases)
  }
  return chain === '' ? digest.sha256('') : chain
}

/** Every cell that two reports of a form do not have alike. */
export function changesBetween(before: AnyReport, after: AnyReport): readonly CellChange[] {
  const old = new Map(cellsOf(before).map(({ path, value }) => [cellId(path), value]))
  const now = cellsOf(after)
  const known = new Set(now.map(({ path }) => cellId(path)))
  const same = (a: CellValue, b: CellValue) =>
    a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-9)
  return [
    ...now.flatMap(({ path, value }) => {
      const was = old.get(cellId(path)) ?? null
      return same(was, value) ? [] : [{ path, before: was, after: value }]
    }),
    ...cellsOf(before).flatMap(({ path, value }) =>
      known.has(cellId(path)) || value === null ? [] : [{ path, before: value, after: null }],
    ),
  ]
}

export type ToFreeze = Omit<Asked, 'answers'> & {
  readonly public: boolean
  /** The id of the report that this one corrects. */
  readonly corrects?: string | undefined
  /** Somebody has seen what the records do not say, and it is to be published as not recorded. */
  readonly acceptNotRecorded?: boolean | undefined
  /** In the place of those that are kept for the form and period. */
  readonly answers?: unknown
}

/** Publishes a report: it is computed, and kept with the instant, the definitions and the inputs that it was made by. */
export async function freezeReport(
  ports: Ports,
  actor: Actor,
  body: Body,
  asked: ToFreeze,
  onProgress: (cases: number) => void = () => undefined,
): Promise<Result<FrozenReport>> {
  if (!may(actor, 'freeze-report', { bodyId: body.id })) return refuse('forbidden')
  const now = ports.clock.now()
  if (asked.asOf > now) return refuse('date-in-future')
  const period = periodText(asked.of)
  const corrected = asked.corrects === undefined ? null : await ports.store.reports.frozen(asked.corrects)
  if (asked.corrects !== undefined && (!corrected || corrected.bodyId !== body.id)) return refuse('not-found')
  if (corrected && (corrected.form !== asked.form || corrected.period !== period))
    return refuseField('corrects', 'choice')
  const answers = await answersFor(ports.store, body, asked)
  const made = await makeReport(ports, actor, body, { ...asked, answers }, onProgress)
  if (!made.ok) return made
  const missing = notRecordedIn(made.value.warnings)
  if (missing.length > 0 && !asked.acceptNotRecorded)
    return refuse('not-recorded', Object.fromEntries(missing.map(({ key, count }) => [key, String(count)])))
  const frozen: FrozenReport = {
    id: ports.ids.id(),
    bodyId: body.id,
    form: asked.form,
    period,
    asOf: asked.asOf,
    definitionVersion: definitionVersion(ports.digest),
    inputsDigest: await inputsDigest(ports, body.id, asked.asOf, onProgress),
    result: { report: made.value, answers: answers ?? null },
    correctsId: corrected?.id ?? null,
    changes: corrected ? changesBetween(corrected.result.report as AnyReport, made.value) : null,
    public: asked.public,
    madeBy: actorRefOf(actor),
    madeAt: now,
  }
  await ports.store.reports.freeze(frozen)
  return ok(frozen)
}

export type Verified = {
  readonly equal: boolean
  /** The events recorded by then are the ones that it was made from. */
  readonly sameInputs: boolean
  /** The definitions are the ones that it was made by. */
  readonly sameDefinitions: boolean
  readonly changes: readonly CellChange[]
}

/** Computes a frozen report once more from the events as of its instant, and says whether it is the same. */
export async function verifyReport(
  ports: Ports,
  actor: Actor,
  id: string,
  onProgress: (cases: number) => void = () => undefined,
): Promise<Result<Verified>> {
  const frozen = await ports.store.reports.frozen(id)
  const body = frozen && (await ports.store.bodies.byId(frozen.bodyId))
  if (!frozen || !body || !may(actor, 'read-audit', { bodyId: body.id })) return refuse('not-found')
  const form = reportForms.find((one) => one === frozen.form)
  const of = reportOf(frozen.period)
  if (!form || !of) return refuseField('form', 'choice')
  const { asOf } = frozen
  const again = await fromEvents(ports, actor, body, { form, of, asOf, answers: frozen.result.answers ?? {} })
  if (!again.ok) return again
  const changes = changesBetween(frozen.result.report as AnyReport, again.value)
  const sameInputs = (await inputsDigest(ports, body.id, asOf, onProgress)) === frozen.inputsDigest
  const sameDefinitions = definitionVersion(ports.digest) === frozen.definitionVersion
  return ok({ equal: changes.length === 0 && sameInputs, sameInputs, sameDefinitions, changes })
}

/** A report from nothing but the events: statistics too, which are otherwise counted by SQL. */
async function fromEvents(ports: Ports, actor: Actor, body: Body, asked: Asked): Promise<Result<AnyReport>> {
  if (asked.form !== 'figures' && asked.form !== 'plain') return makeReport(ports, actor, body, asked)
  const recipe = reportRecipe(body, asked)
  if (!recipe.ok) return recipe
  return recipe.value.compute(await reportInputs(ports, body, asked, recipe.value, () => undefined, true))
}
