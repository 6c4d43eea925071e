import { submitRequest } from '../src/app/cases/receive/submit-request.ts'
import type { Ports } from '../src/app/ports/ports.ts'
import type { ChangeSet } from '../src/app/ports/store/cases/case-files.ts'
import type { Instant } from '../src/domain/calendar/civil-date.ts'

/**
 * A body with so many open requests, submitted on one day and all to be reminded of on another. The first is filed as any
 * other; the rest are its copies, written in bulk.
 * @returns the day of their first reminder
 */
export async function officeOfReminders(ports: Ports, at: Instant, count: number): Promise<string> {
  const body = {
    id: 'bench',
    slug: 'bench',
    name: { en: 'Bench Council' },
    statute: 'uk-foia-2000',
    timeZone: 'Europe/London',
    settings: {
      locale: 'en' as const,
      referencePrefix: 'BENCH',
      approvesOwnWork: true,
      closures: [],
      reminders: [5, 1],
      units: [],
    },
  }
  await ports.store.bodies.create(body)
  for (const [id, name] of [
    ['ann', 'Ann Example'],
    ['ben', 'Ben Example'],
  ] as const) {
    const email = `${id}@bench.example`
    await ports.store.staff.create({
      ...{ id, bodyId: body.id, email, name, roles: ['case-officer'], active: true, locale: 'en' },
    })
  }
  const early: Ports = { ...ports, clock: { now: () => at } }
  const filed = await submitRequest(
    early,
    { kind: 'public' },
    {
      body: body.slug,
      subject: 'Potholes in Mill Lane',
      words: 'Every report of a pothole in Mill Lane since 2020.',
    },
  )
  if (!filed.ok) throw new Error(filed.refusal.message)
  const { row } = filed.value
  const events = await ports.store.cases.events(row.id)
  const copy = (index: number): ChangeSet => {
    const id = `${row.id}-${String(index).padStart(7, '0')}`
    return {
      requestId: id,
      expectedSeq: 0,
      events: events.map((event) => ({ ...event, requestId: id })),
      request: { ...row, id, reference: `BENCH-2026-${String(index).padStart(7, '0')}`, assigneeId: 'ann' },
    }
  }
  const written = await ports.store.cases.commitAll(
    (async function* () {
      for (let start = 1; start < count; start += 500)
        yield Array.from({ length: Math.min(500, count - start) }, (_, index) => copy(start + index))
    })(),
  )
  if (!written.ok) throw new Error(`The copies of ${written.requestId} stand in each other's way`)
  return row.nextReminderOn ?? ''
}
