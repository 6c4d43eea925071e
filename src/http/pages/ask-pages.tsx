import { type Context, Hono } from 'hono'
import { statuteOf } from '../../app/case-file.ts'
import type { Body } from '../../app/records.ts'
import { submitRequest } from '../../app/submit-request.ts'
import { textIn } from '../../domain/text/local-text.ts'
import type { AppEnv } from '../app-env.ts'
import { AskForm, ChooseBody, requesterFacts } from '../components/ask-form.tsx'
import { emptyForm } from '../components/form.tsx'
import { type Reader, readerOf } from '../components/reader.ts'
import { Submitted } from '../components/submitted.tsx'
import { filled, formWith, valuesOf } from './form-values.ts'
import { told } from './problem-page.tsx'
import { send } from './render.tsx'

export function askPages(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/requests/new', async (c) => {
      const reader = readerOf(c)
      const slug = c.req.query('body')
      const bodies = await c.get('ports').store.bodies()
      const body =
        slug === undefined ? (bodies.length === 1 ? bodies[0] : undefined) : bodies.find((one) => one.slug === slug)
      if (!body) return chooseBody(c, reader, bodies)
      return send(
        c,
        <AskForm
          reader={reader}
          body={body}
          statute={statuteOf(body.statute)}
          form={emptyForm}
          choice={bodies.length > 1}
        />,
      )
    })
    .post('/requests/new', async (c) => {
      const reader = readerOf(c)
      const { store } = c.get('ports')
      const values = await valuesOf(c)
      const given = filled(values)
      const bodies = await store.bodies()
      const body = bodies.find((one) => one.slug === given['body'])
      if (!body) return chooseBody(c, reader, bodies)
      const submitted = await submitRequest(c.get('ports'), { kind: 'public' }, inputOf(given, reader, body))
      if (submitted.ok)
        return send(c, <Submitted reader={reader} submitted={submitted.value} email={given['email']} />, 201)
      const form = formWith(values, submitted.refusal, labelsOf(reader, body), reader.t)
      const [title] = told(submitted.refusal.code, reader)
      return send(
        c,
        <AskForm
          reader={reader}
          body={body}
          statute={statuteOf(body.statute)}
          form={form}
          choice={bodies.length > 1}
          problem={title}
        />,
        422,
      )
    })
}

function chooseBody(c: Context<AppEnv>, reader: Reader, bodies: readonly Body[]) {
  const query = (c.req.query('find') ?? '').normalize('NFKC').trim()
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found = bodies.filter((body) => {
    const text = [...Object.values(body.name), ...Object.values(body.settings.about ?? {}), body.slug]
      .join(' ')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return send(c, <ChooseBody reader={reader} bodies={found} query={query} />)
}

function inputOf(given: { readonly [name: string]: string }, reader: Reader, body: Body) {
  const facts = requesterFacts(statuteOf(body.statute)).map(({ name }) => [name, given[`facts.${name}`] ?? ''])
  const { subject, words, name, email, address, urgent, expedited } = given
  const input = { body: body.slug, subject, words, name, email: email?.trim(), address, urgent, expedited }
  return {
    ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
    locale: reader.locale,
    facts: Object.fromEntries(facts),
  }
}

export function labelsOf(reader: Reader, body: Body): { readonly [name: string]: string } {
  const { ask, desk } = reader.t
  const facts = statuteOf(body.statute).facts.map((fact) => [`facts.${fact.name}`, textIn(fact.title, reader.locale)])
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
