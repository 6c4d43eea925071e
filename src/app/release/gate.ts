import { type GateProblem, gateProblem, openFindings } from '../../domain/release/gate.ts'
import { isUndecided } from '../../domain/request/decision-checks.ts'
import type { DocumentInCase } from '../../domain/request/document-in-case.ts'
import { isDelivered } from '../../domain/request/files-link.ts'
import { ok, type Refusal, type Result } from '../../domain/request/refusal.ts'
import type { ActionContext } from '../action.ts'
import type { CaseFile } from '../case-file.ts'
import { caseReading } from '../cases/view/case-reading.ts'
import { fileNameFor } from '../cases/view/status-view.ts'
import type { Ports } from '../ports/ports.ts'
import { askInspection } from './inspect-waiting.ts'
import { settingsFingerprint } from './inspection-settings.ts'

/** What looks through the files of this case, and what it looks for now. */
export const presentInspection = (
  ports: Pick<Ports, 'scanner' | 'digest'>,
  file: Pick<CaseFile, 'body' | 'events' | 'state'>,
) => ({
  inspects: ports.scanner !== undefined,
  settings: settingsFingerprint(ports, file),
})

/**
 * The same gate for all that leaves: refused unless the file was approved with every question answered and all that was found
 * in it is dealt with. What was not looked through yet is asked for, and goes through a moment later.
 */
export async function passGate(context: ActionContext, document: DocumentInCase): Promise<Result<DocumentInCase>> {
  const problem = gateProblem(document, presentInspection(context.ports, context))
  return problem ? { ok: false, refusal: await gateRefusal(context, document, problem) } : ok(document)
}

/** All that the requester gets with the answer; what nobody has decided about stops it too. */
export async function passAllForAnswer(context: ActionContext): Promise<Result<undefined>> {
  for (const document of context.state.documents.values()) {
    if (!isDelivered(document) && !isUndecided(document)) continue
    const passed = await passGate(context, document)
    if (!passed.ok) return passed
  }
  return ok(undefined)
}

/** The refusal, with the file's name as its reader may know it. */
export async function gateRefusal(
  context: ActionContext,
  document: DocumentInCase,
  code: GateProblem | 'document-replaced',
): Promise<Refusal> {
  const { ports, actor, row } = context
  if (code === 'not-inspected') {
    await askInspection(ports, row.id, document.documentId, presentInspection(ports, context).settings)
  }
  const name = fileNameFor(document, await caseReading(ports, actor, context))
  const findings = String(openFindings(document).length)
  return { code, params: { reason: 'file', name, ...(code === 'document-blocked' ? { findings } : {}) } }
}
