import type { Child } from 'hono/jsx'
import type { Calendar } from '../../../domain/calendar/calendar.ts'
import type { CalendarChange } from '../../../domain/calendar/calendar-changes.ts'
import { lawCode } from '../../../domain/statute/exemptions/exemption-name.ts'
import { sectionIn } from '../../../domain/statute/section-in.ts'
import type { Statute } from '../../../domain/statute/statute.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { dateText, listText } from '../../../locales/dates.ts'
import { languages } from '../../../locales/locales.ts'
import { Facts } from '../../ui/elements.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Table } from '../../ui/table.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type Shown = { readonly viewer: Viewer; readonly statute: Statute }

/** Whose data calendars are made from, with its licence: the package that a calendar's version begins with. */
const holidaySources: { readonly [source: string]: string } = {
  'chinese-days': 'chinese-days (MIT)',
  'date-holidays': 'date-holidays (CC BY-SA 3.0)',
}

type StatuteProps = Shown & {
  readonly calendar: Calendar
  /** The days of this year and later that this installation added to the calendar. */
  readonly added: readonly CalendarChange[]
}

/** A law as Candor counts by it: every parameter with its section. */
export function StatutePage({ viewer, statute, calendar, added }: StatuteProps) {
  const { t, locale } = viewer
  const own = statute.title[statute.language] ?? statute.title[statute.language.split('-')[0] ?? '']
  const title = textIn(statute.title, locale)
  const holidaySource = holidaySources[calendar.version.split('@')[0] ?? '']
  const length = t.words.units[statute.term.unit](statute.term.count)
  return (
    <Layout viewer={viewer} title={title} crumbs={[['/law', t.law.title]]}>
      <h1>{title}</h1>
      {own && own !== title ? (
        <p class="lede" lang={statute.language}>
          {own}
        </p>
      ) : null}
      <p class="quiet">{statute.citation}</p>
      <div class="stamp stamp--done">
        <p class="stamp__label">{t.law.length}</p>
        <p class="stamp__date">{length}</p>
        <p class="stamp__left">{sectionIn(statute.term.section, locale)}</p>
      </div>
      <Facts
        rows={[
          [
            t.law.counting,
            <>
              <p>{t.law.dayZero}</p>
              {statute.rolls ? (
                <Cited viewer={viewer} section={statute.rolls.section}>
                  {t.law.rolls}
                </Cited>
              ) : null}
            </>,
          ],
          [
            t.law.receipt,
            <Cited viewer={viewer} section={statute.receipt.section}>
              <ReceiptText viewer={viewer} statute={statute} />
            </Cited>,
          ],
          holidaySource !== undefined && [t.law.holidays, <p>{t.law.holidaySource(holidaySource)}</p>],
          [t.law.stops, <Stops viewer={viewer} statute={statute} />],
          [t.law.extensions, <Extensions viewer={viewer} statute={statute} />],
          [
            t.law.transfer,
            <Cited viewer={viewer} section={statute.transfer.section}>
              {statute.transfer.effect === 'ends' ? t.law.transferEnds : t.law.transferNone}
            </Cited>,
          ],
          statute.deemed !== undefined && [
            t.law.deemed,
            <Cited viewer={viewer} section={statute.deemed.section}>
              {textIn(statute.deemed.title, locale)}
            </Cited>,
          ],
        ]}
      />
      <AddedDays viewer={viewer} added={added} />
      <Dates viewer={viewer} statute={statute} />
      <h2>{t.law.reviews}</h2>
      <ul class="entries">
        {statute.reviewRoutes.map((route) => (
          <li>
            <h3>{textIn(route.title, locale)}</h3>
            {route.note ? <p>{languages[locale].laws.routeNotes[route.note]}</p> : null}
            <p class="quiet small">
              {t.status.act.decidedBy(textIn(route.decidedBy, locale))} · {route.section}
            </p>
          </li>
        ))}
      </ul>
      <Exemptions viewer={viewer} statute={statute} />
      <Outcomes viewer={viewer} statute={statute} />
      <StatisticalFacts viewer={viewer} statute={statute} />
    </Layout>
  )
}

function Cited({ viewer, section, children }: { viewer: Viewer; section: string; children?: Child }) {
  return (
    <p>
      {children} <span class="section">{sectionIn(section, viewer.locale)}</span>
    </p>
  )
}

function ReceiptText({ viewer, statute }: Shown) {
  const { t, locale } = viewer
  const { confirmedChannels, rule } = statute.receipt
  const confirmed =
    confirmedChannels.length > 0
      ? t.law.confirmed(
          listText(
            confirmedChannels.map((one) => t.words.channels[one]),
            locale,
          ),
        )
      : null
  return (
    <>
      {languages[locale].laws.receiptRules[rule]}
      {confirmed ? <br /> : null}
      {confirmed}
    </>
  )
}

