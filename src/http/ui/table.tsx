import type { Child } from 'hono/jsx'

type Column = {
  readonly head: string
  /** Of its cells. */
  readonly class?: string
  /** Its cells head their rows. */
  readonly heads?: true
  /** On a narrow screen, where cells stand under one another, each that is not empty says what it is. */
  readonly labelled?: true
}
type Row = { readonly cells: readonly Child[]; readonly class?: string | undefined }

/** Rows of things; each row becomes a block on a narrow screen. */
export function Ledger(props: { columns: readonly Column[]; rows: readonly Row[]; class?: string }) {
  return (
    <table class={props.class ?? 'ledger'}>
      <thead>
        <tr>
          {props.columns.map(({ head }) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr class={row.class}>
            {props.columns.map((column, index) =>
              column.heads ? (
                <th scope="row" class={column.class}>
                  {row.cells[index]}
                </th>
              ) : (
                <td
                  class={column.class}
                  data-label={column.labelled && row.cells[index] !== '' ? column.head : undefined}
                >
                  {row.cells[index]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type TableProps = {
  readonly heads: readonly Child[]
  readonly rows: readonly (readonly Child[])[]
  readonly caption?: Child
  readonly class?: string
  /** The first cell of a row is a cell like the others. */
  readonly noRowHeads?: true
  /** What stands beside the first column is numbers. */
  readonly numeric?: true
}

/** A table of facts or figures. */
export function Table({ heads, rows, caption, noRowHeads, numeric, ...more }: TableProps) {
  const classOf = (part: 'header' | 'cell', index: number) =>
    `govuk-table__${part}${numeric && index > 0 ? ` govuk-table__${part}--numeric` : ''}`
  return (
    <table class={more.class ? `govuk-table ${more.class}` : 'govuk-table'}>
      {caption}
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th scope="col" class={classOf('header', index)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell, index) =>
              index === 0 && !noRowHeads ? (
                <th scope="row" class="govuk-table__header">
                  {cell}
                </th>
              ) : (
                <td class={classOf('cell', index)}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
