import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The program that `npm test` brings where it is missing; Node reads certificates and makes none. */
export const openssl = process.env.CANDOR_TEST_OPENSSL

/** A certificate for 127.0.0.1 that it has signed itself, and its key. */
export function ownCertificate(): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'candor-tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '2']
  const names = ['-subj', '/CN=mail.example', '-addext', 'subjectAltName=IP:127.0.0.1']
  execFileSync(openssl ?? '', [...request, ...names], { stdio: 'ignore' })
  try {
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
