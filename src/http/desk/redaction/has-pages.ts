const paged = ['application/pdf', 'image/jpeg', 'image/png']

/** Whether a file is offered for redaction: what it is said to be is enough for a link. */
export const hasPages = ({ name, mediaType }: { readonly name: string; readonly mediaType: string }): boolean =>
  name !== '' && (paged.includes(mediaType) || /\.(pdf|jpe?g|png)$/i.test(name))

const written = ['text/plain', 'text/csv', 'text/tab-separated-values']

/** Whether a safe copy is a text or a table again, unless it is asked for as pages. */
export const isWritten = ({ name, mediaType }: { readonly name: string; readonly mediaType: string }): boolean =>
  name !== '' && (written.includes(mediaType) || /\.(txt|csv|tsv|tab|log|md)$/i.test(name))
