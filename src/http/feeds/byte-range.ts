/** A piece of a file: where it begins, and how many bytes it has. */
export type ByteRange = { readonly first: number; readonly length: number }

const oneRange = /^bytes *= *(\d*) *- *(\d*)$/i

/**
 * What a `Range` header asks of a file (RFC 9110, section 14). Several ranges, other units and what is not well formed are
 * answered with the whole file.
 */
export function byteRangeOf(header: string | undefined, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const [, from = '', to = ''] = oneRange.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return 'whole'
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'unsatisfiable' : { first: size - length, length }
  }
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < first) return 'whole'
  return first >= size ? 'unsatisfiable' : { first, length: last - first + 1 }
}
