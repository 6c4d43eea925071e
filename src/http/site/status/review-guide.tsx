import type { StatusView } from '../../../app/cases/view/status-view.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { languages } from '../../../locales/locales.ts'
import { ExemptionList } from '../../ui/case/decision-view.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type Kind = Statute['exemptions'][number]['kind']

type GuideProps = { readonly viewer: Viewer; readonly view: StatusView; readonly statute: Statute }

/** What one might say in a review: questions that fit each kind of ground that was cited, and what the law itself gives. */
export function ReviewGuide({ viewer, view, statute }: GuideProps) {
  const { t, locale } = viewer
  const words = t.reviewGuide
  const cited = [...new Set(view.decision?.parts.flatMap((part) => part.exemptions) ?? [])]
  const byKind = new Map<Kind, string[]>()
  for (const code of cited) {
    const kind = statute.exemptions.find((one) => one.code === code)?.kind
    if (kind) byKind.set(kind, [...(byKind.get(kind) ?? []), code])
  }
  const hints = cited.length > 0 ? statute.reviewHints.filter(({ onlyFor }) => !onlyFor || byKind.has(onlyFor)) : []
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.title}</span>
      </summary>
      <div class="govuk-details__text small">
        <p>{words.lede}</p>
        {view.clock.late ? <p>{words.late}</p> : null}
        {[...byKind].map(([kind, codes]) => (
          <>
            <div class="guide__grounds">
              <ExemptionList viewer={viewer} statute={statute} codes={codes} />
            </div>
            <p>{words.kinds[kind]}</p>
            <ul>
              {words.arguments[kind].map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          </>
        ))}
        {cited.length === 0 && view.decision ? <p>{words.noGround}</p> : null}
        {hints.length > 0 ? (
          <>
            <h3>{words.lawTitle}</h3>
            <ul>
              {hints.map((hint) => (
                <li>
                  {languages[locale].laws.reviewHints[hint.text]} <span class="section">{hint.section}</span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <p>{words.quote}</p>
      </div>
    </details>
  )
}
