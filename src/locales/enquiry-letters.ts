import type { Messages } from '../en.ts'
import type { Notices } from '../notices/en.ts'
import type { Routing } from '../routing/en.ts'

type All = Messages & Notices & Routing

/** The words of some messages, where an enquiry needs others than a request. */
export type WordsOfEnquiries = { readonly [M in keyof All]?: { readonly [K in keyof All[M]]?: All[M][K] } }
