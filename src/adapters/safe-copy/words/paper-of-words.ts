import type { CopyTitle } from '../../../app/ports/safe-copy-ports.ts'
import { withoutControls, withoutDirections } from '../../../domain/text/control-characters.ts'
import type { Paper, PaperBlock } from '../../../domain/text/paper.ts'

const maxParagraphLength = 20_000
/** Characters without width: words can be hidden in them. */
const unseen = /[\u00ad\u200b-\u200d\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu

/** A text as it is read, without characters that nobody sees. */
export const readable = (text: string): string => withoutControls(withoutDirections(text.replace(unseen, '')), ' ')

/** Each line of a text as a paragraph; of several blank ones, one. */
export function paragraphsOf(text: string): readonly PaperBlock[] {
  const blocks: PaperBlock[] = []
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const words = readable(line.replace(/\t/g, '    ')).trimEnd()
    if (words.trim() !== '')
      for (let at = 0; at < words.length; at += maxParagraphLength)
        blocks.push({ kind: 'paragraph', text: words.slice(at, at + maxParagraphLength) })
    else if (blocks.length > 0 && blocks.at(-1)?.kind !== 'space') blocks.push({ kind: 'space' })
  }
  return blocks
}

export const paperOf = ({ title, language, madeAt }: CopyTitle, blocks: readonly PaperBlock[]): Paper => ({
  title,
  author: '',
  language,
  madeAt,
  pageNumber: (page, of) => `${page} / ${of}`,
  blocks,
})
