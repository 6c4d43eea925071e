import type { ChangedField } from './ports/store/office-history.ts'

/** What `after` says otherwise than `before`, field by field; null where nothing stands there. */
export function changedFields(before: object | undefined, after: object): readonly ChangedField[] {
  const old: { readonly [field: string]: unknown } = { ...before }
  const now: { readonly [field: string]: unknown } = { ...after }
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((field) => {
    const [from = null, to = null] = [old[field], now[field]]
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from, to }]
  })
}
