import type { Actor } from '../../domain/request/policy.ts'
import type { CaseFile } from '../case-file.ts'
import { caseReading, identityOf } from '../cases/view/case-reading.ts'
import type { Ports } from '../ports/ports.ts'

/** The names that stand in a case, for whoever may know them: to find a name would tell it. */
export async function namesOfCase(ports: Ports, actor: Actor, file: CaseFile): Promise<readonly string[]> {
  const { knowsRequester, read } = await caseReading(ports, actor, file)
  const requester = knowsRequester ? identityOf(read(file.state.identity)) : null
  return requester?.name ? [requester.name] : []
}
