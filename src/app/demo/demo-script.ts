import type { Colour } from '../../domain/brand/contrast.ts'
import type { Channel } from '../../domain/clock/clock-types.ts'
import type { EventType } from '../../domain/request/event-types.ts'
import type { Role } from '../../domain/request/role.ts'
import type { StatuteId } from '../../domain/statute/statutes.ts'
import type { Locale, LocalText } from '../../domain/text/local-text.ts'

/** What happens to a demonstration request: so many working days before today, and by whom. */
export type DemoStep = {
  readonly ago: number
  readonly by: Role | 'requester' | 'second-officer'
  readonly type: EventType | 'upload'
  readonly input?: { readonly [field: string]: unknown }
  /** The step is about the document uploaded last. */
  readonly aboutDocument?: true
}

export type DemoTopic = { readonly subject: string; readonly words: string; readonly summary: string }

export type DemoPerson = { readonly name: string; readonly email: string; readonly roles: readonly Role[] }

/** Letters and remarks in the language of the body. */
export type DemoTexts = {
  readonly question: string
  readonly answer: string
  readonly feeNote: string
  readonly thirdParty: string
  readonly otherBody: string
  readonly granted: string
  readonly partial: string
  readonly refused: string
  readonly notHeld: string
  readonly reason: string
  readonly publicInterest: string
  /** Whom the blanks of the law's own words on remedies name. */
  readonly remedyContact: string
  readonly comment: string
  readonly grounds: string
  readonly reviewUpheld: string
  readonly reviewOverturned: string
  readonly reopened: string
  readonly abandoned: string
  readonly withdrawn: string
  readonly tombstone: string
  readonly logWithdrawn: string
  readonly message: string
  readonly reply: string
  readonly note: string
  readonly thanks: string
  readonly complaint: string
  readonly file: { readonly name: string; readonly text: string }
}

export type DemoBody = {
  readonly slug: string
  readonly name: LocalText
  readonly about: LocalText
  readonly statute: StatuteId
  /** The subject of the same question, asked about the year before. */
  readonly yearBefore: (subject: string) => string
  readonly timeZone: string
  readonly locale: Locale
  readonly prefix: string
  /** The seal colour on light paper, and the logo as SVG. */
  readonly seal: Colour
  readonly logo: string
  readonly units: readonly string[]
  /** The hour in UTC at which the office is open all the year. */
  readonly hourUtc: number
  readonly staff: { readonly [key in Role | 'second-officer']: DemoPerson }
  readonly requesters: readonly {
    readonly name: string
    readonly email: string
    readonly facts: { readonly [name: string]: string }
  }[]
  readonly channel: Channel
  readonly outcomes: {
    readonly granted: string
    readonly partial: string
    readonly refused: string
    readonly notHeld: string
    readonly exemptions: readonly string[]
  }
  readonly facts: { readonly [name: string]: string | boolean }
  readonly review: string
  readonly extension: string
  /** The section that lets a request be treated as abandoned. */
  readonly abandonSection: string
  readonly fee: { readonly amount: string; readonly currency: string }
  readonly topics: readonly DemoTopic[]
  readonly texts: DemoTexts
}

export type DemoCase = {
  readonly ago: number
  readonly unit: number
  readonly byPost?: true
  readonly steps: readonly DemoStep[]
}
