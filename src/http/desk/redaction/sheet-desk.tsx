import type { SheetView } from '../../../app/ports/safe-copy-ports.ts'
import type { ViewedMark } from '../../../app/redaction/viewed-mark.ts'
import { columnLetters } from '../../../domain/release/cell-cuts.ts'
import { CheckboxesField, Form, type FormState, Submit, TextField } from '../../ui/form.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { groundChoices } from './ground-choices.ts'
import { MarksToRemove } from './marks-to-remove.tsx'
import type { ShownRedaction } from './shown-redaction.ts'

type Props = {
  readonly viewer: Viewer
  readonly shown: ShownRedaction
  readonly view: SheetView
  readonly form: FormState
  /** The first row that is shown, from 0. */
  readonly fromRow: number
}

type NumberedMark = ViewedMark & { readonly number: number }

/** A spreadsheet: the cells of one sheet, with those that are marked struck out, and a form that marks more. */
export function SheetDesk({ viewer, shown, view, form, fromRow }: Props) {
  const words = viewer.t.safeCopy
  const { redaction, reference, document } = shown
  const { may } = redaction
  const base = `/desk/requests/${reference}/redaction/${document.id}`
  const page = view.sheets.findIndex(({ name }) => name === view.sheet) + 1
  const here = redaction.marks.flatMap((mark, index): NumberedMark[] =>
    mark.page === page ? [{ ...mark, number: index + 1 }] : [],
  )
  const address = (sheet: number, from: number) =>
    `${base}?${new URLSearchParams({ page: String(sheet), from: String(from) })}`
  const last = view.rows.at(-1)?.row ?? 0
  const table = <SheetTable viewer={viewer} view={view} marks={here} isChosen={may.mark} />
  return (
    <section aria-label={words.cutTitle}>
      {view.sheets.length > 1 ? (
        <ul class="govuk-list">
          {view.sheets.map(({ name }, index) => (
            <li>{index + 1 === page ? <strong>{name}</strong> : <a href={address(index + 1, 0)}>{name}</a>}</li>
          ))}
        </ul>
      ) : null}
      {may.mark ? (
        <Form viewer={viewer} action={`${base}/marks`} wide>
          <input type="hidden" name="op" value="cells" />
          <input type="hidden" name="sheet" value={view.sheet} />
          <input type="hidden" name="page" value={String(page)} />
          <input type="hidden" name="from" value={String(fromRow)} />
          <p>{words.cutLede}</p>
          {table}
          <MoreRows viewer={viewer} view={view} address={address(page, last + 1)} />
          <ChosenCells viewer={viewer} shown={shown} form={form} marks={here} />
          <Submit text={words.cut} />
        </Form>
      ) : (
        <>
          {table}
          <MoreRows viewer={viewer} view={view} address={address(page, last + 1)} />
        </>
      )}
      {may.mark ? <MarksToRemove viewer={viewer} shown={shown} base={base} page={page} /> : null}
    </section>
  )
}

function MoreRows({ viewer, view, address }: Pick<Props, 'viewer' | 'view'> & { readonly address: string }) {
  const words = viewer.t.safeCopy
  if (view.moreRows === 0) return null
  return (
    <p>
      {words.moreRows(view.moreRows)} <a href={address}>{words.nextRows}</a>
    </p>
  )
}

type ChosenProps = Pick<Props, 'viewer' | 'shown' | 'form'> & { readonly marks: readonly NumberedMark[] }

/** Cells that are written, and what all that is chosen rests on. What has no ground yet stands there, to be given one. */
function ChosenCells({ viewer, shown, form, marks }: ChosenProps) {
  const words = viewer.t.safeCopy
  const desk = viewer.t.redactionDesk
  const field = { viewer, form }
  const choices = groundChoices(shown.statute, viewer.locale).map(({ code, title }) => ({ value: code, text: title }))
  const bare = marks.flatMap(({ grounds, cells }) => (grounds.length === 0 && cells ? [cells] : []))
  return (
    <>
      <TextField {...field} name="cells" label={words.cells} hint={words.cellsHint} value={bare.join(', ')} optional />
      <CheckboxesField
        {...{ ...field, name: 'whole', label: words.sheet }}
        choices={[{ value: 'yes', text: words.whole }]}
        optional
      />
      <CheckboxesField {...field} name="grounds" label={desk.grounds} choices={choices} columns />
      <TextField {...field} name="note" label={desk.note} maxlength={1000} optional />
    </>
  )
}

type TableProps = Pick<Props, 'viewer' | 'view'> & {
  readonly marks: readonly NumberedMark[]
  readonly isChosen: boolean
}

function SheetTable({ viewer, view, marks, isChosen }: TableProps) {
  const words = viewer.t.safeCopy
  const chooser = (name: 'column' | 'row', at: number, text: string) =>
    isChosen ? (
      <label>
        <input type="checkbox" name={name} value={String(at)} />
        <span class="govuk-visually-hidden"> {words[name]} </span> {text}
      </label>
    ) : (
      text
    )
  const markOf = (row: number, column: number) =>
    marks.find(({ rect: [left, top, right, bottom] }) => row >= top && row < bottom && column >= left && column < right)
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={view.sheet || words.sheet}>
      <table class="sheet-table">
        <thead>
          <tr>
            <td />
            {view.columns.map((column) => (
              <th scope="col">{chooser('column', column, columnLetters(column))}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ row, cells }) => (
            <tr>
              <th scope="row">{chooser('row', row, String(row + 1))}</th>
              {cells.map((text, index) => (
                <Cell text={text} mark={markOf(row, view.columns[index] ?? 0)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** With the number of the mark that cuts it, as in the list. */
function Cell({ text, mark }: { text: string; mark: NumberedMark | undefined }) {
  if (!mark) return <td>{text}</td>
  return (
    <td class="is-cut">
      <s>{text}</s> <sup>{String(mark.number)}</sup>
    </td>
  )
}
