import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { fileBlobs } from '../../../src/adapters/blobs/file-blobs.ts'
import { fileUploads } from '../../../src/adapters/blobs/file-uploads.ts'
import { openStore } from '../../../src/adapters/store/open-store.ts'
import type { Staff } from '../../../src/app/ports/store/staff.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import { createApp } from '../../../src/http/app.ts'
import { officeOn } from '../../support/office.ts'
import { testPorts } from '../../support/ports.ts'

/** A server that takes files in pieces. The first on a folder makes the office, and those after it go on with its store. */
const [folder = '', isFirst = ''] = process.argv.slice(2)
const store = await openStore(`file:${join(folder, 'candor.db')}`, { migrate: true })
const blobs = fileBlobs(join(folder, 'blobs'))
const uploads = fileUploads(join(folder, 'blobs', 'uploads'), blobs.stageFile)
const key = 'ck_a-key-of-this-test'

async function newOffice(): Promise<string> {
  const office = await officeOn({ store, blobs, uploads })
  const { reference } = await office.submit()
  const officer: Staff = office.people.officer
  const keyHash = office.ports.digest.sha256(key)
  const createdAt = instant('2024-05-07T09:00:00Z')
  const scopes = ['read', 'write']
  await store.apiKeys.create({ keyHash, staffId: officer.id, name: 'key', scopes, createdAt, revokedAt: null })
  return reference
}

const reference = isFirst === 'first' ? await newOffice() : ''
const clock = { now: () => instant('2024-05-07T09:00:00Z') }
const app = createApp({ ports: testPorts({ store, blobs, uploads, clock }) })
const server = createAdaptorServer({ fetch: app.fetch }) as Server
server.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  process.send?.({ url, reference, key })
})
