import { sourceOf } from '../../../domain/network/address-range.ts'
import type { MailPorts } from '../../ports/ports.ts'
import type { IntakeRow } from '../../ports/store/mail/intake.ts'
import { fileMail } from './file-mail.ts'
import { type TurnsBySource, turnsBySource } from './turns-by-source.ts'

/** An ordinary letter. A larger one may take seconds to read, and many of them minutes. */
const maxOrdinaryBytes = 1_000_000

export type WaitingLetter = Pick<IntakeRow, 'id' | 'rawSize' | 'envelopeFrom' | 'trustedRelay'> & {
  /** The address that it came from; of a letter from before the start it is not known any more. */
  readonly remoteAddress?: string
}

/** Files letters beside whatever else the server does, ordinary ones never behind large ones. */
export type FilingLanes = {
  /** Files it when its turn comes. One that waits already is not taken twice. */
  add(letter: WaitingLetter): void
  /** Takes what was accepted before a crash, or could not be filed then. */
  addReceived(): Promise<void>
  /** Ends the letters that are under way, and leaves the rest as they are stored. */
  stop(): Promise<void>
}

type Lane = { readonly turns: TurnsBySource<string>; underWay: Promise<void> | undefined }

/**
 * Two lanes, one letter at a time in each, by turns of their sources: letters that are costly to read hold up neither what
 * the office sends, nor the end of the server, nor letters of anybody else (docs/adr/0101).
 */
export function filingLanes(
  ports: MailPorts,
  onError: (error: unknown) => void,
  file: typeof fileMail = fileMail,
): FilingLanes {
  const emptyLane = (): Lane => ({ turns: turnsBySource(), underWay: undefined })
  const lanes = { ordinary: emptyLane(), large: emptyLane() }
  const waiting = new Set<string>()
  let stopped = false

  async function fileInTurn(lane: Lane): Promise<void> {
    // What comes at the same time takes turns from the first letter on.
    await Promise.resolve()
    for (let id = lane.turns.next(); id !== undefined && !stopped; id = lane.turns.next()) {
      await file(ports, id).catch(onError)
      waiting.delete(id)
    }
    // In the same step in which nothing was found to wait: whatever is added afterwards begins anew.
    lane.underWay = undefined
  }

  function add(letter: WaitingLetter): void {
    if (waiting.has(letter.id)) return
    waiting.add(letter.id)
    const to = letter.rawSize > maxOrdinaryBytes ? lanes.large : lanes.ordinary
    to.turns.add(sourceOfLetter(letter, ports.mailReader.organisationalDomain), letter.id)
    to.underWay ??= fileInTurn(to)
  }

  return {
    add,
    async addReceived() {
      for (let cursor: string | undefined; ; ) {
        const page = await ports.store.intake.list({ status: 'new', limit: 100, ...(cursor ? { cursor } : {}) })
        page.rows.forEach(add)
        if (!page.nextCursor) return
        cursor = page.nextCursor
      }
    },
    async stop() {
      stopped = true
      await Promise.all(Object.values(lanes).map(({ underWay }) => underWay))
    },
  }
}

/**
 * Where a letter comes from, before it is read: the server that brought it, which nobody chooses freely, then the domain and
 * the mailbox that it names. A relay that the configuration names brings letters of everybody, so that the domain stands first.
 */
function sourceOfLetter(
  { envelopeFrom, trustedRelay, remoteAddress }: WaitingLetter,
  organisationalDomain: MailPorts['mailReader']['organisationalDomain'],
): readonly string[] {
  const mailbox = envelopeFrom.toLowerCase()
  const domain = mailbox.slice(mailbox.lastIndexOf('@') + 1)
  const owner = organisationalDomain(domain) ?? domain
  const broughtBy =
    trustedRelay || remoteAddress === undefined ? `domain ${owner}` : `address ${sourceOf(remoteAddress)}`
  return [broughtBy, owner, mailbox]
}
