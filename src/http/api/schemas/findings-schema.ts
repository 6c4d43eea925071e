import { z } from '@hono/zod-openapi'
import { findingKinds, personalDataTypes, unreadableReasons } from '../../../domain/release/finding.ts'
import { releaseCheckIds } from '../../../domain/release/release-checks.ts'

const place = z
  .object({
    page: z.number().int().optional().openapi({ description: 'From 1; slides are pages too' }),
    sheet: z.string().optional(),
    cell: z.string().optional().openapi({ description: 'As in spreadsheets: B4, 4:9, B:C' }),
    part: z.string().optional().openapi({ description: 'A file within the file, a header, a stream' }),
  })
  .openapi({ example: { page: 2 } })

const finding = z.object({
  kind: z.enum(findingKinds),
  severity: z.enum(['high', 'medium', 'low']),
  where: place,
  count: z.number().int().optional().openapi({ description: 'How many there are; left out for one' }),
  excerpt: z.string().optional(),
  what: z.enum(personalDataTypes).optional().openapi({ description: 'For `personal-data`' }),
  fingerprint: z.string().optional().openapi({ description: 'Names it where it is kept with a reason' }),
  kept: z
    .object({ reason: z.string().nullable(), by: z.string() })
    .nullable()
    .optional()
    .openapi({ description: 'Why it may go out; null while it is not dealt with' }),
})

export const findingsSchema = z
  .object({
    sha256: z.string(),
    type: z.string().openapi({ description: 'The media type, by what is in the file' }),
    verdict: z.enum(['clean', 'review', 'blocked', 'unreadable']),
    reason: z
      .enum([...unreadableReasons, 'missing', 'damaged'])
      .optional()
      .openapi({ description: 'Where the verdict is `unreadable`' }),
    findings: z.array(finding),
    picturesNotRead: z.number().int().optional().openapi({
      description: 'Pictures and scanned pages whose words nobody has read; left out for none',
    }),
    checks: z
      .array(z.object({ check: z.enum(releaseCheckIds), section: z.string() }))
      .openapi({ description: 'What the law asks before the file is approved, for `checklist`' }),
  })
  .openapi('Findings', {
    example: {
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      type: 'application/pdf',
      verdict: 'blocked',
      findings: [{ kind: 'hidden-text', severity: 'high', where: { page: 2 }, excerpt: '12 Mill Lane' }],
      checks: [{ check: 'privacy', section: 's.40(2)' }],
    },
  })
