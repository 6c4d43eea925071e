import type { ReviewHint } from './statute.ts'

/** What several laws say alike of a refusal, each in a section of its own. */
export const releaseTheRest = (section: string): ReviewHint => ({
  section,
  text: {
    en: 'What does not fall under the ground must be released.',
    'zh-Hans': '不属于不予公开范围的部分，应当公开。',
    'zh-Hant': '不屬於不予公開範圍的部分，應予公開。',
  },
})
export const sayWhy = (section: string): ReviewHint => ({
  section,
  text: {
    en: 'The refusal must name the ground and say why it applies.',
    'zh-Hans': '不予公开的，应当写明所依据的条款并说明理由。',
    'zh-Hant': '不予公開者，應載明所依據的條款並說明理由。',
  },
})
export const publicInterest = (section: string): ReviewHint => ({
  section,
  onlyFor: 'qualified',
  text: {
    en: 'The body must weigh the public interest in disclosure against the ground.',
    'zh-Hans': '机关应当就公开的公共利益与不予公开的理由进行衡量。',
    'zh-Hant': '機關應就公開的公共利益與不予公開的理由加以衡量。',
  },
})
export const override = (section: string): ReviewHint => ({
  section,
  onlyFor: 'qualified',
  text: {
    en: 'Disclosure may be required all the same where the public interest in it is greater.',
    'zh-Hans': '公开的公共利益更为重大的，仍应予以公开。',
    'zh-Hant': '公開的公共利益更為重大者，仍應予以公開。',
  },
})

export const everyGround = ({ section, text }: ReviewHint): ReviewHint => ({ section, text })
