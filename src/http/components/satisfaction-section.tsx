import type { FeedbackLine, Satisfaction, SatisfactionGroup } from '../../app/satisfaction.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import { textIn } from '../../domain/text/local-text.ts'
import { shortDate } from '../messages/dates.ts'
import type { Reader } from './reader.ts'

/** How satisfied people were: count, average and share of 4 and 5, over all, by unit, law and year. */
export function SatisfactionSection({ reader, satisfaction }: { reader: Reader; satisfaction: Satisfaction }) {
  const words = reader.t.decisions
  const { all, byUnit, byStatute, byYear } = satisfaction
  const law = (id: string): string => {
    const statute = statuteById(id)
    return statute ? textIn(statute.shortTitle, reader.locale) : id
  }
  return (
    <section>
      <h2 id="satisfaction">{words.satisfactionTitle}</h2>
      <p class="quiet">{words.satisfactionLede}</p>
      {all === null ? (
        <p>{words.satisfactionNone}</p>
      ) : (
        <>
          <Groups reader={reader} title={words.byYear} groups={byYear} nameOf={(name) => name} />
          <Groups reader={reader} title={words.byUnit} groups={byUnit} nameOf={(name) => name || words.noUnit} />
          <Groups reader={reader} title={words.byLaw} groups={byStatute} nameOf={law} />
        </>
      )}
    </section>
  )
}

type GroupsProps = {
  readonly reader: Reader
  readonly title: string
  readonly groups: readonly SatisfactionGroup[]
  readonly nameOf: (name: string) => string
}

function Groups({ reader, title, groups, nameOf }: GroupsProps) {
  const words = reader.t.decisions
  return (
    <div class="scroll">
      <table class="govuk-table">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{words.answers}</th>
            <th scope="col">{words.average}</th>
            <th scope="col">{words.good}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr>
              <th scope="row">{nameOf(group.name)}</th>
              <td>{group.count}</td>
              <td>{group.average.toFixed(1)}</td>
              <td>{`${Math.round(group.shareGood * 100)}%`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What people wrote: for the body's own people alone. */
export function FeedbackComments({ reader, lines }: { reader: Reader; lines: readonly FeedbackLine[] }) {
  const words = reader.t.decisions
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
            <time datetime={line.on}>{shortDate(line.on as CivilDate, reader.locale)}</time>
            {line.comment ? <p class="words">{line.comment}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
