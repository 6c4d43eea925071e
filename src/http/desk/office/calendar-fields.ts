import type { CalendarOfBody } from '../../../app/office/calendars-of-body.ts'
import type { WantedDay } from '../../../app/office/plan-calendar.ts'
import { parseCivilDate } from '../../../domain/calendar/civil-date.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { listText } from '../../../locales/dates.ts'
import type { Choice } from '../../ui/form.tsx'
import type { Viewer } from '../../ui/viewer.ts'

/** The laws that count by a calendar: that is how an office knows it. */
export const lawsText = ({ laws }: CalendarOfBody, { locale }: Viewer): string =>
  listText(
    laws.map(({ title }) => textIn(title, locale)),
    locale,
  )

/** The calendars to choose from, and the days of the body's own region apart: `cn`, `cn GX`. */
export function calendarChoices(calendars: readonly CalendarOfBody[], viewer: Viewer): readonly Choice[] {
  return calendars.flatMap((one) => {
    const laws = lawsText({ ...one, laws: one.laws.slice(0, 1) }, viewer)
    const whole = { value: one.id, text: `${laws} (${one.id})` }
    if (one.region === undefined) return [whole]
    const text = viewer.t.officeCalendar.regionOf(laws, one.region)
    return [whole, { value: `${one.id} ${one.region}`, text }]
  })
}

/** `cn GX` as the calendar and the region that it names. */
export function calendarChosen(value: string): Pick<WantedDay, 'calendar' | 'region'> {
  const [calendar = '', region] = value.split(' ')
  return { calendar, region: region || null }
}

/** Days as a form carries them from the preview to the save: one a line. Their calendar and source stand beside them. */
export const daysText = (days: readonly WantedDay[]): string =>
  days.map(({ on, says, name }) => `${on} ${says} ${name.replaceAll(/\s+/g, ' ')}`.trimEnd()).join('\n')

/** The same, read again. What is no such line comes to the use case as it is, and is refused there. */
export function daysIn(text: string, of: Pick<WantedDay, 'calendar' | 'region' | 'source'>): readonly object[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => {
      const [, on = line, says = '', name = ''] = /^(\S+) (\S+) ?(.*)$/.exec(line) ?? []
      return { ...of, on: parseCivilDate(on) ?? on, says, name }
    })
}

/** The line of a change that a button takes back, and with the list of a year the days that came with it. */
export function takenBack({ standing }: CalendarOfBody, seq: number): readonly Omit<WantedDay, 'source'>[] {
  const line = standing.find((one) => one.seq === seq)
  if (!line) return []
  const { calendar, region, on, says } = line
  if (says !== 'year-held') return [{ calendar, region, on, says: 'as-shipped', name: '' }]
  const ofList = standing.filter(
    (one) => one.region === region && one.at === line.at && one.source === line.source && one.says !== 'year-held',
  )
  return [
    { calendar, region, on, says: 'year-as-shipped', name: '' },
    ...ofList.map((one) => ({ calendar, region, on: one.on, says: 'as-shipped' as const, name: '' })),
  ]
}
