/**
 * A pointer to words that name or may name a person. They stand in a row of their own, so that they can be erased
 * without touching history; the event keeps their hash.
 */
export type TextRef = { readonly id: string; readonly sha256: string }

/**
 * Text that may name a person and stands in words of its own, which can be erased. Events of earlier versions hold the
 * text itself: it stays there, and no view shows it after an erasure (docs/adr/0097).
 */
export type KeptText = string | TextRef
