import type { CountedEvent } from '../case/counted-events.ts'
import { bandOf, timeBands, timesOf } from '../figures/distribution.ts'
import { type NotRecorded, notRecorded } from '../form/form-parts.ts'
import { isCarriedIn, isCarriedOut, isWithin, type ReportPeriod } from '../period.ts'
import type { UsAnnualData, UsRow } from './us-annual-data.ts'
import { type UsSectionKey, type UsValue, usExemptionCodes } from './us-annual-sections.ts'
import {
  dispositionOf,
  dispositionOfOutcome,
  exemptionCounts,
  hasUnknownOutcome,
  isPerfected,
  oldestTen,
  trackOf,
  type UsDisposition,
  type UsRequest,
  type UsTrack,
  type UsWork,
} from './us-annual-work.ts'

type Rows = <K extends UsSectionKey>(make: (work: UsWork, before: UsWork) => UsValue<K>) => readonly UsRow<UsValue<K>>[]
type Asked =
  | 'expedited'
  | 'feeWaivers'
  | 'personnel'
  | 'fees'
  | 'exclusions'
  | 'posted'
  | 'consultations'
  | 'oldestConsultations'

const answerless = (value: number | '<1' | null): number | null => (value === '<1' ? 0 : value)

/** What the records tell of a fiscal year: each figure a function of the work of a component. */
export function usFigures(period: ReportPeriod, last: ReportPeriod) {
  const closed = (work: UsWork) => work.requests.filter(({ closedOn }) => isWithin(period, closedOn))
  const perfected = (work: UsWork) => closed(work).filter(isPerfected)
  const pending = (work: UsWork) => work.requests.filter((request) => isCarriedOut(period, request))
  const decided = (work: UsWork) => work.appeals.filter(({ closedOn }) => isWithin(period, closedOn))
  const denied = (work: UsWork) => decided(work).filter(({ outcome }) => outcome !== 'overturned')

  const processing = (items: readonly Pick<UsRequest, 'receivedOn' | 'closedOn'>[]) => ({
    pendingStart: items.filter((item) => isCarriedIn(period, item)).length,
    received: items.filter((item) => isWithin(period, item.receivedOn)).length,
    processed: items.filter((item) => isWithin(period, item.closedOn)).length,
    pendingEnd: items.filter((item) => isCarriedOut(period, item)).length,
  })
  const compared = (items: readonly Pick<UsRequest, 'receivedOn' | 'closedOn'>[]) => ({
    receivedLast: items.filter((item) => isWithin(last, item.receivedOn)).length,
    received: items.filter((item) => isWithin(period, item.receivedOn)).length,
    processedLast: items.filter((item) => isWithin(last, item.closedOn)).length,
    processed: items.filter((item) => isWithin(period, item.closedOn)).length,
  })
  const daysByTrack = (requests: readonly UsRequest[], track: UsTrack) =>
    requests.filter((request) => trackOf(request) === track).map(({ days }) => days)
  const tracks = (requests: readonly UsRequest[]) => ({
    simple: timesOf(daysByTrack(requests, 'simple')),
    complex: timesOf(daysByTrack(requests, 'complex')),
    expedited: timesOf(daysByTrack(requests, 'expedited')),
  })
  const bands = (days: readonly number[]) => ({
    bands: Object.fromEntries(timeBands.map((band) => [band, days.filter((one) => bandOf(one) === band).length])),
    total: { total: days.length },
  })
  const waiting = (days: readonly number[]) => {
    const { median, average } = timesOf(days)
    return { count: days.length, median: answerless(median), average: answerless(average) }
  }
  const happenedIn = (work: UsWork, what: CountedEvent['what']) =>
    work.cases.flatMap(({ happened }) => happened.filter((one) => one.what === what && isWithin(period, one.on)))
  const backlog = (work: UsWork, of: ReportPeriod) =>
    work.requests.filter((request) => isCarriedOut(of, request) && request.lateOn !== null).length
  const appealBacklog = (work: UsWork, of: ReportPeriod) =>
    work.appeals.filter((appeal) => isCarriedOut(of, appeal) && appeal.late).length
  const appealReasons = (work: UsWork): readonly UsDisposition[] =>
    denied(work).flatMap((appeal): readonly UsDisposition[] => {
      if (appeal.outcome === 'withdrawn') return [{ id: 'Withdrawn' }]
      if (appeal.reviewedExemptions.length > 0) return []
      const of = dispositionOfOutcome(appeal.reviewedOutcome)
      return of.id === 'full-grant' || of.id === 'partial-grant' || of.id === 'full-denial'
        ? [{ id: 'Other', words: 'No denial under appeal' }]
        : [of]
    })

  return {
    sections: (rows: Rows): Omit<UsAnnualData['sections'], Asked> => ({
      processedRequests: rows<'processedRequests'>((work) => processing(work.requests)),
      dispositions: rows<'dispositions'>((work) => {
        const all = closed(work).map(dispositionOf)
        const number = (id: UsDisposition['id']) => all.filter((one) => one.id === id).length
        return {
          full: { grant: number('full-grant'), partial: number('partial-grant'), denial: number('full-denial') },
          reasons: reasonCounts(all),
          total: { total: all.length },
        }
      }),
      otherReasons: rows<'otherReasons'>((work) => otherReasons(closed(work).map(dispositionOf))),
      exemptions: rows<'exemptions'>((work) =>
        exemptionCounts(
          closed(work).map(({ exemptions }) => exemptions),
          usExemptionCodes,
        ),
      ),
      appeals: rows<'appeals'>((work) => processing(work.appeals)),
      appealDispositions: rows<'appealDispositions'>((work) => {
        const number = (outcome: string) => decided(work).filter((one) => one.outcome === outcome).length
        return {
          affirmed: number('upheld'),
          partial: number('partly'),
          reversed: number('overturned'),
          other: number('withdrawn'),
          total: decided(work).length,
        }
      }),
      appealExemptions: rows<'appealExemptions'>((work) =>
        exemptionCounts(
          denied(work)
            .filter(({ outcome }) => outcome !== 'withdrawn')
            .map(({ reviewedExemptions }) => reviewedExemptions),
          usExemptionCodes,
        ),
      ),
      appealReasons: rows<'appealReasons'>((work) => reasonCounts(appealReasons(work))),
      appealOtherReasons: rows<'appealOtherReasons'>((work) => otherReasons(appealReasons(work))),
      appealTimes: rows<'appealTimes'>((work) => timesOf(decided(work).map(({ days }) => days))),
      oldestAppeals: rows<'oldestAppeals'>((work) =>
        oldestTen(work.appeals.filter((appeal) => isCarriedOut(period, appeal))),
      ),
      responseTimes: rows<'responseTimes'>((work) => tracks(perfected(work))),
      grantedTimes: rows<'grantedTimes'>((work) =>
        tracks(
          perfected(work).filter((request) => ['full-grant', 'partial-grant'].includes(dispositionOf(request).id)),
        ),
      ),
      simpleBands: rows<'simpleBands'>((work) => bands(daysByTrack(perfected(work), 'simple'))),
      complexBands: rows<'complexBands'>((work) => bands(daysByTrack(perfected(work), 'complex'))),
      expeditedBands: rows<'expeditedBands'>((work) => bands(daysByTrack(perfected(work), 'expedited'))),
      pendingPerfected: rows<'pendingPerfected'>((work) => {
        const open = pending(work).filter(isPerfected)
        return {
          simple: waiting(daysByTrack(open, 'simple')),
          complex: waiting(daysByTrack(open, 'complex')),
          expedited: waiting(daysByTrack(open, 'expedited')),
        }
      }),
      oldestRequests: rows<'oldestRequests'>((work) => oldestTen(pending(work).filter(isPerfected))),
      backlog: rows<'backlog'>((work) => ({ requests: backlog(work, period), appeals: appealBacklog(work, period) })),
      requestsCompared: rows<'requestsCompared'>((work) => compared(work.requests)),
      backlogCompared: rows<'backlogCompared'>((work, before) => ({
        last: backlog(before, last),
        current: backlog(work, period),
      })),
      appealsCompared: rows<'appealsCompared'>((work) => compared(work.appeals)),
      appealBacklogCompared: rows<'appealBacklogCompared'>((work, before) => ({
        last: appealBacklog(before, last),
        current: appealBacklog(work, period),
      })),
    }),
    /** Asked for at the receipt of requests received in the year; granted where the request went on the expedited track. */
    expedited(work: UsWork) {
      const asked = work.cases.filter(
        ({ expedited, facts, periods }) =>
          isWithin(period, periods[0].receivedOn) && (expedited || facts.track === 'expedited'),
      )
      const granted = asked.filter(({ facts }) => facts.track === 'expedited').length
      return { granted, denied: asked.length - granted }
    },
    /** By the fact told at the decision, of requests closed in the year. */
    feeWaivers(work: UsWork) {
      const told = (what: string) => closed(work).filter(({ of }) => of.facts.feeWaiver === what).length
      return { granted: told('granted'), denied: told('denied') }
    },
    fees(work: UsWork, totalCost: number | null) {
      const paid = happenedIn(work, 'fee-paid')
      const amount = Math.round(paid.reduce((sum, { amount = 0 }) => sum + amount, 0) * 100) / 100
      const share = totalCost === null ? null : totalCost === 0 ? 0 : Math.round((amount / totalCost) * 10_000) / 10_000
      return { amount, share }
    },
    posted: (work: UsWork): number => happenedIn(work, 'document').length,
    /** Requests of the year whose place in the form is not on record. */
    notRecorded: (work: UsWork): readonly NotRecorded[] => [
      ...notRecorded('outcome-not-recorded', closed(work).filter(hasUnknownOutcome).length),
      ...notRecorded(
        'track-not-recorded',
        [...perfected(work), ...pending(work).filter(isPerfected)].filter((one) => trackOf(one) === undefined).length,
      ),
    ],
  }
}

function reasonCounts(all: readonly UsDisposition[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { id } of all) {
    if (id !== 'full-grant' && id !== 'partial-grant' && id !== 'full-denial') counts[id] = (counts[id] ?? 0) + 1
  }
  return counts
}

function otherReasons(all: readonly UsDisposition[]) {
  const reasons: Record<string, number> = {}
  for (const { id, words = 'Other' } of all) if (id === 'Other') reasons[words] = (reasons[words] ?? 0) + 1
  return { reasons, total: { total: Object.values(reasons).reduce((sum, count) => sum + count, 0) } }
}
