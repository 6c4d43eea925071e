import type { ClockResult, ClockStep } from '../../../domain/clock/clock-types.ts'
import { milestonesThatMatter } from '../../../domain/clock/milestones.ts'
import { sectionIn } from '../../../domain/statute/section-in.ts'
import { dayText, effectText } from '../../../locales/clock.ts'
import { listText, paramsInWords, shortDate } from '../../../locales/dates.ts'
import { dayNameIn } from '../../../locales/day-names.ts'
import { Ledger } from '../table.tsx'
import type { Viewer } from '../viewer.ts'

function effectOf(step: ClockStep, viewer: Viewer): string {
  const { locale, t } = viewer
  if (step.code === 'none') return t.status.clock.noEffect
  return effectText(step, locale, eventName(step.event, viewer), paramsInWords(step.params, locale))
}

function eventName(event: string, viewer: Viewer): string {
  const { events } = viewer.t.words
  return (events as { readonly [event: string]: string })[event] ?? event
}

/** Weekends are not named: the reader knows them. A long list is counted, not listed. */
function skippedText(step: ClockStep, viewer: Viewer): string | null {
  const { t, locale } = viewer
  const named = (step.skipped ?? []).filter((day) => day.name !== 'weekend' && !/saturday|sunday/i.test(day.name))
  if (named.length === 0) return null
  if (named.length > 8) return t.status.clock.skippedMany(named.length)
  return t.status.clock.skipped(
    listText(
      named.map((day) => `${shortDate(day.on, locale)} ${dayNameIn(day.name, locale)}`),
      locale,
    ),
  )
}

/** What comes by nature without an effect on the clock explains nothing where it has none. */
const beside: ReadonlySet<string> = new Set(['acknowledged', 'review-lodged', 'review-decided'])
function isTold(step: ClockStep): boolean {
  return !beside.has(step.event) || step.code !== 'none'
}

/** How the due date was reached: event by event, with the section of law and the days left out. */
export function ClockExplanation({ viewer, clock }: { viewer: Viewer; clock: ClockResult }) {
  const { t, locale } = viewer
  const words = t.status.clock
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={words.title}>
      <Ledger
        class="clock-steps"
        columns={[{ head: words.step, heads: true }, { head: words.effect }, { head: words.section, class: 'section' }]}
        rows={clock.steps.filter(isTold).map((step) => {
          const skipped = skippedText(step, viewer)
          return {
            cells: [
              <>
                <time class="nowrap" datetime={step.on}>
                  {shortDate(step.on, locale)}
                </time>
                <br />
                {eventName(step.event, viewer)}
              </>,
              <>
                {effectOf(step, viewer)}
                {skipped ? <div class="section">{skipped}</div> : null}
              </>,
              sectionIn(step.section, locale),
            ],
          }
        })}
      />
    </div>
  )
}

type MilestonesProps = {
  readonly viewer: Viewer
  readonly clock: ClockResult
  /** That of their heading, one below the heading that they stand under. */
  readonly level?: 2 | 3
}

/** The clock folded up: its reason is one step away. */
export function ClockDetails({
  viewer,
  clock,
  open = false,
  level = 3,
}: MilestonesProps & { readonly open?: boolean }) {
  const { t } = viewer
  const words = t.status.clock
  return (
    <details class="govuk-details clock" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.summary}</span>
      </summary>
      <div class="govuk-details__text">
        <ClockExplanation viewer={viewer} clock={clock} />
        <EveryDay viewer={viewer} clock={clock} />
        {clock.provisional ? <p>{words.provisional}</p> : null}
        <Milestones viewer={viewer} clock={clock} level={level} />
        <p class="section">
          {words.used}
          {t.words.colon}
          {t.words.units[clock.unit](clock.daysUsed)}
          {t.words.stop}
          {words.calendar(clock.calendar.version)}
        </p>
      </div>
    </details>
  )
}

/** Every day from the receipt to the due date: its number, or why it is not counted. Folded up, where the days were asked for. */
export function EveryDay({ viewer, clock: { days } }: { viewer: Viewer; clock: ClockResult }) {
  const { t, locale } = viewer
  const words = t.status.clock
  if (days === undefined || days.length === 0) return null
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.everyDay(days.length)}</span>
      </summary>
      <div class="govuk-details__text scroll" tabindex={0} role="region" aria-label={words.everyDay(days.length)}>
        <Ledger
          class="clock-steps every-day"
          columns={[
            { head: words.day, heads: true },
            { head: words.number, class: 'number', labelled: true },
            { head: words.why },
          ]}
          rows={days.map((line) => ({
            class: line.counted === null ? 'not-counted' : undefined,
            cells: [
              <time class="nowrap" datetime={line.on}>
                {shortDate(line.on, locale)}
              </time>,
              line.counted === null ? '–' : String(line.counted),
              dayText(line, locale, viewer.law, paramsInWords(line.params, locale)),
            ],
          }))}
        />
      </div>
    </details>
  )
}

/** The other dates that the law sets. */
export function Milestones({ viewer, clock, level = 3 }: MilestonesProps) {
  const { t, locale } = viewer
  const milestones = milestonesThatMatter(clock)
  if (milestones.length === 0) return null
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <>
      <Heading class="milestones-title">{t.status.clock.milestones}</Heading>
      <ul class="timeline">
        {milestones.map((milestone) => (
          <li>
            <time datetime={milestone.due}>{shortDate(milestone.due, locale)}</time>
            <div>
              <p>
                {milestone.metOn
                  ? t.words.withNote(
                      t.words.milestones[milestone.kind],
                      t.status.clock.met(shortDate(milestone.metOn, locale)),
                    )
                  : t.words.milestones[milestone.kind]}
              </p>
              <p class="section">{sectionIn(milestone.section, locale)}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
