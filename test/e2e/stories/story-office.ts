import type { Staff } from '../../../src/app/ports/store/staff.ts'
import type { HttpOffice } from '../../http/http-office.ts'
import type { Office } from '../../support/office.ts'
import type { Asked, Person } from './teller.ts'

/** The people of the story: those of the office, and an approver more, who decides what the first one's reviews are about. */
export async function peopleOf(office: HttpOffice): Promise<{ readonly [P in Person]: Staff }> {
  const { officer, approver, publisher, admin } = office.people
  return { officer, approver, second: await office.addPerson('second', approver.roles), publisher, admin }
}

/** Sets noon of a day where the body is: far from midnight in every zone of the stories. */
export function timeOf({ at, body }: Office): (day: string) => void {
  const hours: { readonly [zone: string]: string } = { 'Asia/Shanghai': '04', 'America/New_York': '16' }
  return (day) => at(`${day}T${hours[body.timeZone] ?? '11'}:00:00Z`)
}

/** The requests that the parts of this one became, each with the link that its requester has. */
export async function partsOf({ ports }: HttpOffice, { reference }: Asked): Promise<readonly Asked[]> {
  const whole = await ports.store.cases.byReference(reference)
  const events = await ports.store.cases.events(whole?.id ?? '')
  return events.flatMap(({ type, data }) =>
    type === 'transferred' && data.childId && data.reference
      ? [{ reference: data.reference, secret: ports.secrets.requestSecret(data.childId) }]
      : [],
  )
}
