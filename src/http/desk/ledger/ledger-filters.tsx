import type { Body } from '../../../app/ports/store/bodies.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import { parseCivilDate } from '../../../domain/calendar/civil-date.ts'
import { enquiryLaw, statuteById } from '../../../domain/statute/statutes.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { shortDate } from '../../../locales/dates.ts'
import { type Choice, DateField, SelectField, TextField } from '../../ui/form.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import {
  dueTerms,
  type LedgerAddress,
  type LedgerField,
  ledgerFields,
  ledgerQuery,
  ledgerStates,
  unitsOf,
  withoutField,
} from './ledger-address.ts'

export type FilterContext = {
  readonly viewer: Viewer
  readonly address: LedgerAddress
  readonly body: Body
  readonly staff: readonly Staff[]
}

const selects = ['state', 'due', 'law', 'unit', 'officer', 'channel', 'topic', 'outcome'] as const
type Select = (typeof selects)[number]

/** What each field may be, in words. What an address names beside them stays choosable. */
function choicesOf(field: Select, { viewer, body, staff }: FilterContext): readonly Choice[] {
  const { t, locale } = viewer
  const words = t.ledger
  const plain = (values: readonly string[]) => values.map((value) => ({ value, text: value }))
  const statutes = [...new Set([body.statute, ...(body.settings.channels ?? []).flatMap((one) => one.statute ?? [])])]
  switch (field) {
    case 'state':
      return ledgerStates.map((value) => ({ value, text: words.states[value] }))
    case 'due':
      return dueTerms.map((value) => ({ value, text: words.dueTerms[value] }))
    case 'law':
      return [...new Set([...statutes, enquiryLaw.id])].map((value) => ({
        value,
        text: textIn(statuteById(value)?.title ?? { en: value }, locale),
      }))
    case 'unit': {
      const mine = viewer.staff && unitsOf(body, viewer.staff.id).length > 0
      return [...(mine ? [{ value: 'mine', text: words.myUnits }] : []), ...plain(body.settings.units)]
    }
    case 'officer':
      return [
        { value: 'me', text: words.me },
        { value: 'nobody', text: words.nobody },
        ...staff
          .filter((one) => one.active && one.roles.some((role) => role !== 'auditor'))
          .map((one) => ({ value: one.id, text: one.name })),
      ]
    case 'channel':
      return [
        ...(body.settings.channels ?? []).map((one) => ({
          value: `own:${one.id}`,
          text: textIn(one.name, locale),
          group: words.ownChannels,
        })),
        ...Object.entries(t.words.channels).map(([value, text]) => ({ value, text, group: words.channelKinds })),
      ]
    case 'topic':
      return plain(body.settings.topics ?? [])
    case 'outcome':
      return (statuteById(body.statute)?.outcomes ?? []).map((one) => ({
        value: one.id,
        text: textIn(one.title, locale),
      }))
  }
}

function valueText(field: LedgerField, value: string, context: FilterContext): string {
  const { t, locale } = context.viewer
  if (field === 'closed') return t.ledger.thisYear
  const date = field === 'q' ? undefined : parseCivilDate(value)
  if (date) return shortDate(date, locale)
  const select = selects.find((one) => one === field)
  const choices = select ? choicesOf(select, context) : []
  const left = context.staff.find((one) => field === 'officer' && one.id === value)?.name
  return choices.find((choice) => choice.value === value)?.text ?? left ?? value
}

const hrefOf = (address: LedgerAddress) => `/desk?${ledgerQuery(address) || 'sort=due'}`

/** One line that says what is filtered, with a way to take each away. */
export function FilterLine({ context }: { context: FilterContext }) {
  const { viewer, address } = context
  const { t } = viewer
  const on = ledgerFields.flatMap((field) => {
    const value = address.fields[field]
    return value === undefined ? [] : [{ field, text: valueText(field, value, context) }]
  })
  if (on.length === 0) return null
  return (
    <p class="filter-line">
      <span class="quiet">{t.ledger.shown}</span>{' '}
      {on.map(({ field, text }) => {
        const what = `${t.ledger.fields[field]}${t.words.colon}${text}`
        return (
          <>
            <a class="chip" href={hrefOf(withoutField(address, field))} aria-label={t.ledger.takeAway(what)}>
              {what} <span aria-hidden="true">×</span>
            </a>{' '}
          </>
        )
      })}
      <a href="/desk?view=all">{t.ledger.clear}</a>
    </p>
  )
}

/** The form of the filters: the search stands open, the rest opens below it. It works without JavaScript: it is one address. */
export function FilterForm({ context }: { context: FilterContext }) {
  const { viewer, address } = context
  const { t } = viewer
  const words = t.ledger
  const values = { ...address.fields, sort: address.sort, dir: address.direction }
  const form = { values, errors: {} }
  const common = { viewer, form, idPrefix: 'filter-' }
  const on = ledgerFields.filter((field) => field !== 'q' && address.fields[field] !== undefined).length
  return (
    <form class="ledger-filters" action="/desk" role="search">
      <div class="filters">
        <div class="grow">
          <TextField {...common} name="q" type="search" label={t.desk.search} />
        </div>
        <SelectField
          {...common}
          name="sort"
          label={t.desk.sort}
          choices={(['due', 'received', 'reference', 'changed'] as const).map((value) => ({
            value,
            text: words.sorts[value],
          }))}
        />
        <SelectField
          {...common}
          name="dir"
          label={words.direction}
          choices={(['asc', 'desc'] as const).map((value) => ({ value, text: words.directions[value] }))}
        />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {words.show}
        </button>
      </div>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{on > 0 ? words.filtersOn(on) : words.filters}</span>
        </summary>
        <div class="filter-grid">
          {selects.map((field) => {
            const choices = choicesOf(field, context)
            const value = address.fields[field]
            if (choices.length === 0 && value === undefined) return null
            const known = value === undefined || choices.some((choice) => choice.value === value)
            const all = [
              { value: '', text: words.any },
              ...choices,
              ...(known ? [] : [{ value, text: valueText(field, value, context) }]),
            ]
            return <SelectField {...common} name={field} label={words.fields[field]} choices={all} />
          })}
          {(['dueFrom', 'dueTo', 'from', 'to'] as const).map((field) => (
            <DateField {...common} name={field} label={words.fields[field]} />
          ))}
        </div>
        {address.fields.closed ? <input type="hidden" name="closed" value={address.fields.closed} /> : null}
        <button class="govuk-button govuk-button--secondary" type="submit">
          {words.show}
        </button>
      </details>
    </form>
  )
}
