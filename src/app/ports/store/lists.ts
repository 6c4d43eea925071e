import type { Direction, LedgerFilter, LedgerSort } from './desk-ports.ts'
export type Page<T> = { readonly rows: readonly T[]; readonly nextCursor: string | null }

export type LedgerQuery = LedgerFilter & {
  readonly bodyId: string
  readonly sort: LedgerSort
  /** By default the usual one of the sort. */
  readonly direction?: Direction
  readonly cursor?: string
  readonly limit: number
}

export type LogQuery = {
  readonly bodySlug?: string
  readonly outcome?: string
  readonly year?: number
  readonly text?: string
  readonly cursor?: string
  readonly limit: number
}
