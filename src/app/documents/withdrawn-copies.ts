import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { type DocumentInCase, fileNameOf } from '../../domain/request/document-in-case.ts'
import type { EventData, NewEvent } from '../../domain/request/event-types.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import type { ActionContext, CaseStep } from '../action.ts'
import { type CaseWithCopies, casesWithCopies } from './copies-in-other-cases.ts'
import { nameBeside } from './plain-file-name.ts'

/**
 * One answer to several requests has a copy of each file in every case: what is withdrawn in one is withdrawn in all of
 * them, in the same commit.
 */
export const withdrawnCopies = (
  context: ActionContext,
  withdrawn: readonly DocumentInCase[],
  reason: string,
  on: CivilDate,
): Promise<readonly CaseStep[]> =>
  stepsOfCopies(context, withdrawn, ({ documentId, publishedAt }, step) => [
    {
      type: 'document-withdrawn',
      on,
      data: { documentId, reason: publishedAt === null ? step.context.say('reason', reason) : reason },
    },
  ])

/** What is not to go out after all goes out in none of the cases that share the answer. What is public is withdrawn instead. */
export const withheldCopies = (
  context: ActionContext,
  withheld: DocumentInCase,
  { exemptions, reason }: { readonly exemptions: readonly string[]; readonly reason?: string | undefined },
  on: CivilDate,
): Promise<readonly CaseStep[]> =>
  stepsOfCopies(context, [withheld], ({ documentId, state }, step) =>
    state === 'published'
      ? []
      : [
          {
            type: 'document-withheld',
            on,
            data: { documentId, exemptions, ...(reason ? { reason: step.context.say('reason', reason) } : {}) },
          },
        ],
  )

/** A file that was made of another one, as a case is told of it. */
export type MadeFile = Pick<EventData['document-attached'], 'documentId' | 'mediaType' | 'size' | 'sha256'> & {
  readonly redacted: Omit<EventData['document-redacted'], 'documentId' | 'fromDocumentId'>
  /** How its name ends, in the language of a case. */
  ending(locale: Locale): string
}

/**
 * What was made of a file takes its place in all cases that share the answer, and waits there for its approval: the copies of
 * the original are closed with it.
 */
export const replacedCopies = (
  context: ActionContext,
  original: DocumentInCase,
  { documentId: madeId, redacted, ending, ...file }: MadeFile,
  on: CivilDate,
): Promise<readonly CaseStep[]> =>
  stepsOfCopies(context, [original], (copy, { context: { row, read, say } }) => {
    const documentId = context.ports.ids.id()
    const copyOf = { reference: context.row.reference, documentId: madeId, preparedBy: context.actorRef }
    const name = say('file-name', nameBeside(fileNameOf(copy, read), ending(row.locale)))
    return [
      { type: 'document-attached', on, data: { documentId, ...file, name, origin: 'officer', copyOf } },
      { type: 'document-redacted', on, data: { documentId, fromDocumentId: copy.documentId, ...redacted } },
    ]
  })

/** @param eventsOf what becomes of a copy that nobody has withdrawn */
async function stepsOfCopies(
  context: ActionContext,
  documents: readonly DocumentInCase[],
  eventsOf: (copy: DocumentInCase, step: CaseWithCopies['step']) => readonly NewEvent[],
): Promise<readonly CaseStep[]> {
  const found = await casesWithCopies(context, documents)
  return found.flatMap(({ step, copies }) => {
    const events = copies.filter(({ state }) => state !== 'withdrawn').flatMap((copy) => eventsOf(copy, step))
    return events.length > 0 ? [{ ...step, decided: { events } }] : []
  })
}
