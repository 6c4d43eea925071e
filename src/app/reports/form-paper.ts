import { type FormBlock, type FormDocument, isWide } from '../../domain/report/form/form-parts.ts'
import { fallbackLocale, localeOfTag } from '../../domain/text/local-text.ts'
import type { Paper, PaperBlock } from '../../domain/text/paper.ts'
import { languages } from '../../locales/locales.ts'
import { spoken } from './chart-html.ts'

type PaperSetting = {
  /** An instant, in ISO 8601: the same report gives the same bytes. */
  readonly madeAt: string
  readonly size: 'A4' | 'LETTER'
  readonly colour?: string | undefined
  /** At the end, in the language of the reader; a form has its own words. */
  readonly note?: string | undefined
}

/** A report for the writer of PDFs: tables that many columns make wide lie across the page. */
export function formPaper(form: FormDocument, setting: PaperSetting): Paper {
  const language = localeOfTag(form.language) ?? fallbackLocale
  const { document, pages } = languages[language]
  const chinese = document.layout === 'chinese'
  return {
    title: form.title,
    author: form.body,
    language: chinese ? document.tag : form.language,
    size: setting.size,
    ...(isWide(form) ? { landscape: true } : {}),
    ...(setting.colour ? { colour: setting.colour } : {}),
    foot: form.title,
    pageNumber: languages[language].reportFrame.page,
    madeAt: setting.madeAt,
    blocks: [
      { kind: 'heading', level: 2, text: form.body, ...(chinese ? { align: 'center' } : {}) },
      { kind: 'rule' },
      { kind: 'heading', level: 1, text: form.title, ...(chinese ? { align: 'center' } : {}) },
      ...form.blocks.flatMap((block, index) => blocksOf(block, chinese, pages.words.colon, form.blocks[index - 1])),
      ...(setting.note
        ? [{ kind: 'space' } as const, { kind: 'paragraph', text: setting.note, small: true } as const]
        : []),
    ],
  }
}

function blocksOf(
  block: FormBlock,
  chinese: boolean,
  colon: string,
  above: FormBlock | undefined,
): readonly PaperBlock[] {
  switch (block.kind) {
    case 'heading':
      return [block]
    case 'paragraph':
      return [
        { kind: 'paragraph', text: block.text, ...(block.small ? { small: true } : chinese ? { indent: true } : {}) },
      ]
    case 'terms':
      return block.entries.map(({ name, text }) => ({
        kind: 'paragraph',
        text: `${name}${colon}${text}`,
        small: true,
      }))
    case 'chart': {
      const { shape, bars, title, heads } = block
      const key = heads.slice(1)
      return [{ kind: 'chart', shape, bars, title, ...(key.length > 1 ? { key } : {}), spoken: spoken(bars) }]
    }
    case 'table': {
      const { kind, title, head, body } = block
      // A heading that says the same is its name already, with a number before it too: `三、收到和处理…`.
      const named = above?.kind === 'heading' && above.text.endsWith(title)
      return [
        ...(named ? [] : [{ kind: 'paragraph', text: title, strong: true } as const]),
        { kind, title, head, body },
      ]
    }
  }
}
