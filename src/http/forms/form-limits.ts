import { BodyRefused } from './body-refused.ts'

/** What a form may hold. The largest of our own has some hundred fields. */
export const formLimits = {
  parts: 1000,
  files: 1,
  /** Of all fields together, with their names. */
  fieldBytes: 256 * 1024,
  /** Of one part. */
  headerBytes: 8 * 1024,
  headerPairs: 16,
  /** RFC 2046. */
  boundaryCharacters: 70,
} as const

export function tooMany(what: string): BodyRefused {
  const message = `The form has more ${what} than are read here`
  return new BodyRefused({ code: 'too-large', message }, { connection: 'close' })
}

export function unreadable(why: string): BodyRefused {
  return new BodyRefused({ code: 'invalid', message: `The form cannot be read: ${why}` }, { connection: 'close' })
}
