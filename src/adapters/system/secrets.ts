import { createHmac } from 'node:crypto'
import type { Secrets } from '../../app/ports.ts'

/** Secrets derived from the installation's own: HMAC-SHA256, 192 bits of it, safe in a URL. */
export function derivedSecrets(installationSecret: string): Secrets {
  return {
    requestSecret: (requestId) =>
      createHmac('sha256', installationSecret)
        .update(`request-secret:${requestId}`)
        .digest()
        .subarray(0, 24)
        .toString('base64url'),
  }
}
