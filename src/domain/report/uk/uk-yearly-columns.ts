import { share } from '../case/amounts.ts'
import type { CaseReview } from '../case/case-reviews.ts'
import type { CaseSnapshot } from '../case/case-snapshot.ts'
import type { ProcessingPeriod } from '../case/processing-periods.ts'
import type { ReportPeriod } from '../period.ts'
import { isCarriedOut, isWithin } from '../period.ts'
import type { UkValue } from './uk-columns.ts'

type Columns = { readonly [column: string]: UkValue }

const extensionBands = [
  '5 or Less',
  '6 to 10',
  '11 to 15',
  '16 to 20',
  '21 to 30',
  '31 to 40',
  '41 to 60',
  '61 to 80',
  '81 to 100',
  'More than 100',
]
const reviewBands = ['10 or less', '11 to 20', '21 to 40', '41 to 60', '61 to 80', '81 to 100', 'More than 100']

/** How many took so many working days, by the bands of the form. */
function banded(prefix: string, bands: readonly string[], days: readonly number[]): Columns {
  const tops = bands.map((band) =>
    Number(
      /(\d+)$|^(\d+) or/
        .exec(band)
        ?.slice(1)
        .find((one) => one !== undefined),
    ),
  )
  const last = bands.length - 1
  const placeOf = (one: number): number => {
    const place = tops.findIndex((top, index) => index < last && one <= top)
    return place === -1 ? last : place
  }
  return Object.fromEntries(
    bands.map((band, index) => [`${prefix} ${band}`, days.filter((one) => placeOf(one) === index).length]),
  )
}

/** Internal reviews, or complaints to the Commissioner, lodged in the year. Upheld is the body's decision. */
export function reviewColumns(prefix: 'IR' | 'ICO', reviews: readonly CaseReview[]): Columns {
  const of = (outcome: CaseReview['outcome']) => reviews.filter((review) => review.outcome === outcome).length
  const decided = of('upheld') + of('partly') + of('overturned')
  const number = prefix === 'IR' ? 'IR number' : 'ICO Number'
  const [total, outcomes] =
    prefix === 'IR'
      ? ['Total Internal Reviews', 'Internal Reviews with outcome known']
      : ['ICO Total Complaints', 'ICO Complaints with known outcome']
  return {
    [total]: reviews.length,
    [outcomes]: decided,
    [`${number} upheld in full`]: of('upheld'),
    [`${number} upheld in part`]: of('partly'),
    [`${number} overturned`]: of('overturned'),
    [prefix === 'IR' ? 'IR percentage upheld in full' : 'ICO Percentage upheld in full']: share(of('upheld'), decided),
  }
}

const forPublicInterest = ({ extended }: Pick<ProcessingPeriod, 'extended'>) => extended.includes('public-interest')
const beyond = (periods: readonly ProcessingPeriod[]) =>
  periods.flatMap(({ daysBeyondTerm }) => (daysBeyondTerm === null ? [] : [daysBeyondTerm]))

/** Requests extended for the public-interest test: working days from the end of the 20 to the answer. */
export function extendedColumns(requests: readonly (ProcessingPeriod & { readonly of: CaseSnapshot })[]): Columns {
  const extended = requests.filter(
    (request) =>
      forPublicInterest(request) || (request.extended.length > 0 && request.of.facts.publicInterestExtension === true),
  )
  return {
    'PIT Total Requests Extended': extended.length,
    'PIT Number Completed': extended.filter(({ closedOn }) => closedOn !== null).length,
    ...banded('PIT', extensionBands, beyond(extended)),
  }
}

/** Internal reviews of the year by the working days from lodging to decision. */
export function reviewTimeColumns(reviews: readonly CaseReview[]): Columns {
  const closed = reviews.filter(({ closedOn }) => closedOn !== null)
  return {
    'IR Total Reviews Completed': closed.length,
    ...banded(
      'IR',
      reviewBands,
      closed.map(({ days }) => days),
    ),
  }
}

/** What last year left uncompleted, and how long it took in the end. */
export function previousYearColumns(
  periods: readonly ProcessingPeriod[],
  reviews: readonly CaseReview[],
  last: ReportPeriod,
): Columns {
  const left = <T extends Pick<ProcessingPeriod, 'receivedOn' | 'closedOn'>>(all: readonly T[]) =>
    all.filter((one) => isWithin(last, one.receivedOn) && isCarriedOut(last, one))
  const extended = left(periods.filter(forPublicInterest))
  const lodged = left(reviews)
  const done = lodged.filter(({ closedOn }) => closedOn !== null).map(({ days }) => days)
  return {
    'PIT uncompleted prev year Total last year': extended.length,
    ...banded('PIT uncompleted prev year', extensionBands, beyond(extended)),
    'IR uncompleted prev year Total last year': lodged.length,
    ...banded('IR uncompleted prev year', reviewBands, done),
  }
}
