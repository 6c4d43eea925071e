import type { StatusView } from '../../../app/cases/view/status-view.ts'
import { lawCode } from '../../../domain/statute/exemptions/exemption-name.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { writtenIn } from '../../../domain/text/written-in.ts'
import { dateText } from '../../../locales/dates.ts'
import { Facts } from '../elements.tsx'
import { OutcomeTag } from '../log-entries.tsx'
import type { Viewer } from '../viewer.ts'

type Decision = NonNullable<StatusView['decision']>
type Part = Decision['parts'][number]

/** An exemption with its title, as the law words it. */
export function ExemptionList({
  viewer,
  statute,
  codes,
}: {
  viewer: Viewer
  statute: Statute
  codes: readonly string[]
}) {
  return (
    <ul class="bare">
      {codes.map((code) => {
        const exemption = statute.exemptions.find((one) => one.code === code)
        return (
          <li>
            <span class="nowrap">{exemption ? lawCode(exemption) : code}</span>
            {exemption ? (
              <>
                {' '}
                {textIn(exemption.title, viewer.locale)}{' '}
                <span class="section">{exemption.section === lawCode(exemption) ? '' : exemption.section}</span>
              </>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

/** The parts of a decision: outcome, grounds, reason. */
export function PartFacts({ viewer, statute, parts }: { viewer: Viewer; statute: Statute; parts: readonly Part[] }) {
  const { t, locale } = viewer
  return (
    <>
      {parts.map((part) => (
        <>
          {parts.length > 1 ? <h3>{t.status.decision.part(part.part)}</h3> : null}
          <Facts
            rows={[
              part.asks !== null && [t.decisions.asked, <p class="words">{part.asks}</p>],
              [t.status.decision.outcome, <OutcomeTag viewer={viewer} statute={statute.id} outcome={part.outcome} />],
              part.exemptions.length > 0 && [
                t.status.decision.withheldUnder,
                <ExemptionList viewer={viewer} statute={statute} codes={part.exemptions} />,
              ],
              part.reason !== null && [
                t.status.decision.reason,
                <p class="words" lang={writtenIn(part.reason, locale, undefined)}>
                  {part.reason}
                </p>,
              ],
              part.publicInterest !== null && [t.decisions.interest, <p class="words">{part.publicInterest}</p>],
            ]}
          />
        </>
      ))}
    </>
  )
}

/** The decision with its letter. */
export function DecisionView({ viewer, decision, statute }: { viewer: Viewer; decision: Decision; statute: Statute }) {
  const { t, locale } = viewer
  const words = t.status.decision
  return (
    <section>
      <h2 id="decision">{words.title}</h2>
      <p class="quiet">{words.on(dateText(decision.on, locale))}</p>
      <PartFacts viewer={viewer} statute={statute} parts={decision.parts} />
      {decision.ownDraft ? <p class="quiet">{words.ownDraft}</p> : null}
      {decision.letter === null ? null : (
        <article class="letter" aria-label={words.letter}>
          <p class="words" lang={writtenIn(decision.letter, locale, undefined)}>
            {decision.letter}
          </p>
        </article>
      )}
    </section>
  )
}
