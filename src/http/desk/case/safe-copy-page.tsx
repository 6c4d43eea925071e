import { statuteOf } from '../../../app/case-file.ts'
import type { CopyOfDocument, ViewedSheet } from '../../../app/release/copy-document.ts'
import { columnLetters } from '../../../domain/release/cell-cuts.ts'
import { exemptionText } from '../../ui/case/exemption-words.ts'
import { Notice } from '../../ui/elements.tsx'
import { CheckboxesField, emptyForm, Form, Submit, TextField } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'

const crumbsTo = ({ t }: Viewer, reference: string) =>
  [
    ['/desk', t.desk.title],
    [`/desk/requests/${reference}`, reference],
  ] as const

type Frame = { readonly viewer: Viewer; readonly reference: string; readonly name: string }
type PageProps = Frame & {
  readonly id: string
  /** Null where nothing on the installation makes copies. */
  readonly viewed: (ViewedSheet & { readonly fromRow: number }) | null
  readonly isEmpty?: boolean
  /** Cells that are proposed to be cut. */
  readonly cells?: string
}

export function SafeCopyPage({ viewer, reference, name, id, viewed, isEmpty = false, cells = '' }: PageProps) {
  const words = viewer.t.safeCopy
  const address = `/desk/requests/${reference}/safe-copy/${id}`
  return (
    <Layout viewer={viewer} title={`${words.title}: ${name}`} failed={isEmpty} crumbs={crumbsTo(viewer, reference)}>
      <h1>{words.title}</h1>
      <p class="lede">
        <a href={`/documents/${id}`}>{name}</a>
      </p>
      {viewed === null ? <p>{words.unavailable}</p> : null}
      {viewed === null ? null : (
        <>
          <p>{words.lede}</p>
          <Form viewer={viewer} action={address}>
            <Submit text={words.make} />
          </Form>
        </>
      )}
      {viewed?.view && viewed.view.sheets.length > 0 ? (
        <CutForm viewer={viewer} address={address} viewed={viewed} isEmpty={isEmpty} cells={cells} />
      ) : null}
    </Layout>
  )
}

type CutProps = {
  readonly viewer: Viewer
  readonly address: string
  readonly viewed: ViewedSheet & { readonly fromRow: number }
  readonly isEmpty: boolean
  readonly cells: string
}

function CutForm({ viewer, address, viewed: { view, row, fromRow }, isEmpty, cells }: CutProps) {
  const words = viewer.t.safeCopy
  if (!view) return null
  const field = { viewer, form: emptyForm }
  const exemptions = statuteOf(row.statute).exemptions.map((one) => ({
    value: one.code,
    text: exemptionText(one, viewer),
  }))
  const last = view.rows.at(-1)?.row ?? 0
  const query = (sheet: string, from: number) => `${address}?${new URLSearchParams({ sheet, from: String(from) })}`
  return (
    <section>
      <h2>{words.cutTitle}</h2>
      <p>{words.cutLede}</p>
      {isEmpty ? (
        <Notice>
          <p>{words.nothing}</p>
        </Notice>
      ) : null}
      {view.sheets.length > 1 ? (
        <ul class="govuk-list">
          {view.sheets.map(({ name }) => (
            <li>{name === view.sheet ? <strong>{name}</strong> : <a href={query(name, 0)}>{name}</a>}</li>
          ))}
        </ul>
      ) : null}
      <Form viewer={viewer} action={`${address}/cells`} wide>
        <input type="hidden" name="sheet" value={view.sheet} />
        <input type="hidden" name="from" value={String(fromRow)} />
        <SheetTable viewer={viewer} view={view} />
        {view.moreRows > 0 ? (
          <p>
            {words.moreRows(view.moreRows)} <a href={query(view.sheet, last + 1)}>{words.nextRows}</a>
          </p>
        ) : null}
        <TextField {...field} name="cells" label={words.cells} hint={words.cellsHint} value={cells} optional />
        <CheckboxesField
          {...field}
          name="whole"
          label={words.sheet}
          choices={[{ value: 'yes', text: words.whole }]}
          optional
        />
        {exemptions.length > 0 ? (
          <CheckboxesField
            {...field}
            name="grounds"
            label={viewer.t.fields.exemptions[0]}
            choices={exemptions}
            columns
            optional
          />
        ) : null}
        <Submit text={words.cut} />
      </Form>
    </section>
  )
}

