/**
 * Kinds of message that their recipient may do without, each by itself: reminders and digests to staff, news to
 * followers. What the law or a case asks for is never among them, nor what escalates, nor what is overdue: it is their duty.
 */
const optional = /^reminder$|^(?!overdue-)(.+-)?digest(-|$)|^follow(er)?-news$/

/** Whether a recipient may stop this kind of message by the link in its head (RFC 8058). */
export function mayBeStopped(kind: string): boolean {
  return optional.test(kind)
}

/** What anybody can have sent to an address that they type, and what goes to outsiders of their own choice. */
const forOutsiders: ReadonlySet<string> = new Set([
  'my-requests',
  'follow-confirm',
  'follower-news',
  'attachments-not-taken',
  'held-letters',
])

/** The warning that a letter was not delivered. */
export const deadLetterWarning = 'letter-not-delivered'

/**
 * Whether the office is warned when a message of no case could not be delivered: what its own people wait for, never
 * what outsiders asked for (a flood of wrong addresses would be a flood of warnings), and never a warning itself.
 */
export function warnsWhenDead(kind: string): boolean {
  return kind !== deadLetterWarning && !forOutsiders.has(kind)
}
