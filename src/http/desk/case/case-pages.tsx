import type { Context } from 'hono'
import { actions } from '../../../app/actions.ts'
import { type CaseFile, loadCase } from '../../../app/case-file.ts'
import { caseReading } from '../../../app/cases/view/case-reading.ts'
import { viewCase } from '../../../app/cases/view/case-view.ts'
import { maskedRows } from '../../../app/cases/view/masked-rows.ts'
import { shownCase } from '../../../app/cases/view/shown-case.ts'
import { fileNameFor, isKept, type StatusView } from '../../../app/cases/view/status-view.ts'
import { whatIf } from '../../../app/cases/view/what-if.ts'
import { checksOfDraft, draftPartsOf, letterFromTemplate } from '../../../app/decisions/check-decision.ts'
import { stepRefused } from '../../../app/decisions/preview-step.ts'
import { isStep } from '../../../app/decisions/step-letter.ts'
import { lastVisit, noteVisit } from '../../../app/desk/note-visit.ts'
import { uploadDocument } from '../../../app/documents/upload-document.ts'
import { openUploads, uploadPlace } from '../../../app/documents/uploads/uploads-of-case.ts'
import { withFile } from '../../../app/documents/with-file.ts'
import { withheldSince } from '../../../app/mail/bounces/bounced-address.ts'
import { perform } from '../../../app/perform.ts'
import type { RequestRow } from '../../../app/ports/store/cases/case-rows.ts'
import { alreadyPublished } from '../../../app/search/already-published.ts'
import { similarRequests } from '../../../app/search/similar-requests.ts'
import { eventTypesWhere, ruleOf } from '../../../domain/request/event-rules.ts'
import type { EventType } from '../../../domain/request/event-types.ts'
import { type Actor, may } from '../../../domain/request/policy.ts'
import { parseReference } from '../../../domain/request/reference.ts'
import { ok, type Refusal, type Result, refuse } from '../../../domain/request/refusal.ts'
import { openStages } from '../../../domain/request/stage.ts'
import type { AppEnv } from '../../app-env.ts'
import { formLimits } from '../../forms/form-limits.ts'
import { fileNeeded, formOf, uploadTaker } from '../../forms/uploads.ts'
import { viewerOfCase } from '../../ui/case/enquiry-words.ts'
import type { FormState } from '../../ui/form.tsx'
import { filled, formWith, many, one, ownValues, type Values } from '../../ui/form-values.ts'
import { type Answer, forbidden, isTurnedAway, notFound, type Opened, Pages, paramOf } from '../../ui/pages.ts'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { fieldsOf, inputOf } from './action-fields.ts'
import { ActionPage } from './action-page.tsx'
import { CasePage, type DraftInWords } from './case-page.tsx'
import {
  decisionInput,
  draftFields,
  draftValues,
  listsOf,
  partsInWords,
  partsOf,
  withParts,
} from './decision-values.ts'
import type { FormContext } from './form-context.ts'
import type { WholeRequest } from './original-request.tsx'
import { previewStep } from './step-preview.tsx'

type OpenCase = Desk & { readonly file: CaseFile; readonly context: FormContext }

/** The case of this body that the address names; a page that says what is wrong otherwise. */
const caseOf = onDesk('read-case', async (desk, c): Promise<Opened<OpenCase>> => {
  const reference = parseReference(paramOf(c, 'reference'))
  const stored = reference ? await loadCase(desk.ports, reference) : null
  if (!stored || stored.body.id !== desk.body.id) return notFound
  const staff = await desk.ports.store.staff.of(desk.body.id)
  const reading = await caseReading(desk.ports, desk.actor, stored)
  // What is shown of the case: whatever is ok loads it again.
  const file = shownCase(stored, reading)
  const { state } = file
  const checks = state.decision ? [] : checksOfDraft(file, (ref) => reading.read(ref))
  const answerable = state.stage === 'approved' ? await linkedOpen(desk, file) : []
  const viewer = viewerOfCase(viewerOf(c), file.statute)
  const mailWithheldSince = await withheldSince(desk.ports, file)
  const there = { pdf: desk.ports.pdf !== undefined, inspects: desk.ports.scanner !== undefined }
  const context = { viewer, file, staff, answerable, checks, ...there, mailWithheldSince }
  return { ...desk, file, context }
})

