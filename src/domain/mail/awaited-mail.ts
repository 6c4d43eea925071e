/**
 * Kinds of message that somebody sits and waits for: whoever asked for a link to sign in, to their own requests or to
 * confirm an address has the mailbox open. They go before whatever else waits to be sent.
 */
export const awaitedKinds: readonly string[] = ['sign-in-link', 'my-requests', 'follow-confirm']
