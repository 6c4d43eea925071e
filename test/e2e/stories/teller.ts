import type { Staff } from '../../../src/app/ports/store/staff.ts'
import type { EventType } from '../../../src/domain/request/event-types.ts'
import type { HttpOffice } from '../../http/http-office.ts'

/** Who acts in a story. `second` is another approver than the one who approves. */
export type Person = 'officer' | 'approver' | 'second' | 'publisher' | 'admin'
/** What is written into a form, by the names of its fields. */
export type Values = { readonly [field: string]: string | boolean | readonly string[] }
export type Asked = { readonly reference: string; readonly secret: string }

export type Part = {
  readonly outcome: string
  readonly exemptions?: readonly string[]
  readonly reason?: string
  readonly publicInterest?: string
}

/** One way in which a story is told: through the API, through the pages without scripts, by keyboard alone. */
export type Teller = {
  readonly office: HttpOffice
  readonly people: { readonly [P in Person]: Staff }
  /** It is noon of this day, where the body is. */
  on(day: string): void
  /** The requester fills in the form. */
  asks(values: Values): Promise<Asked>
  /** An officer types in what came by one of the body's own channels, for somebody who gave no address. */
  typesIn(who: Person, channel: string, values: Values): Promise<string>
  does(who: Person | 'requester', asked: Asked, type: EventType, values?: Values): Promise<void>
  /** Drafts the decision: the letter begins as the template says, and goes on with these words. */
  drafts(who: Person, asked: Asked, parts: readonly Part[], letter: string): Promise<void>
  /** Gives every part of the request to a unit of the body. */
  divides(
    who: Person,
    asked: Asked,
    parts: readonly { readonly unit: string; readonly words: string }[],
  ): Promise<readonly Asked[]>
  /** The units whose part is late, as the requester is told it. */
  lateParts(asked: Asked): Promise<readonly string[]>
  /** What the page or the API answers where it is refused. */
  isRefused(who: Person | 'requester', asked: Asked, type: EventType, values?: Values): Promise<void>
  /** The due date as the requester is told it; null while the clock waits. */
  due(asked: Asked): Promise<string | null>
}

/** A story, told in the words of the law. */
export type Story = (tell: Teller) => Promise<void>
