/** Kinds of files that an office program opens, by the ends of their names. */
export type OfficeFormat =
  | 'docx'
  | 'doc'
  | 'odt'
  | 'rtf'
  | 'html'
  | 'pptx'
  | 'ppt'
  | 'odp'
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'svg'

export type ConvertedFile =
  | { readonly bytes: Uint8Array }
  /** `busy`: too much waits already. `failed`: it could not open the file, took too long or too much, or made nothing. */
  | { readonly failed: 'busy' | 'timed-out' | 'failed'; readonly message: string }

/** An office program of this machine that turns files into other kinds, in a folder of its own and within limits. */
export type OfficeProgram = {
  convert(bytes: Uint8Array, from: OfficeFormat, to: 'odt' | 'odp' | 'pdf'): Promise<ConvertedFile>
  /** Turns a small file into pages: why that fails, or null where it works. */
  check(): Promise<string | null>
}
