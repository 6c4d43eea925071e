import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { askImport } from '../../../app/import/ask-import.ts'
import type { ImportInput, ImportOutcome } from '../../../app/import/import-task.ts'
import { importWork, importWorks, lookAtLedger, takeLedgerFile } from '../../../app/import/start-import.ts'
import type { BackgroundTask } from '../../../app/ports/background-task-ports.ts'
import { mapResult, refuse, refuseField } from '../../../domain/request/refusal.ts'
import { wordedQuestion, wordedRowIssue } from '../../../locales/row-problems.ts'
import type { AppEnv, HttpPorts } from '../../app-env.ts'
import { withRawUpload } from '../../forms/uploads.ts'
import { type StaffCaller, staffWho } from '../callers.ts'
import { fileBody, jsonBody, operation } from '../operation.ts'
import { idParams } from '../params.ts'
import { importSchema, importsSchema, ledgerFileSchema } from '../schemas/import-schemas.ts'

const shared = { tag: 'Desk', who: staffWho('manage-body') } as const
const shaParams = z.object({ sha256: z.string().openapi({ param: { name: 'sha256', in: 'path' } }) })

function shownOf({ id, status, done, total, input, result, error, startedBy, createdAt, updatedAt }: BackgroundTask) {
  const { sha256, statute, columns, dates, dryRun, skipBad, accept = [] } = input as ImportInput
  return {
    ...{ id, status, done, total, asked: { sha256, statute, columns, dates, dryRun, skipBad, accept: [...accept] } },
    ...{ result: result === null ? null : outcomeOf(result as ImportOutcome), error, startedBy, createdAt, updatedAt },
  }
}

function outcomeOf({ rows, imported, already, rejectedCount, rejected, mapping, questions = [], left }: ImportOutcome) {
  const unknown = (mapping?.outcomes ?? []).filter(({ known }) => !known)
  return {
    ...{ rows, imported, already, rejectedCount },
    rejected: rejected.map((issue) => wordedRowIssue(issue, 'en')),
    questions: questions.map((question) => ({
      ...{ code: question.code, accepted: question.accepted },
      message: wordedQuestion(question, 'en'),
    })),
    left: { count: left?.count ?? 0, rows: [...(left?.named ?? [])] },
    unknownOutcomes: unknown.map(({ words, rows: count }) => ({ words, rows: count })),
  }
}

/** A ledger of another system: upload it, see how it is read, see what would happen, import it. For the administrator. */
export function importRoutes(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    ...shared,
    operationId: 'uploadLedger',
    method: 'post',
    path: '/imports/files',
    summary: 'Upload a ledger of another system: CSV, XLSX, XLS or ODS',
    description: 'The file itself. It waits under its SHA-256 until it is imported; nothing is imported yet.',
    body: { ...fileBody('application/octet-stream', 'text/csv'), upload: true },
    answer: {
      status: 201,
      description: 'Its first rows, and what each column is taken for',
      schema: ledgerFileSchema,
    },
    problems: [401, 403, 404, 413, 422],
    handle: async ({ c, ports, actor, staff, body }) => {
      if (!c.req.raw.body) return refuseField('body', 'required')
      const taken = await withRawUpload(c, `ledger of ${body.slug}`, (bytes) =>
        takeLedgerFile(ports, actor, body, bytes),
      )
      return taken.ok ? lookAt(ports, { actor, staff, body }, taken.value) : taken
    },
  })

  operation(app, {
    ...shared,
    operationId: 'getLedgerFile',
    method: 'get',
    path: '/imports/files/{sha256}',
    summary: 'The first rows of an uploaded ledger, and what each column is taken for',
    params: shaParams,
    answer: { status: 200, description: 'The file', schema: ledgerFileSchema },
    problems: [401, 403, 404, 422],
    handle: ({ ports, params: { sha256 }, ...caller }) => lookAt(ports, caller, sha256),
  })

  operation(app, {
    ...shared,
    operationId: 'startImport',
    method: 'post',
    path: '/imports',
    summary: 'Import an uploaded ledger, or see what that would do',
    description:
      'A dry run unless `dryRun` is false. It goes on by itself: `GET /imports/{id}` says how far it is. How the columns are read is remembered for the next file of the same columns; what somebody else said of them stays, unless `If-Match` names its `version`.',
    body: jsonBody('NewImport'),
    answer: {
      status: 202,
      description: 'Started; `Location` says where it is followed',
      schema: importSchema,
      location: ({ id }) => `/imports/${id}`,
    },
    problems: [400, 401, 403, 404, 409, 412, 422],
    handle: async ({ ports, actor, body, input, seen }) =>
      mapResult(await askImport(ports, actor, body, input, seen), shownOf),
  })

  operation(app, {
    ...shared,
    operationId: 'listImports',
    method: 'get',
    path: '/imports',
    summary: 'The latest imports of your body, and dry runs',
    answer: { status: 200, description: 'The latest first', schema: importsSchema },
    problems: [401, 403],
    handle: async ({ ports, actor, body }) =>
      mapResult(await importWorks(ports, actor, body), (works) => ({ imports: works.map(shownOf) })),
  })

  operation(app, {
    ...shared,
    operationId: 'getImport',
    method: 'get',
    path: '/imports/{id}',
    summary: 'How far an import is, and what came of it, with the rows that were rejected',
    params: idParams,
    answer: { status: 200, description: 'The import', schema: importSchema },
    problems: [401, 403, 404],
    handle: async ({ ports, actor, body, params: { id } }) =>
      mapResult(await importWork(ports, actor, body, id), shownOf),
  })
}

async function lookAt(ports: HttpPorts, { actor, body }: StaffCaller, sha256: string) {
  if (ports.ledgerFiles === undefined) return refuse('not-found', { reason: 'not-installed' })
  return lookAtLedger(ports, actor, body, sha256)
}
