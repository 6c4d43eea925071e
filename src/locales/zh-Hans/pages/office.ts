import type { Messages } from '../../messages.ts'

export const office: Messages['office'] = {
  title: '机关设置',
  lede: '本机关的介绍、办理方式，以及页面和信函的外观。',
  saved: '已保存，页面即时生效。',
  send: '保存',
  about: {
    title: '机关',
    name: (language) => `名称（${language}）`,
    text: (language) => `职责简介（${language}）`,
    textHint: '一两句话即可：申请人据此查找应当受理的机关。',
    email: '供申请人使用的电子邮箱',
    emailHint: '载于每一封信函。如仅通过本系统往来，请留空。',
  },
  work: {
    title: '办理',
    reminders: '期限届满前提醒承办人的日数',
    remindersHint: '以工作日计，用逗号分隔；0为届满当日。届满之后每日提醒一次。',
    ownApproval: '承办人可以审批自己起草的答复',
    ownApprovalHint: '适用于仅有一名工作人员的机关。凡有此情形，办理记录和信函均予载明。',
    closures: '本机关不办公的日期',
    closuresHint: '每行一个，格式如2026-12-24。仅在法律有规定时计入；在办申请的期限随即重新计算。',
  },
  look: {
    title: '外观',
    seal: '印章颜色',
    sealHint: (least) =>
      `格式如#b5301a。该颜色用于标示日期和逾期事项，与纸面的对比度须不低于${least}比1。留空则使用Candor的颜色。`,
    sealDark: '深色模式下的印章颜色',
    sealDarkHint: '可以留空：系统自动取该颜色的较浅色调。',
    logo: '标志',
    logoHint: (most) => `PNG、JPEG或者SVG图片，不超过${most}。显示于机关名称旁，高约34像素。`,
    logoNow: '现用标志',
    removeLogo: '移除标志',
    measured: (light, dark) => `实测对比度：浅色模式${light}比1，深色模式${dark}比1。`,
  },
}