/** Goes on after the answer. A worker would stop with it, and has to be told. */
function later(c: Context<AppEnv>, work: Promise<void>): void {
  try {
    c.executionCtx.waitUntil(work)
  } catch {
    // Node has no such context, and does not stop.
  }
}

/** Linked open requests of the same law, that an approved decision could answer too. */
async function linkedOpen({ ports, actor }: Desk, { state, body }: CaseFile): Promise<readonly RequestRow[]> {
  const references = [...new Set(state.links.map((link) => link.to))]
  const rows = await Promise.all(references.map((reference) => ports.store.cases.byReference(reference)))
  const linked = rows.filter(
    (row): row is RequestRow =>
      row !== null && row.bodyId === body.id && row.statute === state.statute && openStages.has(row.stage),
  )
  return maskedRows(ports, actor, linked)
}

/** What is like this request: others of the body, and what the log holds. */
async function alreadyThere({ ports, actor, body, file }: OpenCase, status: StatusView) {
  const except = new Set([status.reference, ...file.state.links.map((link) => link.to)])
  for (const part of status.parts) if (part.reference !== null) except.add(part.reference)
  if (status.partOf) except.add(status.partOf.reference)
  // The other parts of the same request ask for something else.
  const whole = status.partOf?.own ? await loadCase(ports, status.partOf.reference) : null
  for (const part of whole?.state.parts ?? []) if (part.reference !== null) except.add(part.reference)
  const original = whole && (await wholeOf(ports, actor, whole))
  const [similar, published] = await Promise.all([
    similarRequests(ports, actor, body.id, status.subject, except),
    status.closedOn === null ? alreadyPublished(ports, `${status.subject}\n${status.words ?? ''}`, body.slug) : [],
  ])
  return {
    similar: similar.ok ? similar.value : [],
    published: published.filter(({ row }) => !except.has(row.reference)),
    whole: original,
  }
}

async function wholeOf(ports: Desk['ports'], actor: Actor, whole: CaseFile): Promise<WholeRequest> {
  const { row, state } = whole
  const reading = await caseReading(ports, actor, whole)
  const words = reading.read(state.words)
  const sent = [...state.documents.values()].filter(
    (one) => isKept(one) && one.origin === 'requester' && one.state !== 'withdrawn',
  )
  // The name that a requester gave a file stands apart from the events. Who may not know who asked opens none of them.
  const files = reading.knowsRequester ? sent.map((one) => ({ ...one, name: fileNameFor(one, reading) })) : []
  return { reference: row.reference, words, files }
}

/** What may be sent in pieces; undefined on an installation without a disk. */
async function uploadsTo({ ports, actor, file }: OpenCase) {
  const place = actor.kind === 'staff' ? await uploadPlace(ports, actor, file.row.reference) : notFound
  if (!place.ok) return undefined
  const { maxUploadBytes, maxStaffUploadBytes = maxUploadBytes } = ports.settings
  return { maxBytes: maxStaffUploadBytes, open: await openUploads(place.value) }
}

