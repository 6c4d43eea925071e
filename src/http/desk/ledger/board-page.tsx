import { type Board, maxOnBoard } from '../../../app/desk/board.ts'
import type { PublicationProposal, PublishedLater } from '../../../app/desk/publication-proposals.ts'
import type { RequestRow } from '../../../app/ports/store/cases/case-rows.ts'
import { dateText, shortDate } from '../../../locales/dates.ts'
import { Layout } from '../../ui/layout.tsx'
import { leftText, newText, type RowContext } from './ledger-rows.tsx'
import { PublicationProposals, ScheduledPublications } from './publication-proposals.tsx'

type BoardProps = {
  readonly board: Board
  readonly rows: RowContext
  readonly proposals: readonly PublicationProposal[]
  readonly later: readonly PublishedLater[]
}

/** The desk at a glance: what is late, what is due, what stands still, what waits for whom. */
export function BoardPage({ board, rows, proposals, later }: BoardProps) {
  const { viewer } = rows
  const { t, locale } = viewer
  const words = t.ledger
  return (
    <Layout viewer={viewer} title={words.boardTitle} hidden crumbs={[['/desk', t.desk.title]]}>
      <h1>{words.boardTitle}</h1>
      <p class="quiet">{words.boardLede(dateText(board.days.weekEnd, locale))}</p>
      <div class="board">
        {board.columns.map(({ name, count, rows: first }) => {
          const shown = count > maxOnBoard ? `${maxOnBoard}+` : String(count)
          const address = name === 'today' ? '/desk?due=today' : `/desk?view=${name}`
          return (
            <section class={`board__column board__column--${name}`}>
              <h2>
                <a href={address}>{words.columns[name]}</a> <span class="board__count">{shown}</span>
              </h2>
              {first.length === 0 ? <p class="quiet small">{words.columnEmpty}</p> : null}
              <ul>
                {first.map((row) => (
                  <li>
                    <Card row={row} rows={rows} />
                  </li>
                ))}
              </ul>
              {count > first.length ? (
                <p class="small">
                  <a href={address}>{words.allOf(shown)}</a>
                </p>
              ) : null}
            </section>
          )
        })}
      </div>
      <PublicationProposals viewer={viewer} proposals={proposals} />
      <ScheduledPublications viewer={viewer} later={later} />
    </Layout>
  )
}

function Card({ row, rows }: { row: RequestRow; rows: RowContext }) {
  const { viewer, names } = rows
  const { t, locale } = viewer
  const news = newText(row, rows)
  const who = [row.assigneeId ? names.get(row.assigneeId) : t.desk.nobody, row.unit].filter(Boolean).join(' · ')
  return (
    <>
      <a href={`/desk/requests/${row.reference}`}>{row.subject || t.desk.subjectErased}</a>
      <p class="section">
        {row.dueOn ? `${t.ledger.dueOn(shortDate(row.dueOn, locale))} · ` : ''}
        {leftText(row, rows)}
      </p>
      <p class="quiet small">{who}</p>
      {news ? <p class="news">{news}</p> : null}
    </>
  )
}
