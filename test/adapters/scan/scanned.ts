import { strToU8, zipSync } from 'fflate'
import { fileTypes } from '../../../src/adapters/scan/file-type.ts'
import { type TextPiece, Unreadable } from '../../../src/adapters/scan/inspector.ts'
import { openFile } from '../../../src/adapters/scan/open-file.ts'
import type { Finding } from '../../../src/domain/release/finding.ts'
import { type ShownPage, shownPages } from '../../../src/domain/release/shown-pages.ts'

export type Scanned = {
  readonly type: string
  readonly findings: readonly Finding[]
  readonly text: string
  readonly texts: readonly TextPiece[]
  /** What is searched of it. */
  readonly pages: readonly ShownPage[]
}

/** A file looked through in this process, without what is looked for in its words. */
export async function scanned(bytes: Uint8Array): Promise<Scanned> {
  const file = await openFile(bytes)
  const findings: Finding[] = []
  const texts: TextPiece[] = []
  const pages: ShownPage[] = []
  for (let unit = 0; unit < file.units; unit += 1) {
    const found = await file.inspect(unit)
    findings.push(...found.findings, ...(found.pictures ?? []).flatMap(({ unread }) => unread))
    texts.push(...found.texts)
    pages.push(...shownPages(found.shown ?? [], pages.length + 1, file.type === fileTypes.pdf))
  }
  file.close?.()
  return { type: file.type, findings, text: texts.map((one) => one.text).join('\n'), texts, pages }
}

export const kindsIn = async (bytes: Uint8Array): Promise<readonly string[]> =>
  [
    ...new Set((await scanned(bytes)).findings.filter(({ severity }) => severity !== 'low').map(({ kind }) => kind)),
  ].sort()

/** Why a file cannot be looked through; undefined where it can. */
export async function unreadableReason(bytes: Uint8Array): Promise<string | undefined> {
  try {
    await scanned(bytes)
    return undefined
  } catch (error) {
    if (error instanceof Unreadable) return error.reason
    throw error
  }
}

export const zip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  )
