import type { Hono } from 'hono'
import createClient, { type Client } from 'openapi-fetch'
import { mailReader } from '../../src/adapters/mail/read-mail.ts'
import { signIn } from '../../src/app/office/sign-in.ts'
import type { MailPorts } from '../../src/app/ports/ports.ts'
import type { Staff } from '../../src/app/ports/store/staff.ts'
import { instant } from '../../src/domain/calendar/instant.ts'
import { roles } from '../../src/domain/request/role.ts'
import { type AppDeps, createApp } from '../../src/http/app.ts'
import type { AppEnv } from '../../src/http/app-env.ts'
import { pageRoutes } from '../../src/http/site/page-routes.ts'
import { problemPage } from '../../src/http/ui/problem-page.tsx'
import { type Office, openOffice } from '../support/office.ts'
import type { paths } from './api/generated/api-types.ts'

/** An office behind the whole HTTP app, as `serve` has it. */
export type HttpOffice = Office & {
  readonly ports: MailPorts
  /** Where its database and its files are. */
  readonly folder: string
  readonly app: Hono<AppEnv>
  /** Lines of the log, as `serve` would write them. */
  readonly lines: string[]
  request(path: string, init?: RequestInit): Promise<Response>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  /** The API as a program calls it, by its document; with a secret or a key where one is given. */
  client(bearer?: string): Client<paths>
  /** A new API key of this person. */
  keyOf(person: Staff, scopes?: readonly string[]): Promise<string>
  /** The cookie of a new session of this person. */
  sessionOf(person: Staff): Promise<string>
}

export async function openHttpOffice(
  deps: Partial<AppDeps> = {},
  ...ofKind: Parameters<typeof openOffice>
): Promise<HttpOffice> {
  const office = await openOffice(...ofKind)
  const ports: MailPorts = { ...office.ports, mailReader }
  const lines: string[] = []
  const log: AppDeps['log'] = (level, event, fields) =>
    lines.push(JSON.stringify({ level, event, ...(typeof fields === 'function' ? fields() : fields) }))
  const app = createApp({ ports, pages: pageRoutes(), problemPage, log, ...deps })
  let keys = 0
  // One after another: a new link to sign in ends the older ones of the same person.
  let lastSignIn: Promise<unknown> = Promise.resolve()
  return {
    ...office,
    ports,
    app,
    lines,
    request: async (path, init) => app.request(path, init),
    post: async (path, body, headers = {}) =>
      app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    client: (bearer) =>
      createClient<paths>({
        baseUrl: 'http://localhost/api/v1',
        fetch: async (request) => app.fetch(request),
        ...(bearer === undefined ? {} : { headers: { authorization: `Bearer ${bearer}` } }),
      }),
    async keyOf({ id }, scopes = ['read', 'write']) {
      keys += 1
      const key = `ck_${ports.ids.secret()}`
      const createdAt = instant('2024-05-07T09:00:00Z')
      const keyHash = ports.digest.sha256(key)
      await ports.store.apiKeys.create({
        keyHash,
        staffId: id,
        name: `key ${keys}`,
        scopes,
        createdAt,
        revokedAt: null,
      })
      return key
    },
    sessionOf({ id }) {
      const signingIn = lastSignIn.then(async () => {
        const token = ports.ids.secret()
        const expiresAt = instant('2030-01-01T00:00:00Z')
        await ports.store.signIn.saveToken({ tokenHash: ports.digest.sha256(token), staffId: id, expiresAt })
        const signed = await signIn(ports, token)
        if (!signed.ok) throw new Error(signed.refusal.code)
        return `candor=${signed.value.token}`
      })
      lastSignIn = signingIn.catch(() => undefined)
      return signingIn
    },
  }
}

/** What the API answered; a refusal is an error here. */
export function answered<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (data === undefined) throw new Error(`${response.status} ${response.url} ${JSON.stringify(error)}`)
  return data
}

/** Somebody with every role, in another body. */
export const strangerIn = async (office: Office): Promise<Staff> =>
  office.addPerson('stranger', roles, await office.addBody('elsewhere', { name: { en: 'Elsewhere' } }))