function Stops({ viewer, statute }: Shown) {
  const { t } = viewer
  const restarts = statute.restarts ?? []
  if (statute.stops.length + restarts.length === 0) return <p>{t.law.noStops}</p>
  return (
    <>
      {statute.stops.map((stop) => (
        <Cited viewer={viewer} section={stop.section}>
          <strong>{t.words.events[stop.begin]}</strong>
          {t.words.colon}
          {stop.effect === 'pause' ? t.law.pause : t.law.reset}
        </Cited>
      ))}
      {restarts.map((restart) => (
        <Cited viewer={viewer} section={restart.section}>
          <strong>{t.words.events[restart.event]}</strong>
          {t.words.colon}
          {t.law.restarts}
        </Cited>
      ))}
    </>
  )
}

function Extensions({ viewer, statute }: Shown) {
  const { t, locale } = viewer
  if (!statute.extension) return <p>{t.law.noExtension}</p>
  return (
    <>
      {statute.extension.grounds.map((ground) => {
        const { longest, maxTotal: longestInAll } = ground
        const most = longest
          ? t.law.atMost(t.words.units[longest.unit](longest.count))
          : longestInAll
            ? t.law.inAll(t.words.units[longestInAll.unit](longestInAll.count))
            : t.law.noLongest
        return (
          <Cited viewer={viewer} section={ground.section}>
            <strong>{textIn(ground.title, locale)}</strong>
            {t.words.colon}
            {most}
          </Cited>
        )
      })}
    </>
  )
}

function LawTable(props: { caption: string; heads: readonly string[]; rows: readonly (readonly Child[])[] }) {
  const { caption, ...table } = props
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={caption}>
      <Table {...table} caption={<caption class="govuk-table__caption">{caption}</caption>} noRowHeads />
    </div>
  )
}

/** The days that the office counts otherwise than the calendar that Candor comes with, each with its source. */
function AddedDays({ viewer, added }: Pick<StatuteProps, 'viewer' | 'added'>) {
  const { t, locale } = viewer
  if (added.length === 0) return null
  const words = t.officeCalendar
  const rows = added.map(({ on, says, region, name, source }) => [
    <>
      {says === 'year-held' ? on.slice(0, 4) : dateText(on, locale)}
      {region ? <span class="section"> {region}</span> : null}
    </>,
    <>
      {name ? (
        <>
          {name}
          {t.words.colon}
        </>
      ) : null}
      {words.says[says]}
    </>,
    <span class="section break">{source}</span>,
  ])
  return <LawTable caption={words.addedHere} heads={[words.day, words.what, words.source]} rows={rows} />
}

function Dates({ viewer, statute }: Shown) {
  const { t } = viewer
  // The length that holds today: earlier rows of a kind are of earlier versions of the law.
  const reviews = statute.reviewClocks.filter((one, at, all) => all.findIndex(({ kind }) => kind === one.kind) === at)
  if (statute.milestones.length + reviews.length === 0) return null
  const reviewRows = reviews.map((one) => [
    t.words.milestones['review-decide'],
    t.law.within(t.words.units[one.length.unit](one.length.count), t.law.from[`review-${one.from}`]),
    <span class="section">{one.section}</span>,
  ])
  const rows = statute.milestones.map((one) => [
    t.words.milestones[one.kind],
    one.length
      ? t.law.within(t.words.units[one.length.unit](one.length.count), t.law.from[one.from])
      : t.law.from[one.from],
    <span class="section">{one.section}</span>,
  ])
  return (
    <LawTable
      caption={t.law.milestones}
      heads={[t.law.milestones, t.law.length, t.law.section]}
      rows={[...rows, ...reviewRows]}
    />
  )
}

function Exemptions({ viewer, statute }: Shown) {
  const { t, locale } = viewer
  // Most laws have no codes beside the sections that hold the grounds.
  const coded = statute.exemptions.some((one) => lawCode(one) !== one.section)
  const rows = statute.exemptions.map((one) => [
    ...(coded ? [<span class="nowrap">{lawCode(one)}</span>] : []),
    textIn(one.title, locale),
    t.words.exemptionKinds[one.kind],
    <span class="section">{one.section}</span>,
  ])
  const heads = [...(coded ? [t.law.code] : []), t.law.ground, t.law.kind, t.law.section]
  return <LawTable caption={t.law.exemptions} heads={heads} rows={rows} />
}

function Outcomes({ viewer, statute }: Shown) {
  const { t, locale } = viewer
  const rows = statute.outcomes.map((one) => [
    textIn(one.title, locale),
    t.words.categories[one.category],
    <span class="section">{sectionIn(one.section, locale)}</span>,
  ])
  return <LawTable caption={t.law.outcomes} heads={[t.figures.outcome, t.law.kind, t.law.section]} rows={rows} />
}

function StatisticalFacts({ viewer, statute }: Shown) {
  const { t, locale } = viewer
  if (statute.facts.length === 0) return null
  return (
    <>
      <h2>{t.law.facts}</h2>
      <Facts
        rows={statute.facts.map((fact) => [
          textIn(fact.title, locale),
          <>
            <p>
              {listText(
                (fact.choices ?? []).map((choice) => textIn(choice.title, locale)),
                locale,
              )}
            </p>
            <p class="section">
              {fact.askedAt === 'intake' ? t.law.askedAtIntake : t.law.askedAtDecision} · {fact.source}
            </p>
          </>,
        ])}
      />
    </>
  )
}
