import type { HttpOffice } from '../../http/http-office.ts'
import { partsOf, peopleOf, timeOf } from './story-office.ts'
import type { Asked, Part, Person, Teller, Values } from './teller.ts'

/** Tells a story through the HTTP API, each person with a key of their own. */
export async function byApi(office: HttpOffice): Promise<Teller> {
  const people = await peopleOf(office)
  const keys = new Map<Person, string>()
  const keyOf = async (who: Person): Promise<string> => {
    const key = keys.get(who) ?? (await office.keyOf(people[who]))
    keys.set(who, key)
    return key
  }
  const bearer = async (who: Person | 'requester', asked: Asked) => ({
    authorization: `Bearer ${who === 'requester' ? asked.secret : await keyOf(who)}`,
  })

  async function post(who: Person | 'requester', asked: Asked, type: string, values: object): Promise<Response> {
    return office.post(
      `/api/v1/requests/${asked.reference}/events`,
      { type, ...values },
      {
        ...(await bearer(who, asked)),
        'idempotency-key': office.ports.ids.secret(),
      },
    )
  }

  async function does(who: Person | 'requester', asked: Asked, type: string, values: object): Promise<void> {
    const response = await post(who, asked, type, values)
    if (response.status !== 201) throw new Error(`${who} "${type}": ${response.status} ${await response.text()}`)
  }

  return {
    office,
    people,
    on: timeOf(office),
    async asks(values) {
      const response = await office.post('/api/v1/requests', { body: office.body.slug, ...factsApart(values) })
      if (response.status !== 201) throw new Error(`asks: ${response.status} ${await response.text()}`)
      const { reference, secret } = (await response.json()) as Asked
      return { reference, secret }
    },
    async typesIn(who, channel, values) {
      const key = await keyOf(who)
      const response = await office.post(
        '/api/v1/requests',
        { body: office.body.slug, channelId: channel, ...factsApart(values) },
        { authorization: `Bearer ${key}` },
      )
      if (response.status !== 201) throw new Error(`types in: ${response.status} ${await response.text()}`)
      return ((await response.json()) as Asked).reference
    },
    does: (who, asked, type, values = {}) => does(who, asked, type, values),
    drafts: (who, asked, parts, letter) =>
      does(who, asked, 'decision-drafted', { parts: parts.map(partOf(parts.length)), letter }),
    async divides(who, asked, parts) {
      await does(who, asked, 'transferred', { parts, rest: false })
      return partsOf(office, asked)
    },
    async lateParts(asked) {
      const response = await office.request(`/api/v1/requests/${asked.reference}`, {
        headers: await bearer('requester', asked),
      })
      const { parts } = (await response.json()) as { parts: { to: string; late: boolean; closedOn: string | null }[] }
      return parts.filter((part) => part.late && part.closedOn === null).map((part) => part.to)
    },
    async isRefused(who, asked, type, values = {}) {
      const response = await post(who, asked, type, values)
      if (response.status < 400 || response.status >= 500)
        throw new Error(`${who} "${type}" was not refused: ${response.status}`)
    },
    async due(asked) {
      const response = await office.request(`/api/v1/requests/${asked.reference}`, {
        headers: await bearer('requester', asked),
      })
      return ((await response.json()) as { clock: { due: string | null } }).clock.due
    },
  }
}

const partOf = (count: number) => (part: Part, index: number) => ({
  part: count === 1 ? 'whole' : String.fromCodePoint('a'.charCodeAt(0) + index),
  ...part,
})

/** `facts.kind` of a form is `facts: { kind }` in the API. */
function factsApart(values: Values): object {
  const facts = Object.entries(values).filter(([name]) => name.startsWith('facts.'))
  const others = Object.entries(values).filter(([name]) => !name.startsWith('facts.'))
  return {
    ...Object.fromEntries(others),
    ...(facts.length > 0 ? { facts: Object.fromEntries(facts.map(([name, value]) => [name.slice(6), value])) } : {}),
  }
}
