import type { PublicationProposal, PublishedLater } from '../../../app/desk/publication-proposals.ts'
import type { MissingList } from '../../../app/office/calendars-of-body.ts'
import type { RequestRow } from '../../../app/ports/store/cases/case-rows.ts'
import type { SavedView } from '../../../app/ports/store/desk.ts'
import type { Page } from '../../../app/ports/store/page.ts'
import { Empty, Notice, Pager } from '../../ui/elements.tsx'
import { CheckboxField, emptyForm, Form, SelectField, TextField } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { SatisfactionLink } from '../../ui/satisfaction-section.tsx'
import { MissingLists } from '../office/missing-lists.tsx'
import { type BuiltInView, ledgerQuery } from './ledger-address.ts'
import { type FilterContext, FilterForm, FilterLine } from './ledger-filters.tsx'
import { LedgerRows, type RowContext } from './ledger-rows.tsx'
import { PublicationProposals, ScheduledPublications } from './publication-proposals.tsx'

export type LedgerProps = {
  readonly filters: FilterContext
  readonly rows: RowContext
  readonly page: Page<RequestRow>
  readonly count: { readonly text: string; readonly capped: boolean }
  /** The view that the address is: a built-in one, or a saved one by its id. */
  readonly view: string | null
  readonly builtIn: readonly BuiltInView[]
  readonly saved: readonly SavedView[]
  readonly may: { readonly assign: boolean; readonly export: boolean; readonly saveForAll: boolean }
  /** Yearly lists of holidays that an administrator should have added by now. */
  readonly missing: readonly MissingList[]
  readonly notice?: string | undefined
  /** In the publisher's view. */
  readonly proposals: readonly PublicationProposal[]
  readonly later: readonly PublishedLater[]
}

export function LedgerPage(props: LedgerProps) {
  const { filters, rows, page, count, view, builtIn, saved, may, notice } = props
  const { viewer, address } = filters
  const { t } = viewer
  const words = t.ledger
  const name = builtIn.find((one) => one === view)
  const title = name ? words.views[name] : saved.find((one) => one.id === view)?.name
  const query = ledgerQuery(address)
  return (
    <Layout viewer={viewer} title={title ? `${t.desk.title}${t.words.colon}${title}` : t.desk.title} hidden>
      {notice ? (
        <Notice tone="good" role="status">
          <p>{notice}</p>
        </Notice>
      ) : null}
      <MissingLists viewer={viewer} missing={props.missing} href="/desk/office/calendar#file" />
      <h1>{t.desk.title}</h1>
      <nav aria-label={t.desk.viewsLabel}>
        <ul class="views">
          {builtIn.map((one) => (
            <li>
              <a href={`/desk?view=${one}`} aria-current={one === view ? 'page' : undefined}>
                {words.views[one]}
              </a>
            </li>
          ))}
          {saved.map((one) => (
            <li>
              <a href={`/desk?view=${one.id}`} aria-current={one.id === view ? 'page' : undefined}>
                {one.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <PublicationProposals viewer={viewer} proposals={props.proposals} />
      <ScheduledPublications viewer={viewer} later={props.later} />
      <FilterForm context={filters} />
      <FilterLine context={filters} />
      <p class="quiet small">
        {words.count(count.text, count.capped)}
        {t.words.comma}
        {words.sortedBy(words.sorts[address.sort].toLowerCase(), words.directions[address.direction].toLowerCase())}
      </p>
      {page.rows.length === 0 ? (
        <Empty>
          <p>{emptyText(view, words)}</p>
        </Empty>
      ) : may.assign ? (
        <Form viewer={viewer} action="/desk/assign" wide>
          <LedgerRows rows={page.rows} context={rows} choose />
          <Assign {...props} />
        </Form>
      ) : (
        <LedgerRows rows={page.rows} context={rows} />
      )}
      <Pager viewer={viewer} nextCursor={page.nextCursor} />
      <SaveView {...props} />
      {may.export ? (
        <p class="small">
          <a href={`/desk/ledger.csv?${query}`}>{words.exportAs('CSV')}</a> ·{' '}
          <a href={`/desk/ledger.xlsx?${query}`}>{words.exportAs('XLSX')}</a>{' '}
          <span class="quiet">{words.exportLede}</span>
        </p>
      ) : null}
      <p class="quiet small">
        <SatisfactionLink viewer={viewer} />
        <a href="/desk/due.ics">{t.follow.calendar}</a> · <a href="/desk/calendar">{t.notices.calendar.title}</a> ·{' '}
        <a href="/help/shortcuts">{t.shortcuts.title}</a>
      </p>
    </Layout>
  )
}

function emptyText(view: string | null, words: LedgerProps['filters']['viewer']['t']['ledger']): string {
  return view === 'mine' ? words.emptyMine : view === 'unit' ? words.emptyUnit : words.empty
}

/** What may be done with the rows that were chosen. */
function Assign({ filters, rows }: LedgerProps) {
  const { viewer, body, staff } = filters
  const { t } = viewer
  const none = { value: '', text: t.words.none }
  const keep = { value: '', text: t.routing.assign.keepUnit }
  const people = staff.filter((one) => one.active && one.roles.some((role) => role !== 'auditor'))
  const common = { viewer, form: emptyForm, idPrefix: 'assign-' }
  return (
    <fieldset class="govuk-fieldset chosen">
      <legend class="govuk-fieldset__legend">{t.ledger.chosen}</legend>
      <p class="quiet small">{t.routing.assign.toHint}</p>
      <div class="filters">
        <SelectField
          {...common}
          name="to"
          label={t.ledger.assignTo}
          choices={[none, ...people.map((one) => ({ value: one.id, text: rows.names.get(one.id) ?? one.name }))]}
        />
        {body.settings.units.length > 0 ? (
          <SelectField
            {...common}
            name="unit"
            label={t.ledger.fields.unit}
            choices={[keep, ...body.settings.units.map((unit) => ({ value: unit, text: unit }))]}
          />
        ) : null}
        <input type="hidden" name="back" value={`${viewer.url.pathname}${viewer.url.search}`} />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {t.ledger.assign}
        </button>
      </div>
    </fieldset>
  )
}

function SaveView({ filters, saved, may }: LedgerProps) {
  const { viewer, address } = filters
  const { t } = viewer
  const common = { viewer, form: emptyForm, idPrefix: 'view-' }
  return (
    <details class="govuk-details no-print">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{t.ledger.saveView}</span>
      </summary>
      <div class="govuk-details__text">
        <Form viewer={viewer} action="/desk/views">
          <input type="hidden" name="query" value={ledgerQuery(address) || 'sort=due'} />
          <TextField {...common} name="name" label={t.ledger.viewName} maxlength={80} />
          {may.saveForAll ? <CheckboxField {...common} name="forAll" label={t.ledger.forAll} /> : null}
          <button class="govuk-button govuk-button--secondary" type="submit">
            {t.ledger.save}
          </button>
        </Form>
        {saved.length > 0 ? (
          <p>
            <a href="/desk/views">{t.ledger.manageViews}</a>
          </p>
        ) : null}
      </div>
    </details>
  )
}
