import type { CalendarOfBody } from '../../../app/office/calendars-of-body.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import type { CalendarChange } from '../../../domain/calendar/calendar-changes.ts'
import { dateText, instantText, numberText } from '../../../locales/dates.ts'
import { Empty, Notice } from '../../ui/elements.tsx'
import {
  DateField,
  ErrorSummary,
  FileField,
  Form,
  type FormState,
  RadioField,
  SelectField,
  Submit,
  TextField,
} from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Ledger } from '../../ui/table.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { calendarChoices, lawsText } from './calendar-fields.ts'
import { MissingLists } from './missing-lists.tsx'

export type CalendarPageProps = {
  readonly viewer: Viewer
  readonly body: Body
  readonly staff: readonly Staff[]
  readonly calendars: readonly CalendarOfBody[]
  readonly form: FormState
  /** Which of the forms came back. */
  readonly failed?: 'day' | 'file'
  readonly problem?: readonly [string, string] | undefined
  /** How many days were saved, and how many open cases moved. */
  readonly saved?: readonly [days: number, moved: number] | undefined
}

/** What the installation added to the calendars of a body, and the ways to add to them. */
export function CalendarPage(props: CalendarPageProps) {
  const { viewer, calendars, form, failed, problem, saved } = props
  const { t, locale } = viewer
  const words = t.officeCalendar
  const number = (count: number) => numberText(count, locale)
  const missing = calendars.flatMap(({ id, missingYears }) => missingYears.map((year) => ({ calendar: id, year })))
  return (
    <Layout
      viewer={viewer}
      title={words.title}
      hidden
      failed={problem !== undefined}
      crumbs={[['/desk/office', t.office.title]]}
      address="/desk/office/calendar"
    >
      {problem ? (
        <ErrorSummary viewer={viewer} form={form} title={problem[0]} text={problem[1]} idPrefix={`${failed}-`} />
      ) : null}
      {saved ? (
        <Notice tone="good" role="status">
          <p>{words.saved(number(saved[0]), number(saved[1]))}</p>
        </Notice>
      ) : null}
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <MissingLists viewer={viewer} missing={missing} href="#file" />
      {calendars.map((calendar) => (
        <AddedDays {...props} calendar={calendar} />
      ))}
      <p class="quiet">{words.forAll}</p>
      <DayForm {...props} />
      <FileForm {...props} />
    </Layout>
  )
}

function AddedDays({ viewer, body, staff, calendar }: CalendarPageProps & { readonly calendar: CalendarOfBody }) {
  const { t, locale } = viewer
  const words = t.officeCalendar
  const names = new Map(staff.map((one) => [`staff:${one.id}`, one.name]))
  const added = ({ at, by }: CalendarChange) => (
    <span class="quiet small">
      {instantText(at, locale, body.timeZone)} · {names.get(by) ?? t.words.by.system}
    </span>
  )
  return (
    <section>
      <h2>{words.calendarOf(lawsText(calendar, viewer))}</h2>
      {calendar.standing.length === 0 ? (
        <Empty>
          <p>{words.none}</p>
        </Empty>
      ) : (
        <Ledger
          columns={[
            { head: words.day, heads: true },
            { head: words.what, labelled: true },
            { head: words.source, labelled: true },
            { head: words.added, labelled: true },
            { head: words.takeBack },
          ]}
          rows={calendar.standing.map((one) => ({
            cells: [
              <ChangedDay viewer={viewer} change={one} />,
              <ChangedTo viewer={viewer} change={one} />,
              <span class="break">{one.source}</span>,
              added(one),
              <TakeBack viewer={viewer} change={one} />,
            ],
          }))}
        />
      )}
      {calendar.changes.length > calendar.standing.length ? (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{words.earlier}</span>
          </summary>
          <div class="govuk-details__text">
            <ul class="govuk-list">
              {calendar.changes.map((one) => (
                <li>
                  <ChangedDay viewer={viewer} change={one} />
                  {t.words.colon}
                  <ChangedTo viewer={viewer} change={one} /> <span class="break">{one.source}</span> {added(one)}
                </li>
              ))}
            </ul>
          </div>
        </details>
      ) : null}
    </section>
  )
}

