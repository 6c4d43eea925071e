import { z } from '@hono/zod-openapi'
import { searchKinds } from '../../../app/release/find-in-documents.ts'
import { personalDataTypes, unreadableReasons } from '../../../domain/release/finding.ts'

const rect = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .openapi({ description: 'Left, top, right, bottom in points from the top left of the page as it is shown' })

export const pagesSchema = z
  .object({
    pages: z.array(z.object({ width: z.number(), height: z.number() })).openapi({ description: 'In points, as shown' }),
    unreadable: z.enum(unreadableReasons).nullable().openapi({ description: 'Why the file cannot be shown' }),
  })
  .openapi('DocumentPages', { example: { pages: [{ width: 595.28, height: 841.89 }], unreadable: null } })

export const pageWordsSchema = z
  .object({
    words: z.array(
      z.object({
        text: z.string(),
        rect,
        line: z.number().int().openapi({ description: 'Alike for words of a line' }),
      }),
    ),
  })
  .openapi('PageWords', { example: { words: [{ text: 'Minutes', rect: [72, 96, 120, 110], line: 0 }] } })

export const findQuery = z.object({
  q: z.string().optional().openapi({ description: 'Words as they stand in the text' }),
  pattern: z.string().optional().openapi({
    description: '`#` is a digit, `?` any one character but a space, `*` any number of them; `\\` takes their meaning',
  }),
  kind: z.enum(searchKinds).optional().openapi({ description: 'A kind of personal data' }),
  wholeWords: z.enum(['true', 'false']).optional(),
  everywhere: z.enum(['true', 'false']).optional().openapi({ description: 'In all documents of the case' }),
})

const hit = z.object({
  documentId: z.string(),
  page: z.number().int().openapi({ description: 'From 1' }),
  rects: z.array(rect).openapi({ description: 'One for each line' }),
  before: z.string(),
  match: z.string(),
  after: z.string(),
  what: z.enum(personalDataTypes).optional(),
})

export const foundSchema = z
  .object({
    hits: z.array(hit),
    documents: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        wordless: z
          .array(z.number().int())
          .openapi({ description: 'Pages without words, such as scanned ones: nothing can be found there' }),
        unreadable: z.enum(unreadableReasons).nullable().openapi({ description: 'Why nothing was looked for in it' }),
      }),
    ),
    isCut: z.boolean().openapi({ description: 'There are more places than are told' }),
  })
  .openapi('FoundInDocuments', {
    example: {
      hits: [
        {
          documentId: 'doc_01',
          page: 3,
          rects: [[72, 96, 132, 110]],
          before: 'signed by ',
          match: 'Ada Lovelace',
          after: ' on behalf of',
        },
      ],
      documents: [{ id: 'doc_01', name: 'minutes.pdf', wordless: [], unreadable: null }],
      isCut: false,
    },
  })
