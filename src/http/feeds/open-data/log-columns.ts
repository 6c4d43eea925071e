import type { DocumentRow, LogRow } from '../../../app/ports/store/cases/case-rows.ts'
import { type Column, instantFormat } from './table-schema.ts'

const shown = ({ withdrawnReason }: LogRow) => withdrawnReason === null
const once = { required: true, unique: true } as const
const always = { required: true } as const

/** The columns of /log.csv. Of an entry that was withdrawn stand the reference, the dates and the reason. */
export const logColumns = (baseUrl: string): readonly Column<LogRow>[] => [
  {
    name: 'reference',
    type: 'string',
    description: 'Reference of the request, unique in this installation',
    constraints: once,
    cell: (row) => row.reference,
  },
  {
    name: 'body',
    type: 'string',
    description: 'The public body, by its name in addresses',
    constraints: always,
    cell: (row) => row.bodySlug,
  },
  {
    name: 'statute',
    type: 'string',
    description: 'The law that the request was decided under: see /api/v1/statutes',
    constraints: always,
    cell: (row) => row.statute,
  },
  {
    name: 'title',
    type: 'string',
    description:
      'What was published; empty once withdrawn. A text that a spreadsheet would run has an apostrophe before it',
    cell: (row) => (shown(row) ? row.title : ''),
  },
  {
    name: 'summary',
    type: 'string',
    description: 'The answer in short; empty once withdrawn',
    cell: (row) => (shown(row) ? row.summary : ''),
  },
  {
    name: 'outcome',
    type: 'string',
    description: 'How the request ended, by an outcome of its law',
    cell: (row) => row.outcome,
  },
  {
    name: 'exemptions',
    type: 'string',
    description: 'The grounds for what was withheld, by the codes of the law, separated by semicolons',
    cell: (row) => row.exemptions.join('; '),
  },
  {
    name: 'received on',
    type: 'date',
    description: 'The date of receipt by law',
    constraints: always,
    cell: (row) => row.receivedOn,
  },
  {
    name: 'closed on',
    type: 'date',
    description: 'The date on which the request was answered or ended otherwise',
    cell: (row) => row.closedOn,
  },
  {
    name: 'late',
    type: 'boolean',
    description: 'Whether the answer came after the last day that the law gives',
    constraints: always,
    cell: (row) => row.late,
  },
  {
    name: 'days used',
    type: 'integer',
    description: "Days that the answer took, in the unit of the law's term",
    constraints: { required: true, minimum: 0 },
    cell: (row) => row.daysUsed,
  },
  {
    name: 'documents',
    type: 'integer',
    description: 'How many files are published with it',
    constraints: { required: true, minimum: 0 },
    cell: (row) => (shown(row) ? row.documentCount : 0),
  },
  {
    name: 'published at',
    type: 'datetime',
    format: instantFormat,
    description: 'When it was published, in UTC',
    constraints: always,
    cell: (row) => row.publishedAt,
  },
  {
    name: 'withdrawn because',
    type: 'string',
    description: 'Why it was withdrawn; empty while it is published. Copies of what was withdrawn should be removed',
    cell: (row) => row.withdrawnReason,
  },
  {
    name: 'url',
    type: 'string',
    format: 'uri',
    description: 'Its permanent address',
    constraints: once,
    cell: (row) => `${baseUrl}/log/${row.reference}`,
  },
]

/** A published file with the entry that it belongs to. */
export type ReleasedFile = { readonly document: DocumentRow; readonly entry: LogRow }

/** The columns of /log.documents.csv. */
export const documentColumns = (baseUrl: string): readonly Column<ReleasedFile>[] => [
  {
    name: 'id',
    type: 'string',
    description: 'The id of the file in its address',
    constraints: once,
    cell: ({ document }) => document.id,
  },
  {
    name: 'reference',
    type: 'string',
    description: 'The entry of the log that it was published with',
    constraints: always,
    cell: ({ entry }) => entry.reference,
  },
  {
    name: 'body',
    type: 'string',
    description: 'The public body, by its name in addresses',
    constraints: always,
    cell: ({ entry }) => entry.bodySlug,
  },
  {
    name: 'title',
    type: 'string',
    description: 'Under what title it was published',
    cell: ({ document }) => document.title,
  },
  { name: 'name', type: 'string', description: 'Its file name', cell: ({ document }) => document.name },
  {
    name: 'media type',
    type: 'string',
    description: 'Its kind',
    constraints: always,
    cell: ({ document }) => document.mediaType,
  },
  {
    name: 'bytes',
    type: 'integer',
    description: 'Its length in bytes',
    constraints: { required: true, minimum: 0 },
    cell: ({ document }) => document.size,
  },
  {
    name: 'sha256',
    type: 'string',
    description: 'The SHA-256 of its bytes, in hexadecimal',
    constraints: { required: true, pattern: '[0-9a-f]{64}' },
    cell: ({ document }) => document.sha256,
  },
  {
    name: 'published at',
    type: 'datetime',
    format: instantFormat,
    description: 'When it was published, in UTC',
    constraints: always,
    cell: ({ document }) => document.publishedAt,
  },
  {
    name: 'url',
    type: 'string',
    format: 'uri',
    description: 'Its permanent address',
    constraints: once,
    cell: ({ document }) => `${baseUrl}/documents/${document.id}`,
  },
]
