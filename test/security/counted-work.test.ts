import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { submitRequest } from '../../src/app/cases/receive/submit-request.ts'
import { followEntry } from '../../src/app/mail/follow-entry.ts'
import { answerLinkRequests } from '../../src/app/mail/links/answer-link-requests.ts'
import { confirmAddress } from '../../src/app/mail/links/confirm-address.ts'
import { sendMyRequests } from '../../src/app/mail/links/send-my-requests.ts'
import { requestSignIn } from '../../src/app/office/request-sign-in.ts'
import type { Ports, Store } from '../../src/app/ports/ports.ts'
import { type Office, openOffice } from '../support/office.ts'
import { putStaff } from '../support/put-row.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

/** What a use case asks of the store, call by call, with the bytes of what it hands over. */
function counted(ports: Ports): { readonly ports: Ports; readonly calls: string[] } {
  const calls: string[] = []
  const watch = <T extends object>(target: T, name: string): T =>
    new Proxy(target, {
      get(of, property) {
        const value: unknown = Reflect.get(of, property)
        const path = `${name}${String(property)}`
        if (typeof value === 'function') {
          return (...args: unknown[]) => {
            calls.push(`${path} ${JSON.stringify(args).length}`)
            return Reflect.apply(value, of, args)
          }
        }
        return typeof value === 'object' && value !== null ? watch(value, `${path}.`) : value
      },
    })
  return { ports: { ...ports, store: watch<Store>(ports.store, '') }, calls }
}

async function workOf(what: (ports: Ports) => Promise<unknown>): Promise<readonly string[]> {
  const { ports, calls } = counted(office.ports)
  await what(ports)
  return calls
}

describe('who is known here is told by no work of the answer', () => {
  it('to whoever asks for the links of an address', async () => {
    await office.submit({ email: 'known@example.org' })
    const known = await workOf((ports) => sendMyRequests(ports, 'known@example.org', 'en'))
    const other = await workOf((ports) => sendMyRequests(ports, 'a.rather.long.address@nobody.example', 'zh-Hans'))
    expect(known).toEqual(other)
    expect(known).toHaveLength(1)
  })

  it('to whoever asks to sign in, as staff, as one who left, or as nobody', async () => {
    await putStaff(office.ports.store, { ...office.people.auditor, active: false })
    const works: (readonly string[])[] = []
    for (const email of ['officer@riverford.example', office.people.auditor.email, 'x@nobody.example'])
      works.push(await workOf((ports) => requestSignIn(ports, email)))
    for (let count = 0; count < 8; count += 1) await requestSignIn(office.ports, 'officer@riverford.example')
    await answerLinkRequests(office.ports)
    works.push(await workOf((ports) => requestSignIn(ports, 'officer@riverford.example')))
    expect(new Set(works.map(String)).size).toBe(1)
  })

  it('to whoever files in an address that is known, confirmed, or has had enough', async () => {
    const file = (email: string) =>
      workOf((ports) =>
        submitRequest(ports, { kind: 'public' }, { body: 'riverford', subject: 'Roads', words: 'All of them.', email }),
      )
    await confirmAddress(office.ports, 'known@example.org')
    await office.submit({ email: 'known@example.org' })
    for (let count = 0; count < 5; count += 1) await office.submit({ email: 'often@example.org' })
    const known = await file('known@example.org')
    expect(await file('often@example.org')).toEqual(known)
    expect(await file('never@example.org')).toEqual(known)
  })

  it('to whoever wants news in the name of another', async () => {
    const { reference, requestId } = await office.submit()
    await office.act({ kind: 'requester', requestId }, reference, 'withdrawn')
    await office.act(office.as('publisher'), reference, 'log-published', { title: 'Roads', summary: 'All.' })
    const follow = (email: string) => workOf((ports) => followEntry(ports, reference, { email }, ''))
    const first = await follow('reader@example.net')
    for (let count = 0; count < 4; count += 1)
      await followEntry(office.ports, reference, { email: 'reader@example.net' }, '')
    await answerLinkRequests(office.ports)
    expect(await follow('reader@example.net')).toEqual(first)
  })
})

it('what was asked for stands nowhere in clear, and is gone when it is answered', async () => {
  await requestSignIn(office.ports, 'officer@riverford.example')
  const [row] = await office.ports.store.linkRequests.list('', 5)
  expect(JSON.stringify(row)).not.toContain('riverford')
  expect(await office.ports.secrets.open(row?.sealed ?? '', 'link request sign-in')).toContain(
    'officer@riverford.example',
  )
  expect(await office.ports.secrets.open(row?.sealed ?? '', 'another')).toBeNull()
  await answerLinkRequests(office.ports)
  expect(await office.ports.store.linkRequests.list('', 5)).toEqual([])
})
