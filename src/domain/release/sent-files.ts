/** The files with which a letter went out, and those that were left out of it. */
export type MailedFiles = {
  readonly messageKey: string
  readonly documentIds: readonly string[]
  readonly leftOut?: readonly string[]
}

/** A file was fetched over the link that went out with the event of this seq. By whom, nobody knows. */
export type FetchedFile = { readonly documentId: string; readonly link: number }
