import { z } from 'zod'
import { type Inspection, verdictOf } from '../../domain/release/finding.ts'
import {
  asksForAnswer,
  fingerprinted,
  isNeverReleased,
  type NamedFinding,
  type StoredInspection,
  type UninspectedReason,
  withoutPartOf,
} from '../../domain/release/inspection.ts'
import { findPersonalData } from '../../domain/release/personal-data/find-personal-data.ts'
import type { DocumentInCase } from '../../domain/request/document-in-case.ts'
import { identityMask } from '../../domain/request/mask-identity.ts'
import { languages } from '../../locales/locales.ts'
import type { ActionContext } from '../action.ts'
import { loadCaseOf } from '../case-file.ts'
import { caseContext, changeOf } from '../case-step.ts'
import { identityOf } from '../cases/view/case-reading.ts'
import type { FileScanner } from '../ports/file-scanner-ports.ts'
import type { Ports } from '../ports/ports.ts'
import type { ErasableText } from '../ports/store/cases/case-rows.ts'
import type { JobRow } from '../ports/store/jobs.ts'
import { inspectionSettings, settingsFingerprint } from './inspection-settings.ts'

const payload = z.object({
  requestId: z.string(),
  /** Of the event that attached the file. */
  seq: z.number().optional(),
  documentId: z.string().optional(),
  /** Somebody waits for it: then the files of an erased case are looked through too. */
  isAsked: z.boolean().optional(),
})

const maxTries = 8

/** Looks through one file of a case, where nothing that was looked for then is looked for now. Done again after a crash. */
export async function inspectFile(ports: Ports, job: JobRow): Promise<void> {
  const { requestId, seq, documentId, isAsked = false } = payload.parse(JSON.parse(job.payload))
  const context = await contextOf(ports, requestId)
  if (!context) return
  const attached = context.events.find((event) => event.seq === seq)
  const id = documentId ?? (attached?.type === 'document-attached' ? attached.data.documentId : '')
  await inspectDocument(ports, context, id, isAsked)
}

/** Looks through the files of a case again: others are named in it by now. */
export async function inspectCase(ports: Ports, job: JobRow): Promise<void> {
  const { requestId } = payload.parse(JSON.parse(job.payload))
  const context = await contextOf(ports, requestId)
  for (const documentId of context?.state.documents.keys() ?? []) {
    const now = await contextOf(ports, requestId)
    if (now) await inspectDocument(ports, now, documentId, false)
  }
}

async function contextOf(ports: Ports, requestId: string, said: ErasableText[] = []): Promise<ActionContext | null> {
  const row = await ports.store.cases.byId(requestId)
  return row && caseContext(ports, { kind: 'system' }, 'system', await loadCaseOf(ports, row), said)
}

async function inspectDocument(ports: Ports, context: ActionContext, id: string, isAsked: boolean): Promise<void> {
  const { scanner } = ports
  const document = context.state.documents.get(id)
  const settings = settingsFingerprint(ports, context)
  if (!scanner || !document || isDone(document, settings)) return
  const row = await ports.store.cases.documentById(id)
  const isErased = context.events.some(({ type }) => type === 'personal-data-erased')
  // What was erased with the requester's data has no name any more.
  if (!row || row.name === '' || (isErased && (!isAsked || document.origin !== 'officer'))) return
  const inspected = await look(ports, scanner, document, context)
  for (let attempt = 0; attempt < maxTries; attempt += 1) {
    if (await record(ports, context.row.id, id, settings, inspected)) return
  }
  throw new Error(`${context.row.reference}: others kept changing the case; what was found in a file was not recorded`)
}

const isDone = ({ state, inspection }: DocumentInCase, settings: string): boolean =>
  state === 'withdrawn' || inspection?.settings === settings

type Looked = Omit<Inspection, 'reason'> & {
  readonly reason?: UninspectedReason
  readonly picturesNotRead?: number
}

