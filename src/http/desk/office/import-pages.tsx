import type { Child } from 'hono/jsx'
import { importFields } from '../../../app/import/import-column-names.ts'
import type { ImportInput, ImportOutcome } from '../../../app/import/import-task.ts'
import type { LedgerLook } from '../../../app/import/start-import.ts'
import type { BackgroundTask } from '../../../app/ports/background-task-ports.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import { dateOrders } from '../../../domain/calendar/date-order.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import { statutes } from '../../../domain/statute/statutes.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { instantText, numberText } from '../../../locales/dates.ts'
import { wordedQuestion, wordedRowIssue } from '../../../locales/row-problems.ts'
import { Facts, Notice } from '../../ui/elements.tsx'
import { emptyForm, FileField, Form, type FormState, SelectField, Submit } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Ledger } from '../../ui/table.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { SaveConflict } from './save-conflict.tsx'

type FrameProps = {
  readonly viewer: Viewer
  readonly title: string
  readonly address?: string
  readonly children?: Child
}

function Frame({ viewer, title, address, children }: FrameProps) {
  const { office, imports } = viewer.t
  const above: readonly (readonly [string, string])[] = [['/desk/office', office.title]]
  const crumbs = title === imports.title ? above : [...above, ['/desk/import', imports.title] as const]
  return (
    <Layout viewer={viewer} title={title} hidden crumbs={crumbs} address={address ?? viewer.url.pathname}>
      <h1>{title}</h1>
      {children}
    </Layout>
  )
}

type UploadProps = {
  readonly viewer: Viewer
  readonly form?: FormState
  readonly canRead: boolean
  readonly works: readonly BackgroundTask[]
  readonly timeZone: string
}

