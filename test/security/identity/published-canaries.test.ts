import { afterAll, beforeAll, expect, it } from 'vitest'
import { followerToken } from '../../../src/app/mail/links/link-proofs.ts'
import { answeredAndPublished, attached, ok } from '../../http/answered-request.ts'
import { type HttpOffice, openHttpOffice } from '../../http/http-office.ts'
import { readableBody } from './readable-body.ts'

const internal = /cninternal\w+|Jo Sample|jo@example\.org/
let office: HttpOffice
let published: Awaited<ReturnType<typeof answeredAndPublished>>
let withheldId: string
const follower = 'a-follower'

beforeAll(async () => {
  office = await openHttpOffice()
  published = await answeredAndPublished(office)
  const { reference, requestId } = published
  withheldId = await attached(office, reference, 'cninternalname.txt', 'cninternalbytes')
  await ok(office.act(office.as('officer'), reference, 'note-added', { text: 'cninternalnote' }))
  const { store, digest, clock } = office.ports
  const [at, bodyId] = [clock.now(), office.body.id]
  const tokenHash = digest.sha256(followerToken(office.ports, follower))
  const row = { id: follower, requestId, bodyId, email: 'follower@example.org', locale: 'en', tokenHash } as const
  await store.followers.add({ ...row, confirmedAt: at, createdAt: at })
}, 60_000)
afterAll(() => office.close())

it('the public and a follower find nothing internal of a published case, in any form of the log', async () => {
  const { reference, documentId } = published
  const token = followerToken(office.ports, follower)
  const paths = [
    ...[
      '/log',
      `/log/${reference}`,
      '/log.atom',
      '/log.csv',
      '/log.documents.csv',
      '/log.jsonl',
      '/log.sflf.csv',
      '/catalog.jsonld',
      '/sitemap/log-1.xml',
      '/statistics',
    ],
    ...['/api/v1/log', `/api/v1/log/${reference}`, `/documents/${documentId}`, `/api/v1/documents/${documentId}`],
    ...[`/log/follow/${token}`, `/log/unfollow/${token}`],
  ]
  for (const path of paths) {
    const answer = await office.request(path)
    expect(`${path} ${answer.status}`).toBe(`${path} 200`)
    expect(`${path} ${internal.exec(await readableBody(answer))?.[0]}`).toBe(`${path} undefined`)
  }
})

it('neither the requester nor the public gets the bytes of a file that is not released', async () => {
  for (const query of ['', `?secret=${published.secret}`]) {
    for (const path of ['/documents/ID', '/documents/ID/view', '/api/v1/documents/ID']) {
      const answer = await office.request(path.replace('ID', withheldId) + query)
      expect(`${path} ${answer.status}`).toBe(`${path} 404`)
      expect(await readableBody(answer)).not.toMatch(internal)
    }
  }
})
