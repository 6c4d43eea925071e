import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tagChineseNames } from '../../../src/adapters/scan/chinese-names.ts'
import { findPersonalData } from '../../../src/domain/release/personal-data/find-personal-data.ts'
import { scanned } from './scanned.ts'

/** A file of test/fixtures/scan: what is found in it, and of which kind it is a near miss. */
export type MadeFile = {
  readonly file: string
  /** Kinds, and of personal data what it is: `personal-data:e-mail`. Low findings are left out. */
  readonly kinds: readonly string[]
  readonly nearMissOf?: string
  readonly language: 'en' | 'zh'
  readonly madeBy: string
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = join(existsSync(join(root, 'test')) ? root : process.cwd(), 'test/fixtures/scan')

export const madeFiles = (): readonly MadeFile[] =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as MadeFile[]

export const bytesOf = ({ file }: MadeFile): Buffer => readFileSync(join(folder, file))

/** The kinds of what is found in a file, and of personal data what it is, in order. */
export async function kindsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { findings, texts } = await scanned(bytes)
  const personal = findPersonalData(texts, { names: [], patterns: [] }, tagChineseNames)
  const kinds = [
    ...findings.filter(({ severity }) => severity !== 'low').map(({ kind }) => kind),
    ...personal.map(({ what }) => `personal-data:${what}`),
  ]
  return [...new Set(kinds)].sort()
}
