import { z } from 'zod'
import { areaOf } from '../../domain/release/cell-cuts.ts'
import { markLimits } from '../../domain/release/marks.ts'
import { withoutControls } from '../../domain/text/control-characters.ts'
import { searchKinds } from '../release/find-in-documents.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** An id that the one who draws the mark has made. */
export const markIdInput = z
  .string()
  .trim()
  .refine((text) => uuid.test(text), { params: { code: 'wrong' } })
  .transform((text) => text.toLowerCase())
  .meta({ example: '3f2c9c1e-7a41-4f3e-9b0e-5f8d1c2a7b60' })

export const noteInput = z
  .string()
  .max(markLimits.noteLength)
  .transform((text) => withoutControls(text.replaceAll('\r\n', '\n')).trim())
  .default('')

export const groundsInput = z
  .array(z.string().trim().min(1).max(100))
  .max(markLimits.grounds)
  .default([])
  .transform((codes) => [...new Set(codes)])

/** Cells as spreadsheets write them. */
export const cellsInput = z
  .string()
  .trim()
  .max(40)
  .refine((cells) => areaOf(cells) !== undefined, { params: { code: 'wrong' } })
  .meta({ example: 'B2:C9' })

/** Left, top, right, bottom. */
const rectInput = z.tuple([z.number(), z.number(), z.number(), z.number()]).meta({ example: [72, 96, 210, 110] })

const putInput = z.object({
  op: z.literal('put'),
  id: markIdInput,
  page: z.number().int(),
  rect: rectInput,
  grounds: groundsInput,
  note: noteInput,
})
const removeInput = z.object({ op: z.literal('remove'), id: markIdInput })

const versionInput = z.number().int().min(0).optional()

/** What a save of marks brings. */
export const saveMarksInput = z.object({
  /** The version that the person has before them: what others changed since is not overwritten. */
  baseVersion: versionInput,
  changes: z
    .array(z.discriminatedUnion('op', [putInput, removeInput]))
    .min(1)
    .max(markLimits.changes),
})
export type MarkChange = z.output<typeof saveMarksInput>['changes'][number]

/** Every place of what is found: one of words, a pattern, a kind of personal data, and findings of the last look through the file. */
export const markFoundInput = z.object({
  /** By their fingerprints. */
  findings: z
    .array(z.string().regex(/^[0-9a-f]{16}$/))
    .min(1)
    .max(2000)
    .optional(),
  q: z.string().optional(),
  pattern: z.string().optional(),
  kind: z.enum(searchKinds).optional(),
  wholeWords: z.boolean().default(false),
  /** In all documents of the case. */
  everywhere: z.boolean().default(false),
  grounds: groundsInput,
  note: noteInput,
})
