import type { ParseFailure } from '../../app/ports/parse-ports.ts'

/** What a parser process answers. */
export type ParserReply = { readonly value: unknown; readonly bytes: Uint8Array }

/** The JSON of an answer. */
export type ReplyHead = { readonly value: unknown } | { readonly failure: ParseFailure; readonly message: string }

/** What a parser process can be asked, by name. */
export type ParserCalls = {
  readonly [name: string]: (args: never, bytes: Uint8Array) => Promise<Partial<ParserReply>> | Partial<ParserReply>
}
