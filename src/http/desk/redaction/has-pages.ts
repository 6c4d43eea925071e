const paged = ['application/pdf', 'image/jpeg', 'image/png']

/** Whether a file is offered for redaction: what it is said to be is enough for a link. */
export const hasPages = ({ name, mediaType }: { readonly name: string; readonly mediaType: string }): boolean =>
  name !== '' && (paged.includes(mediaType) || /\.(pdf|jpe?g|png)$/i.test(name))