function SheetTable({ viewer, view }: { viewer: Viewer; view: NonNullable<ViewedSheet['view']> }) {
  const words = viewer.t.safeCopy
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={view.sheet || words.sheet}>
      <table class="sheet-table">
        <thead>
          <tr>
            <td />
            {view.columns.map((column) => (
              <th scope="col">
                <label>
                  <input type="checkbox" name="column" value={String(column)} />
                  <span class="govuk-visually-hidden"> {words.column} </span> {columnLetters(column)}
                </label>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ row, cells }) => (
            <tr>
              <th scope="row">
                <label>
                  <input type="checkbox" name="row" value={String(row)} />
                  <span class="govuk-visually-hidden"> {words.row} </span> {String(row + 1)}
                </label>
              </th>
              {cells.map((text) => (
                <td>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CopyingProps = Frame & { readonly id: string; readonly isBroken: boolean }

/** The copy is being made, or the work broke off. Without a script one asks again by the link. */
export function CopyingPage({ viewer, reference, name, id, isBroken }: CopyingProps) {
  const { t } = viewer
  const words = t.safeCopy
  const title = isBroken ? t.work.failed : words.doing
  return (
    <Layout viewer={viewer} title={`${title}: ${name}`} hidden crumbs={crumbsTo(viewer, reference)}>
      <h1>{title}</h1>
      <p class="lede">{name}</p>
      {isBroken ? (
        <p>
          <a href={`/desk/requests/${reference}/safe-copy/${id}`}>{t.work.again}</a>
        </p>
      ) : (
        <>
          <p role="status">{t.work.noNeedToWait}</p>
          <p>
            <progress aria-label={words.doing}>{words.doing}</progress>
          </p>
          <p>
            <a class="govuk-button govuk-button--secondary" href={viewer.url.pathname}>
              {t.work.reload}
            </a>
          </p>
        </>
      )}
    </Layout>
  )
}

/** What became of it: the copy and what went, or why there is none. */
export function CopiedPage({ viewer, reference, name, copy }: Frame & { readonly copy: CopyOfDocument }) {
  const { t } = viewer
  const words = t.safeCopy
  const { documentId, failed, removed, lost, personalData, warnings } = copy
  const title = documentId === null ? words.failedTitle : words.done
  const times = (count = 1) => (count === 1 ? '' : ` ×${count}`)
  return (
    <Layout viewer={viewer} title={`${title}: ${name}`} crumbs={crumbsTo(viewer, reference)}>
      <h1>{title}</h1>
      {failed === null ? null : <p>{words.failures[failed]}</p>}
      {documentId === null ? null : (
        <>
          <p>
            <a href={`/documents/${documentId}`}>{words.open}</a>
          </p>
          {removed.length > 0 ? <h2>{words.removed}</h2> : null}
          <ul class="govuk-list govuk-list--bullet">
            {removed.map(({ kind, count }) => (
              <li>
                {t.findings.kinds[kind]}
                {times(count)}
              </li>
            ))}
          </ul>
          {lost.some(({ path }) => path === undefined) ? <h2>{words.lost}</h2> : null}
          <ul class="govuk-list govuk-list--bullet">
            {lost.flatMap(({ what, count, path }) =>
              path === undefined
                ? [
                    <li>
                      {words.losses[what]}
                      {times(count)}
                    </li>,
                  ]
                : [],
            )}
            {warnings.map(({ code }) => (
              <li>{words.warnings[code]}</li>
            ))}
          </ul>
          <LeftOut viewer={viewer} lost={lost} />
          {personalData > 0 ? <p>{words.personalData(personalData)}</p> : null}
        </>
      )}
      <p>
        <a href={`/desk/requests/${reference}#documents`}>{t.failureWords.back}</a>
      </p>
    </Layout>
  )
}

/** The files of an archive of which there is no copy, each by its path. */
function LeftOut({ viewer, lost }: { viewer: Viewer; lost: CopyOfDocument['lost'] }) {
  const paths = lost.flatMap(({ path }) => (path === undefined ? [] : [path]))
  if (paths.length === 0) return null
  return (
    <>
      <h2>{viewer.t.safeCopy.losses['file-left-out']}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {paths.map((path) => (
          <li>
            <bdi>{path}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}
