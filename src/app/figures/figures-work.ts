import type { Instant } from '../../domain/calendar/civil-date.ts'
import type { Actor } from '../../domain/request/policy.ts'
import { csvLine } from '../../domain/text/csv.ts'
import { describeRefusal } from '../../locales/refusals.ts'
import type { BackgroundTaskRunner } from '../background-tasks/background-task.ts'
import type { BackgroundTask } from '../ports/background-task-ports.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { Period } from '../ports/store/figures/period.ts'
import { rebuildFigures } from './case-snapshots.ts'
import { caseCells, caseColumns, exportCases, exportEvents } from './export-cases.ts'
import { freezeReport } from './freeze-report.ts'
import { answersText, type MadeReport } from './made-report.ts'
import { makeReport } from './make-report.ts'
import { answersFor } from './report-answers.ts'
import type { ReportForm } from './report-forms.ts'
import { reportOf } from './report-period.ts'

export type ReportWork = { readonly form: ReportForm; readonly period: string; readonly asOf: Instant }
export type FreezeWork = ReportWork & {
  readonly public: boolean
  readonly acceptNotRecorded: boolean
  readonly corrects: string | null
}
export const exportFiles = ['cases.csv', 'cases.jsonl', 'cases.xlsx', 'events.jsonl'] as const
export type ExportWork = { readonly file: (typeof exportFiles)[number]; readonly period: Period; readonly name: string }
/** The file that came of an export, among the blobs. */
export type ExportMade = { readonly sha256: string; readonly size: number; readonly rows: number }
export type Frozen = { readonly reportId: string }

/** No export of an office is as long as this: a mistake would be. */
const maxBytes = 50 * 2 ** 30
const maxCases = 1e9

async function bodyOf(ports: Ports, { bodyId }: BackgroundTask): Promise<Body> {
  const body = await ports.store.bodies.byId(bodyId)
  if (!body) throw new Error('The public body is not there any more')
  return body
}

/** Who started it; what they may was asked when they did. */
async function starterOf(ports: Ports, { startedBy }: BackgroundTask): Promise<Actor> {
  const staff = await ports.store.staff.byId(startedBy)
  if (!staff) return { kind: 'system' }
  const { id, bodyId, roles } = staff
  return { kind: 'staff', staffId: id, bodyId, roles }
}

function askedOf({ input }: BackgroundTask) {
  const { form, period, asOf } = input as ReportWork
  const of = reportOf(period)
  if (!of) throw new Error(`${period} is no period`)
  return { form, of, asOf }
}

const makeTask: BackgroundTaskRunner = async (ports, work, progress): Promise<MadeReport> => {
  const body = await bodyOf(ports, work)
  const asked = askedOf(work)
  const total = await ports.store.figures.caseCount(body.id, maxCases)
  const answers = answersText(await answersFor(ports.store, body, asked))
  const made = await makeReport(ports, { kind: 'system' }, body, asked, (cases) => progress(cases, total))
  if (!made.ok) throw new Error(describeRefusal(made.refusal))
  return { report: made.value, answers }
}

const freezeTask: BackgroundTaskRunner = async (ports, work, progress): Promise<Frozen> => {
  const body = await bodyOf(ports, work)
  const { public: isPublic, acceptNotRecorded = false, corrects } = work.input as FreezeWork
  // The cases are read twice: for the report, and for the digest of what it was made from.
  const total = 2 * (await ports.store.figures.caseCount(body.id, maxCases))
  let [last, before] = [0, 0]
  const frozen = await freezeReport(
    ports,
    await starterOf(ports, work),
    body,
    { ...askedOf(work), public: isPublic, acceptNotRecorded, ...(corrects === null ? {} : { corrects }) },
    (cases) => {
      if (cases < last) before += last
      last = cases
      progress(before + cases, total)
    },
  )
  if (!frozen.ok) throw new Error(describeRefusal(frozen.refusal))
  return { reportId: frozen.value.id }
}

const exportTask: BackgroundTaskRunner = async (ports, work, progress): Promise<ExportMade> => {
  const body = await bodyOf(ports, work)
  const { file, period, name } = work.input as ExportWork
  const system = { kind: 'system' } as const
  const total = file === 'events.jsonl' ? undefined : await ports.store.figures.caseCount(body.id, maxCases)
  const encoder = new TextEncoder()
  let rows = 0
  async function* counted<T>(batches: AsyncIterable<readonly T[]>) {
    for await (const batch of batches) {
      rows += batch.length
      progress(rows, total)
      yield batch
    }
  }
  async function* bytesOf<T>(batches: AsyncIterable<readonly T[]>, line: (one: T) => string, head = '') {
    if (head !== '') yield encoder.encode(head)
    for await (const batch of counted(batches)) {
      if (batch.length > 0) yield encoder.encode(batch.map(line).join(''))
    }
  }
  const put = async (bytes: AsyncIterable<Uint8Array>): Promise<ExportMade> => ({
    ...(await ports.blobs.put(bytes, maxBytes)),
    rows,
  })
  if (file === 'events.jsonl') {
    const events = exportEvents(ports, system, body, period, name)
    if (!events.ok) throw new Error(describeRefusal(events.refusal))
    return put(bytesOf(events.value, (event) => `${JSON.stringify(event)}\n`))
  }
  const cases = exportCases(ports, system, body, period, name)
  if (!cases.ok) throw new Error(describeRefusal(cases.refusal))
  if (file === 'cases.xlsx') {
    if (!ports.reportFiles) throw new Error('This installation writes no workbooks')
    return put(ports.reportFiles.workbook('cases', caseColumns, caseCells(counted(cases.value))))
  }
  if (file === 'cases.jsonl') return put(bytesOf(cases.value, (one) => `${JSON.stringify(one)}\n`))
  const line = (one: { readonly [C in (typeof caseColumns)[number]]: string | number | boolean | null }) =>
    csvLine(caseColumns.map((column) => one[column]))
  return put(bytesOf(cases.value, line, csvLine(caseColumns)))
}

const rebuildTask: BackgroundTaskRunner = async (ports, work, progress): Promise<{ readonly cases: number }> => {
  const body = await bodyOf(ports, work)
  const total = await ports.store.figures.caseCount(body.id, maxCases)
  return { cases: await rebuildFigures(ports, body, (cases) => progress(cases, total)) }
}

/** By the names under which they are started. */
export const figureTasks = {
  'make-report': makeTask,
  'freeze-report': freezeTask,
  export: exportTask,
  'rebuild-figures': rebuildTask,
} as const satisfies { readonly [kind: string]: BackgroundTaskRunner }
