import type { Locale } from '../text/local-text.ts'

const proofLength = 10
const token = /^(\d{4})(\d{1,9})([a-z][a-z0-9]{9})$/

/**
 * The token of a case's address: its year, its number, and a proof that only this installation can make.
 * @param proof ten lower-case letters and digits that begin with a letter
 */
export function caseToken(reference: string, proof: string): string | undefined {
  const [, year, number] = /-(\d{4})-(\d{5,9})$/.exec(reference) ?? []
  return year === undefined || number === undefined
    ? undefined
    : `${year}${Number(number)}${proof.slice(0, proofLength)}`
}

/** What a token says, before the proof is checked. */
export function parseCaseToken(text: string): { year: number; number: number; proof: string } | undefined {
  const [, year, number, proof] = token.exec(text.toLowerCase()) ?? []
  return proof === undefined ? undefined : { year: Number(year), number: Number(number), proof }
}

/** `slug` and `token` of an address at this domain; undefined for one of another domain. Case does not matter. */
export function parseIntakeAddress(
  address: string,
  domain: string,
): { local: string; slug: string; token: string | null } | undefined {
  const plain = address.trim().toLowerCase()
  const at = plain.lastIndexOf('@')
  if (at < 1 || plain.slice(at + 1).replace(/\.$/, '') !== domain.toLowerCase()) return undefined
  const local = plain.slice(0, at)
  const plus = local.indexOf('+')
  return plus === -1
    ? { local, slug: local, token: null }
    : { local, slug: local.slice(0, plus), token: local.slice(plus + 1) }
}

/** References in a subject: `RIVER-2026-00012`, also in brackets. */
export function referencesIn(subject: string): string[] {
  return [
    ...new Set(
      subject
        .normalize('NFKC')
        .toUpperCase()
        .match(/\b[A-Z0-9]{1,16}-\d{4}-\d{5,9}\b/g) ?? [],
    ),
  ]
}

/** What an officer reads of a message that does not count as the requester's until they say so. */
export const unconfirmedNote: { readonly [L in Locale]: (from: string, asksForClock: boolean) => string } = {
  en: (from, asksForClock) =>
    `A message from ${from} is on this case. Nobody has vouched that the requester sent it${asksForClock ? ', so the clock stays stopped. If it answers your question, record "clarification received" with the day it arrived.' : '. Check the sender before you act on it.'}`,
  'zh-Hans': (from, asksForClock) =>
    `本案收到来自 ${from} 的邮件，尚无法证实由申请人发出${asksForClock ? '，因此期限仍然中止。如它回答了补正要求，请登记“收到补正”并填写收到日期。' : '。请先核实发件人再据此办理。'}`,
  'zh-Hant': (from, asksForClock) =>
    `本案收到來自 ${from} 的郵件，尚無法證實由申請人發出${asksForClock ? '，因此期限仍然中止。如它回答了補正要求，請登記「收到補正」並填寫收到日期。' : '。請先核實寄件人再據此辦理。'}`,
}

/** What an officer reads when a third party that was asked has written: what it says of the case is theirs to record. */
export const thirdPartyNote: { readonly [L in Locale]: (from: string) => string } = {
  en: (from) =>
    `A message from ${from} is on this case: a third party that was asked. The requester does not see it. If it gives the third party’s view, record its reply with the day it arrived; until then the consultation stays open.`,
  'zh-Hans': (from) =>
    `本案收到来自 ${from} 的邮件，由被征求意见的第三方发出，申请人看不到。如其中提出了意见，请登记“第三方的意见”并填写收到日期；登记之前，征求意见仍未结束。`,
  'zh-Hant': (from) =>
    `本案收到來自 ${from} 的郵件，由被徵求意見的第三方發出，申請人看不到。如其中提出了意見，請登記「第三方的意見」並填寫收到日期；登記之前，徵求意見仍未結束。`,
}

/** What an officer reads where a letter of the tray was put on a case with a third party, and the requester's address did not send it. */
export const perhapsThirdPartyNote: { readonly [L in Locale]: (from: string) => string } = {
  en: (from) =>
    `A message from ${from} is on this case. It did not come from the requester’s address, and a third party was asked in this case, so the requester does not see it. If it gives the third party’s view, record its reply with the day it arrived; if the requester wrote it, record what they said.`,
  'zh-Hans': (from) =>
    `本案收到来自 ${from} 的邮件。该邮件并非从申请人的地址发出，而本案征求过第三方的意见，因此申请人看不到。如其中提出了第三方的意见，请登记“第三方的意见”并填写收到日期；如系申请人所写，请登记其内容。`,
  'zh-Hant': (from) =>
    `本案收到來自 ${from} 的郵件。該郵件並非從申請人的地址發出，而本案徵求過第三方的意見，因此申請人看不到。如其中提出了第三方的意見，請登記「第三方的意見」並填寫收到日期；如係申請人所寫，請登記其內容。`,
}
