import type { CalendarPlan, MovedCase, WantedDay } from '../../../app/office/plan-calendar.ts'
import { dateText, numberText } from '../../../locales/dates.ts'
import { Notice } from '../../ui/elements.tsx'
import { ErrorSummary, Form, type FormState, Submit, TextField } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Ledger } from '../../ui/table.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { daysText } from './calendar-fields.ts'
import { ChangedDay, ChangedTo } from './calendar-page.tsx'

export type PreviewProps = {
  readonly viewer: Viewer
  readonly plan: CalendarPlan
  /** Where the days were published; nothing yet where days are taken back, for which it is asked here. */
  readonly source: string
  readonly isTakeBack: boolean
  readonly form: FormState
  readonly problem?: readonly [string, string] | undefined
}

const shownRows = 200

/** What days would do, before they are saved. */
export function CalendarPreview(props: PreviewProps) {
  const { viewer, plan, isTakeBack, form, problem } = props
  const { t, locale } = viewer
  const words = t.officeCalendar
  const number = (count: number) => numberText(count, locale)
  const title = isTakeBack ? words.takeBackTitle : words.previewTitle
  const { fresh, already, past, open, closed, elsewhere } = plan
  return (
    <Layout
      viewer={viewer}
      title={title}
      hidden
      failed={problem !== undefined}
      crumbs={[
        ['/desk/office', t.office.title],
        ['/desk/office/calendar', words.title],
      ]}
      address="/desk/office/calendar"
    >
      {problem ? (
        <ErrorSummary viewer={viewer} form={form} title={problem[0]} text={problem[1]} idPrefix="save-" />
      ) : null}
      <h1>{title}</h1>
      <p class="lede">{fresh.length > 0 ? words.previewLede : words.nothingNew}</p>
      {past.length > 0 ? (
        <Notice tone="soon">
          <p>{words.past(number(past.length))}</p>
        </Notice>
      ) : null}
      {fresh.length > 0 ? <Days viewer={viewer} title={words.newDays(number(fresh.length))} days={fresh} /> : null}
      {already.length > 0 ? (
        <Days
          viewer={viewer}
          title={words.already(number(already.length))}
          days={already.map(({ day, name }) => ({ ...day, name: day.name || name }))}
        />
      ) : null}
      {fresh.length > 0 ? (
        <>
          <h2>{open.length > 0 ? words.open(number(open.length)) : words.openNone}</h2>
          {open.length > 0 ? <p>{words.openHint}</p> : null}
          <Cases viewer={viewer} cases={open} />
          {closed.length > 0 ? (
            <>
              <h2>{words.closed(number(closed.length))}</h2>
              <p>{words.closedHint}</p>
              <Cases viewer={viewer} cases={closed} />
            </>
          ) : null}
          {elsewhere.open + elsewhere.closed > 0 ? (
            <p>{words.elsewhere(number(elsewhere.open), number(elsewhere.closed))}</p>
          ) : null}
          <SaveForm {...props} />
        </>
      ) : null}
      <p>
        <a href="/desk/office/calendar">{words.back}</a>
      </p>
    </Layout>
  )
}

function SaveForm({ viewer, plan: { fresh, seenSeq }, source, isTakeBack, form }: PreviewProps) {
  const words = viewer.t.officeCalendar
  const [first] = fresh
  const calendar = `${first?.calendar ?? ''}${first?.region ? ` ${first.region}` : ''}`
  return (
    <Form viewer={viewer} action="/desk/office/calendar">
      <input type="hidden" name="do" value={isTakeBack ? 'save-take-back' : 'save'} />
      <input type="hidden" name="calendar" value={calendar} />
      <input type="hidden" name="days" value={daysText(fresh)} />
      <input type="hidden" name="seenSeq" value={String(seenSeq)} />
      {isTakeBack ? (
        <TextField
          viewer={viewer}
          form={form}
          idPrefix="save-"
          name="source"
          label={words.takeBackSource}
          autocomplete="off"
          maxlength={1000}
        />
      ) : (
        <input type="hidden" name="source" value={source} />
      )}
      <Submit text={words.save} />
    </Form>
  )
}

type ListProps = { readonly viewer: Viewer; readonly title: string; readonly days: readonly WantedDay[] }

function Days({ viewer, title, days }: ListProps) {
  const words = viewer.t.officeCalendar
  const isLong = days.length > 10
  const table = (
    <Ledger
      columns={[
        { head: words.day, heads: true },
        { head: words.what, labelled: true },
        { head: words.source, labelled: true },
      ]}
      rows={days.map((day) => ({
        cells: [
          <ChangedDay viewer={viewer} change={day} />,
          <ChangedTo viewer={viewer} change={day} />,
          day.source === '' ? '' : <span class="break">{day.source}</span>,
        ],
      }))}
    />
  )
  if (!isLong)
    return (
      <section>
        <h2>{title}</h2>
        {table}
      </section>
    )
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{title}</span>
      </summary>
      <div class="govuk-details__text">{table}</div>
    </details>
  )
}

function Cases({ viewer, cases }: { readonly viewer: Viewer; readonly cases: readonly MovedCase[] }) {
  const { t, locale } = viewer
  const words = t.officeCalendar
  if (cases.length === 0) return null
  return (
    <>
      <Ledger
        columns={[
          { head: words.reference, heads: true },
          { head: words.from, labelled: true },
          { head: words.to, labelled: true },
        ]}
        rows={cases.slice(0, shownRows).map(({ reference, from, to }) => ({
          cells: [
            <a href={`/desk/requests/${reference}`}>{reference}</a>,
            <time datetime={from}>{dateText(from, locale)}</time>,
            <time datetime={to}>{dateText(to, locale)}</time>,
          ],
        }))}
      />
      {cases.length > shownRows ? (
        <p>{words.firstOf(numberText(shownRows, locale), numberText(cases.length, locale))}</p>
      ) : null}
    </>
  )
}
