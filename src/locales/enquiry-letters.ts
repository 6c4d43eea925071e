import type { Channel } from '../domain/clock/clock-types.ts'
import type { Messages } from './en/letters/letters.ts'
import type { Notices } from './en/letters/notices.ts'
import type { Routing } from './en/letters/routing.ts'

type All = Messages & Notices & Routing

/** The words of letters and other mail. */
export type LetterWords = All & { readonly channels: { readonly [C in Channel]: string } }

/** The words of some messages, where an enquiry needs others than a request. */
export type WordsOfEnquiries = { readonly [M in keyof All]?: { readonly [K in keyof All[M]]?: All[M][K] } }
