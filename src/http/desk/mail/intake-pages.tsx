import type { Context } from 'hono'
import { alreadyThere } from '../../../app/documents/already-there.ts'
import {
  attachToCase,
  discardMail,
  openFromMail,
  rawMail,
  waitingMail,
  waitingMails,
} from '../../../app/mail/inbound/attach-mail.ts'
import { attachedMail, discardedMails } from '../../../app/mail/inbound/attached-mail.ts'
import type { MailPorts } from '../../../app/ports/ports.ts'
import type { IntakeRow } from '../../../app/ports/store/mail/intake.ts'
import { ok, type Refusal, type Result } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { mailDownload } from '../../feeds/mail-download.ts'
import { emptyForm, type FormState } from '../../ui/form.tsx'
import { formWith, one, type Values, valuesOf } from '../../ui/form-values.ts'
import { notFound, type Opened, Pages, paramOf, within } from '../../ui/pages.ts'
import { formProblem, problemPage } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { AttachedMessagePage, InboundMessagePage, type Placement, placements } from './inbound-message-page.tsx'
import { InboundMessagesPage } from './inbound-messages-page.tsx'

type MailDesk = Desk & { readonly ports: MailPorts }

/** The desk of who may enter requests of others, where letters come in. */
const mailDeskOf = onDesk('submit-on-behalf', (desk): Opened<MailDesk> => {
  const { mailReader } = desk.ports
  return mailReader ? { ...desk, ports: { ...desk.ports, mailReader } } : notFound
})

const fieldOfPlacement = { open: 'subject', join: 'reference', discard: 'reason' } as const

/** The letters that matched no case. */
export function intakePages(): Pages {
  return new Pages()
    .page('/desk/intake', mailDeskOf, async (desk, c) => {
      const { ports, body } = desk
      const cursor = c.req.query('cursor')
      const putAway = c.req.query('status') === 'discarded'
      const list = putAway ? discardedMails : waitingMails
      const page = await list(ports, desk.actor, body, { limit: 20, ...(cursor ? { cursor } : {}) })
      if (!page.ok) return page
      const discarded = c.req.query('saved') === 'discarded'
      return (
        <InboundMessagesPage
          viewer={viewerOf(c)}
          body={body}
          page={page.value}
          discarded={discarded}
          putAway={putAway}
        />
      )
    })
    .page('/desk/intake/:id', mailDeskOf, async (desk, c) => {
      const letter = await waitingMail(desk.ports, desk.actor, paramOf(c, 'id'))
      if (!letter.ok) return notWaiting(c, desk, letter.refusal, paramOf(c, 'id'))
      const page = {
        viewer: viewerOf(c),
        row: letter.value,
        body: desk.body,
        there: await asMessage(desk, letter.value),
      }
      return <InboundMessagePage {...page} form={emptyForm} />
    })
    .file('/desk/intake/:id/message.eml', within('read', mailDeskOf), async (desk, c) => {
      const id = paramOf(c, 'id')
      const raw = await rawMail(desk.ports, desk.actor, id)
      return raw.ok ? mailDownload(c, id, raw.value) : raw
    })
    .openForm('/desk/intake/:id/:placement', mailDeskOf, async (desk, c) => {
      const what = placements.find((each) => each === paramOf(c, 'placement'))
      if (!what) return notFound
      const id = paramOf(c, 'id')
      const letter = await waitingMail(desk.ports, desk.actor, id)
      if (!letter.ok) return notWaiting(c, desk, letter.refusal, id)
      const values = await valuesOf(c, [fieldOfPlacement[what]])
      const placed = await place(desk, letter.value, what, values)
      if (placed.ok) return c.redirect(placed.value, 303)
      return formAgain(c, desk, id, what, values, placed.refusal)
    })
}

/** What is there already; a report of a failed delivery asks for nothing. */
const asMessage = ({ ports, actor, body }: MailDesk, { kind, subject, text }: IntakeRow) =>
  alreadyThere(ports, actor, body, kind === 'bounce' ? { subject: '', words: '' } : { subject, words: text })

/** Does it; gives the address that says so. */
async function place(desk: MailDesk, row: IntakeRow, what: Placement, values: Values): Promise<Result<string>> {
  const { ports, actor, body } = desk
  if (what === 'discard') {
    const put = await discardMail(ports, actor, row.id, { reason: one(values, 'reason') })
    return put.ok ? ok('/desk/intake?saved=discarded') : put
  }
  if (what === 'join') {
    const joined = await attachToCase(ports, actor, row.id, { reference: one(values, 'reference') })
    return joined.ok ? ok(`/desk/requests/${joined.value.reference}?saved=message-received`) : joined
  }
  const subject = one(values, 'subject').trim()
  const opened = await openFromMail(ports, actor, row.id, {
    ...(row.bodyId === null ? { body: body.slug } : {}),
    ...(subject === '' ? {} : { subject }),
  })
  return opened.ok ? ok(`/desk/requests/${opened.value.reference}?saved=submitted`) : opened
}

async function formAgain(
  c: Context<AppEnv>,
  desk: MailDesk,
  id: string,
  what: Placement,
  values: Values,
  refusal: Refusal,
): Promise<Response> {
  // A colleague may have placed it meanwhile.
  const letter = await waitingMail(desk.ports, desk.actor, id)
  if (!letter.ok) return notWaiting(c, desk, letter.refusal, id)
  const viewer = viewerOf(c)
  const { t } = viewer
  const { open, join, discard } = t.intake
  const unknown = what === 'join' && refusal.issues?.some(({ path }) => path === 'reference')
  const labels = { subject: open.subject, reference: join.reference, reason: discard.reason }
  const missing = one(values, 'reference').trim() === '' ? t.fieldProblems.required({}, join.reference) : join.unknown
  const form: FormState = unknown ? { values, errors: { reference: missing } } : formWith(values, refusal, labels, t)
  const problem = formProblem(refusal, viewer)
  const status = refusal.code === 'conflict' ? 409 : refusal.code === 'forbidden' ? 403 : 422
  const there = await asMessage(desk, letter.value)
  const page = { viewer, row: letter.value, body: desk.body, form, there, failed: what, problem }
  return send(c, <InboundMessagePage {...page} />, status)
}

/** A letter that is placed says where it went: to whoever could have placed it, and nobody else. */
async function notWaiting(c: Context<AppEnv>, desk: MailDesk, refusal: Refusal, id: string): Promise<Response> {
  const { ports, body } = desk
  const placed = refusal.code === 'conflict' ? await attachedMail(ports, desk.actor, body, id) : undefined
  if (!placed?.ok) return problemPage(c, refusal)
  return send(
    c,
    <AttachedMessagePage viewer={viewerOf(c)} body={body} {...placed.value} />,
    c.req.method === 'GET' ? 200 : 409,
  )
}
