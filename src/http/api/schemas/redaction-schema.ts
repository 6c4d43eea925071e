import { z } from '@hono/zod-openapi'
import { redactionWarnings } from '../../../domain/release/redaction.ts'
import { redactionFailures, redactionStates, statementPlaces } from '../../../domain/release/redaction-draft.ts'

const person = z
  .object({ id: z.string(), name: z.string() })
  .openapi({ example: { id: 'stf_01', name: 'Ann Example' } })

export const markSchema = z
  .object({
    id: z.string().openapi({ description: 'A UUID that the one who drew it has made' }),
    page: z.number().int().openapi({ description: 'From 1' }),
    rect: z
      .array(z.number())
      .openapi({ description: 'Left, top, right, bottom in points from the top left of the page as it is shown' }),
    cells: z.string().optional().openapi({
      description: 'Of a spreadsheet, as it writes them; left out for a whole sheet. `rect` then counts cells',
    }),
    grounds: z.array(z.string()).openapi({ description: 'Codes of exemptions of the law' }),
    note: z.string(),
    author: person.openapi({ description: 'Who changed it last' }),
    comment: z.string().nullable().openapi({ description: "The reviewer's" }),
    version: z.number().int().openapi({ description: 'The version of the redaction in which it was last changed' }),
  })
  .openapi('RedactionMark', {
    example: {
      id: '3f2c9c1e-7a41-4f3e-9b0e-5f8d1c2a7b60',
      page: 1,
      rect: [72, 96, 210, 110],
      grounds: ['s.40(2)'],
      note: '',
      author: { id: 'stf_01', name: 'Ann Example' },
      comment: null,
      version: 4,
    },
  })

const warning = z.object({
  code: z.enum(redactionWarnings),
  page: z.number().int().optional(),
  box: z.number().int().optional().openapi({ description: 'The number of the mark in reading order, from 1' }),
  count: z
    .number()
    .int()
    .optional()
    .openapi({ description: 'Of `gap-fits-names`: how many names of the case are as wide as the gap' }),
})

export const redactionSchema = z
  .object({
    state: z.enum(['none', ...redactionStates]),
    version: z.number().int().openapi({ description: 'Counts every change of it and of its marks; 0 for none' }),
    unit: z
      .enum(['page', 'sheet'])
      .openapi({ description: 'What `page` of a mark counts: sheets of a spreadsheet, by their number' }),
    marks: z.array(markSchema).openapi({ description: 'In reading order; with `since` those that changed after it' }),
    removed: z.array(z.string()).openapi({ description: 'Ids of marks that were removed after `since`' }),
    whole: z.boolean().openapi({ description: 'Whether `marks` are all of them' }),
    preparedBy: person.nullable().openapi({ description: 'Who handed it on' }),
    reviewedBy: person.nullable(),
    comment: z.string().nullable().openapi({ description: 'Why it was sent back' }),
    people: z
      .array(z.object({ id: z.string(), name: z.string(), seenAt: z.string().openapi({ format: 'date-time' }) }))
      .openapi({ description: 'Who was there in the last minute' }),
    result: z.string().nullable().openapi({ description: 'The id of the document that was made last' }),
    failure: z.enum(redactionFailures).nullable().openapi({ description: 'Why it could not be applied' }),
    warnings: z.array(warning),
    statement: z.enum(statementPlaces).openapi({ description: 'Where the statement of what was cut goes' }),
    may: z
      .object({
        mark: z.boolean(),
        submit: z.boolean(),
        return: z.boolean(),
        approve: z.boolean(),
        reopen: z.boolean(),
      })
      .openapi({ description: 'What the caller may do now' }),
  })
  .openapi('Redaction')

export const savedMarksSchema = z
  .object({
    version: z.number().int(),
    conflicts: z.array(z.object({ id: z.string(), theirs: markSchema.nullable() })).openapi({
      description: 'Marks that somebody else changed after `baseVersion`, as they are; null where removed',
    }),
  })
  .openapi('SavedMarks', { example: { version: 5, conflicts: [] } })

const gapRect = z
  .array(z.number())
  .openapi({ description: 'Left, top, right, bottom in points from the top left of the page as it is shown' })

export const gapsSchema = z
  .object({
    gaps: z.array(
      z.object({
        markId: z.string(),
        page: z.number().int(),
        count: z.number().int().openapi({ description: 'How many names of the case are as wide as the gap' }),
        names: z.array(z.string()).openapi({ description: 'The first ten of them' }),
        group: gapRect.nullable().openapi({
          description: 'The mark grown to the words between two signs; null where that is no more, or all of the line',
        }),
        line: gapRect.openapi({ description: 'The mark grown to the whole line' }),
      }),
    ),
    names: z.number().int().openapi({ description: 'How many names were tried' }),
    isWhole: z.boolean().openapi({ description: 'Whether all documents of the case could be read for names' }),
  })
  .openapi('RedactionGaps', {
    example: {
      gaps: [
        {
          markId: '3f2c9c1e-7a41-4f3e-9b0e-5f8d1c2a7b60',
          page: 1,
          count: 1,
          names: ['Ada Lovelace'],
          group: null,
          line: [72, 96, 480, 110],
        },
      ],
      names: 12,
      isWhole: true,
    },
  })

export const markedFoundSchema = z
  .object({
    documents: z.array(
      z.object({
        id: z.string(),
        marked: z.number().int().openapi({ description: 'How many marks were made' }),
        refused: z.string().nullable().openapi({ description: 'Why it took none, such as `redaction-state`' }),
      }),
    ),
    isCut: z.boolean().openapi({ description: 'There are more places than were marked' }),
    firstPage: z.number().int().nullable().openapi({ description: 'The first page of this document with a place' }),
    unplaced: z
      .array(z.string())
      .openapi({ description: 'Of `findings`, those that stand on no page or are not found again there' }),
  })
  .openapi('MarkedFound', {
    example: {
      ...{ documents: [{ id: 'doc_01', marked: 3, refused: null }], isCut: false },
      ...{ firstPage: 1, unplaced: [] },
    },
  })
