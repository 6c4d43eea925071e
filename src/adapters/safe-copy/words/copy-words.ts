import type { CopyTitle } from '../../../app/ports/safe-copy-ports.ts'
import { isStructure, type SafeCopyLoss } from '../../../domain/release/safe-copy.ts'
import type { Paper, PaperBlock } from '../../../domain/text/paper.ts'
import { writePdf } from '../../pdf/write-pdf.ts'
import { fileTypes } from '../../scan/file-type.ts'
import { Unreadable } from '../../scan/inspector.ts'
import { lookThrough } from '../look-through.ts'
import { safePdf } from '../safe-pdf.ts'
import { shownOf } from '../shown-of.ts'
import type { CopyWriter, WrittenCopy } from '../written-copy.ts'
import { paperOf, paragraphsOf, readable } from './paper-of-words.ts'

/** The words that a document shows as a plain PDF: how they were laid out, and what was drawn, is not kept. */
export const copyWords: CopyWriter = (bytes, _type, title) => wordsAsPdf(bytes, title, [])

export async function wordsAsPdf(
  bytes: Uint8Array,
  title: CopyTitle,
  lost: readonly SafeCopyLoss[],
): Promise<WrittenCopy> {
  const shown = await shownOf(bytes)
  // What lies within the file is no part of its words.
  const own = shown.filter(({ where }) => where.part === undefined)
  const isSlides = own.some(({ where }) => where.page !== undefined)
  const blocks = own.flatMap(({ where, text }): readonly PaperBlock[] => [
    ...(isSlides && where.page !== undefined
      ? [{ kind: 'heading' as const, level: 2 as const, text: String(where.page) }]
      : []),
    ...paragraphsOf(text),
  ])
  return paperCopy(blocks, title, [...lost, { what: 'layout' }])
}

/** A letter: its head as programs show it, its words, and what it carried. Each of its files is copied by itself. */
export const copyMail: CopyWriter = async (bytes, _type, title) => {
  const shown = await shownOf(bytes)
  const { findings } = await lookThrough(bytes)
  const ofPart = (name: string) => shown.filter(({ where }) => where.part === name).map(({ text }) => text)
  const names = findings.flatMap(({ kind, where }) =>
    kind === 'attachment' && where.part !== undefined && !where.part.includes('/') ? [where.part] : [],
  )
  const blocks: PaperBlock[] = [
    ...ofPart('head').flatMap(paragraphsOf),
    { kind: 'rule' },
    ...ofPart('text').flatMap(paragraphsOf),
    ...(names.length > 0 ? [{ kind: 'rule' as const }, { kind: 'list' as const, items: names.map(readable) }] : []),
  ]
  return paperCopy(blocks, title, [{ what: 'layout' }, { what: 'attachments', count: names.length }])
}

/** A text in UTF-8, without characters that nobody sees; or its lines as pages. */
export const copyText: CopyWriter = async (bytes, type, title) => {
  if (title.asPages) return copyWords(bytes, type, title)
  const [{ text } = { text: '' }] = await shownOf(bytes)
  const lines = text.split(/\r\n?|\n/).map((line) => readable(line))
  return { bytes: new TextEncoder().encode(lines.join('\n')), type: fileTypes.text, lost: [] }
}

export async function paperCopy(
  blocks: readonly PaperBlock[],
  title: CopyTitle,
  lost: readonly SafeCopyLoss[],
  shape: Pick<Paper, 'landscape'> = {},
): Promise<WrittenCopy> {
  if (!blocks.some((block) => 'text' in block || block.kind === 'list' || block.kind === 'table'))
    throw new Unreadable('unsupported', 'The file shows no words')
  const bytes = await writePdf({ ...paperOf(title, blocks), ...shape })
  const { findings } = await lookThrough(bytes)
  // Its own tags are kept for those who hear it read, where they tell nothing that is not seen.
  return findings.some(isStructure) ? safePdf(bytes, title, lost) : { bytes, type: fileTypes.pdf, lost }
}