type DayProps = { readonly viewer: Viewer; readonly change: Pick<CalendarChange, 'on' | 'says' | 'region' | 'name'> }

/** The day, or the year, that something was said of. */
export function ChangedDay({ viewer, change: { on, says, region } }: DayProps) {
  const text = says.startsWith('year') ? on.slice(0, 4) : dateText(on, viewer.locale)
  return (
    <>
      <time datetime={says.startsWith('year') ? on.slice(0, 4) : on}>{text}</time>
      {region ? <span class="section"> {region}</span> : null}
    </>
  )
}

/** What was said of it. */
export function ChangedTo({ viewer, change: { says, name } }: DayProps) {
  const { t } = viewer
  const text = t.officeCalendar.says[says]
  return (
    <>
      {name ? (
        <>
          {name} <br />
        </>
      ) : null}
      <span class={name ? 'quiet small' : undefined}>{text}</span>
    </>
  )
}

function TakeBack({ viewer, change }: { readonly viewer: Viewer; readonly change: CalendarChange }) {
  const { locale, t } = viewer
  return (
    <form method="post" action="/desk/office/calendar" class="entry-button">
      <input type="hidden" name="csrf" value={viewer.csrf} />
      <input type="hidden" name="do" value="take-back" />
      <input type="hidden" name="calendar" value={change.calendar} />
      <input type="hidden" name="seq" value={String(change.seq)} />
      <button class="as-link" type="submit">
        {t.officeCalendar.takeBack}
        <span class="govuk-visually-hidden">
          {' '}
          {dateText(change.on, locale)} {change.name}
        </span>
      </button>
    </form>
  )
}

function DayForm({ viewer, calendars, form, failed }: CalendarPageProps) {
  const words = viewer.t.officeCalendar
  const field = { viewer, form: failed === 'day' ? form : { values: {}, errors: {} }, idPrefix: 'day-' } as const
  return (
    <section>
      <h2 id="day">{words.addTitle}</h2>
      <Form viewer={viewer} action="/desk/office/calendar">
        <input type="hidden" name="do" value="preview" />
        <SelectField {...field} name="calendar" label={words.calendar} choices={calendarChoices(calendars, viewer)} />
        <DateField {...field} name="on" label={words.day} hint={words.onHint} />
        <RadioField
          {...field}
          name="says"
          label={words.what}
          value="not-worked"
          choices={(['not-worked', 'worked'] as const).map((value) => ({ value, text: words.says[value] }))}
        />
        <TextField {...field} name="name" label={words.name} hint={words.nameHint} autocomplete="off" maxlength={200} />
        <TextField
          {...field}
          name="source"
          label={words.source}
          hint={words.sourceHint}
          autocomplete="off"
          maxlength={1000}
        />
        <Submit text={words.preview} />
      </Form>
    </section>
  )
}

function FileForm({ viewer, calendars, form, failed }: CalendarPageProps) {
  const words = viewer.t.officeCalendar
  const field = { viewer, form: failed === 'file' ? form : { values: {}, errors: {} }, idPrefix: 'file-' } as const
  return (
    <section>
      <h2 id="file">{words.fileTitle}</h2>
      <Form viewer={viewer} action="/desk/office/calendar/file" upload>
        <SelectField {...field} name="calendar" label={words.calendar} choices={calendarChoices(calendars, viewer)} />
        <TextField
          {...field}
          name="source"
          label={words.source}
          hint={words.fileSourceHint}
          autocomplete="off"
          maxlength={1000}
          optional
        />
        <FileField {...field} name="file" label={words.file} hint={words.fileHint} />
        <Submit text={words.preview} />
      </Form>
    </section>
  )
}
