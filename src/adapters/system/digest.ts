import { createHash } from 'node:crypto'
import type { Digest } from '../../app/ports.ts'

/** SHA-256 in hexadecimal. Workers have this module too (`nodejs_compat`). */
export const systemDigest: Digest = { sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex') }
