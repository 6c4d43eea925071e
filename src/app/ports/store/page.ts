export type Page<T> = { readonly rows: readonly T[]; readonly nextCursor: string | null }
