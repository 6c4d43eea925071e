import { refuseField } from '../../domain/request/refusal.ts'
import { BodyRefused } from './body-refused.ts'

/** What a form may hold. The largest of our own has some hundred fields. */
export const formLimits = {
  parts: 1000,
  /** Of a form that takes several; any other takes one. */
  files: 50,
  /** Of all fields together, with their names. */
  fieldBytes: 256 * 1024,
  /** Of one part. */
  headerBytes: 8 * 1024,
  headerPairs: 16,
  /** RFC 2046. */
  boundaryCharacters: 70,
} as const

export const tooMany = (what: string): BodyRefused =>
  new BodyRefused({ code: 'too-large', params: { what } }, { connection: 'close' })

export const unreadable = (why: string): BodyRefused =>
  new BodyRefused(refuseField('', 'unreadable', { why }).refusal, { connection: 'close' })
