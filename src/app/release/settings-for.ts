import type { PersonalDataSettings } from '../../domain/release/personal-data/find-personal-data.ts'
import type { Actor } from '../../domain/request/policy.ts'
import type { CaseFile } from '../case-file.ts'
import { caseReading, identityOf } from '../cases/view/case-reading.ts'
import type { Ports } from '../ports/ports.ts'
import { settingsOfBody } from './inspection-settings.ts'

/** What the body looks for, and the names that stand in the case for whoever may know them: to find a name would tell it. */
export async function settingsFor(ports: Ports, actor: Actor, file: CaseFile): Promise<PersonalDataSettings> {
  const { knowsRequester, read } = await caseReading(ports, actor, file)
  const requester = knowsRequester ? identityOf(read(file.state.identity)) : null
  const own = settingsOfBody(file.body)
  return requester?.name ? { ...own, names: [requester.name, ...own.names] } : own
}
