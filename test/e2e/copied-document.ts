import type { SafeCopies } from '../../src/app/ports/safe-copy-ports.ts'
import type { CopyOfDocument } from '../../src/app/release/copy-document.ts'
import { copyKind } from '../../src/app/release/copy-tasks.ts'
import type { Office } from '../support/office.ts'

const notHere = async () => ({ refused: 'unreadable', message: 'not made here' }) as const
const safeCopies: SafeCopies = { make: notHere, cutCells: notHere, viewSheet: notHere }
const copy: CopyOfDocument = {
  ...{ documentId: null, failed: null, personalData: 3, warnings: [] },
  removed: [
    { kind: 'hidden-sheet', count: 2 },
    { kind: 'metadata', count: 1 },
  ],
  lost: [
    { what: 'formulas', count: 12 },
    { what: 'file-left-out', path: 'Photographs of the site/2024/IMG_0001 before the works began.heic' },
    { what: 'file-left-out', path: 'unknown.bin' },
  ],
}

/** The pages of safe copies of a document: to begin one, while it is made, when it is done, and where there is none. */
export async function copyPages(office: Office, of: { readonly reference: string; readonly documentId: string }) {
  Object.assign(office.ports, { safeCopies })
  const { reference, documentId } = of
  const at = office.ports.clock.now()
  const works = {
    making: { status: 'running', result: null },
    made: { status: 'done', result: { ...copy, documentId } },
    refused: { status: 'done', result: { ...copy, failed: 'save-as-jpeg' } },
    broken: { status: 'failed', result: null },
  } as const
  for (const [name, work] of Object.entries(works))
    await office.ports.store.backgroundTasks.save({
      ...{ id: `copy-${name}`, bodyId: office.body.id, kind: copyKind, input: { documentId }, done: 0, total: 1 },
      ...{ error: null, startedBy: 'system', createdAt: at, updatedAt: at, ...work },
    })
  const base = `/desk/requests/${reference}/safe-copy/${documentId}`
  return [base, ...Object.keys(works).map((name) => `${base}/copies/copy-${name}`)]
}