export function casePages(): Pages {
  return new Pages()
    .page('/desk/requests/:reference', caseOf, async (found, c) => {
      const { ports, actor, file, context } = found
      const view = await viewCase(ports, actor, file.row.reference)
      if (!view.ok) return view
      const [draft, seen] = await Promise.all([draftInWords(found), lastVisit(ports, found.staff.id, file)])
      if (seen === null || seen < file.state.seq) later(c, noteVisit(ports, found.staff.id, file))
      const identity = may(actor, 'read-identity', { bodyId: file.body.id })
      return (
        <CasePage
          context={context}
          view={view.value}
          draft={draft}
          mayReadIdentity={identity}
          whatIf={whatIf(file, view.value.status.clock)}
          saved={c.req.query('saved')}
          {...(await alreadyThere(found, view.value.status))}
          seen={seen}
          uploads={view.value.case.allowed.includes('document-attached') ? await uploadsTo(found) : undefined}
        />
      )
    })
    .page('/desk/requests/:reference/:action', caseOf, async (found, c) => {
      const type = paramOf(c, 'action') as EventType
      if (!actions.has(type)) return notFound
      if (!may(found.actor, type, { bodyId: found.body.id })) return forbidden
      if (type === 'document-approved' || type === 'findings-kept')
        return c.redirect(`/desk/requests/${found.file.row.reference}/release`, 303)
      const document = found.file.state.documents.get(c.req.query('document') ?? '')
      const { entry, event } = c.req.query()
      const values: Values = {
        ...(document ? { documentId: document.documentId, title: document.title ?? titleOf(document.name) } : {}),
        ...(entry ? { entry } : {}),
        ...(event ? { event } : {}),
        ...(type === 'decision-drafted' ? draftValues(found.file, await readerOfWords(found)) : {}),
      }
      const wanted = c.req.query('parts')
      const parts = wanted === undefined && many(values, 'part').length > 0 ? many(values, 'part') : partsOf(wanted)
      const refusal = stepRefused(found.file, type)
      const page = { context: found.context, type, form: { values, errors: {} }, parts }
      return send(c, <ActionPage {...page} {...(refusal ? { refusal } : {})} />, refusal ? 409 : 200)
    })
    .upload('/desk/requests/:reference/documents', caseOf, async (found, c) => {
      if (!mayAttach(found)) return forbidden
      const form = await formOf(c).read({
        ...uploadTaker(c, 'file', found.file.row.reference),
        maxFiles: formLimits.files,
      })
      const sent = ownValues(form.values, ['file', 'event', 'version'])
      return act(c, found, 'document-attached', sent, async (values) => {
        const event = one(values, 'event') === '' ? {} : { event: Number(one(values, 'event')) }
        let target = targetOf(found, values)
        if (form.files.length === 0) return fileNeeded
        for (const file of form.files) {
          if (!file.ok) return file
          const uploaded = await uploadDocument(found.ports, found.actor, target, { ...file.value, ...event })
          if (!uploaded.ok) return uploaded
          // Those after the first one follow what this form itself has changed.
          target = { reference: found.file.row.reference }
        }
        return ok(undefined)
      })
    })
    .upload(`/desk/requests/:reference/:action{${actionsWithFile}}`, caseOf, takeAction)
    .openForm('/desk/requests/:reference/:action', caseOf, takeAction)
}

const actionsWithFile = eventTypesWhere((rule) => rule.takesFile).join('|')

/** What the form of an action sent: to be shown again, or to be done. */
async function takeAction(found: OpenCase, c: Context<AppEnv>): Promise<Answer> {
  const type = paramOf(c, 'action') as EventType
  const action = type === 'document-attached' ? undefined : actions.get(type)
  if (!action) return notFound
  if (!may(found.actor, type, { bodyId: found.body.id })) return forbidden
  const taker = uploadTaker(c, 'file', found.file.row.reference)
  const form = await formOf(c).read(ruleOf(type).takesFile && mayAttach(found) ? taker : undefined)
  const sent = ownValues(form.values, type === 'decision-drafted' ? draftFields(found.file) : ['*'])
  const wanted = type === 'decision-drafted' ? one(sent, 'parts') : ''
  if (wanted !== '') {
    const values = withParts(sent, wanted)
    const parts = many(values, 'part')
    return <ActionPage context={found.context} type={type} form={{ values, errors: {} }} parts={parts} />
  }
  if (type === 'decision-drafted' && one(sent, 'template') !== '') {
    const read = await readerOfWords(found)
    const letter = letterFromTemplate(found.file, read, partsInWords(sent, found.file))
    const form = { values: { ...sent, letter }, errors: {} }
    return <ActionPage context={found.context} type={type} form={form} parts={many(sent, 'part')} />
  }
  if (isStep(type) && wantsPreview(sent)) {
    const shown = await previewStep(c, found.context, found.actor, type, sent, await readerOfWords(found))
    return shown.ok ? shown.value : formAgain(c, type, sent, shown.refusal)
  }
  return act(c, found, type, sent, async (values) => {
    const input =
      type === 'decision-drafted'
        ? decisionInput(values, found.file)
        : { ...inputOf(type, filled(values), found.file), ...listsOf(type, values) }
    const { file } = form
    if (file && !file.ok) return file
    const whole = file ? await withFile(found.ports, action, file.value) : ok(action)
    if (!whole.ok) return whole
    const performed = await perform(found.ports, found.actor, targetOf(found, values), whole.value, input)
    return performed.ok ? ok(undefined) : performed
  })
}

const mayAttach = ({ actor, body }: OpenCase) => may(actor, 'document-attached', { bodyId: body.id })

