import { summaryDocument } from '../../../app/reports/summary-document.ts'
import type { Instant } from '../../../domain/calendar/civil-date.ts'
import type { AnnualSummary } from '../../../domain/report/annual-summary/annual-summary.ts'
import type { Said, SummaryDefinition } from '../../../domain/report/annual-summary/sentence.ts'
import { type Cell, type ChartBlock, chartTable, type FormBlock } from '../../../domain/report/form/form-parts.ts'
import { cellId } from '../../../domain/report/form/report-cells.ts'
import { writtenIn } from '../../../domain/text/written-in.ts'
import { BarChart, ColumnChart } from '../../ui/chart.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type Props = {
  readonly viewer: Viewer
  readonly report: AnnualSummary
  readonly asOf: Instant
  /** The version by which it was made. */
  readonly definitions: string
  /** Where the cases of a cell are listed, for those who may see them. */
  readonly casesAt?: ((cell: string) => string) | undefined
}

const anchor = (means: SummaryDefinition): string => `means-${means}`

/** The year in words and charts: each number in the text leads to what it means, each in a table to its cases. */
export function AnnualSummaryView({ viewer, report, asOf, definitions, casesAt }: Props) {
  const { blocks } = summaryDocument(report, viewer.locale, { asOf, definitions })
  return (
    <div class="plain-report">
      {blocks.map((block) => (
        <Block viewer={viewer} block={block} casesAt={casesAt} />
      ))}
    </div>
  )
}

type BlockProps = Pick<Props, 'viewer' | 'casesAt'> & { readonly block: FormBlock }

function Block({ viewer, block, casesAt }: BlockProps) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'paragraph': {
      if (block.said) return <Sentences said={block.said} />
      const lang = block.own ? writtenIn(block.text, viewer.locale, undefined) : undefined
      return (
        <p class={block.small ? 'quiet small' : undefined} lang={lang}>
          {block.text}
        </p>
      )
    }
    case 'chart':
      return <Chart viewer={viewer} block={block} casesAt={casesAt} />
    case 'table':
      return (
        <div class="scroll" tabindex={0} role="region" aria-label={block.title}>
          <Rows {...block} casesAt={casesAt} named />
        </div>
      )
    case 'terms':
      return (
        <dl class="terms">
          {block.entries.map(({ id, name, text }) => (
            <div id={anchor(id)}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )
  }
}

function Sentences({ said }: { said: Said }) {
  return (
    <p>
      {said.map((part) =>
        typeof part === 'string' ? (
          part
        ) : (
          <a class="number" href={`#${anchor(part.means)}`}>
            {part.text}
          </a>
        ),
      )}
    </p>
  )
}

function Chart({ viewer, block, casesAt }: Pick<Props, 'viewer' | 'casesAt'> & { block: ChartBlock }) {
  const { t } = viewer
  const { title, bars, shape, means, heads } = block
  return (
    <figure class="chart">
      <figcaption>
        {title}{' '}
        <a class="small" href={`#${anchor(means)}`}>
          {t.performance.whatItMeans}
          <span class="govuk-visually-hidden">
            {t.words.colon}
            {title}
          </span>
        </a>
      </figcaption>
      {shape === 'columns' && heads.length > 2 ? (
        <ul class="key">
          <li>{heads[1]}</li>
          <li class="second">{heads[2]}</li>
        </ul>
      ) : null}
      {shape === 'columns' ? <ColumnChart bars={bars} label={title} /> : <BarChart bars={bars} label={title} />}
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{t.figures.table}</span>
        </summary>
        <div class="govuk-details__text scroll" tabindex={0} role="region" aria-label={title}>
          <Rows {...chartTable(block)} casesAt={casesAt} />
        </div>
      </details>
    </figure>
  )
}

type Table = Extract<FormBlock, { kind: 'table' }>

function Rows({ head, body, casesAt, named }: Table & Pick<Props, 'casesAt'> & { named?: boolean }) {
  return (
    <table class="govuk-table figures-table">
      <thead>
        {head.map((cells) => (
          <tr>
            {cells.map(({ text }, index) => (
              <th
                scope="col"
                class={index === 0 ? 'govuk-table__header' : 'govuk-table__header govuk-table__header--numeric'}
              >
                {text}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {body.map((cells) => {
          const means = named ? cells.find((cell) => cell.means)?.means : undefined
          return (
            <tr>
              {cells.map((cell) =>
                cell.header ? (
                  <th scope="row" class="govuk-table__header">
                    {means ? <a href={`#${anchor(means)}`}>{cell.text}</a> : cell.text}
                  </th>
                ) : (
                  <td class="govuk-table__cell govuk-table__cell--numeric">
                    <Value cell={cell} casesAt={casesAt} />
                  </td>
                ),
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Value({ cell: { text, path }, casesAt }: { cell: Cell } & Pick<Props, 'casesAt'>) {
  const shown = text ?? '–'
  if (!casesAt || !path || text === null || text === 0 || text === '0' || text === '–') return <>{shown}</>
  return <a href={casesAt(cellId(path))}>{shown}</a>
}
