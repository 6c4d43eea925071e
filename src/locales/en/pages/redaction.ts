/** Redaction: what is cut out of a file, by whom, and the file that comes of it. */
export const redaction = {
  fileTitle: (reference: string) => `Redacted file, ${reference}`,
  fileSuffix: '-redacted',
  statement: {
    title: 'Statement of what was cut',
    lede: 'The places that were cut out of this document, and the provisions of the law that they rest on. The words that were cut stand nowhere here.',
    page: 'Page',
    sheet: 'Sheet',
    shareOfSheet: 'Share of the cells',
    ground: 'Ground',
    cuts: 'Cuts',
    share: 'Share of the page',
    none: 'no ground',
    less: 'under 1 %',
    hash: (sha256: string) => `SHA-256 of the document: ${sha256}`,
    commitment: (hash: string) => `Commitment to the original and to the list of cuts: ${hash}`,
  },
}
