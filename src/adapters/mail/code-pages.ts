/** Charsets of Windows' code pages that are not called windows-N. */
const named: { readonly [page: number]: string } = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** The charset of a code page, by its number; undefined where it is none that is decoded. */
export const charsetOfCodePage = (page: number): string | undefined =>
  named[page] ?? (page === 874 || (page >= 1250 && page <= 1258) ? `windows-${page}` : undefined)