/** The letter is read before it goes; with no letter yet, or where another is asked for, it is shown first. */
const wantsPreview = (sent: Values): boolean => one(sent, 'letter') === '' || one(sent, 'preview') !== ''

function targetOf({ file }: OpenCase, values: Values) {
  const seen = Number(one(values, 'version'))
  return { reference: file.row.reference, ...(Number.isInteger(seen) && seen > 0 ? { seen } : {}) }
}

/** `Minutes-of-March_2024.pdf` as a title to begin with. */
function titleOf(name: string): string {
  return name.replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll(/[-_]+/g, ' ')
}

/** Does it, and goes back to the case; where it is refused the form comes back with what was typed, and says why. */
async function act(
  c: Context<AppEnv>,
  found: OpenCase,
  type: EventType,
  values: Values,
  attempt: (values: Values) => Promise<Result<undefined>>,
): Promise<Answer> {
  const result = await attempt(values)
  const { reference } = found.file.row
  if (result.ok) return c.redirect(`/desk/requests/${reference}?saved=${type}`, 303)
  return formAgain(c, type, values, result.refusal)
}

async function formAgain(c: Context<AppEnv>, type: EventType, values: Values, refusal: Refusal): Promise<Answer> {
  // The case may have moved on meanwhile: the form comes back on what it is now.
  const found = await caseOf(c)
  if (isTurnedAway(found)) return found
  const { context, file, ports, actor } = found
  const { viewer } = context
  const specs = fieldsOf(type, context)
  const labels = {
    ...Object.fromEntries(specs.map((spec) => [spec.name, viewer.t.fields[spec.label][0]])),
    ...(type === 'statute-changed' ? { to: viewer.t.routing.law.choose } : {}),
  }
  const names = new Set(specs.map((spec) => spec.name))
  const form: FormState =
    type === 'decision-drafted'
      ? formWith(values, refusal, decisionLabels(context, values), viewer.t, (path) => decisionField(path, values))
      : formWith(values, refusal, labels, viewer.t, (path) =>
          path === 'field' || path === 'event' ? 'entry' : names.has(path) ? path : (path.split('.')[0] ?? path),
        )
  const view = refusal.code === 'conflict' ? await viewCase(ports, actor, file.row.reference) : refuse('not-found')
  const seen = Number(one(values, 'version'))
  const changed = view.ok ? view.value.case.history.filter((line) => line.seq > seen) : []
  const status =
    refusal.code === 'conflict' ? 409 : refusal.code === 'forbidden' ? 403 : refusal.code === 'too-large' ? 413 : 422
  return send(
    c,
    <ActionPage
      context={context}
      type={type}
      form={form}
      refusal={refusal}
      changed={changed}
      parts={many(values, 'part').length > 0 ? many(values, 'part') : ['whole']}
    />,
    status,
  )
}

/** `parts.1.outcome` is the field `b.outcome`. */
function decisionField(path: string, values: Values): string {
  const [first, index, field] = path.split('.')
  if (first !== 'parts' || field === undefined) return path
  const part = many(values, 'part')[Number(index)] ?? 'whole'
  return part === 'whole' ? field : `${part}.${field}`
}

function decisionLabels({ viewer }: FormContext, values: Values): { readonly [name: string]: string } {
  const { fields } = viewer.t
  const labels: Record<string, string> = { letter: fields.letter[0] }
  for (const part of many(values, 'part')) {
    const prefix = part === 'whole' ? '' : `${part}.`
    labels[`${prefix}outcome`] = fields.outcome[0]
    labels[`${prefix}exemptions`] = fields.exemptions[0]
    labels[`${prefix}reason`] = fields.partReason[0]
  }
  return labels
}

async function readerOfWords({ ports, actor, file }: OpenCase) {
  return (await caseReading(ports, actor, file)).read
}

/** The draft as it would go out, with the comment with which an earlier one came back. */
async function draftInWords(found: OpenCase): Promise<DraftInWords> {
  const { draft, returnedWith, stage } = found.file.state
  const read = await readerOfWords(found)
  const open = stage === 'drafted' || stage === 'approved' || (stage === 'open' && draft !== null)
  return {
    parts: open ? draftPartsOf(found.file, read) : [],
    returned: read(returnedWith),
  }
}
