import type { Context } from 'hono'
import { statuteOf } from '../../../app/case-file.ts'
import { previewRequest } from '../../../app/cases/receive/preview-request.ts'
import { submitRequest } from '../../../app/cases/receive/submit-request.ts'
import { alreadyThere } from '../../../app/documents/already-there.ts'
import type { Upload } from '../../../app/documents/keep-upload.ts'
import { attachedOriginal, keepOriginal, keptOriginal } from '../../../app/mail/inbound/keep-original.ts'
import { lawsOf } from '../../../app/office/laws-of-body.ts'
import type { Body, BodyChannel } from '../../../app/ports/store/bodies.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import { ok, type Refusal, type Result } from '../../../domain/request/refusal.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import type { AppEnv } from '../../app-env.ts'
import { formOf, uploadTaker } from '../../forms/uploads.ts'
import { labelsOf } from '../../site/ask/ask-pages.tsx'
import { viewerOfCase } from '../../ui/case/enquiry-words.ts'
import { emptyForm, type FormState } from '../../ui/form.tsx'
import { filled, formWith, one, ownValues, type Values } from '../../ui/form-values.ts'
import { Pages } from '../../ui/pages.ts'
import { formProblem } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { ChooseChannelPage } from './choose-channel-page.tsx'
import { EnterCheckPage } from './enter-check-page.tsx'
import { EnterPage } from './enter-page.tsx'

const enterFields = [
  ...['step', 'original', 'file', 'facts.*'],
  ...['statute', 'channel', 'channelId', 'topic', 'unit', 'subject', 'words', 'name', 'email', 'address', 'telephone'],
  ...['urgent', 'expedited', 'viaAssistant', 'externalNumber', 'reachedOn', 'confirmedOn', 'firstReceivedOn'],
]

/** Requests that came by letter, at the counter, by telephone: typed in by the office, with the original. */
export function enterPages(): Pages {
  return new Pages()
    .page('/desk/requests/new', onDesk('submit-on-behalf'), (desk, c) => {
      const chosen = c.req.query('channel')
      const own = (desk.body.settings.channels ?? []).some((channel) => !channel.closed)
      if (own && chosen === undefined) {
        return <ChooseChannelPage viewer={viewerOf(c)} body={desk.body} />
      }
      const values = { channelId: chosen === 'plain' ? '' : (chosen ?? ''), statute: c.req.query('statute') ?? '' }
      return show(c, desk, { values, errors: {} })
    })
    .upload('/desk/requests/new', onDesk('submit-on-behalf'), async (desk, c) => {
      const sent = await formOf(c).read(uploadTaker(c, 'file', `originals of ${desk.body.slug}`))
      const { file } = sent
      const values = ownValues(sent.values, enterFields)
      const original = await originalOf(desk, values, file)
      if (!original.ok) return refused(c, desk, values, original.refusal)
      const kept = { ...values, ...(original.value ? { original: original.value } : {}) }
      const step = one(values, 'step')
      if (step === 'change') return show(c, desk, { values: kept, errors: {} })
      return step === 'fill' ? check(c, desk, kept) : enter(c, desk, kept)
    })
}

/** The file that comes with the form, stored; else the one that was kept before. */
async function originalOf(
  { ports, actor, body }: Desk,
  values: Values,
  file: Result<Upload> | undefined,
): Promise<Result<string>> {
  if (!file) return ok(one(values, 'original'))
  return file.ok ? keepOriginal(ports, actor, body.id, file.value) : file
}

function inputOf(values: Values, body: Body): object {
  const { step: _step, original: _original, file: _file, version: _version, ...given } = filled(values)
  const entries = Object.entries(given)
  const facts = entries.filter(([name]) => name.startsWith('facts.'))
  return {
    ...Object.fromEntries(entries.filter(([name]) => !name.startsWith('facts.'))),
    body: body.slug,
    facts: Object.fromEntries(facts.map(([name, value]) => [name.slice('facts.'.length), value])),
  }
}

async function check(c: Context<AppEnv>, desk: Desk, values: Values): Promise<Response> {
  const { ports, actor, body } = desk
  const previewed = await previewRequest(ports, actor, inputOf(values, body))
  if (!previewed.ok) return refused(c, desk, values, previewed.refusal)
  const kept = keptOriginal(ports, actor, one(values, 'original'))?.name
  const form = { values, errors: {} }
  const asked = { subject: one(values, 'subject'), words: one(values, 'words') }
  const there = await alreadyThere(ports, actor, body, asked)
  const page = { viewer: viewerOf(c), body, ...previewed.value, form, kept, there }
  return send(c, <EnterCheckPage {...page} />)
}

async function enter(c: Context<AppEnv>, desk: Desk, values: Values): Promise<Response> {
  const { ports, actor, body } = desk
  const events = attachedOriginal(ports, keptOriginal(ports, actor, one(values, 'original')))
  const submitted = await submitRequest(ports, actor, inputOf(values, body), { events })
  if (!submitted.ok) return refused(c, desk, values, submitted.refusal)
  return c.redirect(`/desk/requests/${submitted.value.row.reference}?saved=submitted`, 303)
}

function refused(c: Context<AppEnv>, desk: Desk, values: Values, refusal: Refusal): Promise<Response> {
  const { law } = chosenOf(desk.body, values)
  const viewer = viewerOfCase(viewerOf(c), law)
  const [problem] = formProblem(refusal, viewer)
  const { routing, desk: words } = viewer.t
  const labels = {
    ...labelsOf(viewer, { ...desk.body, statute: law.id }),
    ...{ topic: routing.topic, telephone: words.telephone, externalNumber: words.externalNumber },
  }
  return show(c, desk, formWith(values, refusal, labels, viewer.t), problem)
}

/** The channel and the law that the form is for: what is unknown is the body's own. */
function chosenOf(body: Body, values: Values): { readonly channel: BodyChannel | null; readonly law: Statute } {
  const id = one(values, 'channelId')
  const channel = (body.settings.channels ?? []).find((own) => own.id === id && !own.closed) ?? null
  const law = lawsOf(body).find((known) => known.id === one(values, 'statute'))
  return { channel, law: law ?? statuteOf(channel?.statute ?? body.statute) }
}

function show(c: Context<AppEnv>, { ports, actor, body }: Desk, form: FormState = emptyForm, problem?: string) {
  const { channel, law } = chosenOf(body, form.values)
  const original = form.values['original']
  return send(
    c,
    <EnterPage
      viewer={viewerOf(c)}
      body={body}
      statute={law}
      channel={channel}
      form={form}
      today={civilDateAt(ports.clock.now(), body.timeZone)}
      kept={typeof original === 'string' ? keptOriginal(ports, actor, original)?.name : undefined}
      problem={problem}
    />,
    problem ? 422 : 200,
  )
}
