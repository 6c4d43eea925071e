import type { Context } from 'hono'
import { statuteOf } from '../../../app/case-file.ts'
import { submitRequest } from '../../../app/cases/receive/submit-request.ts'
import { checkAnswers } from '../../../app/decisions/check-answers.ts'
import { fileOnce } from '../../../app/mail/inbound/file-once.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import { alreadyPublished } from '../../../app/search/already-published.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import type { AppEnv } from '../../app-env.ts'
import { emptyForm, type FormState } from '../../ui/form.tsx'
import { filled, formWith, ownValues, type Values, valuesOf } from '../../ui/form-values.ts'
import { requesterFacts } from '../../ui/intake-fields.tsx'
import { everyone, Pages, within } from '../../ui/pages.ts'
import { formProblem } from '../../ui/problem-page.tsx'
import { PublishedAlready } from '../../ui/published-already.tsx'
import { send } from '../../ui/render.tsx'
import { type Viewer, viewerOf } from '../../ui/viewer.ts'
import { CheckStep } from './ask-check.tsx'
import { type AskProps, type AskStep, fieldsOf, stepsOf } from './ask-page.tsx'
import { MoreStep, PublishedStep, ReachStep, WhatStep } from './ask-steps.tsx'
import { ChooseBodyPage } from './choose-body-page.tsx'
import { Submitted } from './submitted.tsx'

/** As much of a request as its likeness is looked for by. */
const maxSimilarityTextLength = 4000

/** The fields of asking, without those of the law. */
const askFields = [
  ...['body', 'step', 'to', 'checked', 'seen', 'nonce'],
  ...['subject', 'words', 'name', 'email', 'address', 'urgent', 'expedited'],
]

/** Asking, one thing a page. A form that brings everything at once and names no step is filed as it is. */
export function askPages(): Pages {
  return new Pages()
    .page('/requests/new', everyone, async ({ ports }, c) => {
      const slug = c.req.query('body')
      const bodies = await ports.store.bodies.all()
      const only = bodies.length === 1 && c.req.query('find') === undefined ? bodies[0] : undefined
      const body = slug === undefined ? only : bodies.find((one) => one.slug === slug)
      if (!body) return chooseBody(c, bodies)
      // The same form is filed once, however often it is sent.
      const form = { ...emptyForm, values: { nonce: ports.ids.secret() } }
      return show(c, 'what', propsOf(c, body, bodies, form))
    })
    .form('/requests/new', within('file', everyone), [...askFields, 'facts.*'], async ({ ports, values }, c) => {
      const bodies = await ports.store.bodies.all()
      const body = bodies.find((one) => one.slug === filled(values)['body'])
      if (!body) return chooseBody(c, bodies)
      const facts = requesterFacts(statuteOf(body.statute)).map(({ name }) => `facts.${name}`)
      ownValues(values, [...askFields, ...facts])
      return answer(c, propsOf(c, body, bodies, { values, errors: {} }), values)
    })
    .openForm('/requests/new/published', within('write', everyone), async ({ viewer }, c) => {
      const given = filled(await valuesOf(c, [...askFields, 'facts.*']))
      const found = await likeness(c, given, given['body'])
      c.header('cache-control', 'no-store')
      if (found.length === 0) return c.html('')
      return c.html(await (<PublishedAlready viewer={viewer} found={found} level={3} />))
    })
}

function propsOf(c: Context<AppEnv>, body: Body, bodies: readonly Body[], form: FormState): AskProps {
  return { viewer: viewerOf(c, body), body, statute: statuteOf(body.statute), form, choice: bodies.length > 1 }
}

type Given = { readonly [name: string]: string }

function likeness(c: Context<AppEnv>, given: Given, slug: string | undefined) {
  const text = `${given['subject'] ?? ''}\n${given['words'] ?? ''}`.slice(0, maxSimilarityTextLength)
  return alreadyPublished(c.get('ports'), text, slug)
}

/** Goes back where a button says so, stays where something is wrong, else on to the next step; from the last one it files. */
async function answer(c: Context<AppEnv>, props: AskProps, values: Values): Promise<Response> {
  const given = filled(values)
  const steps = stepsOf(props.statute)
  const step = given['step']
  const to = steps.find((one) => one === given['to'])
  if (to) return show(c, to, props)
  if (step === 'what' || step === 'reach') {
    const checked = checkAnswers(step, inputOf(given, props))
    if (!checked.ok) return refused(c, step, props, values, checked.refusal)
  }
  if (step === 'what') {
    const seen = new Set((given['seen'] ?? '').split(' '))
    const found = await likeness(c, given, given['body'])
    if (found.some(({ row }) => !seen.has(row.reference))) {
      return keepOnlyHere(await send(c, <PublishedStep {...props} found={found} />), props)
    }
  }
  const at = steps.findIndex((one) => one === (step === 'published' ? 'what' : step))
  // Who came to change one answer goes straight back to all of them.
  const next = at < 0 ? undefined : given['checked'] && step !== 'check' ? 'check' : steps[at + 1]
  return next ? show(c, next, props) : file(c, props, values)
}

