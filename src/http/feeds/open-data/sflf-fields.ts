import { sflfColumns, sflfStatuses } from '../../../domain/report/sflf.ts'
import type { TableField } from './table-schema.ts'

type SflfColumn = (typeof sflfColumns)[number]

const text = (description: string): Omit<TableField, 'name'> => ({ type: 'string', description })
const date = (description: string): Omit<TableField, 'name'> => ({ type: 'date', description })

const fields: { readonly [C in SflfColumn]: Omit<TableField, 'name'> } = {
  'request id': {
    ...text('Reference of the request, unique in this installation'),
    constraints: { required: true, unique: true },
  },
  requester: text('Always empty: the log names no requester'),
  'requester organization': text('Always empty: the log names no requester'),
  subject: text('The title under which the answer was published'),
  'date requested': { ...date('The date of receipt by law'), constraints: { required: true } },
  'date perfected': date('The date on which the request could first be processed'),
  'date completed': date('The date on which it was answered or ended otherwise'),
  status: { ...text('Where the request stands'), constraints: { enum: sflfStatuses } },
  'exemptions cited': text('The grounds for what was withheld, separated by semicolons'),
  'fee category': text('The category of the requester for fees'),
  'fee waiver': text('Whether fees were waived'),
  'fees charged': text('The fees that were charged, as the body wrote them'),
  'processed under privacy act': { type: 'boolean', description: 'Whether the Privacy Act was applied too' },
}

/** The columns of /log.sflf.csv, as a Table Schema has them. */
export const sflfFields: readonly TableField[] = sflfColumns.map((name) => ({ name, ...fields[name] }))
