import { type DocumentInCase, fileNameOf } from '../../domain/request/document-in-case.ts'
import type { ActionContext, CaseStep } from '../action.ts'
import { casesWithCopies } from './copies-in-other-cases.ts'

/** A file of the office whose name says who asked, and what it is called from then on. */
export type RenamedFile = {
  readonly documentId: string
  readonly name: string
  readonly nameRef: DocumentInCase['nameRef']
}

/** The files of the office whose names are personal, each with another name that says nothing. */
export function renamedFiles(
  { state, read }: Pick<ActionContext, 'state' | 'read'>,
  isPersonal: (name: string) => boolean,
): readonly RenamedFile[] {
  return [...state.documents.values()].flatMap((document, index) => {
    const { documentId, nameRef, origin } = document
    const shown = fileNameOf(document, read)
    if (origin !== 'officer' || !isPersonal(shown)) return []
    return [{ documentId, name: `file-${index + 1}${extensionOf(shown)}`, nameRef }]
  })
}

/** The copies of the files of a case in those that share its answer: an erasure takes the person out of their names too. */
export async function renamedCopies(
  context: ActionContext,
  isPersonal: (name: string) => boolean,
): Promise<readonly CaseStep[]> {
  const found = await casesWithCopies(context, [...context.state.documents.values()])
  return found.flatMap(({ step, copies }): CaseStep[] => {
    const ids = new Set(copies.map(({ documentId }) => documentId))
    const renamed = renamedFiles(step.context, isPersonal).filter(({ documentId }) => ids.has(documentId))
    if (renamed.length === 0) return []
    const words = renamed.flatMap(({ nameRef }) => (nameRef ? [nameRef.id] : []))
    const names = renamed.map(({ documentId, name }) => ({ documentId, name }))
    const events = [{ type: 'files-renamed', on: context.today, data: { words, renamed: names } }] as const
    return [{ ...step, decided: { events, erasedWords: words } }]
  })
}

const extensionOf = (name: string): string => /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? ''
