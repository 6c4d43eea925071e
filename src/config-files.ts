import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const fewestBits = 1024

/** Whether a text holds certificates that can be read. */
export function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined
  } catch {
    return false
  }
}

/** Whether a text is a private RSA key that is long enough to sign letters with (RFC 8301 section 3.2). */
export function isRsaKey(pem: string): boolean {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem)
    return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= fewestBits
  } catch {
    return false
  }
}

/** The text of a file that a variable names; an issue of that variable where it cannot be read, or is something else. */
export function fileOf(
  path: string,
  isRight: (text: string) => boolean,
  context: { addIssue(issue: { code: 'custom'; message: string }): void },
): string {
  try {
    const text = readFileSync(path, 'utf8')
    if (isRight(text)) return text
    context.addIssue({ code: 'custom', message: 'holds something else' })
  } catch {
    context.addIssue({ code: 'custom', message: 'cannot be read' })
  }
  return z.NEVER
}
