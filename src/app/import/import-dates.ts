import { type CivilDate, daysInMonth } from '../../domain/calendar/civil-date.ts'
import { type DateOrder, dateOrders } from '../../domain/calendar/date-order.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthNames: ReadonlyMap<string, number> = new Map([
  ...months.map((name, index) => [name, index + 1] as const),
  ...[
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ].map((name, index) => [name, index + 1] as const),
  ['sept', 9],
])

const time = String.raw`(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:z|[+-]\d{2}:?\d{2})?)?`
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/
const numbers = new RegExp(String.raw`^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})${time}$`, 'i')
const chinese = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/
const packed = /^(\d{4})(\d{2})(\d{2})$/
const dayMonth = new RegExp(
  String.raw`^(?:[a-z]+,\s*)?(\d{1,2})(?:st|nd|rd|th)?[-\s/]+([a-z]+)\.?,?[-\s/]+(\d{4}|\d{2})${time}$`,
  'i',
)
const monthDay = new RegExp(
  String.raw`^(?:[a-z]+,\s*)?([a-z]+)\.?[-\s]+(\d{1,2})(?:st|nd|rd|th)?,?[-\s]+(\d{4})${time}$`,
  'i',
)

function dateOf(year: number, month: number, day: number): CivilDate | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as CivilDate
}

/** Two digits are a year of the last hundred, as seen from next year. */
function yearOf(digits: string, thisYear: number): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  const century = Math.floor((thisYear + 1) / 100) * 100
  return century + year <= thisYear + 1 ? century + year : century - 100 + year
}

export type Read = {
  readonly on: CivilDate | undefined
  /** Whether another order could have read it differently. */
  readonly ordered: boolean
}

/** A date as ledgers write it. `order` is asked only where the text leaves it open. */
export function readDate(text: string, order: DateOrder, thisYear: number): Read {
  const iso = isoDate.exec(text)
  if (iso) return { on: dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), ordered: false }
  const plain = text.normalize('NFKC').trim()
  const three = numbers.exec(plain)
  if (three) return readNumbers(three[1] as string, three[2] as string, three[3] as string, order, thisYear)
  const plainOrder = chinese.exec(plain) ?? packed.exec(plain)
  if (plainOrder)
    return { on: dateOf(Number(plainOrder[1]), Number(plainOrder[2]), Number(plainOrder[3])), ordered: false }
  const named = dayMonth.exec(plain)
  if (named)
    return { on: withMonth(named[3] as string, named[2] as string, named[1] as string, thisYear), ordered: false }
  const american = monthDay.exec(plain)
  if (american)
    return {
      on: withMonth(american[3] as string, american[1] as string, american[2] as string, thisYear),
      ordered: false,
    }
  return { on: undefined, ordered: false }
}

function withMonth(year: string, month: string, day: string, thisYear: number): CivilDate | undefined {
  const number = monthNames.get(month.toLowerCase())
  return number === undefined ? undefined : dateOf(yearOf(year, thisYear), number, Number(day))
}

function readNumbers(first: string, second: string, third: string, order: DateOrder, thisYear: number): Read {
  if (first.length > 2) {
    return {
      on: third.length > 2 ? undefined : dateOf(yearOf(first, thisYear), Number(second), Number(third)),
      ordered: false,
    }
  }
  if (order === 'ymd') {
    return {
      on: third.length > 2 ? undefined : dateOf(yearOf(first, thisYear), Number(second), Number(third)),
      ordered: true,
    }
  }
  if (third.length === 3) return { on: undefined, ordered: false }
  const [day, month] = order === 'dmy' ? [first, second] : [second, first]
  return { on: dateOf(yearOf(third, thisYear), Number(month), Number(day)), ordered: true }
}

export type OrderChoice = {
  readonly order: DateOrder
  /** How it was chosen: given, the only way in which all dates are possible, no date leaves it open, or the custom of the law's country. */
  readonly because: 'given' | 'only-possible' | 'not-needed' | 'country'
  readonly ambiguous: boolean
}

/** Counts, over a whole file, in how many ways its dates can be read. */
export class DateOrderVotes {
  private readonly cells: Record<DateOrder, number> = { dmy: 0, mdy: 0, ymd: 0 }
  private readonly rows: Record<DateOrder, number> = { dmy: 0, mdy: 0, ymd: 0 }
  private ordered = 0

  constructor(
    private readonly thisYear: number,
    private readonly today: CivilDate,
  ) {}

  /** The dates of one row in the order in which they must lie; an empty text is none. */
  count(texts: readonly string[]): void {
    for (const order of dateOrders) {
      let before = ''
      let sensible = true
      for (const text of texts) {
        if (text === '') continue
        const { on, ordered } = readDate(text, order, this.thisYear)
        if (ordered && order === 'dmy') this.ordered += 1
        if (!on) continue
        this.cells[order] += 1
        if (on < before || on > this.today) sensible = false
        before = on
      }
      if (sensible) this.rows[order] += 1
    }
  }

  /** The way in which most dates exist; among equals, in which most rows make sense; then by the country's custom. */
  choose(given: DateOrder | undefined, custom: DateOrder): OrderChoice {
    if (given) return { order: given, because: 'given', ambiguous: false }
    if (this.ordered === 0) return { order: custom, because: 'not-needed', ambiguous: false }
    const ranked = [custom, ...dateOrders.filter((one) => one !== custom)].sort(
      (a, b) => this.cells[b] - this.cells[a] || this.rows[b] - this.rows[a],
    )
    const [first, second] = ranked as [DateOrder, DateOrder]
    const equal = this.cells[first] === this.cells[second] && this.rows[first] === this.rows[second]
    return equal
      ? { order: first, because: 'country', ambiguous: true }
      : { order: first, because: 'only-possible', ambiguous: false }
  }
}
