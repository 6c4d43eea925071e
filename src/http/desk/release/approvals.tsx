import type { GivenApproval } from '../../../app/release/release-view.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { shortDate } from '../../../locales/dates.ts'
import { ChecklistAnswers } from '../../ui/case/checklist-answers.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type ApprovalsProps = {
  readonly viewer: Viewer
  readonly statute: Statute
  readonly approvals: readonly GivenApproval[]
  readonly names: ReadonlyMap<string, string>
}

/** What is approved by now: who answered what, and when, for which files. */
export function Approvals({ viewer, statute, approvals, names }: ApprovalsProps) {
  if (approvals.length === 0) return null
  const words = viewer.t.release
  return (
    <section id="approved">
      <h2>{words.approved}</h2>
      {approvals.map(({ by, on, answers, files }) => {
        const [name, date] = [names.get(by.replace('staff:', '')), shortDate(on, viewer.locale)]
        return (
          <section class="release-file">
            <h3>{name === undefined ? words.approvedOn(date) : words.approvedBy(name, date)}</h3>
            <ul>
              {files.map((file) => (
                <li>
                  <a href={`/documents/${file.documentId}`}>{file.name}</a>
                </li>
              ))}
            </ul>
            {answers.length > 0 ? (
              <ChecklistAnswers viewer={viewer} statute={statute} answers={answers} />
            ) : (
              <p>{words.noAnswers}</p>
            )}
          </section>
        )
      })}
    </section>
  )
}
