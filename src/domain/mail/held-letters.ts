import type { Locale } from '../text/local-text.ts'

/** Letters to a requester that anybody can have sent who files a request in their address. */
const causedByFiling: ReadonlySet<string> = new Set(['acknowledgement', 'withdrawn', 'review-lodged'])

/** Whether a letter of this kind to a requester counts against what a mailbox gets that has confirmed nothing. */
export function isCausedByFiling(kind: string): boolean {
  return causedByFiling.has(kind)
}

/** So many of them in 24 hours. */
export const maxUnconfirmedLettersPerDay = 3

/** The local hour of the digest, on the next day. */
export const heldDigestHour = 8

/** What those who work on the requests are asked to look at. */
export const heldLettersTask: { readonly [L in Locale]: string } = {
  en: `Look at this request, and at others with the same e-mail address: more letters than ${maxUnconfirmedLettersPerDay} in one day would have gone to a mailbox whose owner has confirmed nothing, so the rest is held back. The requests that they belong to are named in one message tomorrow; the outbox shows the letters under “Held back”. If somebody files in another person’s name, that person may know nothing of it. If the requests are genuine, reach the requester in another way.`,
  'zh-Hans': `请核查本申请以及使用同一电子邮箱的其他申请：该邮箱尚未经本人确认，一日内应发出的信件超过${maxUnconfirmedLettersPerDay}封，其余已暂缓发送，将于次日合并为一封邮件告知。暂缓发送的信件可在发件箱“暂缓发送”中查看。如有人冒用他人名义申请，本人可能并不知情；如申请属实，请以其他方式联系申请人。`,
  'zh-Hant': `請查核本申請以及使用同一電子信箱的其他申請：該信箱尚未經本人確認，一日內應寄出的信件超過${maxUnconfirmedLettersPerDay}封，其餘已暫緩寄送，將於次日合併為一封郵件告知。暫緩寄送的信件可在寄件匣「暫緩寄送」中查看。如有人冒用他人名義申請，本人可能並不知情；如申請屬實，請以其他方式聯絡申請人。`,
}
