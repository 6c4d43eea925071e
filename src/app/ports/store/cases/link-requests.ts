import type { Instant } from '../../../../domain/calendar/civil-date.ts'
export const linkRequestKinds = ['sign-in', 'my-requests', 'follow'] as const
export type LinkRequestKind = (typeof linkRequestKinds)[number]

/** A link that somebody has asked for. Nothing in the row tells who, or whether they are known here. */
export type LinkRequest = {
  readonly id: string
  readonly kind: LinkRequestKind
  readonly sealed: string
  readonly askedAt: Instant
}

/** Links that were asked for and not looked at yet. */
export type LinkRequests = {
  add(request: LinkRequest): Promise<void>
  /** In the order of their ids, after the one with the id `after`. */
  list(after: string, limit: number): Promise<readonly LinkRequest[]>
  remove(id: string): Promise<void>
}