export function UploadPage({ viewer, form = emptyForm, canRead, works, timeZone }: UploadProps) {
  const { t, locale } = viewer
  const { imports } = t
  return (
    <Frame viewer={viewer} title={imports.title}>
      <p class="lede">{imports.lede}</p>
      {canRead ? (
        <Form viewer={viewer} action="/desk/import" upload>
          <FileField viewer={viewer} form={form} name="file" label={imports.file} hint={imports.fileHint} />
          <Submit text={imports.send} />
        </Form>
      ) : (
        <p>{imports.notHere}</p>
      )}
      {works.length > 0 ? (
        <section>
          <h2>{imports.earlier}</h2>
          <ul class="govuk-list">
            {works.map((work) => (
              <li>
                <a href={`/desk/import/work/${work.id}`}>{instantText(work.createdAt, locale, timeZone)}</a>{' '}
                {(work.input as ImportInput).dryRun ? imports.dryRun : imports.realRun} ·{' '}
                {imports.statuses[work.status]}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Frame>
  )
}

type MapProps = {
  readonly viewer: Viewer
  readonly body: Body
  readonly look: LedgerLook
  readonly problem?: string | undefined
  /** Of a save that somebody else's save stopped. */
  readonly refusal?: Refusal | undefined
}

/** `columns.NAME` is a column of the file; the others are fields of the form. */
function mappingLabel(field: string, { t }: Viewer): string {
  if (field.startsWith('columns.')) return field.slice('columns.'.length)
  return field === 'statute' ? t.imports.statute : t.imports.dates
}

function mappingText(field: string, value: unknown, { t, locale }: Viewer): string {
  const { imports } = t
  if (field === 'statute') {
    const law = statutes.find(({ id }) => id === value)
    return law ? textIn(law.title, locale) : String(value)
  }
  const words: { readonly [name: string]: string } = field === 'dates' ? imports.orders : imports.fields
  if (value === '' || value === null) return field === 'dates' ? imports.datesAuto : imports.leaveOut
  return words[String(value)] ?? String(value)
}

/** The columns as they stand in the file, and what each is taken for. */
export function MappingPage({ viewer, body, look, problem, refusal }: MapProps) {
  const { t, locale } = viewer
  const { imports } = t
  const { header, rows, mapping, sha256 } = look
  const field = { viewer, form: emptyForm }
  const choices = [
    { value: '', text: imports.leaveOut },
    ...importFields.map((name) => ({ value: name, text: imports.fields[name] })),
  ]
  const orders = dateOrders.map((order) => ({ value: order, text: imports.orders[order] }))
  return (
    <Frame viewer={viewer} title={imports.mapTitle} address={`/desk/import/${sha256}`}>
      <p class="lede">{imports.mapLede}</p>
      {problem ? (
        <Notice tone="late" role="alert">
          <p>{problem}</p>
        </Notice>
      ) : null}
      <SaveConflict
        viewer={viewer}
        body={body}
        staff={[]}
        refusal={refusal}
        labelOf={(field) => mappingLabel(field, viewer)}
        textOf={(field, value) => mappingText(field, value, viewer)}
      />
      {look.remembered ? <p>{imports.remembered}</p> : null}
      <Form viewer={viewer} action={`/desk/import/${sha256}`} wide version={look.version}>
        <Ledger
          columns={[
            { head: imports.column, heads: true },
            { head: imports.means, labelled: true },
            { head: imports.examples, labelled: true },
          ]}
          rows={header.map((name, index) => ({
            cells: [
              name || `${index + 1}`,
              <select
                class="govuk-select"
                name={`column.${index}`}
                aria-label={`${imports.means}: ${name || index + 1}`}
              >
                {choices.map(({ value, text }) => (
                  <option value={value} selected={value === (mapping.columns[name] ?? '')}>
                    {text}
                  </option>
                ))}
              </select>,
              rows.map((cells) => {
                const text = cells[index] ?? ''
                return text === '' ? null : <div class="quiet">{text.length > 80 ? `${text.slice(0, 80)}…` : text}</div>
              }),
            ],
          }))}
        />
        <SelectField
          {...field}
          name="statute"
          label={imports.statute}
          value={mapping.statute}
          choices={statutes.map(({ id, title }) => ({ value: id, text: textIn(title, locale) }))}
        />
        <SelectField
          {...field}
          name="dates"
          label={imports.dates}
          value={mapping.dates}
          choices={[{ value: '', text: imports.datesAuto }, ...orders]}
        />
        <Submit text={imports.check} />
      </Form>
    </Frame>
  )
}

type WorkProps = { readonly viewer: Viewer; readonly work: BackgroundTask & { readonly input: ImportInput } }

/** How far an import is, and what came of it. Without a script one asks again by the link. */
export function ImportWorkPage({ viewer, work }: WorkProps) {
  const { t, locale } = viewer
  const { imports } = t
  const { dryRun, sha256 } = work.input
  const address = `/desk/import/work/${work.id}`
  const number = (count: number) => numberText(count, locale)
  if (work.status === 'queued' || work.status === 'running') {
    const far =
      work.total === null
        ? imports.progress(number(work.done))
        : imports.progressOf(number(work.done), number(work.total))
    return (
      <Frame viewer={viewer} title={dryRun ? imports.checking : imports.importing} address={address}>
        <p class="lede" role="status">
          {far}
        </p>
        {work.total ? (
          <p>
            <progress max={work.total} value={work.done} aria-label={imports.rows}>
              {far}
            </progress>
          </p>
        ) : null}
        <p>{imports.noNeedToWait}</p>
        <p>
          <a class="govuk-button govuk-button--secondary" href={address}>
            {imports.reload}
          </a>
        </p>
      </Frame>
    )
  }
  if (work.status === 'failed') {
    return (
      <Frame viewer={viewer} title={imports.failed} address={address}>
        <Notice tone="late">
          <p lang="en">{work.error}</p>
        </Notice>
        <p>
          <a href={`/desk/import/${sha256}`}>{imports.change}</a>
        </p>
      </Frame>
    )
  }
  const outcome = work.result as ImportOutcome
  return (
    <Frame viewer={viewer} title={dryRun || isHeld(outcome) ? imports.checked : imports.imported} address={address}>
      <Facts
        rows={[
          [imports.rows, number(outcome.rows)],
          [dryRun || isHeld(outcome) ? imports.wouldBe : imports.were, number(outcome.imported)],
          [imports.already, number(outcome.already)],
          [imports.rejected, number(outcome.rejectedCount)],
        ]}
      />
      <UnknownWords viewer={viewer} outcome={outcome} />
      <LeftRows viewer={viewer} outcome={outcome} />
      {dryRun || isHeld(outcome) ? <ImportButtons viewer={viewer} work={work} outcome={outcome} /> : null}
      <p>
        {dryRun || isHeld(outcome) ? (
          <a href={`/desk/import/${sha256}`}>{imports.change}</a>
        ) : (
          <a href="/desk/ledger">{imports.toLedger}</a>
        )}
      </p>
      <RejectedRows viewer={viewer} outcome={outcome} />
    </Frame>
  )
}

type OutcomeProps = { readonly viewer: Viewer; readonly outcome: ImportOutcome }

function UnknownWords({ viewer, outcome }: OutcomeProps) {
  const unknown = outcome.mapping?.outcomes.filter(({ known }) => !known) ?? []
  if (unknown.length === 0) return null
  return (
    <p>
      {viewer.t.imports.unknownWords} {unknown.map(({ words, rows }) => `${words} (${rows})`).join('; ')}
    </p>
  )
}

/** What stood in the way of an import, because nobody took it as it is. */
const isHeld = ({ dryRun, questions = [] }: ImportOutcome) => !dryRun && questions.some(({ accepted }) => !accepted)

function LeftRows({ viewer, outcome }: OutcomeProps) {
  const { count, named } = outcome.left ?? { count: 0, named: [] }
  if (count === 0) return null
  const { imports } = viewer.t
  return (
    <section>
      <p>{imports.left(numberText(count, viewer.locale))}</p>
      <ul class="govuk-list govuk-list--bullet">
        {named.map(({ row, text }) => (
          <li>
            {imports.row} {row}: {text}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ImportButtons({ viewer, work, outcome }: WorkProps & OutcomeProps) {
  const { imports } = viewer.t
  const anyGood = outcome.rows > outcome.rejectedCount + outcome.already
  if (!anyGood) return null
  const isWhole = outcome.rejectedCount === 0
  const questions = outcome.questions ?? []
  return (
    <Form viewer={viewer} action={`/desk/import/work/${work.id}`}>
      {questions.map((question) => (
        <Notice tone="late">
          <p>{wordedQuestion(question, viewer.locale)}</p>
          <div class="govuk-checkboxes govuk-checkboxes--small">
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id={`accept-${question.code}`}
                name="accept"
                value={question.code}
                required
              />
              <label class="govuk-label govuk-checkboxes__label" for={`accept-${question.code}`}>
                {imports.accept[question.code]}
              </label>
            </div>
          </div>
        </Notice>
      ))}
      {isWhole ? null : <input type="hidden" name="skipBad" value="yes" />}
      <Submit text={isWhole ? imports.start : imports.startGood} />
    </Form>
  )
}

function RejectedRows({ viewer, outcome }: OutcomeProps) {
  const { t, locale } = viewer
  const { imports } = t
  const { rejected, rejectedCount } = outcome
  if (rejected.length === 0) return null
  return (
    <section>
      <h2>{imports.rejectedTitle}</h2>
      {rejected.length < rejectedCount ? (
        <p>{imports.rejectedMore(numberText(rejected.length, locale), numberText(rejectedCount, locale))}</p>
      ) : null}
      <Ledger
        columns={[
          { head: imports.row, heads: true },
          { head: imports.column, labelled: true },
          { head: imports.value, labelled: true },
          { head: imports.problem },
        ]}
        rows={rejected
          .map((issue) => wordedRowIssue(issue, locale))
          .map(({ row, column, value, message }) => ({ cells: [row, column, value, message] }))}
      />
    </section>
  )
}
