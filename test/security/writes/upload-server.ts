import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { fileBlobs } from '../../../src/adapters/blobs/file-blobs.ts'
import { openStore } from '../../../src/adapters/store/open-store.ts'
import { systemClock } from '../../../src/adapters/system/clock.ts'
import { removeUnfinishedFiles } from '../../../src/app/documents/remove-unfinished-files.ts'
import { createApp } from '../../../src/http/app.ts'
import { uploadSlots } from '../../../src/http/forms/upload-slots.ts'
import { pageRoutes } from '../../../src/http/site/page-routes.ts'
import { officeOn } from '../../support/office.ts'

/** A server that takes uploads, and keeps count of the memory that its JavaScript holds beside what it held at its start. */
const [folder = ''] = process.argv.slice(2)
const store = await openStore(`file:${join(folder, `candor-${process.pid}.db`)}`, { migrate: true })
const office = await officeOn({ store, blobs: fileBlobs(join(folder, 'blobs')) })
const ports = { ...office.ports, settings: { ...office.ports.settings, maxUploadBytes: 30_000_000 } }
await removeUnfinishedFiles({ ...ports, clock: systemClock })
const cases: Awaited<ReturnType<typeof office.submit>>[] = []
for (let filed = 0; filed < 13; filed += 1) cases.push(await office.submit())

const many = { uploads: 99, bytes: 10_000_000_000 }
const slots = uploadSlots({ case: many, caller: many, staff: many, public: many })
const app = createApp({ ports, pages: pageRoutes(), uploadSlots: slots })
const server = createAdaptorServer({ fetch: app.fetch }) as Server
server.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  process.send?.({ url, cases })
})

const held = () => {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
const atStart = held()
let limit = 0
setInterval(() => {
  limit = Math.max(limit, held() - atStart)
}, 250)
process.on('message', () => process.send?.({ limit, now: held() - atStart }))
