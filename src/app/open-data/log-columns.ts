import { nameOutside } from '../../domain/request/document-in-case.ts'
import type { Messages } from '../../locales/messages.ts'
import type { DocumentRow, LogRow } from '../ports/store/cases/case-rows.ts'
import { type Column, instantFormat } from './table-schema.ts'

const shown = ({ withdrawnReason }: LogRow) => withdrawnReason === null
const once = { required: true, unique: true } as const
const always = { required: true } as const

/** The columns of /log.csv. Of an entry that was withdrawn stand the reference, the dates and the reason. */
export const logColumns = (baseUrl: string): readonly Column<LogRow, keyof Messages['openData']['logColumns']>[] => [
  {
    name: 'reference',
    type: 'string',
    constraints: once,
    cell: (row) => row.reference,
  },
  {
    name: 'body',
    type: 'string',
    constraints: always,
    cell: (row) => row.bodySlug,
  },
  {
    name: 'statute',
    type: 'string',
    constraints: always,
    cell: (row) => row.statute,
  },
  {
    name: 'title',
    type: 'string',
    cell: (row) => (shown(row) ? row.title : ''),
  },
  {
    name: 'summary',
    type: 'string',
    cell: (row) => (shown(row) ? row.summary : ''),
  },
  {
    name: 'outcome',
    type: 'string',
    cell: (row) => row.outcome,
  },
  {
    name: 'exemptions',
    type: 'string',
    cell: (row) => row.exemptions.join('; '),
  },
  {
    name: 'received on',
    type: 'date',
    constraints: always,
    cell: (row) => row.receivedOn,
  },
  {
    name: 'closed on',
    type: 'date',
    cell: (row) => row.closedOn,
  },
  {
    name: 'late',
    type: 'boolean',
    constraints: always,
    cell: (row) => row.late,
  },
  {
    name: 'days used',
    type: 'integer',
    constraints: { required: true, minimum: 0 },
    cell: (row) => row.daysUsed,
  },
  {
    name: 'documents',
    type: 'integer',
    constraints: { required: true, minimum: 0 },
    cell: (row) => (shown(row) ? row.documentCount : 0),
  },
  {
    name: 'published at',
    type: 'datetime',
    format: instantFormat,
    constraints: always,
    cell: (row) => row.publishedAt,
  },
  {
    name: 'withdrawn because',
    type: 'string',
    cell: (row) => row.withdrawnReason,
  },
  {
    name: 'url',
    type: 'string',
    format: 'uri',
    constraints: once,
    cell: (row) => `${baseUrl}/log/${row.reference}`,
  },
]

/** A published file with the entry that it belongs to. */
export type ReleasedFile = { readonly document: DocumentRow; readonly entry: LogRow }

/** The columns of /log.documents.csv. */
export const documentColumns = (
  baseUrl: string,
): readonly Column<ReleasedFile, keyof Messages['openData']['documentColumns']>[] => [
  {
    name: 'id',
    type: 'string',
    constraints: once,
    cell: ({ document }) => document.id,
  },
  {
    name: 'reference',
    type: 'string',
    constraints: always,
    cell: ({ entry }) => entry.reference,
  },
  {
    name: 'body',
    type: 'string',
    constraints: always,
    cell: ({ entry }) => entry.bodySlug,
  },
  {
    name: 'title',
    type: 'string',
    cell: ({ document }) => document.title,
  },
  { name: 'name', type: 'string', cell: ({ document }) => nameOutside(document.name) },
  {
    name: 'media type',
    type: 'string',
    constraints: always,
    cell: ({ document }) => document.mediaType,
  },
  {
    name: 'bytes',
    type: 'integer',
    constraints: { required: true, minimum: 0 },
    cell: ({ document }) => document.size,
  },
  {
    name: 'sha256',
    type: 'string',
    constraints: { required: true, pattern: '[0-9a-f]{64}' },
    cell: ({ document }) => document.sha256,
  },
  {
    name: 'published at',
    type: 'datetime',
    format: instantFormat,
    constraints: always,
    cell: ({ document }) => document.publishedAt,
  },
  {
    name: 'url',
    type: 'string',
    format: 'uri',
    constraints: once,
    cell: ({ document }) => `${baseUrl}/documents/${document.id}`,
  },
]
