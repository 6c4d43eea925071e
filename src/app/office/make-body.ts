import { regionsOf, unknownRegionOf } from '../../domain/calendar/load-calendar.ts'
import { returnSlug } from '../../domain/mail/return-address.ts'
import { referencePrefixOf } from '../../domain/request/reference.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import { fallbackLocale, type Locale, localeOfTag } from '../../domain/text/local-text.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body, StoredBody } from '../ports/store/bodies.ts'
import type { New } from '../ports/store/versions.ts'

export type NewBody = {
  readonly slug: string
  readonly statute: string
  readonly name?: string
  /** IANA; by default the law's own. */
  readonly timeZone?: string
  readonly region?: string
  readonly locale?: Locale
}

const defaultReminders = [5, 1, 0]

export function isSlug(text: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text)
}

/** The slug, where a new body may have it. */
export function newSlug(slug: string): Result<string> {
  if (!isSlug(slug)) return refuseField('slug', 'slug')
  if (slug === returnSlug) return refuseField('slug', 'reserved', { name: slug })
  return ok(slug)
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** A new public body with the settings that its law suggests. Its references begin with letters that no other body has. */
export async function makeBody(ports: Pick<Ports, 'store' | 'ids'>, input: NewBody): Promise<Result<Body>> {
  const statute = statuteById(input.statute)
  if (!statute) return refuseField('statute', 'unknown', { name: input.statute })
  const slug = newSlug(input.slug)
  if (!slug.ok) return slug
  const timeZone = input.timeZone ?? statute.timeZone
  if (!isTimeZone(timeZone)) return refuseField('timeZone', 'time-zone')
  if (input.region && unknownRegionOf(statute, { timeZone, region: input.region }) !== undefined)
    return refuseField('region', 'choice', { known: regionsOf(statute, { timeZone }).join(', ') })
  const bodies = await ports.store.bodies.all()
  if (bodies.some((body) => body.slug === input.slug)) return refuse('duplicate', { reason: 'body', name: input.slug })
  const body: New<StoredBody> = {
    id: ports.ids.id(),
    slug: input.slug,
    name: { en: input.name ?? input.slug, [statute.language]: input.name ?? input.slug },
    statute: statute.id,
    timeZone,
    ...(input.region ? { region: input.region } : {}),
    settings: {
      locale: input.locale ?? localeOfTag(statute.language) ?? fallbackLocale,
      referencePrefix: freePrefix(input.slug, new Set(bodies.map((one) => one.settings.referencePrefix))),
      approvesOwnWork: false,
      closures: [],
      reminders: defaultReminders,
      units: [],
    },
  }
  const made = await ports.store.bodies.create(body)
  return made.ok ? ok(made.row) : refuse('duplicate', { reason: 'body', name: input.slug })
}

function freePrefix(slug: string, taken: ReadonlySet<string>): string {
  const wanted = referencePrefixOf(slug)
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number += 1) {
    const next = `${wanted.slice(0, 12)}${number}`
    if (!taken.has(next)) return next
  }
}
