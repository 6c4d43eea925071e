/** Letters to a requester that anybody can have sent who files a request in their address. */
const causedByFiling: ReadonlySet<string> = new Set(['acknowledgement', 'withdrawn', 'review-lodged'])

/** Whether a letter of this kind to a requester counts against what a mailbox gets that has confirmed nothing. */
export function isCausedByFiling(kind: string): boolean {
  return causedByFiling.has(kind)
}

/** So many of them in 24 hours. */
export const maxUnconfirmedLettersPerDay = 3

/** The local hour of the digest, on the next day. */
export const heldDigestHour = 8
