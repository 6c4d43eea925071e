/** Sentences with personal data of one kind, and near misses that have none of that kind. */
export type Sentences = { readonly has: readonly string[]; readonly hasNot: readonly string[] }
