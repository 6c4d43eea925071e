/** A message ready to send: every message has both forms, and they say the same. */
export type RenderedMail = { readonly subject: string; readonly text: string; readonly html: string }
