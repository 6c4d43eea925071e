import type { Context } from 'hono'
import { actions } from '../../../app/actions.ts'
import { loadCaseOf, statuteOf } from '../../../app/case-file.ts'
import { statusOf } from '../../../app/cases/view/status-view.ts'
import { lettersOf } from '../../../app/decisions/read-letter.ts'
import { uploadDocument } from '../../../app/documents/upload-document.ts'
import { confirmByLink, isToConfirm } from '../../../app/mail/links/confirm-address.ts'
import { perform } from '../../../app/perform.ts'
import { actionRuleOf } from '../../../domain/request/event-rules.ts'
import type { EventType } from '../../../domain/request/event-types.ts'
import { may } from '../../../domain/request/policy.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import { isDecidedHere } from '../../../domain/request/review-options.ts'
import { allowedNow } from '../../../domain/request/transitions.ts'
import type { AppEnv } from '../../app-env.ts'
import { fileNeeded, formOf, uploadTaker } from '../../forms/uploads.ts'
import { type Known, knownRequest } from '../../middleware/requester.ts'
import { viewerOfCase } from '../../ui/case/enquiry-words.ts'
import { emptyForm } from '../../ui/form.tsx'
import { filled, formWith, one, ownValues, type Values, valuesOf } from '../../ui/form-values.ts'
import { everyone, notFound, Pages, paramOf, within } from '../../ui/pages.ts'
import { formProblem } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { type Viewer, viewerOf } from '../../ui/viewer.ts'
import { readerOfRequest, requesterByAddress } from './request-readers.ts'
import { StatusPage } from './status-page.tsx'

/** The requester's own page. A wrong secret and an unknown reference look the same. */
export function statusPages(): Pages {
  return new Pages()
    .page('/requests/:reference', readerOfRequest, async (known, c) => {
      if (known.actor.kind === 'staff' && !may(known.actor, 'read-case', { bodyId: known.row.bodyId })) {
        return notFound
      }
      // Opened, a link changes nothing: programs that look for viruses open it too.
      return showStatus(c, known, c.req.query('secret'), { saved: c.req.query('saved') }, c.req.query('mailed'))
    })
    .form(
      '/requests/:reference/address-confirmed',
      within('write', everyone),
      ['secret', 'mailed'],
      async ({ ports, values }, c) => {
        const known = await requesterOf(c, values)
        if (!known) return notFound
        const confirmed = await confirmByLink(ports, known.row, one(values, 'mailed'))
        return confirmed ? back(c, known, values, 'address-confirmed') : notFound
      },
    )
    .upload('/requests/:reference/documents', within('write', requesterByAddress), async ({ ports, ...known }, c) => {
      // By the secret in the address: nothing of a form with a file is read before it is known whose it is.
      const { reference } = known.row
      const form = await formOf(c).read(uploadTaker(c, 'file', reference))
      const values = { ...ownValues(form.values, ['secret', 'file']), secret: c.req.query('secret') ?? '' }
      const file = form.file ?? fileNeeded
      const done = file.ok ? await uploadDocument(ports, known.actor, { reference }, file.value) : file
      const mailed = c.req.query('mailed') ?? ''
      if (!done.ok) return comeBack(c, known, { ...values, mailed }, 'document-attached', done.refusal)
      await confirmByLink(ports, known.row, mailed)
      return back(c, known, values, 'document-attached')
    })
    .openForm('/requests/:reference/:action', within('write', everyone), async ({ ports }, c) => {
      const type = paramOf(c, 'action') as EventType
      const action = actionRuleOf(type)?.requester ? actions.get(type) : undefined
      // What an act may be told, its use case says.
      const values = await valuesOf(c, ['*'])
      const known = action ? await requesterOf(c, values) : null
      if (!action || !known) return notFound
      const { secret: _secret, version: _version, mailed, ...input } = filled(values)
      const done = await perform(ports, known.actor, { reference: known.row.reference }, action, input)
      if (!done.ok) return comeBack(c, known, values, type, done.refusal)
      await confirmByLink(ports, known.row, mailed ?? '')
      const isNoted = type === 'review-lodged' && !isDecidedHere(statuteOf(known.row.statute), one(values, 'kind'))
      return back(c, known, values, isNoted ? 'noted-elsewhere' : type)
    })
}

/** The requester by the secret of the form's hidden field: staff who are signed in act from the desk. */
async function requesterOf(c: Context<AppEnv>, values: Values): Promise<Known | null> {
  const known = await knownRequest(c, c.req.param('reference') ?? '', one(values, 'secret'))
  return known?.actor.kind === 'requester' ? known : null
}

function back(
  c: Context<AppEnv>,
  known: Known,
  values: Values,
  saved: EventType | 'noted-elsewhere' | 'address-confirmed',
): Response {
  const query = new URLSearchParams({ secret: one(values, 'secret'), saved })
  return c.redirect(`/requests/${known.row.reference}?${query}`, 303)
}

async function comeBack(
  c: Context<AppEnv>,
  known: Known,
  values: Values,
  type: EventType,
  refusal: Refusal,
): Promise<Response> {
  const viewer = viewerOf(c)
  const form = formWith(values, refusal, labelsOf(viewer), viewer.t)
  const problem = formProblem(refusal, viewer)
  return showStatus(c, known, one(values, 'secret'), { form, failedAction: type, problem }, one(values, 'mailed'))
}

function labelsOf({ t }: Viewer): { readonly [name: string]: string } {
  const { act, answerQuestion } = t.status
  return {
    answer: answerQuestion.answer,
    text: act.messageLabel,
    file: act.fileLabel,
    reason: act.withdrawReason,
    kind: act.reviewKind,
    grounds: act.reviewGrounds,
    score: act.feedbackLabel,
    comment: act.feedbackComment,
  }
}

type Shown = Partial<Pick<Parameters<typeof StatusPage>[0], 'form' | 'failedAction' | 'problem' | 'saved'>>

async function showStatus(
  c: Context<AppEnv>,
  known: Known,
  secret: string | undefined,
  shown: Shown,
  mailed = '',
): Promise<Response> {
  const ports = c.get('ports')
  const confirms = known.actor.kind === 'requester' && (await isToConfirm(ports, known.row, mailed))
  const file = await loadCaseOf(ports, known.row)
  const subject = { bodyId: file.body.id, requestId: file.row.id }
  const view = await statusOf(ports, file, known.actor)
  const allowed = new Set(
    [...actions.keys()].filter((type) => may(known.actor, type, subject) && allowedNow(file.state, type) === undefined),
  )
  return send(
    c,
    <StatusPage
      form={emptyForm}
      {...shown}
      viewer={viewerOfCase(viewerOf(c, file.body), file.statute)}
      view={view}
      statute={file.statute}
      secret={known.actor.kind === 'requester' ? secret : undefined}
      allowed={allowed}
      proof={confirms ? mailed : undefined}
      mailed={known.row.requesterEmail !== null}
      maxBytes={ports.settings.maxUploadBytes}
      letters={lettersOf(file).filter((letter) => letter.forRequester)}
      pdf={ports.pdf !== undefined}
    />,
    shown.problem ? 422 : 200,
  )
}
