import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { gapsOfMarks } from '../../../app/redaction/gaps-of.ts'
import { markCells } from '../../../app/redaction/mark-cells.ts'
import { markFound } from '../../../app/redaction/mark-found.ts'
import { moveRedaction, type RedactionVerb, redactionVerbs } from '../../../app/redaction/move-redaction.ts'
import { saveMarks } from '../../../app/redaction/save-marks.ts'
import { viewRedaction } from '../../../app/redaction/view-redaction.ts'
import { ok } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { staffWho } from '../callers.ts'
import { jsonBody, operation } from '../operation.ts'
import { idParams } from '../params.ts'
import { gapsSchema, markedFoundSchema, redactionSchema, savedMarksSchema } from '../schemas/redaction-schema.ts'

const sinceQuery = z.object({
  since: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .openapi({ description: 'A `version`: only what changed after it is wanted' }),
})

const gapsQuery = z.object({
  page: z.coerce.number().int().min(1).optional().openapi({ description: 'From 1; all pages where it is left out' }),
})

const summaries: { readonly [V in RedactionVerb]: readonly [operationId: string, summary: string, body: string] } = {
  submit: ['submitRedaction', 'Hand what is marked to somebody else for review', 'RedactionToSubmit'],
  return: ['returnRedaction', 'Send it back, with comments on marks or on the whole', 'RedactionToReturn'],
  approve: ['approveRedaction', 'Approve it: it is applied at once, in the background', 'RedactionVersion'],
  reopen: ['reopenRedaction', 'Begin a new draft from its marks', 'RedactionVersion'],
}

const notes: { readonly [V in RedactionVerb]: string } = {
  submit: 'Every mark needs a ground. From then on the marks stay as they are until it is sent back or reopened.',
  return: 'A comment on the whole, or on at least one mark.',
  approve:
    'Not by somebody who made or changed a mark, unless the office is one of one person. Then `state` is `approved` while it is applied, `applied` with `result`, or `failed` with `failure`; what failed may be approved again.',
  reopen: 'What was made of it before stays until another file is made.',
}

/** What is to be cut out of a document: one redaction for each. */
export function redactionRoutes(app: OpenAPIHono<AppEnv>): void {
  const stem = '/documents/{id}/redaction'
  const shared = { tag: 'Redaction', who: staffWho('read-unpublished-document'), params: idParams } as const
  const whole = { status: 200, description: 'The redaction as it is now', schema: redactionSchema } as const

  operation(app, {
    ...shared,
    operationId: 'getRedaction',
    method: 'get',
    path: stem,
    summary: 'What is marked to be cut out of a document, by whom, and how far that is',
    description: 'Whoever may work on it is shown to the others by this. `{id}` is that of the original.',
    query: sinceQuery,
    answer: whole,
    problems: [401, 403, 404, 429],
    handle: ({ ports, actor, params, query }) => viewRedaction(ports, actor, params.id, query.since),
  })

  operation(app, {
    ...shared,
    operationId: 'saveRedactionMarks',
    method: 'post',
    path: `${stem}/marks`,
    summary: 'Save marks as they are drawn',
    description:
      'The last save of a mark stands. With `baseVersion`, a mark that somebody else changed after it is given back in `conflicts` and not overwritten. Sent again, it changes nothing. At most 1000 changes at once, 5000 marks in a document, 10 grounds for a mark.',
    body: jsonBody('MarksToSave'),
    answer: { status: 200, description: 'Saved', schema: savedMarksSchema },
    problems: [400, 401, 403, 404, 409, 413, 422, 429],
    handle: ({ ports, actor, params, input }) => saveMarks(ports, actor, params.id, input),
  })

  operation(app, {
    ...shared,
    operationId: 'markCells',
    method: 'post',
    path: `${stem}/cells`,
    summary: 'Mark cells, columns, rows or sheets of a spreadsheet to be cut',
    description:
      '`cells` is B4, B2:C9, B:C or 4:9, and the whole sheet where left out. They become marks of the draft, which is reviewed and applied as any other: `page` is the number of the sheet, `rect` counts cells. The same cells marked again are one mark, with the later grounds and note. The result has values alone, and is kept where it is proved that nothing of what was cut is in it.',
    body: jsonBody('CellsToMark'),
    answer: { status: 200, description: 'Saved', schema: savedMarksSchema },
    problems: [400, 401, 403, 404, 409, 413, 422, 429],
    handle: async ({ ports, actor, params, input }) => {
      const marked = await markCells(ports, actor, params.id, input)
      if (!marked.ok) return marked
      const { version, conflicts } = marked.value
      return ok({ version, conflicts })
    },
  })

  operation(app, {
    ...shared,
    operationId: 'markFoundPlaces',
    method: 'post',
    path: `${stem}/found`,
    summary: 'Mark every place of words, a pattern or personal data',
    description:
      'One of `q`, `pattern` and `kind`, as in `find`, which shows the places first; with `everywhere` in all documents of the case. Or `findings`, by their fingerprints: what a look through this document found, which is marked once however often it is sent. A document under review takes no marks and says so in `refused`.',
    body: jsonBody('PlacesToMark'),
    answer: { status: 200, description: 'How many marks were made, by document', schema: markedFoundSchema },
    problems: [400, 401, 403, 404, 409, 413, 422, 429],
    handle: ({ ports, actor, params, input }) => markFound(ports, actor, params.id, input),
  })

  operation(app, {
    ...shared,
    operationId: 'getRedactionGaps',
    method: 'get',
    path: `${stem}/gaps`,
    summary: 'Which marks leave a gap whose width names of the case fit',
    description:
      'A name can be guessed from the room that it took between the letters that stay. Names are those of the case, of the list of the body, and those found in the documents of the case, measured in the font of what is cut. Marks that leave no such gap are left out. The reviewer is told of it as `gap-fits-names` in `warnings`.',
    query: gapsQuery,
    limit: 'search',
    answer: { status: 200, description: 'Marks with the names that fit', schema: gapsSchema },
    problems: [401, 403, 404, 409, 422, 429],
    handle: ({ ports, actor, params, query }) => gapsOfMarks(ports, actor, params.id, query.page),
  })

  for (const verb of redactionVerbs) {
    const [operationId, summary, body] = summaries[verb]
    operation(app, {
      ...shared,
      ...{ operationId, summary, description: notes[verb] },
      method: 'post',
      path: `${stem}/${verb}`,
      body: jsonBody(body),
      answer: whole,
      problems: [400, 401, 403, 404, 409, 422, 429],
      handle: async ({ ports, actor, params, input }) => {
        const moved = await moveRedaction(ports, actor, params.id, verb, input)
        return moved.ok ? viewRedaction(ports, actor, params.id) : moved
      },
    })
  }
}
