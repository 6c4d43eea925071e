import { addStaff } from '../app/office/add-staff.ts'
import { deactivateStaff } from '../app/office/deactivate-staff.ts'
import { keyScopes, makeApiKey } from '../app/office/make-api-key.ts'
import { makeSignInLink } from '../app/office/make-sign-in-link.ts'
import { revokeApiKeys } from '../app/office/revoke-api-keys.ts'
import type { Ports } from '../app/ports/ports.ts'
import type { Staff } from '../app/ports/store/staff.ts'
import { roles } from '../domain/request/role.ts'
import { type Command, InputError, inputErrorOf, needed, parsed, UsageError } from './command.ts'
import { bodyNamed, withPorts } from './installation.ts'

const usage = `usage: candor user add --body SLUG --email ADDRESS --name NAME --roles ROLE,ROLE [--locale en|zh-Hans|zh-Hant] [--json]
       candor user list [--body SLUG] [--json]
       candor user deactivate --email ADDRESS [--body SLUG] [--json]
       candor user link --email ADDRESS [--body SLUG] [--json]
       candor user key --email ADDRESS --name NAME --scopes read|write|figures [--body SLUG] [--json]
       candor user keys --email ADDRESS [--body SLUG] [--json]
       candor user revoke-key --email ADDRESS --name NAME [--body SLUG] [--json]

  add         adds a person, or changes the roles of one who is there. Roles: ${roles.join(', ')}
  deactivate  ends a person's access; what they did stays in the records
  link        prints a link that signs the person in once, within 15 minutes
  key         prints an API key that acts for the person: once, it is not kept. With the scope figures it reads
              figures and anonymised exports, and nothing else: for an auditor
  keys        lists the person's keys by their names
  revoke-key  ends every key of that name at once
`

const linkMinutes = 15
const system = { kind: 'system' } as const

type Values = { readonly [option: string]: string | boolean | undefined }
type Verb = (ports: Ports, values: Values) => Promise<{ readonly json: unknown; readonly text: string }>

const text = (values: Values, option: string) => {
  const value = values[option]
  return typeof value === 'string' ? value : undefined
}

const shown = ({ email, name, roles: has, active, locale }: Staff, body: string) => ({
  body,
  email,
  name,
  roles: has,
  active,
  locale,
})

async function personNamed(ports: Ports, values: Values): Promise<Staff> {
  const email = needed(text(values, 'email'), '--email').toLowerCase()
  const slug = text(values, 'body')
  const bodyId = slug === undefined ? undefined : (await bodyNamed(ports, slug)).id
  const found = (await ports.store.staff.byEmail(email)).filter(
    (staff) => bodyId === undefined || staff.bodyId === bodyId,
  )
  const [staff, ...others] = found
  if (!staff) throw new InputError(`nobody works under ${email}${slug === undefined ? '' : ` at "${slug}"`}`)
  if (others.length > 0) throw new InputError(`${email} works for ${found.length} bodies: say which with --body`)
  return staff
}

const verbs: { readonly [name: string]: Verb } = {
  async add(ports, values) {
    const body = await bodyNamed(ports, needed(text(values, 'body'), '--body'))
    const given = needed(text(values, 'roles'), '--roles')
      .split(',')
      .map((role) => role.trim())
      .filter((role) => role !== '')
    const input = {
      email: needed(text(values, 'email'), '--email'),
      name: needed(text(values, 'name'), '--name'),
      roles: given,
      ...(values.locale === undefined ? {} : { locale: values.locale }),
    }
    const added = await addStaff(ports, system, body, input)
    if (!added.ok) throw inputErrorOf(added.refusal)
    const { staff, isNew } = added.value
    return {
      json: shown(staff, body.slug),
      text: `${staff.email} ${isNew ? 'now works' : 'works'} for ${body.slug} as ${staff.roles.join(', ')}`,
    }
  },
  async list(ports, values) {
    const slug = text(values, 'body')
    const bodies = slug === undefined ? await ports.store.bodies.all() : [await bodyNamed(ports, slug)]
    const people = []
    for (const body of bodies)
      for (const staff of await ports.store.staff.of(body.id)) people.push(shown(staff, body.slug))
    const lines = people.map(
      (one) => `${one.body}  ${one.email}  ${one.name}  ${one.roles.join(', ')}${one.active ? '' : '  (not active)'}`,
    )
    return { json: people, text: lines.join('\n') || 'Nobody yet: candor user add' }
  },
  async deactivate(ports, values) {
    const outcome = await deactivateStaff(ports, system, await personNamed(ports, values))
    if (!outcome.ok) throw inputErrorOf(outcome.refusal)
    return { json: { email: outcome.value.email, active: false }, text: `${outcome.value.email} can no longer sign in` }
  },
  async link(ports, values) {
    const staff = await personNamed(ports, values)
    if (!staff.active) throw new InputError(`${staff.email} is not active: "candor user add" makes them so again`)
    const { link, expiresAt } = await makeSignInLink(ports, staff, linkMinutes)
    return { json: { email: staff.email, link, expiresAt }, text: link }
  },
  async key(ports, values) {
    const scope = keyScopes.find((one) => one === values.scopes)
    if (!scope) throw new UsageError(`--scopes is one of ${keyScopes.join(', ')}`)
    const staff = await personNamed(ports, values)
    const made = await makeApiKey(ports, system, staff, needed(text(values, 'name'), '--name'), scope)
    if (!made.ok) throw inputErrorOf(made.refusal)
    const { key, record } = made.value
    return { json: { email: staff.email, name: record.name, scopes: record.scopes, key }, text: key }
  },
  async keys(ports, values) {
    const staff = await personNamed(ports, values)
    const keys = (await ports.store.apiKeys.of(staff.id)).map(({ name, scopes, createdAt, revokedAt }) => ({
      ...{ name, scopes, createdAt, revokedAt },
    }))
    const lines = keys.map(
      ({ name, scopes, createdAt, revokedAt }) =>
        `${name}  ${scopes.join(', ')}  made ${createdAt}${revokedAt === null ? '' : `  revoked ${revokedAt}`}`,
    )
    return { json: keys, text: lines.join('\n') || `${staff.email} has no keys` }
  },
  async 'revoke-key'(ports, values) {
    const staff = await personNamed(ports, values)
    const name = needed(text(values, 'name'), '--name')
    const ended = await revokeApiKeys(ports, system, staff, name)
    if (!ended.ok) throw inputErrorOf(ended.refusal)
    return {
      json: { email: staff.email, name, revoked: ended.value },
      text: `The key "${name}" opens nothing any more`,
    }
  },
}

export const userCommand: Command = async (args, io) => {
  const option = { type: 'string' } as const
  const { values, positionals } = parsed(args, {
    body: option,
    email: option,
    name: option,
    roles: option,
    locale: option,
    scopes: option,
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  const [name, ...more] = positionals
  if (values.help || name === undefined) {
    await io.stdout(usage)
    return values.help ? 0 : 2
  }
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb || more.length > 0) throw new UsageError(`there is no "user ${positionals.join(' ')}"`)
  const { json, text: told } = await withPorts(io, (ports) => verb(ports, values))
  await io.stdout(values.json ? `${JSON.stringify(json)}\n` : `${told}\n`)
  return 0
}
