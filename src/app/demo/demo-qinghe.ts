import { qingheLogo } from './demo-logos.ts'
import type { DemoBody } from './demo-script.ts'

/** An invented county in China. */
export const qinghe: DemoBody = {
  slug: 'qinghe',
  name: {
    en: "People's Government of Qinghe Demonstration County",
    'zh-Hans': '清河示范县人民政府',
    'zh-Hant': '清河示範縣人民政府',
  },
  about: {
    en: 'An invented county government, for the demonstration.',
    'zh-Hans': '演示用的虚构县政府，受理本机关政府信息公开申请。',
    'zh-Hant': '示範用的虛構縣政府，受理本機關政府資訊公開申請。',
  },
  statute: 'cn-ogi-2019',
  yearBefore: (subject) => `${subject}（上一年度）`,
  timeZone: 'Asia/Shanghai',
  locale: 'zh-Hans',
  prefix: 'QINGHE',
  seal: '#9c1c46',
  logo: qingheLogo,
  units: ['县财政局', '县自然资源局', '县教育局'],
  hourUtc: 2,
  staff: {
    intake: { name: '林小溪', email: 'lin@qinghe.example.org', roles: ['intake'] },
    'case-officer': { name: '周明远', email: 'zhou@qinghe.example.org', roles: ['case-officer'] },
    'second-officer': { name: '何静秋', email: 'he@qinghe.example.org', roles: ['case-officer', 'intake'] },
    approver: { name: '郑立言', email: 'zheng@qinghe.example.org', roles: ['approver'] },
    publisher: { name: '苏文博', email: 'su@qinghe.example.org', roles: ['publisher'] },
    auditor: { name: '梁审之', email: 'liang@qinghe.example.org', roles: ['auditor'] },
    administrator: { name: '高维安', email: 'gao@qinghe.example.org', roles: ['administrator', 'approver'] },
  },
  requesters: [
    {
      name: '陈知行',
      email: 'chen.zhixing@example.org',
      facts: { applicantType: 'natural-person', formOfInformation: 'electronic', mannerOfObtaining: 'email' },
    },
    { name: '清河绿水环保志愿者协会', email: 'lvshui@example.org', facts: { applicantType: 'public-welfare' } },
    {
      name: '清河示范建材有限公司',
      email: 'jiancai@example.org',
      facts: { applicantType: 'business', formOfInformation: 'paper', mannerOfObtaining: 'post' },
    },
    { name: '王若谷', email: 'wang.ruogu@example.org', facts: { applicantType: 'natural-person' } },
    { name: '示范律师事务所', email: 'lawyers@example.org', facts: { applicantType: 'legal-services' } },
  ],
  channel: 'portal',
  outcomes: {
    granted: 'granted',
    partial: 'partial',
    refused: 'refused.third-party',
    notHeld: 'unable.not-held',
    exemptions: ['cn-15'],
  },
  facts: {},
  review: 'reconsideration',
  extension: 'approved',
  abandonSection: '条例第30条',
  fee: { amount: '700', currency: 'CNY' },
  topics: [
    {
      subject: '清河大道道路养护资金使用情况',
      words: '申请公开近三年清河大道养护资金的预算、决算及支付明细。',
      summary: '清河大道养护资金的预算、决算情况。',
    },
    {
      subject: '东岸片区土地征收补偿安置方案',
      words: '申请公开东岸片区土地征收补偿安置方案及公告文件。',
      summary: '东岸片区土地征收补偿安置方案。',
    },
    {
      subject: '义务教育阶段学校学位数量',
      words: '申请公开全县义务教育阶段各学校学位数和实际在校人数。',
      summary: '各学校学位数与在校人数。',
    },
    {
      subject: '农村饮用水水质检测报告',
      words: '申请公开去年各乡镇饮用水水质检测报告。',
      summary: '各乡镇饮用水水质检测报告。',
    },
    {
      subject: '县城生活垃圾处理合同',
      words: '申请公开县城生活垃圾清运和处理服务合同。',
      summary: '生活垃圾清运处理合同，商业秘密部分不予公开。',
    },
    {
      subject: '公租房分配名额与轮候情况',
      words: '申请公开近两年公租房分配名额、轮候人数。',
      summary: '公租房分配与轮候情况。',
    },
    {
      subject: '清河河道治理工程环评批复',
      words: '申请公开清河河道治理工程环境影响评价批复文件。',
      summary: '河道治理工程环评批复。',
    },
    {
      subject: '公务用车运行维护费用',
      words: '申请公开本级公务用车数量和年度运行维护费用。',
      summary: '公务用车数量与费用。',
    },
    {
      subject: '老旧小区改造项目清单',
      words: '申请公开今年老旧小区改造项目清单、投资额和施工单位。',
      summary: '老旧小区改造项目清单。',
    },
    {
      subject: '城区停车泊位收费标准依据',
      words: '申请公开城区道路停车泊位收费标准及其依据文件。',
      summary: '停车泊位收费标准与依据。',
    },
    {
      subject: '养老服务机构补贴发放情况',
      words: '申请公开养老服务机构运营补贴的发放对象和金额。',
      summary: '养老机构补贴发放情况。',
    },
    {
      subject: '村级道路硬化工程招标文件',
      words: '申请公开石桥村道路硬化工程的招标文件和中标结果。',
      summary: '石桥村道路硬化工程招标情况。',
    },
    {
      subject: '食品安全抽检不合格名单',
      words: '申请公开今年食品安全监督抽检不合格产品名单。',
      summary: '食品安全抽检不合格名单。',
    },
    {
      subject: '公交线路调整论证报告',
      words: '申请公开2路公交线路调整的论证报告和客流数据。',
      summary: '2路公交线路调整论证报告。',
    },
    {
      subject: '文化馆免费开放经费',
      words: '申请公开县文化馆免费开放专项经费使用情况。',
      summary: '文化馆免费开放经费使用情况。',
    },
    {
      subject: '秸秆综合利用补助标准',
      words: '申请公开秸秆综合利用补助标准和发放名册。',
      summary: '秸秆综合利用补助标准。',
    },
    {
      subject: '县医院新院区建设进度',
      words: '申请公开县医院新院区建设进度和资金来源。',
      summary: '县医院新院区建设进度与资金来源。',
    },
  ],
  texts: {
    question: '您的申请内容不够明确。请说明所需信息的文件名称、文号或者其他便于查询的特征描述。',
    answer: '所需信息为该项目2024年度的批复文件及附件。',
    feeNote:
      '您本自然月申请超过10件，依照《政府信息公开信息处理费管理办法》收取信息处理费，请自收到通知之日起20个工作日内缴纳。',
    thirdParty: '清河示范环卫服务有限公司',
    otherBody: '清河示范市生态环境局',
    granted: '您申请公开的信息，本机关予以公开，随文附送。',
    partial:
      '您申请公开的信息中，涉及第三方商业秘密的单价部分依照《条例》第十五条不予公开，其余部分予以公开，随文附送。',
    refused:
      '经征求第三方意见，您申请的信息涉及商业秘密，公开会对第三方合法权益造成损害，依照《条例》第十五条、第三十六条第三项，决定不予公开。',
    notHeld: '您申请的信息不属于本机关负责公开，建议您向清河示范市生态环境局申请。',
    reason: '公开单价构成会损害第三方的合法权益，第三方不同意公开，且不公开不会对公共利益造成重大影响。',
    publicInterest:
      '公众对服务费用的知情可由合同总价满足；单价构成公开将损害公平竞争，不公开不会对公共利益造成重大影响。',
    remedyContact: '清河示范市人民政府',
    comment: '请在告知书中写明征求第三方意见的过程。',
    grounds: '合同已经履行完毕，单价不再是商业秘密，请求撤销不予公开决定。',
    reviewUpheld: '经复议，维持原不予公开决定。',
    reviewOverturned: '经复议，撤销原决定，责令重新作出答复。',
    reopened: '行政复议决定撤销原答复，重新办理。',
    abandoned: '您逾期未补正且无正当理由，依照《条例》第三十条，视为放弃申请，本机关不再处理。',
    withdrawn: '所需信息已在网站查到，申请撤回。',
    tombstone: '文件隐藏列中含有经办人手机号码，现予撤下，更正后重新发布。',
    logWithdrawn: '所涉事项正在诉讼，暂时撤下。',
    message: '请问能否以电子邮件方式提供？',
    reply: '可以，我们将以电子邮件方式提供，办理期限不变。',
    note: '已电话联系承办单位，周四前报送材料。',
    thanks: '办理及时，内容完整。',
    complaint: '等了很久才告知不属于本机关。',
    file: {
      name: '公开信息.txt',
      text: '{subject}\n\n一、基本情况\n二、资金安排\n三、办理结果\n\n清河示范县人民政府政府信息公开办公室\n',
    },
  },
}
