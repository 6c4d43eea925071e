import type { LocalText } from '../text/local-text.ts'
import type { Exemption, StatuteId } from './statute.ts'

/** What a law itself gives to who contests a refusal under it. */
export type ReviewHint = {
  readonly section: string
  readonly text: LocalText
  /** Only where a ground of this kind was cited; absent: for every ground. */
  readonly onlyFor?: Exemption['kind']
}

const releaseTheRest = (section: string): ReviewHint => ({
  section,
  text: {
    en: 'What does not fall under the ground must be released.',
    'zh-Hans': '不属于不予公开范围的部分，应当公开。',
    'zh-Hant': '不屬於不予公開範圍的部分，應予公開。',
  },
})
const sayWhy = (section: string): ReviewHint => ({
  section,
  text: {
    en: 'The refusal must name the ground and say why it applies.',
    'zh-Hans': '不予公开的，应当写明所依据的条款并说明理由。',
    'zh-Hant': '不予公開者，應載明所依據的條款並說明理由。',
  },
})
const publicInterest = (section: string): ReviewHint => ({
  section,
  onlyFor: 'qualified',
  text: {
    en: 'The body must weigh the public interest in disclosure against the ground.',
    'zh-Hans': '机关应当就公开的公共利益与不予公开的理由进行衡量。',
    'zh-Hant': '機關應就公開的公共利益與不予公開的理由加以衡量。',
  },
})
const override = (section: string): ReviewHint => ({
  section,
  onlyFor: 'qualified',
  text: {
    en: 'Disclosure may be required all the same where the public interest in it is greater.',
    'zh-Hans': '公开的公共利益更为重大的，仍应予以公开。',
    'zh-Hant': '公開的公共利益更為重大者，仍應予以公開。',
  },
})

const everyGround = ({ section, text }: ReviewHint): ReviewHint => ({ section, text })

const byStatute: { readonly [S in StatuteId]?: readonly ReviewHint[] } = {
  'cn-ogi-2019': [releaseTheRest('第三十七条'), sayWhy('第三十六条第三项'), override('第十五条')],
  'us-foia': [
    {
      section: '5 U.S.C. 552(a)(8)(A)(i)',
      text: {
        en: 'The agency may withhold only where it reasonably foresees that disclosure would harm an interest that the exemption protects, or where the law prohibits disclosure.',
        'zh-Hans': '机关仅在合理预见公开将损害豁免条款所保护的利益，或者法律禁止公开时，方可不予公开。',
        'zh-Hant': '機關僅在合理預見公開將損害豁免條款所保護的利益，或法律禁止公開時，方得不予公開。',
      },
    },
    releaseTheRest('5 U.S.C. 552(b)'),
  ],
  'uk-foia-2000': [publicInterest('s.2(2)(b)'), sayWhy('s.17(1), (3)')],
  'uk-eir-2004': [
    publicInterest('reg.12(1)(b)'),
    {
      section: 'reg.12(2)',
      text: {
        en: 'There is a presumption in favour of disclosure.',
        'zh-Hans': '法律推定应当公开。',
        'zh-Hant': '法律推定應予公開。',
      },
    },
    releaseTheRest('reg.12(11)'),
    sayWhy('reg.14(3)'),
  ],
  'uk-foisa-2002': [publicInterest('s.2(1)(b)'), sayWhy('s.16(1), (2)')],
  'eu-1049-2001': [override('Art. 4(2), (3)'), releaseTheRest('Art. 4(6)')],
  'ie-foi-2014': [releaseTheRest('s.18'), sayWhy('s.13(2)(d)')],
  'de-ifg': [releaseTheRest('§ 7 Abs. 2')],
  'ca-atia': [releaseTheRest('s.25'), sayWhy('s.10(1)(b)')],
  'au-foi-1982': [publicInterest('s.11A(5), s.11B'), releaseTheRest('s.22'), sayWhy('s.26')],
  'nz-oia-1982': [publicInterest('s.9(1)'), releaseTheRest('s.17'), sayWhy('s.19')],
  'nz-lgoima-1987': [publicInterest('s.7(1)'), releaseTheRest('s.16'), sayWhy('s.18')],
  'in-rti-2005': [override('s.8(2)'), releaseTheRest('s.10'), sayWhy('s.7(8)')],
  'jp-aia-1999': [
    releaseTheRest('第6条'),
    {
      section: '第7条',
      text: {
        en: 'The head of the body may disclose all the same where the public interest especially needs it.',
        'zh-Hans': '公益上特别必要的，行政机关首长仍可公开。',
        'zh-Hant': '公益上特別必要者，行政機關首長仍得公開。',
      },
    },
  ],
  'tw-fgia-2005': [releaseTheRest('第18條第2項')],
  'hk-code': [everyGround(publicInterest('para. 2.2'))],
  'za-paia-2000': [everyGround(override('s.46')), releaseTheRest('s.28'), sayWhy('s.25(3)')],
}

/** What this law says that helps in a review; empty where Candor knows of nothing. */
export function reviewHints(statute: StatuteId): readonly ReviewHint[] {
  return byStatute[statute] ?? []
}
