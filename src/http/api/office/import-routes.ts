import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { askImport } from '../../../app/import/ask-import.ts'
import type { ImportInput, ImportOutcome } from '../../../app/import/import-task.ts'
import { importWork, importWorks, lookAtLedger, takeLedgerFile } from '../../../app/import/start-import.ts'
import type { BackgroundTask } from '../../../app/ports/background-task-ports.ts'
import { refuse } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { withRawUpload } from '../../forms/uploads.ts'
import { answerProblem } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'
import { readJson } from '../read-json.ts'
import { seenBy } from '../row-version.ts'
import { importSchema, importsSchema, ledgerFileSchema } from '../schemas/import-schemas.ts'
import { type StaffAsking, staffOnly } from '../staff-only.ts'

const shared = { tag: 'Desk', security: 'required' } as const
const noStore = { 'cache-control': 'private, no-store' }
const file = { schema: { type: 'string', format: 'binary' } }
const idParams = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) })
const shaParams = z.object({ sha256: z.string().openapi({ param: { name: 'sha256', in: 'path' } }) })

function shownOf({ id, status, done, total, input, result, error, startedBy, createdAt, updatedAt }: BackgroundTask) {
  const { sha256, statute, columns, dates, dryRun, skipBad } = input as ImportInput
  return {
    ...{ id, status, done, total, asked: { sha256, statute, columns, dates, dryRun, skipBad } },
    ...{ result: result === null ? null : outcomeOf(result as ImportOutcome), error, startedBy, createdAt, updatedAt },
  }
}

function outcomeOf({ rows, imported, already, rejectedCount, rejected, mapping }: ImportOutcome) {
  const unknown = (mapping?.outcomes ?? []).filter(({ known }) => !known)
  return {
    ...{ rows, imported, already, rejectedCount },
    rejected: rejected.map(({ row, column, value, code, message }) => ({ row, column, value, code, message })),
    unknownOutcomes: unknown.map(({ words, rows: count }) => ({ words, rows: count })),
  }
}

/** A ledger of another system: upload it, see how it is read, see what would happen, import it. For the administrator. */
export function importRoutes(app: OpenAPIHono<AppEnv>): void {
  const upload = {
    ...shared,
    method: 'post',
    path: '/imports/files',
    summary: 'Upload a ledger of another system, CSV or XLSX',
    description: 'The file itself. It waits under its SHA-256 until it is imported; nothing is imported yet.',
    body: { 'application/octet-stream': file, 'text/csv': file },
    success: {
      status: 201,
      description: 'Its first rows, and what each column is taken for',
      schema: ledgerFileSchema,
    },
    problems: [401, 403, 404, 413, 422],
  } as const
  endpoint(app, upload, async (c) => {
    const asking = await staffOnly(c, 'manage-body')
    if (asking instanceof Response) return asking
    if (!c.req.raw.body)
      return answerProblem(c, { code: 'invalid', message: 'The body is empty: send the file itself' })
    const taken = await withRawUpload(c, `ledger of ${asking.body.slug}`, (bytes) =>
      takeLedgerFile(asking.ports, asking.actor, asking.body, bytes),
    )
    return taken.ok ? lookAt(c, asking, taken.value, 201) : answerProblem(c, taken.refusal)
  })

  const looking = {
    ...shared,
    method: 'get',
    path: '/imports/files/{sha256}',
    summary: 'The first rows of an uploaded ledger, and what each column is taken for',
    params: shaParams,
    success: { status: 200, description: 'The file', schema: ledgerFileSchema },
    problems: [401, 403, 404, 422],
  } as const
  endpoint(app, looking, async (c, { params: { sha256 } }) => {
    const asking = await staffOnly(c, 'manage-body')
    return asking instanceof Response ? asking : lookAt(c, asking, sha256, 200)
  })

  const starting = {
    ...shared,
    method: 'post',
    path: '/imports',
    summary: 'Import an uploaded ledger, or see what that would do',
    description:
      'A dry run unless `dryRun` is false. It goes on by itself: `GET /imports/{id}` says how far it is. How the columns are read is remembered for the next file of the same columns; what somebody else said of them stays, unless `If-Match` names its `version`.',
    body: { 'application/json': { schema: { $ref: '#/components/schemas/NewImport' } } },
    success: { status: 202, description: 'Started; `Location` says where it is followed', schema: importSchema },
    problems: [400, 401, 403, 404, 409, 412, 422],
  } as const
  endpoint(app, starting, async (c) => {
    const asking = await staffOnly(c, 'manage-body')
    if (asking instanceof Response) return asking
    const read = await readJson(c)
    if (!read.ok) return read.response
    const { ports, actor, body } = asking
    const started = await askImport(ports, actor, body, read.value, seenBy(c))
    if (!started.ok) return answerProblem(c, started.refusal)
    const location = `${ports.settings.baseUrl}/api/v1/imports/${started.value.id}`
    return c.json(shownOf(started.value), 202, { location, ...noStore })
  })

  const list = {
    ...shared,
    method: 'get',
    path: '/imports',
    summary: 'The latest imports of your body, and dry runs',
    success: { status: 200, description: 'The latest first', schema: importsSchema },
    problems: [401, 403],
  } as const
  endpoint(app, list, async (c) => {
    const asking = await staffOnly(c, 'manage-body')
    if (asking instanceof Response) return asking
    const works = await importWorks(asking.ports, asking.actor, asking.body)
    return works.ok ? c.json({ imports: works.value.map(shownOf) }, 200, noStore) : answerProblem(c, works.refusal)
  })

  const one = {
    ...shared,
    method: 'get',
    path: '/imports/{id}',
    summary: 'How far an import is, and what came of it, with the rows that were rejected',
    params: idParams,
    success: { status: 200, description: 'The import', schema: importSchema },
    problems: [401, 403, 404],
  } as const
  endpoint(app, one, async (c, { params: { id } }) => {
    const asking = await staffOnly(c, 'manage-body')
    if (asking instanceof Response) return asking
    const work = await importWork(asking.ports, asking.actor, asking.body, id)
    return work.ok ? c.json(shownOf(work.value), 200, noStore) : answerProblem(c, work.refusal)
  })
}

async function lookAt(c: Context<AppEnv>, { ports, actor, body }: StaffAsking, sha256: string, status: 200 | 201) {
  const reads = ports.ledgerFiles !== undefined
  const none = refuse('not-found', 'This installation reads no ledgers: import with the command line')
  const look = reads ? await lookAtLedger(ports, actor, body, sha256) : none
  return look.ok ? c.json(look.value, status, noStore) : answerProblem(c, look.refusal)
}
