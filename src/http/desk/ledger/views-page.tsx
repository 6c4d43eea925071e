import type { Body } from '../../../app/ports/store/bodies.ts'
import type { SavedView } from '../../../app/ports/store/desk.ts'
import type { Refusal } from '../../../domain/request/refusal.ts'
import { Empty, Notice, Tag } from '../../ui/elements.tsx'
import { ErrorSummary, emptyForm, Form, type FormState, TextField, versionIn } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { SaveConflict } from '../office/save-conflict.tsx'

type ViewsProps = {
  readonly viewer: Viewer
  readonly views: readonly SavedView[]
  readonly mayChange: (view: SavedView) => boolean
  /** A view that was just taken away, and can be brought back. */
  readonly removed?: SavedView | undefined
  /** A form that came back: for a new view, or the one whose id it holds. */
  readonly form?: FormState | undefined
  readonly body: Body
  /** Of a save that somebody else's save stopped, and how that is said. */
  readonly refusal?: Refusal | undefined
  readonly problem?: readonly [string, string] | undefined
}

export function ViewsPage({ viewer, body, views, mayChange, removed, form, refusal, problem }: ViewsProps) {
  const { t } = viewer
  const words = t.ledger
  return (
    <Layout
      viewer={viewer}
      title={words.viewsTitle}
      hidden
      failed={form !== undefined || problem !== undefined}
      crumbs={[['/desk', t.desk.title]]}
      address="/desk/views"
    >
      {form || problem ? (
        <ErrorSummary
          viewer={viewer}
          form={form ?? emptyForm}
          title={problem?.[0]}
          text={problem?.[1]}
          idPrefix={`${String(form?.values['id'] ?? '')}-`}
        />
      ) : null}
      {removed ? (
        <Notice tone="good" role="status">
          <p>{words.viewRemoved(removed.name)}</p>
          <Form viewer={viewer} action="/desk/views">
            <input type="hidden" name="name" value={removed.name} />
            <input type="hidden" name="query" value={removed.query} />
            {removed.staffId === null ? <input type="hidden" name="forAll" value="yes" /> : null}
            <button class="govuk-button govuk-button--secondary" type="submit">
              {words.undo}
            </button>
          </Form>
        </Notice>
      ) : null}
      <h1>{words.viewsTitle}</h1>
      <p class="quiet">{words.viewsLede}</p>
      <SaveConflict
        viewer={viewer}
        body={body}
        staff={[]}
        refusal={refusal}
        labelOf={(field) => viewLabel(field, viewer)}
        textOf={(field, value) => viewText(field, value, viewer)}
      />
      {views.length === 0 ? (
        <Empty>
          <p>{words.viewsEmpty}</p>
        </Empty>
      ) : null}
      {form && !form.values['id'] ? <Again viewer={viewer} form={form} /> : null}
      <ul class="entries">
        {views.map((view) => (
          <li>
            <h2>
              <a href={`/desk?view=${view.id}`}>{view.name}</a>{' '}
              <Tag text={view.staffId === null ? words.ofBody : words.own} tone="quiet" />
            </h2>
            {mayChange(view) ? (
              <Change viewer={viewer} view={view} form={form?.values['id'] === view.id ? form : emptyForm} />
            ) : null}
          </li>
        ))}
      </ul>
    </Layout>
  )
}

function viewLabel(field: string, { t }: Viewer): string {
  const labels: { readonly [field: string]: string } = {
    name: t.ledger.viewName,
    query: t.saveConflicts.query,
    staffId: t.saveConflicts.forWhom,
  }
  return labels[field] ?? field
}

function viewText(field: string, value: unknown, { t }: Viewer): string {
  if (field === 'staffId') return value === null ? t.ledger.ofBody : t.ledger.own
  return String(value ?? '') || t.officeHistory.nothing
}

/** The form of a new view whose name was not right. */
function Again({ viewer, form }: { viewer: Viewer; form: FormState }) {
  const { query, forAll } = form.values
  return (
    <Form viewer={viewer} action="/desk/views">
      <input type="hidden" name="query" value={String(query ?? '')} />
      {forAll === 'yes' ? <input type="hidden" name="forAll" value="yes" /> : null}
      <TextField viewer={viewer} form={form} name="name" label={viewer.t.ledger.viewName} idPrefix="-" maxlength={80} />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {viewer.t.ledger.save}
      </button>
    </Form>
  )
}

function Change({ viewer, view, form }: { viewer: Viewer; view: SavedView; form: FormState }) {
  const words = viewer.t.ledger
  return (
    <div class="filters">
      <Form viewer={viewer} action="/desk/views" version={versionIn(form, view.version)}>
        <input type="hidden" name="id" value={view.id} />
        <input type="hidden" name="query" value={String(form.values['query'] ?? view.query)} />
        <input type="hidden" name="back" value="views" />
        {view.staffId === null ? <input type="hidden" name="forAll" value="yes" /> : null}
        <div class="filters">
          <TextField
            viewer={viewer}
            form={form}
            name="name"
            label={words.viewName}
            idPrefix={`${view.id}-`}
            value={view.name}
            maxlength={80}
          />
          <button class="govuk-button govuk-button--secondary" type="submit">
            {form.values['query'] === undefined || form.values['query'] === view.query ? words.rename : words.save}
          </button>
        </div>
      </Form>
      <Form viewer={viewer} action={`/desk/views/${view.id}/removed`} version={view.version}>
        <button class="govuk-button govuk-button--warning" type="submit">
          {words.remove}
        </button>
      </Form>
    </div>
  )
}
