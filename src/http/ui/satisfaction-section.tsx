import type { StaffView } from '../../app/cases/view/case-view.ts'
import type { FeedbackLine, Satisfaction, SatisfactionGroup } from '../../app/figures/satisfaction.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { may } from '../../domain/request/policy.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import { textIn } from '../../domain/text/local-text.ts'
import { numberText, percentText, shortDate } from '../../locales/dates.ts'
import { actorOfStaff } from '../middleware/identify.ts'
import { Table } from './table.tsx'
import type { Viewer } from './viewer.ts'

/** How satisfied people were: count, average and share of 4 and 5, over all, by unit, law and year. */
export function SatisfactionSection(props: {
  readonly viewer: Viewer
  readonly satisfaction: Satisfaction
  /** The page itself has this title. */
  readonly untitled?: boolean
}) {
  const { viewer, satisfaction } = props
  const words = viewer.t.decisions
  const { all, least, byUnit, byStatute, byYear } = satisfaction
  const law = (id: string): string => {
    const statute = statuteById(id)
    return statute ? textIn(statute.shortTitle, viewer.locale) : id
  }
  return (
    <section>
      {props.untitled ? null : <h2 id="satisfaction">{words.satisfactionTitle}</h2>}
      <p class="quiet">{words.satisfactionLede}</p>
      {all === null ? (
        <p>{least > 1 ? words.satisfactionFew(least) : words.satisfactionNone}</p>
      ) : (
        <>
          <p>
            {words.satisfactionAll(
              all.count,
              numberText(all.average, viewer.locale, 1),
              percentText(all.shareGood, viewer.locale),
            )}
          </p>
          {least > 1 ? <p class="quiet small">{words.satisfactionLeast(least)}</p> : null}
          <Groups viewer={viewer} title={words.byYear} groups={byYear} nameOf={(name) => name} />
          <Groups viewer={viewer} title={words.byUnit} groups={byUnit} nameOf={(name) => name || words.noUnit} />
          <Groups viewer={viewer} title={words.byLaw} groups={byStatute} nameOf={law} />
        </>
      )}
    </section>
  )
}

type GroupsProps = {
  readonly viewer: Viewer
  readonly title: string
  readonly groups: readonly SatisfactionGroup[]
  readonly nameOf: (name: string) => string
}

function Groups({ viewer, title, groups, nameOf }: GroupsProps) {
  const words = viewer.t.decisions
  if (groups.length === 0) return null
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={title}>
      <Table
        numeric
        heads={[title, words.answers, words.average, words.good]}
        rows={groups.map((group) => [
          nameOf(group.name),
          group.count,
          numberText(group.average, viewer.locale, 1),
          percentText(group.shareGood, viewer.locale),
        ])}
      />
    </div>
  )
}

/** What people wrote: for the body's own people alone. */
export function FeedbackComments({ viewer, lines }: { viewer: Viewer; lines: readonly FeedbackLine[] }) {
  const words = viewer.t.decisions
  return (
    <section>
      <h2>{words.comments}</h2>
      <p class="quiet">{words.commentsLede}</p>
      {lines.length === 0 ? <p>{words.commentsNone}</p> : null}
      <ul class="bare">
        {lines.map((line) => (
          <li>
            <a class="ref" href={`/desk/requests/${line.reference}`}>
              {line.reference}
            </a>{' '}
            <span>{words.score(line.score)}</span>{' '}
            <time datetime={line.on}>{shortDate(line.on as CivilDate, viewer.locale)}</time>
            {line.comment ? <p class="words">{line.comment}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The way to the figures and to what people wrote, for who may read it. */
export function SatisfactionLink({ viewer: { staff, t } }: { viewer: Viewer }) {
  if (!staff || !may(actorOfStaff(staff, false), 'read-feedback', { bodyId: staff.bodyId })) return null
  return (
    <>
      <a href="/desk/satisfaction">{t.decisions.satisfactionTitle}</a> ·{' '}
    </>
  )
}

/** What the requester thought of how the case was dealt with; the history holds the comment for who may read it. */
export function FeedbackOfCase({ viewer, view }: { viewer: Viewer; view: StaffView }) {
  const { t, locale } = viewer
  const given = view.case.history.find((line) => line.type === 'feedback-given')
  if (!given) return null
  const said = t.status.act.scores[Number(given.detail['score']) - 1] ?? ''
  return (
    <section>
      <h2>{t.decisions.feedback}</h2>
      <p>
        {t.words.withNote(t.decisions.score(Number(given.detail['score'])), said)}
        {given.detail['byTelephone'] ? ` · ${t.words.byTelephone}` : null}{' '}
        <time class="quiet small" datetime={given.on}>
          {shortDate(given.on, locale)}
        </time>
      </p>
      {given.text ? <p class="words">{given.text}</p> : null}
    </section>
  )
}
