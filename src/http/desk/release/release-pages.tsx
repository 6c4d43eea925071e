import type { Context } from 'hono'
import type { Action } from '../../../app/action.ts'
import { type CaseFile, loadCase } from '../../../app/case-file.ts'
import { caseReading } from '../../../app/cases/view/case-reading.ts'
import { shownCase } from '../../../app/cases/view/shown-case.ts'
import { perform, type Target } from '../../../app/perform.ts'
import { mayPrepare } from '../../../app/redaction/open-redaction.ts'
import { approveFiles, keepFindingsOfFiles } from '../../../app/release/release-files.ts'
import { approvalsOf, type FileForRelease, filesForRelease } from '../../../app/release/release-view.ts'
import { may } from '../../../domain/request/policy.ts'
import { parseReference } from '../../../domain/request/reference.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { viewerOfCase } from '../../ui/case/enquiry-words.ts'
import { emptyForm, type FormState } from '../../ui/form.tsx'
import { many, one, type Values } from '../../ui/form-values.ts'
import { forbidden, notFound, type Opened, Pages, paramOf } from '../../ui/pages.ts'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { approvalInput, fieldNames, keptOf, releaseFields } from './release-input.ts'
import { ReleasePage } from './release-page.tsx'

type OpenCase = Desk & { readonly file: CaseFile; readonly mayApprove: boolean }

const caseOf = onDesk('read-unpublished-document', async (desk, c): Promise<Opened<OpenCase>> => {
  const reference = parseReference(paramOf(c, 'reference'))
  const file = reference ? await loadCase(desk.ports, reference) : null
  if (!file || file.body.id !== desk.body.id) return notFound
  const subject = { bodyId: desk.body.id, requestId: file.row.id }
  const mayApprove = may(desk.actor, 'document-approved', subject)
  return mayApprove || may(desk.actor, 'findings-kept', subject) ? { ...desk, file, mayApprove } : forbidden
})

/** All files of a case that wait to go out: what was found in each, the questions of the law, and the approval. */
export function releasePages(): Pages {
  return new Pages()
    .page('/desk/requests/:reference/release', caseOf, (found, c) => show(c, found, emptyForm))
    .form('/desk/requests/:reference/release', caseOf, releaseFields, async ({ values, ...found }, c) => {
      const files = await filesForRelease(found.ports, found.actor, found.file)
      const refusal =
        one(values, 'do') === 'keep' ? await keep(found, files, values) : await approve(found, files, values)
      if (!refusal) return c.redirect(`/desk/requests/${found.file.row.reference}/release?saved=1`, 303)
      const again = await caseOf(c)
      return 'file' in again ? show(c, again, { values, errors: {} }, refusal) : again
    })
}

/** Saves why findings may go out, for a colleague who approves. */
async function keep(found: OpenCase, files: readonly FileForRelease[], values: Values): Promise<Refusal | undefined> {
  const kept = files.flatMap((file) => {
    const reasons = keptOf(values, file)
    return reasons.length > 0 ? [{ documentId: file.document.documentId, kept: reasons }] : []
  })
  return kept.length > 0 ? record(found, keepFindingsOfFiles as unknown as Action, kept, values) : undefined
}

/** All that are chosen, or none. */
async function approve(
  found: OpenCase,
  files: readonly FileForRelease[],
  values: Values,
): Promise<Refusal | undefined> {
  const chosen = new Set(many(values, 'file'))
  const wanted = files.filter(({ document }) => chosen.has(document.documentId))
  if (wanted.length === 0) return { code: 'unknown-document' }
  const approvals = wanted.map((file) => approvalInput(values, file, found.file.statute))
  return record(found, approveFiles as unknown as Action, approvals, values)
}

async function record(
  found: OpenCase,
  action: Action,
  files: readonly object[],
  values: Values,
): Promise<Refusal | undefined> {
  const done = await perform(found.ports, found.actor, targetOf(found, values), action, { files })
  return done.ok ? undefined : done.refusal
}

function targetOf({ file }: OpenCase, values: Values): Target {
  const seen = Number(one(values, 'version'))
  return { reference: file.row.reference, ...(Number.isInteger(seen) && seen > 0 ? { seen } : {}) }
}

async function show(c: Context<AppEnv>, found: OpenCase, form: FormState, refusal?: Refusal) {
  const { ports, actor, file, mayApprove, body } = found
  const viewer = viewerOfCase(viewerOf(c), file.statute)
  const [files, approvals, staff, reading] = await Promise.all([
    filesForRelease(ports, actor, file),
    approvalsOf(ports, actor, file),
    ports.store.staff.of(body.id),
    caseReading(ports, actor, file),
  ])
  const errors: Record<string, string> = {}
  for (const { refusal: reason } of refusal?.files ?? []) {
    if (reason.code !== 'checklist-incomplete') continue
    for (const id of (reason.params?.['checks'] ?? '').split(', '))
      errors[fieldNames.check(id)] = viewer.t.release.unanswered
  }
  const page = (
    <ReleasePage
      viewer={viewer}
      file={shownCase(file, reading)}
      files={files}
      approvals={approvals}
      form={{ ...form, errors }}
      mayApprove={mayApprove}
      mayCut={mayPrepare(actor, body.id)}
      names={new Map(staff.map(({ id, name }) => [id, name]))}
      hasScanner={ports.scanner !== undefined}
      isSaved={c.req.query('saved') === '1'}
      {...(refusal ? { refusal } : {})}
    />
  )
  return send(c, page, refusal ? (refusal.code === 'conflict' ? 409 : 422) : 200)
}