/** What is in the bytes; that they are missing or damaged is an answer too. @throws ParserBusy */
async function look(
  ports: Ports,
  scanner: FileScanner,
  { sha256 }: DocumentInCase,
  context: ActionContext,
): Promise<Looked> {
  const without = (reason: UninspectedReason): Looked => ({ type: '', verdict: 'unreadable', findings: [], reason })
  const blob = await ports.blobs.get(sha256)
  if (!blob) return without('missing')
  try {
    return await scanner.scan(blob.stream, inspectionSettings(context, context.read))
  } catch (error) {
    if (error instanceof Error && error.name === 'BlobDamaged') return without('damaged')
    throw error
  }
}

/** False where another writer was first. */
async function record(
  ports: Ports,
  requestId: string,
  documentId: string,
  settings: string,
  { type, verdict, findings, reason, picturesNotRead }: Looked,
): Promise<boolean> {
  const said: ErasableText[] = []
  const context = await contextOf(ports, requestId, said)
  const document = context?.state.documents.get(documentId)
  // Others were named, or everything was erased, while the file was read: then it is looked through again.
  if (!context || !document || settingsFingerprint(ports, context) !== settings) return true
  const before = await storedInspection(ports, document)
  const salt = before?.salt ?? ports.ids.secret()
  // Where nothing looks for malware any more, what was found is there all the same.
  const malware = ports.scanner?.programs?.includes('clamd') ? [] : (before?.findings ?? []).filter(isNeverReleased)
  const named = [...malware, ...namedFindings(ports, context, findings, salt)]
  const open = [...new Set(named.filter(asksForAnswer).map(({ fingerprint }) => fingerprint))]
  const stored: StoredInspection = { salt, type, findings: named, ...(picturesNotRead ? { picturesNotRead } : {}) }
  const ofFindings = verdictOf(named)
  // Without a finding to show for it: what was too much to be read.
  const judged = reason !== undefined || (verdict === 'review' && ofFindings === 'clean') ? verdict : ofFindings
  const old = document.inspection?.findings
  const changed = await changeOf({
    context,
    said,
    decided: {
      events: [
        {
          type: 'document-inspected',
          on: context.today,
          data: {
            ...{ documentId, verdict: judged, settings, open },
            ...(reason === undefined ? {} : { reason }),
            ...(named.some(isNeverReleased) ? { malware: true } : {}),
            findings: context.say('findings', JSON.stringify(stored)),
          },
        },
      ],
      ...(old ? { erasedWords: [old.id] } : {}),
    },
  })
  if (!changed.ok) throw new Error(`${context.row.reference}: ${changed.refusal.code}`)
  return (await ports.store.cases.commit([changed.value.change])).ok
}

function namedFindings(
  { digest }: Pick<Ports, 'digest'>,
  { state, row, read }: ActionContext,
  findings: Looked['findings'],
  salt: string,
): readonly NamedFinding[] {
  const identity = state.identity ? identityOf(read(state.identity)) : null
  const emails = row.requesterEmail ? [row.requesterEmail] : []
  const mask = identityMask(identity, emails, languages[row.locale].withheld)
  return findings.map((one) => {
    const fingerprint = digest.sha256(`${salt} ${fingerprinted(one)}`).slice(0, 16)
    const { excerpt = '' } = one
    const masked = withoutPartOf(identity?.name ?? '', mask(excerpt))
    return {
      ...{ ...one, fingerprint },
      ...(tellsWhoAsked(one, mask) ? { saysWhoAsked: true } : {}),
      ...(masked === excerpt ? {} : { maskedExcerpt: masked }),
    }
  })
}

/** Its words are the requester's, and nobody who does not look for these would find them. */
function tellsWhoAsked({ kind, what, excerpt = '' }: Looked['findings'][number], mask: (text: string) => string) {
  if (kind !== 'personal-data' || what !== 'name' || mask(excerpt) === excerpt) return false
  return findPersonalData([{ where: {}, text: excerpt }], { names: [], patterns: [] }, () => []).every(
    (found) => found.what !== 'name',
  )
}

/** What was found at the last look through a file; null before the first, and once it is erased. */
export async function storedInspection(
  { store }: Pick<Ports, 'store'>,
  { inspection }: Pick<DocumentInCase, 'inspection'>,
): Promise<StoredInspection | null> {
  const text = inspection?.findings ? await store.cases.text(inspection.findings.id) : null
  return text?.content ? (JSON.parse(text.content) as StoredInspection) : null
}
