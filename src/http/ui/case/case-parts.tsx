import type { PartView } from '../../../app/cases/parts/parts-view.ts'
import type { StatusView } from '../../../app/cases/view/status-view.ts'
import { openStages } from '../../../domain/request/stage.ts'
import { listText, shortDate } from '../../../locales/dates.ts'
import { Notice, Tag } from '../elements.tsx'
import { OutcomeTag } from '../log-entries.tsx'
import { Ledger } from '../table.tsx'
import type { Viewer } from '../viewer.ts'

type Props = {
  readonly viewer: Viewer
  readonly view: Pick<StatusView, 'parts' | 'restOwed' | 'stage' | 'dueOn'>
  /** The address of a part; undefined where this reader has none. */
  readonly hrefOf: (part: PartView) => string | undefined
}

/** Who answers which part of a divided request, by when, and which of them is late. */
export function CaseParts({ viewer, view, hrefOf }: Props) {
  const { t, locale } = viewer
  const { parts } = view
  if (parts.length === 0) return null
  const late = parts.filter((part) => part.late && part.closedOn === null)
  const dateOf = (on: PartView['dueOn']) => (on ? <time datetime={on}>{shortDate(on, locale)}</time> : '–')
  const rowOf = (part: PartView) => ({
    class: part.late && part.closedOn === null ? 'is-late' : undefined,
    cells: [
      <>
        {part.part} · {part.to}
        <PartNumber part={part} href={hrefOf(part)} />
        {part.words ? <p class="words quiet small">{part.words}</p> : null}
      </>,
      dateOf(part.dueOn),
      <PartState viewer={viewer} part={part} />,
    ],
  })
  const isRestHere = view.restOwed && openStages.has(view.stage)
  const rest = isRestHere ? [{ cells: [t.parts.rest, dateOf(view.dueOn), t.parts.restHere] }] : []
  return (
    <section>
      <h2 id="parts">{t.parts.title}</h2>
      {view.stage === 'transferred' ? null : <p class="quiet">{t.parts.lede}</p>}
      {late.length > 0 ? (
        <Notice tone="late">
          <p>
            {t.parts.lateParts(
              listText(
                late.map((part) => `${part.part} · ${part.to}`),
                viewer.locale,
              ),
            )}
          </p>
        </Notice>
      ) : null}
      <Ledger
        class="ledger parts"
        columns={[
          { head: t.parts.part, class: 'subject', heads: true },
          { head: t.parts.due, class: 'due', labelled: true },
          { head: t.parts.state },
        ]}
        rows={[...parts.map(rowOf), ...rest]}
      />
    </section>
  )
}

function PartNumber({ part, href }: { part: PartView; href: string | undefined }) {
  if (part.reference === null) return null
  return (
    <>
      <br />
      {href ? (
        <a class="ref section" href={href}>
          {part.reference}
        </a>
      ) : (
        <span class="ref section">{part.reference}</span>
      )}
    </>
  )
}

function PartState({ viewer, part }: { viewer: Viewer; part: PartView }) {
  const { t } = viewer
  if (part.stage === null) return <span class="quiet">{t.parts.elsewhere}</span>
  const open = openStages.has(part.stage)
  return (
    <>
      {part.stage === 'answered' && part.statute ? (
        <OutcomeTag viewer={viewer} statute={part.statute} outcome={part.outcome} />
      ) : (
        <Tag text={t.words.stages[part.stage]} tone={open ? undefined : 'quiet'} />
      )}{' '}
      {part.late ? <Tag text={open ? t.words.clockStates.overdue : t.parts.late} tone="late" /> : null}
    </>
  )
}
