import type { Finding } from '../../domain/release/finding.ts'

/** The copy was looked through, and something is hidden in it as well. */
export class StillHidden extends Error {
  override readonly name = 'StillHidden'
  constructor(readonly findings: readonly Finding[]) {
    super(`The copy still holds: ${[...new Set(findings.map(({ kind }) => kind))].join(', ')}`)
  }
}
