import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** RFC 8301 section 3.2. */
const minSecretBits = 1024

/** What is wrong with a text, as the end of "which ..."; undefined where nothing is. */
type Check = (text: string) => string | undefined

type Context = { addIssue(issue: { code: 'custom'; params: { why: string } }): void }

/** Refuses a value and says why: `which ...`. */
export function refused(context: Context, why: string): never {
  context.addIssue({ code: 'custom', params: { why } })
  return z.NEVER
}

/** Why a value was refused, where its schema says so. */
export function whyRefused({ issues }: z.ZodError): string | undefined {
  for (const issue of issues) if (issue.code === 'custom' && issue.params?.why) return String(issue.params.why)
  return undefined
}

const certificatesIn = (pem: string): readonly X509Certificate[] =>
  (pem.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? []).map(
    (one) => new X509Certificate(one),
  )

/** Every certificate of the text must be one that can be read, and there must be one. */
export const certificateCheck: Check = (pem) => {
  try {
    return certificatesIn(pem).length === 0 ? 'holds no certificate' : undefined
  } catch {
    return 'holds a certificate that cannot be read'
  }
}

function privateKeyIn(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem)
  } catch {
    return undefined
  }
}

export const privateKeyCheck: Check = (pem) =>
  privateKeyIn(pem) ? undefined : 'holds no private key that can be read without a passphrase'

/** A key that is long enough to sign letters with. */
export const rsaKeyCheck: Check = (pem) => {
  const key = privateKeyIn(pem)
  if (key?.asymmetricKeyType !== 'rsa') return 'holds no RSA private key that can be read without a passphrase'
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  return bits < minSecretBits ? `holds an RSA key of ${bits} bits` : undefined
}

/** Whether a private key is that of the first certificate of a text. */
export function belongsTo(certificate: string, key: string): boolean {
  const privateKey = privateKeyIn(key)
  return privateKey !== undefined && certificatesIn(certificate)[0]?.checkPrivateKey(privateKey) === true
}

/** From when until when the first certificate of a text holds. */
export function validityOf(certificate: string): { readonly from: Date; readonly until: Date } | undefined {
  const [first] = certificatesIn(certificate)
  return first && { from: new Date(first.validFrom), until: new Date(first.validTo) }
}

/** The text of a file that a variable names; an issue of that variable where it cannot be read, or is something else. */
export function fileOf(path: string, check: Check, context: Context): string {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    return refused(context, `cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
  const why = check(text)
  return why === undefined ? text : refused(context, why)
}
