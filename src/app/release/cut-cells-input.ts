import { z } from 'zod'
import { areaOf } from '../../domain/release/cell-cuts.ts'

/** What of a sheet is cut, and on what grounds of the law. */
export const cutCellsInput = z.object({
  cuts: z
    .array(
      z.object({
        sheet: z.string().max(255),
        cells: z
          .string()
          .trim()
          .max(40)
          .refine((cells) => areaOf(cells) !== undefined, { params: { code: 'wrong' } })
          .optional()
          .meta({ example: 'B2:C9' }),
        grounds: z.array(z.string().trim().min(1).max(100)).max(10).default([]),
      }),
    )
    .min(1)
    .max(2000),
})
