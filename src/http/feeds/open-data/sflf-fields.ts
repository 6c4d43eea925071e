import type { TableField } from '../../../app/open-data/table-schema.ts'
import { sflfColumns, sflfStatuses } from '../../../domain/report/sflf.ts'

type SflfColumn = (typeof sflfColumns)[number]

const fields: { readonly [C in SflfColumn]: Omit<TableField, 'name'> } = {
  'request id': { type: 'string', constraints: { required: true, unique: true } },
  requester: { type: 'string' },
  'requester organization': { type: 'string' },
  subject: { type: 'string' },
  'date requested': { type: 'date', constraints: { required: true } },
  'date perfected': { type: 'date' },
  'date completed': { type: 'date' },
  status: { type: 'string', constraints: { enum: sflfStatuses } },
  'exemptions cited': { type: 'string' },
  'fee category': { type: 'string' },
  'fee waiver': { type: 'string' },
  'fees charged': { type: 'string' },
  'processed under privacy act': { type: 'boolean' },
}

/** The columns of /log.sflf.csv, as a Table Schema has them. */
export const sflfFields: readonly TableField<SflfColumn>[] = sflfColumns.map((name) => ({ name, ...fields[name] }))
