import type { Statute } from './statute.ts'

/** What a receipt may say beside its day, where the law counts from it. */
type ReceiptField = 'confirmedOn' | 'firstReceivedOn' | 'perfectedOn' | 'expedited' | 'urgent' | 'viaAssistant'

/** Whether the law gives the field of a receipt a meaning. */
const counts: { readonly [F in ReceiptField]: (statute: Statute) => boolean } = {
  confirmedOn: ({ receipt }) => receipt.confirmedChannels.length > 0,
  firstReceivedOn: ({ receipt }) => receipt.firstReceipt !== undefined,
  perfectedOn: ({ receipt }) => receipt.perfected !== undefined,
  expedited: ({ milestones }) => milestones.some((one) => one.onlyIf === 'expedited'),
  urgent: ({ urgentTerm }) => urgentTerm !== undefined,
  viaAssistant: ({ assistantAdds }) => assistantAdds !== undefined,
}

const isReceiptField = (field: string): field is ReceiptField => Object.hasOwn(counts, field)

/** What the law does not count from cannot have been left out by mistake; other fields are no matter of its receipt. */
export const isFieldInLaw = (field: string, statute: Statute): boolean =>
  !isReceiptField(field) || counts[field](statute)

/** The fields of a receipt that a person sets under this law; an assistant is named where the request comes in. */
export function receiptFieldsOf(statute: Statute): readonly Exclude<ReceiptField, 'viaAssistant'>[] {
  const set = ['confirmedOn', 'firstReceivedOn', 'perfectedOn', 'expedited', 'urgent'] as const
  return set.filter((field) => counts[field](statute))
}
