import type { LawWords } from '../law-words.ts'

/** What laws say in sentences. */
export const laws: LawWords = {
  receiptRules: {
    'handed-in-or-signed-for': '当面提交的，以提交之日为收到之日；以挂号信邮寄的，以签收之日为收到之日。',
    confirmed: '通过网站、电子邮件、传真或者平信提交的，以双方或者本机关确认之日为收到之日',
    'authority-receives': '机关收到申请之日',
    'agency-receives': '机构收到申请之日',
    'agency-accepts': '机关受理申请之日',
    'component-receives': '主管的下属部门收到申请之日',
    'department-receives': '部门收到申请之日',
    'institution-receives': '机构收到申请之日',
    'foi-body-receives': '公共机构收到申请之日',
    'information-officer-receives': '信息官员收到申请之日',
    'public-information-officer-receives': '公共信息官员收到申请之日',
    'application-registered': '申请登记之日',
    'request-made': '提出公开请求之日，自次日起算',
    'enquiry-arrives': '咨询送达本机关之日',
  },
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
    'three-months-of-silence':
      '对拒绝决定，须先经异议决定。无充分理由未作决定的，自申请或者提出异议之日起满三个月后方可起诉。',
  },
  factEffects: {
    'fees-by-category':
      '此项决定您可能须缴纳的费用。商业用途：检索、审查和复制均收费。教育或非商业科研机构、新闻媒体：仅收复制费，前100页免费。其他申请人：检索满两小时后收费，复制超过100页后收费。未选择的，按其他申请人办理。',
  },
}
