/** Redaction: what is cut out of a file, by whom, and the file that comes of it. */
export const redaction = {
  fileTitle: (reference: string) => `Redacted file, ${reference}`,
  fileSuffix: '-redacted',
}
