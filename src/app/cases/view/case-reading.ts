import type { TextRef } from '../../../domain/request/event-types.ts'
import { readersOf } from '../../../domain/request/event-visibility.ts'
import type { EventReader } from '../../../domain/request/events/event-rule.ts'
import { identityMask, type KnownIdentity } from '../../../domain/request/mask-identity.ts'
import type { Actor } from '../../../domain/request/policy.ts'
import { languages } from '../../../locales/locales.ts'
import type { CaseFile } from '../../case-file.ts'
import type { Ports } from '../../ports/ports.ts'

/** How one person reads a case: as whom, and with which words. */
export type CaseReading = {
  readonly readers: ReadonlySet<EventReader>
  /** Words as this person may read them; null once erased. Whose field they are of is for `event-rules.ts`. */
  read(ref: TextRef | null | undefined): string | null
  /** Plain text of the case, such as its subject, as this person may read it. */
  text(text: string): string
  /** False where the requester's identity is masked, and files of the requester are not opened. */
  readonly knowsRequester: boolean
}

export function identityOf(content: string | null): KnownIdentity | null {
  return content === null ? null : (JSON.parse(content) as KnownIdentity)
}

/** The case for one reader. The requester's name and addresses are masked for staff whose role does not need them. */
export async function caseReading(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  { row, body, state }: Pick<CaseFile, 'row' | 'body' | 'state'>,
): Promise<CaseReading> {
  const words = new Map((await ports.store.cases.words(row.id)).map((one) => [one.id, one.content]))
  const readers = readersOf(actor, { bodyId: body.id, requestId: row.id })
  const stored = (ref: TextRef | null | undefined): string | null => (ref ? (words.get(ref.id) ?? null) : null)
  const knowsRequester = readers.has('requester') || readers.has('identity')
  if (knowsRequester) return { readers, read: stored, text: (text) => text, knowsRequester }
  const mask = identityMask(
    identityOf(stored(state.identity)),
    row.requesterEmail === null ? [] : [row.requesterEmail],
    languages[row.locale].withheld,
  )
  return {
    readers,
    read(ref) {
      const content = stored(ref)
      return content === null ? null : mask(content)
    },
    text: mask,
    knowsRequester,
  }
}
