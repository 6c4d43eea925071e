import { type DateOrder, dateOrders } from '../../domain/calendar/date-order.ts'
import { describeRefusal } from '../../locales/refusals.ts'
import type { RowIssue } from '../../locales/row-problem-words.ts'
import type { BackgroundTaskRunner } from '../background-tasks/background-task.ts'
import { LedgerUnreadable } from '../ports/ledger-source.ts'
import type { Ports } from '../ports/ports.ts'
import { type ImportResult, importLedger } from './import-ledger.ts'
import { type Accepted, acceptable } from './import-questions.ts'

/** What an import on the desk is asked to do. */
export type ImportInput = {
  readonly sha256: string
  readonly statute: string
  /** By the file's name: our name, or empty where the column is left out. */
  readonly columns: { readonly [theirs: string]: string }
  readonly dates: string
  readonly dryRun: boolean
  readonly skipBad: boolean
  /** What the ledger does not say, and the person takes as it is; imports that were asked for before there was this take nothing. */
  readonly accept?: readonly Accepted[]
}

/** What came of it: as many rejected rows as a page can show, and how many there were. */
export type ImportOutcome = Pick<ImportResult, 'rows' | 'imported' | 'already' | 'dryRun' | 'mapping'> & {
  /** Not in what was kept of older imports. */
  readonly questions?: ImportResult['questions']
  readonly left?: ImportResult['left']
  readonly rejected: readonly RowIssue[]
  readonly rejectedCount: number
}

export const importKind = 'import-ledger'
const maxRowsShown = 200

export const dateOrderOf = (text: string): DateOrder | undefined => dateOrders.find((order) => order === text)

/** What was imported stands in the records now: the file holds the same people's names, and goes. */
async function forgetFile({ store, blobs, clock }: Ports, sha256: string): Promise<void> {
  const used = await store.fileUses.usedAmong([sha256])
  if (!used.has(sha256)) await blobs.remove(sha256, clock.now())
}

/** An import as long work. */
export const importTask: BackgroundTaskRunner = async (ports, work, progress): Promise<ImportOutcome> => {
  const { sha256, statute, columns, dates: given, dryRun, skipBad, accept = [] } = work.input as ImportInput
  const body = await ports.store.bodies.byId(work.bodyId)
  const source = await ports.ledgerFiles?.open(sha256)
  if (!body || !source) throw new Error('The file is not there any more: upload it again')
  try {
    const dates = dateOrderOf(given)
    const pairs = Object.entries(columns)
    const made = await importLedger(
      ports,
      source,
      {
        // A look says how many rows would come in, beside those that would not, and what is to be taken as it is.
        ...{ body: body.slug, statute, dryRun, skipBad: dryRun || skipBad, accept: dryRun ? acceptable : accept },
        map: pairs.filter(([, ours]) => ours !== ''),
        leaveOut: pairs.filter(([, ours]) => ours === '').map(([theirs]) => theirs),
        ...(dates ? { dates } : {}),
      },
      { progress: (_phase, rows, of) => progress(rows, of ?? undefined) },
    )
    if (!made.ok) throw new Error(describeRefusal(made.refusal))
    const { rows, imported, already, mapping, rejected, questions, left } = made.value
    const isHeld = questions.some(({ accepted }) => !accepted)
    if (!dryRun && !isHeld && (rejected.length === 0 || skipBad)) await forgetFile(ports, sha256)
    return {
      rows,
      imported,
      already,
      dryRun,
      mapping,
      questions: questions.map((question) => ({ ...question, accepted: accept.includes(question.code) })),
      left,
      rejected: rejected.slice(0, maxRowsShown),
      rejectedCount: rejected.length,
    }
  } catch (error) {
    if (error instanceof LedgerUnreadable) throw new Error(error.message)
    throw error
  } finally {
    await source.close()
  }
}
