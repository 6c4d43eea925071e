import type { Colour } from '../../../domain/brand/contrast.ts'
import type { CalendarChange } from '../../../domain/calendar/calendar-changes.ts'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import type { Channel, EarlierTerm } from '../../../domain/clock/clock-types.ts'
import type { Term } from '../../../domain/clock/term-length.ts'
import type { LicenceId } from '../../../domain/release/licence.ts'
import type { OwnPattern } from '../../../domain/release/personal-data/find-personal-data.ts'
import type { PublicationDelay } from '../../../domain/request/publication-delay.ts'
import type { Locale, LocalText } from '../../../domain/text/local-text.ts'
import type { OfficeChange } from './office-history.ts'
import type { Created, New, Updated, Versioned } from './versions.ts'
/** A public body and its settings. */
export type Body = StoredBody & {
  /** What this installation says of its calendars: read with every body, so that no clock can be run without it. */
  readonly calendarChanges: readonly CalendarChange[]
}

/** What is kept of a body itself. */
export type StoredBody = Versioned & {
  readonly id: string
  /** Lower-case letters, digits and hyphens; the body's name in addresses. */
  readonly slug: string
  readonly name: LocalText
  /** The law that its requests come under unless said otherwise. */
  readonly statute: string
  readonly timeZone: string
  readonly region?: string
  readonly settings: BodySettings
}

export type BodySettings = {
  /** What the body does, for people who look for the right one. */
  readonly about?: LocalText
  readonly email?: string
  readonly locale: Locale
  /** The letters that its references begin with: `RIVER` in `RIVER-2026-00012`. */
  readonly referencePrefix: string
  /** An office of one may approve its own work; the history and the letter then say so. */
  readonly approvesOwnWork: boolean
  /** Local closures, counted only where the law says so. */
  readonly closures: readonly CivilDate[]
  /** The length of `service-standard`. */
  readonly term?: Term
  /** What it was before, for what was received until then. */
  readonly earlierTerms?: readonly EarlierTerm[]
  /** Working days before the due date on which a reminder goes out; 0 is the day itself. Each day after it there is one more. */
  readonly reminders: readonly number[]
  readonly units: readonly string[]
  /** By the unit's name: who works in it, and who heads it (staff ids). */
  readonly unitMembers?: { readonly [unit: string]: UnitMembers }
  /** The ways in which requests reach this body, beside those that every body has. */
  readonly channels?: readonly BodyChannel[]
  /** What requests are about, in the body's own words. */
  readonly topics?: readonly string[]
  /** Which unit gets a new request: the first rule that fits. */
  readonly routes?: readonly Route[]
  /** Who must approve a draft, one after the other; one step by any approver where left out. */
  readonly approvalSteps?: readonly ApprovalStep[]
  /** Who hears of an overdue request, one step after the other. */
  readonly escalation?: Escalation
  /** Local hours in which nothing goes out that can wait: `{ from: 21, to: 7 }`. */
  readonly quietHours?: { readonly from: number; readonly to: number }
  /** Who hears of the day and of the week, and at what local hour; nobody where left out. */
  readonly digests?: DigestChoice
  /** How long after its answer a request and its files are published, where the publisher says no day; at once where left out. */
  readonly publishAfter?: PublicationDelay
  /** Under what terms others use what it has published; none is stated where left out. */
  readonly licence?: LicenceId
  /** Names that are looked for in every file of its cases, besides those of the case. */
  readonly namesToFind?: readonly string[]
  /** Patterns that are looked for in every file of its cases: its own numbers of staff, of customers, of files. */
  readonly patternsToFind?: readonly OwnPattern[]
  /** Counts below this are not shown in public tables. */
  readonly smallCounts?: number
  /** Where releases before 20261130 kept what `CountedDaysRecords` keeps now: only read, until the first recalculation. */
  readonly countedBy?: { readonly [statuteId: string]: readonly string[] }
  readonly demonstration?: boolean
  readonly brand?: Brand
}

export type UnitMembers = { readonly members: readonly string[]; readonly head?: string }

/** One way in which requests reach a body. */
export type BodyChannel = {
  /** Lower-case letters, digits and hyphens; unique in the body. */
  readonly id: string
  readonly name: LocalText
  /** The law's rule for the receipt date goes by it. */
  readonly kind: Channel
  /** How it comes in: by itself, or typed in by an officer with the original attached. */
  readonly entry: 'form' | 'email' | 'api' | 'typed'
  /** The law that what comes this way is taken for at first; the body's own where left out. */
  readonly statute?: string
  /** No longer in use: kept for the requests that came by it. */
  readonly closed?: boolean
}

/** A rule of routing: what is left out fits everything. */
export type Route = { readonly channel?: string; readonly topic?: string; readonly unit: string }

export type ApprovalStep = {
  readonly name: string
  /** Staff ids; any approver of the body where it is empty. `unit-head` is the head of the request's unit. */
  readonly by: readonly string[] | 'unit-head'
}

/** Working days after the due date on which each hears of it. */
export type Escalation = {
  readonly unitHeadAfter?: number
  readonly headAfter?: number
  /** The head of the body: a staff id. */
  readonly head?: string
  /** The office above: an e-mail address and a name. */
  readonly above?: { readonly name: string; readonly email: string }
}

/** `to`: staff ids; those who approve or administer where it is empty. */
export type DigestChoice = {
  /** On working days, at their end. */
  readonly daily?: { readonly hour: number; readonly to: readonly string[] }
  /** `weekday`: 1 is Monday. */
  readonly weekly?: { readonly weekday: number; readonly hour: number; readonly to: readonly string[] }
}

/** How a body's own pages and letters look. */
export type Brand = {
  /** The one strong colour, as it stands on light paper; Candor's own where left out. */
  readonly seal?: Colour
  /** In the dark; made from `seal` where left out. */
  readonly sealDark?: Colour
  /** Its bytes are among the blobs. */
  readonly logo?: {
    readonly sha256: string
    readonly mediaType: string
    /** In pixels, or in the units of an SVG's view box. */
    readonly width: number
    readonly height: number
  }
}

/** The public bodies. */
export type Bodies = {
  all(): Promise<readonly Body[]>
  byId(id: string): Promise<Body | null>
  bySlug(slug: string): Promise<Body | null>
  /** `duplicate`: there is a body with this slug. */
  create(body: New<StoredBody>): Promise<Created<Body>>
  /** @param change the line in the history of the office that goes with it, here and below */
  update(body: Body, change?: OfficeChange): Promise<Updated<Body>>
}