async function file(c: Context<AppEnv>, props: AskProps, values: Values): Promise<Response> {
  const ports = c.get('ports')
  const { viewer } = props
  const given = filled(values)
  const input = inputOf(given, props)
  const nonce = /^[\w-]{20,100}$/.exec(given['nonce'] ?? '')?.[0]
  const filed = nonce ? await fileOnce(ports, nonce, input) : await submitRequest(ports, { kind: 'public' }, input)
  if (!filed.ok) return refused(c, undefined, props, values, filed.refusal)
  const changed = 'sent' in filed.value && filed.value.sent === 'changed'
  const email = filed.value.row.requesterEmail ?? undefined
  return send(c, <Submitted viewer={viewer} submitted={filed.value} email={email} changed={changed} />, 201)
}

/** The step that the first thing to be put right belongs to, with everything that was typed. */
function refused(
  c: Context<AppEnv>,
  step: ShownStep | undefined,
  props: AskProps,
  values: Values,
  refusal: Refusal,
): Promise<Response> {
  const { viewer, statute } = props
  const form = formWith(values, refusal, labelsOf(viewer, props.body), viewer.t)
  const wrong = stepsOf(statute).find((one) => fieldsOf(one, statute).some((name) => form.errors[name]))
  const [problem] = formProblem(refusal, viewer)
  const fallback = values['step'] === undefined ? 'what' : 'check'
  return show(c, step ?? wrong ?? fallback, { ...props, form, problem }, 422)
}

type ShownStep = Exclude<AskStep, 'published'>

const pages = { what: WhatStep, more: MoreStep, reach: ReachStep, check: CheckStep } as const

async function show(c: Context<AppEnv>, step: ShownStep, props: AskProps, status: 200 | 422 = 200) {
  const Step = pages[step]
  const values = step === 'check' ? { ...props.form.values, checked: 'yes' } : props.form.values
  return keepOnlyHere(await send(c, <Step {...props} form={{ ...props.form, values }} />, status), props)
}

/** The browser's own Back shows a step again from its memory; a page with a name or an address on it is never kept. */
function keepOnlyHere(response: Response, { form }: AskProps): Response {
  const personal = ['name', 'email', 'address'].some((name) => (form.values[name] ?? '') !== '')
  if (!personal) response.headers.set('cache-control', 'private, no-cache')
  return response
}

function chooseBody(c: Context<AppEnv>, bodies: readonly Body[]) {
  const query = (c.req.query('find') ?? '').normalize('NFKC').trim()
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found = bodies.filter((body) => {
    const text = [...Object.values(body.name), ...Object.values(body.settings.about ?? {}), body.slug]
      .join(' ')
      .normalize('NFKC')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return send(c, <ChooseBodyPage viewer={viewerOf(c)} bodies={found} query={query} />)
}

function inputOf(given: Given, { viewer, body, statute }: Pick<AskProps, 'viewer' | 'body' | 'statute'>) {
  const facts = requesterFacts(statute).map(({ name }) => [name, given[`facts.${name}`] ?? ''])
  const { subject, words, name, email, address, urgent, expedited } = given
  const input = { body: body.slug, subject, words, name, email: email?.trim(), address, urgent, expedited }
  return {
    ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
    locale: viewer.locale,
    facts: Object.fromEntries(facts),
  }
}

export function labelsOf(viewer: Viewer, body: Body): { readonly [name: string]: string } {
  const { ask, desk } = viewer.t
  const facts = statuteOf(body.statute).facts.map((fact) => [`facts.${fact.name}`, textIn(fact.title, viewer.locale)])
  return {
    subject: ask.subject,
    words: ask.words,
    name: ask.name,
    email: ask.email,
    address: ask.address,
    reachedOn: desk.reachedOn,
    confirmedOn: desk.confirmedOn,
    firstReceivedOn: desk.firstReceivedOn,
    unit: desk.unit,
    channel: desk.channel,
    ...Object.fromEntries(facts),
  }
}
