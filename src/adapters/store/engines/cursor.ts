import { BadCursor } from '../../../app/ports/port-errors.ts'

/** Where a page ended: the sort key and the id of its last row. */
export type Position = { readonly key: string; readonly id: string }

/** An opaque cursor, safe in a URL. */
export function encodeCursor({ key, id }: Position): string {
  const bytes = new TextEncoder().encode(JSON.stringify([key, id]))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** @throws BadCursor where the text is none that `encodeCursor` made */
export function decodeCursor(cursor: string): Position {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (Array.isArray(parsed) && parsed.length === 2) {
      const [key, id] = parsed
      if (typeof key === 'string' && typeof id === 'string') return { key, id }
    }
  } catch {
    // Whatever it was, it was not ours.
  }
  throw new BadCursor()
}
