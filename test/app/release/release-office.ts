import { uploadDocument } from '../../../src/app/documents/upload-document.ts'
import type { FileScanner } from '../../../src/app/ports/file-scanner-ports.ts'
import type { Ports } from '../../../src/app/ports/ports.ts'
import { storedInspection } from '../../../src/app/release/inspect-file.ts'
import { inspectionLane } from '../../../src/app/release/inspect-waiting.ts'
import type { EventType } from '../../../src/domain/request/event-types.ts'
import { caseStateOf } from '../../../src/domain/request/fold-case.ts'
import { docx, run } from '../../adapters/scan/office-files.ts'
import { approvalOf } from '../../support/approval.ts'
import { scannerInProcess } from '../../support/file-scanner.ts'
import { type Office, openOffice } from '../../support/office.ts'

export const clean = docx(run('The road was mended.'))
export const leaking = docx(run('secret price', '<w:vanish/>') + run('The road was mended.'))

type Filed = Awaited<ReturnType<Office['submit']>>

/** An office that looks through files, with one request; what is done in it by whom. */
export async function openReleaseOffice(more: { readonly scanner?: FileScanner } = {}) {
  const office = await openOffice()
  Object.assign(office.ports, { scanner: scannerInProcess, ...more })
  const ports: Ports = office.ports
  const lead = await office.submit({ name: 'Wilhelmina Sample' })
  const stateOf = async ({ requestId }: Filed = lead) => caseStateOf(await ports.store.cases.events(requestId))

  async function attach(bytes: Uint8Array = clean, name = 'answer.docx', filed = lead) {
    const upload = { name, mediaType: 'application/octet-stream', bytes }
    const done = await uploadDocument(ports, office.as('officer'), filed, upload)
    const [event] = done.ok ? done.value.events : []
    return event?.type === 'document-attached' ? event.data.documentId : ''
  }
  async function actIn(filed: Filed, who: keyof Office['people'], type: EventType, input: object = {}) {
    const done = await office.act(office.as(who), filed.reference, type, input)
    return done.ok ? null : { code: done.refusal.code, ...done.refusal.params }
  }
  const act = (who: keyof Office['people'], type: EventType, input: object = {}) => actIn(lead, who, type, input)
  const documentOf = async (id: string, filed = lead) => (await stateOf(filed)).documents.get(id)

  async function linkedAs(input: object = {}) {
    const other = await office.submit(input)
    await actIn(other, 'officer', 'linked', { to: lead.reference, how: 'related' })
    return other
  }

  return {
    ...{ ...office, linkedAs, ports, lead, stateOf, attach, documentOf, act, actIn },
    /** What looks through files from here on. */
    use: (changed: { readonly scanner: FileScanner | undefined }) => Object.assign(ports, changed),
    inspect: () => inspectionLane(ports)(),
    async inspected(bytes?: Uint8Array, name?: string, filed = lead) {
      const id = await attach(bytes, name, filed)
      await inspectionLane(ports)()
      return id
    },
    async findingsOf(id: string, filed = lead) {
      const document = await documentOf(id, filed)
      return (document && (await storedInspection(ports, document)))?.findings ?? []
    },
    approve: (id: string, more: object = {}) => act('approver', 'document-approved', { ...approvalOf(id), ...more }),
    /** The answer is drafted and approved, and issued to the other requests too. */
    async answer(also: readonly Filed[] = []) {
      const draft = { parts: [{ outcome: 'granted-in-full' }], letter: 'Here is what you asked for.' }
      await act('officer', 'decision-drafted', draft)
      await act('approver', 'decision-approved')
      return act('officer', 'decision-issued', { also: also.map(({ reference }) => reference) })
    },
    /** Another request, which the answer of the first one may serve too. */
    linked: () => linkedAs(),
    /** The copies of the answer's files in another request. */
    copiesIn: async (filed: Filed) => [...(await stateOf(filed)).documents.values()].filter(({ copyOf }) => copyOf),
  }
}
