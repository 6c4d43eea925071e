import { civilDateAt } from '../domain/calendar/instant.ts'
import type { ClockWarning, WarningParams } from '../domain/clock/clock-notes.ts'
import type { ClockEvent, NoticeDays } from '../domain/clock/clock-types.ts'
import type { Statute } from '../domain/statute/statute.ts'
import type { ClockCase } from './clock-input.ts'

/** What a case says and the clock does not use, or says in two ways: never passed over in silence. */
export function inputWarnings({ body, events }: ClockCase, statute: Statute): readonly ClockWarning[] {
  const warnings: ClockWarning[] = []
  const warn = <K extends keyof WarningParams>(key: K, params: WarningParams[K]): void => {
    warnings.push({ code: key, key, params } as ClockWarning)
  }
  if (body.region !== undefined && !statute.calendar.regional) {
    warn('region-not-used', { region: body.region, section: statute.calendar.section })
  }
  if (body.term !== undefined && !statute.termFromBody) {
    warn('field-not-used', { field: 'body.term', section: statute.term.section })
  }
  for (const [at, event] of events.entries()) {
    for (const name of unusedOf(statute, event)) {
      warn('field-not-used', { field: `events.${at}.${name}`, section: statute.receipt.section })
    }
  }
  const zone = body.timeZone ?? statute.timeZone
  for (const event of events) {
    const { type, on, at } = event
    const { sentOn, receivedOn } = event as NoticeDays
    if (on !== undefined && at !== undefined && civilDateAt(at, zone) !== on) {
      warn('time-on-another-day', { event: type, on, at })
    }
    if (on !== undefined && sentOn !== undefined && receivedOn !== undefined && receivedOn < sentOn) {
      warn('notice-before-sent', { event: type, on, sentOn, receivedOn })
    }
  }
  return warnings
}

/** The fields of an event that are known, and to which this law gives no effect. */
function unusedOf(statute: Statute, event: ClockEvent): readonly string[] {
  const { receipt, milestones } = statute
  if (event.type === 'received') {
    const isConfirmed = event.channel !== undefined && receipt.confirmedChannels.includes(event.channel)
    const unused = {
      urgent: event.urgent === true && statute.urgentTerm === undefined,
      expedited: event.expedited === true && !milestones.some(({ onlyIf }) => onlyIf === 'expedited'),
      viaAssistant: event.viaAssistant === true && statute.assistantAdds === undefined,
      perfectedOn: event.perfectedOn !== undefined && receipt.perfected === undefined,
      firstReceivedOn: event.firstReceivedOn !== undefined && !usesFirstReceipt(statute),
      confirmedOn: event.confirmedOn !== undefined && !isConfirmed,
    }
    return Object.entries(unused).flatMap(([name, isUnused]) => (isUnused ? [name] : []))
  }
  if (event.type === 'extended' && event.appliedOn !== undefined) {
    const isUsed = statute.extension?.grounds.some(({ grantedOnApplication }) => grantedOnApplication)
    return isUsed ? [] : ['appliedOn']
  }
  const isSilent = 'statesRemedies' in event && event.statesRemedies === false
  return isSilent && !milestones.some((one) => one.lengthWithoutRemedies) ? ['statesRemedies'] : []
}

const usesFirstReceipt = ({ receipt, milestones }: Statute): boolean =>
  receipt.firstReceipt !== undefined || milestones.some(({ from }) => from === 'request')
