import type { ShownAnswer } from '../../../app/cases/view/release-answers.ts'
import { releaseChecksOf } from '../../../domain/release/release-checks.ts'
import { sectionIn } from '../../../domain/statute/section-in.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { Facts } from '../elements.tsx'
import type { Viewer } from '../viewer.ts'

/** The questions of the law with what was answered, and the note that went with each. */
export function ChecklistAnswers({
  viewer,
  statute,
  answers,
}: {
  readonly viewer: Viewer
  readonly statute: Statute
  readonly answers: readonly ShownAnswer[]
}) {
  const { t, locale } = viewer
  const words = t.release
  const sections = new Map(releaseChecksOf(statute).map(({ id, section }) => [id, section]))
  return (
    <Facts
      rows={answers.map(({ check, answer, note }) => {
        const section = sections.get(check)
        const title = section ? t.words.withNote(words.checks[check], sectionIn(section, locale)) : words.checks[check]
        const said = answer === 'yes' ? words.yes : words.notApplicable
        const about = note === null ? t.words.erased : note
        return [title, about === undefined ? said : said + t.words.colon + about] as const
      })}
    />
  )
}
