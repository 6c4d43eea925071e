import type { StatuteId } from './statute.ts'

/** What a law asks of the one who makes a request, each with its section. What is absent is not asked. */
export type RequesterParticulars = {
  readonly name?: string
  /** Where to be reached, in whatever way: an e-mail address is enough. */
  readonly contact?: string
  /** A postal address. */
  readonly address?: string
}

const byStatute: { readonly [S in StatuteId]?: RequesterParticulars } = {
  'cn-ogi-2019': { name: '第二十九条', contact: '第二十九条' },
  'uk-foia-2000': { name: 's.8(1)(b)', contact: 's.8(1)(b)' },
  'uk-foisa-2002': { name: 's.8(1)(b)', contact: 's.8(1)(b)' },
  'au-foi-1982': { contact: 's.15(2)(c)' },
  'in-rti-2005': { contact: 's.6(2)' },
  'jp-aia-1999': { name: '第4条第1項', address: '第4条第1項' },
  'tw-fgia-2005': { name: '第10條', contact: '第10條', address: '第10條' },
  'za-paia-2000': { name: 's.18(2)', address: 's.18(2)' },
}

/** What a form may ask of a requester under this law, and by which section; everything else is the requester's choice. */
export function requesterParticulars(statute: StatuteId): RequesterParticulars {
  return byStatute[statute] ?? {}
}
