import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileBlobs } from '../../src/adapters/blobs/file-blobs.ts'
import { fileUploads } from '../../src/adapters/blobs/file-uploads.ts'
import { writePdf } from '../../src/adapters/pdf/write-pdf.ts'
import { formDocx } from '../../src/adapters/report/docx.ts'
import { formXlsx } from '../../src/adapters/report/xlsx.ts'
import { actions } from '../../src/app/actions.ts'
import { submitRequest } from '../../src/app/cases/receive/submit-request.ts'
import { perform } from '../../src/app/perform.ts'
import type { Ports } from '../../src/app/ports/ports.ts'
import type { Body } from '../../src/app/ports/store/bodies.ts'
import type { Staff } from '../../src/app/ports/store/staff.ts'
import type { Instant } from '../../src/domain/calendar/civil-date.ts'
import { instant } from '../../src/domain/calendar/instant.ts'
import type { EventType } from '../../src/domain/request/event-types.ts'
import type { Actor } from '../../src/domain/request/policy.ts'
import type { Role } from '../../src/domain/request/role.ts'
import { xlsxOf } from '../../src/http/feeds/xlsx-stream.ts'
import { describeRefusal } from '../../src/locales/refusals.ts'
import { newStore } from './migrated-database.ts'
import { testPorts } from './ports.ts'
import { putBody, putStaff } from './put-row.ts'

/** A public body with its people, on a real SQLite file, with a clock that the test sets. */
export type Office = {
  readonly ports: Ports
  readonly body: Body
  readonly people: { readonly [name in 'officer' | 'approver' | 'publisher' | 'auditor' | 'admin']: Staff }
  /** Sets what the time is. */
  at(now: string): void
  as(person: keyof Office['people']): Actor
  /** One person more, of this body or another. */
  addPerson(name: string, roles: readonly Role[], of?: Body): Promise<Staff>
  /** One body more, like this one. */
  addBody(slug: string, more?: Partial<Body>): Promise<Body>
  /** Changes settings from those that the body was opened with. */
  changeSettings(change: Partial<Body['settings']>): Promise<Body>
  submit(input?: object): Promise<{ reference: string; requestId: string; secret: string }>
  act(actor: Actor, reference: string, type: EventType, input?: object): ReturnType<typeof perform>
  close(): Promise<void>
}

const rolesOf: { readonly [name in keyof Office['people']]: readonly Role[] } = {
  officer: ['intake', 'case-officer'],
  approver: ['approver'],
  publisher: ['publisher'],
  auditor: ['auditor'],
  admin: ['administrator'],
}

export async function openOffice(
  statute = 'uk-foia-2000',
  timeZone = 'Europe/London',
  change: Partial<Body['settings']> = {},
): Promise<Office & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'candor-office-'))
  const store = await newStore(join(folder, 'candor.db'))
  const blobs = fileBlobs(join(folder, 'blobs'))
  const uploads = fileUploads(join(folder, 'blobs', 'uploads'), blobs.stageFile)
  const office = await officeOn({ store, blobs, uploads }, statute, timeZone, change)
  return {
    ...office,
    folder,
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The office on a store, files and secrets of the test's own. */
export async function officeOn(
  parts: Pick<Ports, 'store' | 'blobs'> & Partial<Pick<Ports, 'secrets' | 'uploads'>>,
  statute = 'uk-foia-2000',
  timeZone = 'Europe/London',
  change: Partial<Body['settings']> = {},
): Promise<Office> {
  const { store } = parts
  let now: Instant = instant('2024-05-07T09:00:00Z')
  const ports: Ports = testPorts({
    ...{ clock: { now: () => now }, pdf: writePdf },
    reportFiles: { docx: formDocx, xlsx: formXlsx, workbook: xlsxOf },
    ...parts,
  })
  const { ids } = ports
  const body = await putBody(store, {
    id: ids.id(),
    slug: 'riverford',
    name: { en: 'Riverford Borough Council', 'zh-Hans': '河津区议会', 'zh-Hant': '河津區議會' },
    statute,
    timeZone,
    settings: {
      locale: 'en',
      referencePrefix: 'RIVER',
      approvesOwnWork: false,
      closures: [],
      reminders: [10, 5, 3, 1, 0],
      units: ['Highways', 'Housing'],
      ...change,
    },
  })
  const addPerson: Office['addPerson'] = (name, roles, { id, slug } = body) => {
    const email = `${name}@${slug}.example`
    return putStaff(store, { id: ids.id(), bodyId: id, email, name, roles, active: true, locale: 'en' })
  }
  const entries = Object.entries(rolesOf).map(async ([name, roles]) => [name, await addPerson(name, roles)] as const)
  const people = Object.fromEntries(await Promise.all(entries)) as Office['people']
  return {
    ports,
    body,
    people,
    at(time) {
      now = instant(time)
    },
    as: (person) => ({ kind: 'staff', staffId: people[person].id, bodyId: body.id, roles: people[person].roles }),
    addPerson,
    addBody: (slug, more = {}) =>
      putBody(store, {
        ...{ ...body, id: ids.id(), slug, name: { en: slug } },
        settings: { ...body.settings, referencePrefix: slug.slice(0, 5).toUpperCase() },
        ...more,
      }),
    changeSettings: (change) => putBody(store, { ...body, settings: { ...body.settings, ...change } }),
    async submit(input = {}) {
      const filed = await submitRequest(
        ports,
        { kind: 'public' },
        {
          body: body.slug,
          subject: 'Potholes in Mill Lane',
          words: 'Every report of a pothole in Mill Lane since 2020.',
          name: 'Jo Sample',
          email: 'jo@example.org',
          ...input,
        },
      )
      if (!filed.ok) throw new Error(describeRefusal(filed.refusal))
      return { reference: filed.value.row.reference, requestId: filed.value.row.id, secret: filed.value.secret }
    },
    act(actor, reference, type, input = {}) {
      const action = actions.get(type)
      if (!action) throw new Error(`no action ${type}`)
      return perform(ports, actor, { reference }, action, input)
    },
    close: () => store.close(),
  }
}
