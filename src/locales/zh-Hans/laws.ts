import type { LawWords } from '../law-words.ts'

/** What laws say in sentences. */
export const laws: LawWords = {
  reviewHints: {
    'rest-is-released': '不属于不予公开范围的部分，应当公开。',
    'reasons-are-given': '不予公开的，应当写明所依据的条款并说明理由。',
    'public-interest-is-weighed': '机关应当就公开的公共利益与不予公开的理由进行衡量。',
    'public-interest-prevails': '公开的公共利益更为重大的，仍应予以公开。',
    'public-interest-may-prevail': '公益上特别必要的，行政机关首长仍可公开。',
    'disclosure-is-presumed': '法律推定应当公开。',
    'harm-is-foreseen': '机关仅在合理预见公开将损害豁免条款所保护的利益，或者法律禁止公开时，方可不予公开。',
  },
  routeNotes: {
    'sixty-days-before-litigation': '自知道之日起60日内提出。对不予公开不服的，须先申请行政复议，再提起行政诉讼。',
  },
  factEffects: {
    'fees-by-category':
      '此项决定您可能须缴纳的费用。商业用途：检索、审查和复制均收费。教育或非商业科研机构、新闻媒体：仅收复制费，前100页免费。其他申请人：检索满两小时后收费，复制超过100页后收费。未选择的，按其他申请人办理。',
  },
}
