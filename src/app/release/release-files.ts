import { z } from 'zod'
import { action } from '../action.ts'
import { approvalInput, decideApproval } from '../documents/approve-document.ts'
import { decideEachFile, maxFiles } from './each-file.ts'
import { decideKept, keptInput } from './keep-findings.ts'

export const filesToApproveInput = z.object({ files: z.array(approvalInput).min(1).max(maxFiles) })

/** Approves several files at once: all of them, or none. */
export const approveFiles = action({
  type: 'document-approved',
  input: filesToApproveInput,
  decide: (context, { files }, on) => decideEachFile(context, files, (file) => decideApproval(context, file, on)),
})

export const findingsToKeepInput = z.object({
  files: z
    .array(z.object({ documentId: z.string().min(1), kept: z.array(keptInput).min(1).max(200) }))
    .min(1)
    .max(maxFiles),
})

/** Says why findings in several files may go out: of all of them, or of none. */
export const keepFindingsOfFiles = action({
  type: 'findings-kept',
  input: findingsToKeepInput,
  decide: (context, { files }, on) =>
    decideEachFile(context, files, ({ documentId, kept }) => decideKept(context, documentId, kept, on)),
})
