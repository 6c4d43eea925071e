import { createHmac, webcrypto } from 'node:crypto'
import type { Secrets } from '../../app/ports/secrets-ports.ts'

/** Without those that are read for one another. The first 24 are letters. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

const letterTokenLength = 26
/** AES-GCM: the bytes of its nonce, which is drawn anew for each text. */
const nonceBytes = 12

/** Secrets derived from the installation's own: HMAC-SHA256, 192 bits of it, safe in a URL. */
export function derivedSecrets(installationSecret: string): Secrets {
  /** The same link stands in every reminder of one person. */
  let latest = { what: '', proof: '' }
  const sealingKey = (context: string) =>
    webcrypto.subtle.importKey(
      'raw',
      createHmac('sha256', installationSecret).update(`seal:${context}`).digest(),
      'AES-GCM',
      false,
      ['encrypt', 'decrypt'],
    )
  return {
    async seal(text, context) {
      const iv = webcrypto.getRandomValues(new Uint8Array(nonceBytes))
      const key = await sealingKey(context)
      const sealed = await webcrypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, Buffer.from(text))
      return Buffer.concat([iv, new Uint8Array(sealed)]).toString('base64')
    },
    async open(sealed, context) {
      const bytes = Buffer.from(sealed, 'base64')
      const iv = bytes.subarray(0, nonceBytes)
      const key = await sealingKey(context)
      try {
        const text = await webcrypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes.subarray(nonceBytes))
        return Buffer.from(text).toString()
      } catch {
        return null
      }
    },
    requestSecret: (requestId) =>
      createHmac('sha256', installationSecret)
        .update(`request-secret:${requestId}`)
        .digest()
        .subarray(0, 24)
        .toString('base64url'),
    keyedHash: (purpose, text) =>
      createHmac('sha256', installationSecret)
        .update(`keyed:${purpose}:${text}`)
        .digest()
        .subarray(0, 24)
        .toString('base64url'),
    stopProof(what) {
      if (latest.what !== what) {
        const proof = createHmac('sha256', installationSecret).update(`stop:${what}`).digest().subarray(0, 18)
        latest = { what, proof: proof.toString('base64url') }
      }
      return latest.proof
    },
    letterToken(what) {
      const bytes = createHmac('sha256', installationSecret).update(`letter:${what}`).digest()
      return [...bytes.subarray(0, letterTokenLength)].map((byte) => letters.charAt(byte % 32)).join('')
    },
    addressHash: (address) => createHmac('sha256', installationSecret).update(`address:${address}`).digest('hex'),
    mailProof: (requestId) => {
      const bytes = createHmac('sha256', installationSecret).update(`mail-proof:${requestId}`).digest()
      return [...bytes.subarray(0, 10)].map((byte, at) => letters.charAt(byte % (at === 0 ? 24 : 32))).join('')
    },
  }
}
