import type { PartView } from '../../../app/cases/parts/parts-view.ts'
import type { StatusView } from '../../../app/cases/view/status-view.ts'
import { openStages } from '../../../domain/request/stage.ts'
import { shortDate } from '../../../locales/dates.ts'
import { Notice, Tag } from '../elements.tsx'
import { OutcomeTag } from '../log-entries.tsx'
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
  return (
    <section>
      <h2 id="parts">{t.parts.title}</h2>
      {view.stage === 'transferred' ? null : <p class="quiet">{t.parts.lede}</p>}
      {late.length > 0 ? (
        <Notice tone="late">
          <p>{t.parts.lateParts(late.map((part) => `${part.part} · ${part.to}`).join(t.words.comma))}</p>
        </Notice>
      ) : null}
      <table class="ledger parts">
        <thead>
          <tr>
            <th scope="col">{t.parts.part}</th>
            <th scope="col">{t.parts.due}</th>
            <th scope="col">{t.parts.state}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr class={part.late && part.closedOn === null ? 'is-late' : undefined}>
              <th scope="row" class="subject">
                {part.part} · {part.to}
                <PartNumber part={part} href={hrefOf(part)} />
                {part.words ? <p class="words quiet small">{part.words}</p> : null}
              </th>
              <td class="due" data-label={t.parts.due}>
                {part.dueOn ? <time datetime={part.dueOn}>{shortDate(part.dueOn, locale)}</time> : '–'}
              </td>
              <td>
                <PartState viewer={viewer} part={part} />
              </td>
            </tr>
          ))}
          {view.restOwed && openStages.has(view.stage) ? (
            <tr>
              <th scope="row" class="subject">
                {t.parts.rest}
              </th>
              <td class="due" data-label={t.parts.due}>
                {view.dueOn ? <time datetime={view.dueOn}>{shortDate(view.dueOn, locale)}</time> : '–'}
              </td>
              <td>{t.parts.restHere}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
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
