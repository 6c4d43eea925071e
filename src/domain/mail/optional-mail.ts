/**
 * Kinds of message that their recipient may do without, each by itself: reminders and digests to staff, news to
 * followers. What the law or a case asks for is never among them, nor what escalates, nor what is overdue: it is their duty.
 */
const optional = /^reminder$|^(?!overdue-)(.+-)?digest(-|$)|^follow(er)?-news$/

/** Whether a recipient may stop this kind of message by the link in its head (RFC 8058). */
export function mayBeStopped(kind: string): boolean {
  return optional.test(kind)
}
