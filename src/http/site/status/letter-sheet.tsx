import { type Letter, paragraphsOf } from '../../../app/letters/letter-paper.ts'
import { dateText } from '../../../locales/dates.ts'
import { languages } from '../../../locales/locales.ts'
import { BrandingLogo } from '../../ui/branding.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type LetterSheetProps = {
  readonly viewer: Viewer
  readonly letter: Letter
  readonly draft: boolean
  /** The page that it belongs to, and its PDF; null where the installation writes none. */
  readonly back: string
  readonly pdf: string | null
}

/** One letter as it goes out: letter head, title, text, who gives it and when. It can be printed as it stands. */
export function LetterSheetPage({ viewer, letter, draft, back, pdf }: LetterSheetProps) {
  const { t } = viewer
  const words = t.decisions
  return (
    <Layout viewer={viewer} title={t.words.withNote(letter.title, letter.reference)} hidden address={back}>
      <p class="no-print">
        <a href={back}>{words.back}</a>
      </p>
      <LetterSheet viewer={viewer} letter={letter} draft={draft} />
      <p class="no-print">{pdf ? <a href={pdf}>{words.pdf}</a> : words.noPdf}</p>
    </Layout>
  )
}

function LetterSheet({ viewer, letter, draft }: Pick<LetterSheetProps, 'viewer' | 'letter' | 'draft'>) {
  const date = dateText(letter.on, letter.locale, letter.statute.jurisdiction)
  const chinese = languages[letter.locale].document.layout === 'chinese'
  return (
    <article class={`letter letter--sheet${chinese ? ' letter--chinese' : ''}`} lang={letter.locale}>
      {draft ? (
        <p class="letter__draft" lang={viewer.locale}>
          {viewer.t.decisions.draftLetter}
        </p>
      ) : null}
      <p class="letter__body">
        {viewer.branding ? <BrandingLogo body={viewer.branding} /> : null}
        {letter.body}
      </p>
      <h1 class="letter__title">{letter.title}</h1>
      <p class="letter__about">
        <span class="ref">{letter.reference}</span>
        {chinese ? null : ` · ${date}`}
      </p>
      {paragraphsOf(letter.text).map((lines, index) => (
        <div class={`letter__paragraph${index === 0 ? ' letter__paragraph--first' : ''}`}>
          {lines.map((line) => (
            <p class={line.kind === 'item' ? 'letter__item' : undefined}>{line.text}</p>
          ))}
        </div>
      ))}
      <p class="letter__sign">{letter.body}</p>
      {chinese ? <p class="letter__sign">{date}</p> : null}
    </article>
  )
}
