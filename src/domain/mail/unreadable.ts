import type { Locale } from '../text/local-text.ts'

/** What stands on a case in the place of the words of a message that was put there unread. */
export const unreadableText: { readonly [L in Locale]: string } = {
  en: 'This letter could not be read safely. It is attached as it arrived.',
  'zh-Hans': '本邮件无法安全读取，现将收到的原件作为附件附上。',
  'zh-Hant': '本郵件無法安全讀取，現將收到的原件作為附件附上。',
}
