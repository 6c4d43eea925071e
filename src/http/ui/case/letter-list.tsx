import type { LetterOfCase } from '../../../app/decisions/read-letter.ts'
import { dateText } from '../../../locales/dates.ts'
import { Tag } from '../elements.tsx'
import type { Viewer } from '../viewer.ts'

type LetterListProps = {
  readonly viewer: Viewer
  readonly letters: readonly LetterOfCase[]
  /** The address of the request's page, and the query that opens it. */
  readonly base: string
  readonly query?: string
  readonly pdf: boolean
}

/** The letters of a case, each as a page and as PDF. */
export function LetterList({ viewer, letters, base, query = '', pdf }: LetterListProps) {
  const { t, locale } = viewer
  const words = t.decisions
  if (letters.length === 0) return null
  return (
    <section>
      <h2 id="letters">{words.letters}</h2>
      <ul class="bare">
        {letters.map((letter) => (
          <li>
            <a href={`${base}/letters/${letter.seq}${query}`}>
              {words.letterOf(letter.title, dateText(letter.on, locale))}
            </a>
            {pdf ? (
              <>
                {t.words.bracket[0]}
                <a href={`${base}/letters/${letter.seq}.pdf${query}`}>
                  {words.pdf}
                  <span class="govuk-visually-hidden"> {letter.title}</span>
                </a>
                {t.words.bracket[1]}
              </>
            ) : null}
            {letter.byMail === undefined ? null : (
              <>
                {' '}
                <Tag text={letter.byMail ? words.byMail : words.byPost} tone={letter.byMail ? 'quiet' : 'soon'} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
