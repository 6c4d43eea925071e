import type { RenderedMail } from '../../../../emails/rendered-mail.ts'
import { identityMask, type KnownIdentity } from '../../../domain/request/mask-identity.ts'
import { type Actor, may } from '../../../domain/request/policy.ts'
import type { Locale } from '../../../domain/text/local-text.ts'
import { escapeMarkup } from '../../../domain/text/markup.ts'
import { languages } from '../../../locales/locales.ts'
import type { Ports } from '../../ports/ports.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'
import type { Staff } from '../../ports/store/staff.ts'
import { identityOf } from './case-reading.ts'

type Masked = Pick<RequestRow, 'id' | 'bodyId' | 'subject' | 'locale' | 'requesterEmail'>
type Mask = (text: string) => string

/** Staff as an actor: what a message tells a person goes by their roles. */
export const asActor = ({ id, bodyId, roles }: Staff): Actor => ({ kind: 'staff', staffId: id, bodyId, roles })

/** Whether this reader may know who asked. What such a reader may not read, no search of theirs may find either. */
export const knowsRequesters = (actor: Actor, bodyId: string): boolean => may(actor, 'read-identity', { bodyId })

/**
 * How this reader reads text of each of these requests, by their ids: the requester's name and addresses are masked for
 * roles that may not know who asked. Empty where nothing is masked.
 */
export async function masksFor(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  rows: readonly Pick<Masked, 'id' | 'bodyId' | 'locale' | 'requesterEmail'>[],
): Promise<ReadonlyMap<string, Mask>> {
  const masked = rows.filter(({ bodyId }) => !knowsRequesters(actor, bodyId))
  if (masked.length === 0) return new Map()
  const identities = await ports.store.cases.identities(masked.map(({ id }) => id))
  return new Map(
    masked.map(({ id, locale, requesterEmail }) => {
      const emails = requesterEmail === null ? [] : [requesterEmail]
      return [id, identityMask(identityOf(identities.get(id) ?? null), emails, languages[locale].withheld)]
    }),
  )
}

/** Rows of a list as this reader may read them. */
export async function maskedRows<R extends Masked>(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  rows: readonly R[],
): Promise<readonly R[]> {
  const masks = await masksFor(ports, actor, rows)
  if (masks.size === 0) return rows
  return rows.map((row) => {
    const mask = masks.get(row.id)
    return mask ? { ...row, subject: mask(row.subject), requesterEmail: null } : row
  })
}

/** The row of a case as a message to this person may quote it. */
export async function maskedRow(ports: Pick<Ports, 'store'>, person: Staff, row: RequestRow): Promise<RequestRow> {
  return (await maskedRows(ports, asActor(person), [row]))[0] ?? row
}

/** A message about a case as it goes to this person. */
export function maskedMail(
  rendered: RenderedMail,
  person: Staff,
  identity: KnownIdentity | null,
  { bodyId, requesterEmail }: Pick<RequestRow, 'bodyId' | 'requesterEmail'>,
  locale: Locale,
): RenderedMail {
  if (knowsRequesters(asActor(person), bodyId)) return rendered
  const emails = requesterEmail === null ? [] : [requesterEmail]
  const mask = identityMask(identity, emails, languages[locale].withheld)
  const inHtml =
    identity && Object.fromEntries(Object.entries(identity).map(([name, value]) => [name, escapeMarkup(value)]))
  const { subject, text, html } = rendered
  return {
    ...rendered,
    subject: mask(subject),
    text: mask(text),
    html: identityMask(inHtml, emails, languages[locale].withheld)(mask(html)),
  }
}
