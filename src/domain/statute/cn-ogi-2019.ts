import type { CivilDate } from '../calendar/civil-date.ts'
import { cnOutcomes } from './cn-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute, type Exemption } from './statute.ts'

/** Articles of 《中华人民共和国政府信息公开条例》(国务院令第711号) unless another act is named. */
const exemptions: readonly Exemption[] = [
  {
    code: 'cn-14-secret',
    title: { en: 'State secrets', 'zh-Hans': '国家秘密', 'zh-Hant': '國家秘密' },
    section: '条例第14条',
    kind: 'mandatory',
  },
  {
    code: 'cn-14-law',
    title: {
      en: 'Disclosure forbidden by a law or administrative regulation',
      'zh-Hans': '法律、行政法规禁止公开',
      'zh-Hant': '法律、行政法規禁止公開',
    },
    section: '条例第14条',
    kind: 'mandatory',
  },
  {
    code: 'cn-14-security',
    title: {
      en: 'Harm to national, public or economic security or social stability',
      'zh-Hans': '危及国家安全、公共安全、经济安全、社会稳定',
      'zh-Hant': '危及國家安全、公共安全、經濟安全、社會穩定',
    },
    section: '条例第14条',
    kind: 'mandatory',
  },
  {
    code: 'cn-15',
    title: {
      en: 'Trade secrets, personal privacy and other rights of third parties',
      'zh-Hans': '商业秘密、个人隐私等第三方合法权益',
      'zh-Hant': '商業秘密、個人隱私等第三方合法權益',
    },
    section: '条例第15条',
    kind: 'qualified',
  },
  {
    code: 'cn-16-1',
    title: {
      en: 'Internal affairs: personnel, logistics, internal workflow',
      'zh-Hans': '内部事务信息（人事管理、后勤管理、内部工作流程）',
      'zh-Hant': '內部事務資訊（人事管理、後勤管理、內部工作流程）',
    },
    section: '条例第16条第1款',
    kind: 'discretionary',
  },
  {
    code: 'cn-16-2-process',
    title: {
      en: 'Process information: minutes of discussion, drafts, consultation letters, reports asking for instructions',
      'zh-Hans': '过程性信息（讨论记录、过程稿、磋商信函、请示报告）',
      'zh-Hant': '過程性資訊（討論記錄、過程稿、磋商信函、請示報告）',
    },
    section: '条例第16条第2款',
    kind: 'discretionary',
  },
  {
    code: 'cn-16-2-file',
    title: { en: 'Administrative enforcement files', 'zh-Hans': '行政执法案卷信息', 'zh-Hant': '行政執法案卷資訊' },
    section: '条例第16条第2款',
    kind: 'discretionary',
  },
  {
    code: 'cn-36-7',
    title: {
      en: 'Registers with their own rules of enquiry (business, real estate ...)',
      'zh-Hans': '工商、不动产登记资料等行政查询事项',
      'zh-Hant': '工商、不動產登記資料等行政查詢事項',
    },
    section: '条例第36条第7项',
    kind: 'mandatory',
  },
]

export const cnOgi2019 = defineStatute({
  id: 'cn-ogi-2019',
  title: {
    en: "Regulations of the People's Republic of China on Open Government Information",
    'zh-Hans': '中华人民共和国政府信息公开条例',
    'zh-Hant': '中華人民共和國政府信息公開條例',
  },
  shortTitle: { en: 'OGI Regulations', 'zh-Hans': '政府信息公开条例', 'zh-Hant': '政府信息公開條例' },
  citation: '国务院令第711号 (2019)',
  jurisdiction: 'CN',
  language: 'zh-Hans',
  timeZone: 'Asia/Shanghai',
  // Autonomous regions arrange holidays of their own.
  calendar: {
    id: 'cn',
    regional: true,
    closures: false,
    section: '国务院办公厅节假日安排通知；全国年节及纪念日放假办法第4条',
  },
  term: { count: 20, unit: 'working-day', section: '条例第33条第2款' },
  countsIn: 'working-day',
  receipt: {
    section: '条例第31条',
    // Handed over in person, or by post that is signed for: the day of submission or of signing.
    confirmedChannels: ['portal', 'email', 'fax', 'post'],
    rule: 'handed-in-or-signed-for',
    confirmedRule: 'confirmed',
  },
  stops: [
    {
      begin: 'clarification-requested',
      end: 'clarification-received',
      effect: 'reset',
      section: '条例第30条',
      // 一次性告知: everything that is to be put right is said at once.
      once: true,
      secondRefused: true,
      within: { count: 7, unit: 'working-day', section: '条例第30条', late: 'warning' },
      mayAbandonAfterDaySet: { section: '条例第30条' },
    },
    {
      begin: 'fee-notice',
      end: 'fee-paid',
      effect: 'reset',
      section: '国办函〔2020〕109号',
      mayAbandonAfter: { count: 20, unit: 'working-day', section: '国办函〔2020〕109号' },
    },
    { begin: 'third-party-consulted', end: 'third-party-replied', effect: 'pause', section: '条例第33条第3款' },
    { begin: 'body-consulted', end: 'body-replied', effect: 'pause', section: '条例第33条第3款' },
  ],
  extension: {
    section: '条例第33条第2款',
    grounds: [
      {
        id: 'approved',
        title: {
          en: 'Approved by the head of the disclosure office',
          'zh-Hans': '经政府信息公开工作机构负责人同意',
          'zh-Hant': '經政府信息公開工作機構負責人同意',
        },
        section: '条例第33条第2款',
        longest: { count: 20, unit: 'working-day' },
      },
    ],
  },
  transfer: { effect: 'none', section: '条例第36条第5项' },
  milestones: [
    {
      kind: 'ask-correction',
      from: 'receipt',
      length: { count: 7, unit: 'working-day' },
      section: '条例第30条',
      metBy: ['clarification-requested'],
    },
    { kind: 'extension-notice', from: 'term', section: '条例第33条第2款', metBy: ['extended'] },
    {
      kind: 'third-party-reply',
      from: 'third-party-consulted',
      fromReceipt: true,
      length: { count: 15, unit: 'working-day' },
      section: '条例第32条',
      metBy: ['third-party-replied'],
    },
    {
      kind: 'consultation-reply',
      from: 'body-consulted',
      fromReceipt: true,
      length: { count: 15, unit: 'working-day' },
      section: '条例第34条',
      metBy: ['body-replied'],
    },
    {
      kind: 'pay-by',
      from: 'fee-notice',
      fromReceipt: true,
      length: { count: 20, unit: 'working-day' },
      section: '国办函〔2020〕109号',
      metBy: ['fee-paid'],
    },
    {
      kind: 'review-lodge',
      from: 'decision',
      fromReceipt: true,
      length: { count: 60, unit: 'calendar-day' },
      section: '行政复议法(2023)第20条',
      metBy: ['review-lodged'],
    },
  ],
  deemed: {
    title: {
      en: 'No answer: a failure to act, open to administrative reconsideration',
      'zh-Hans': '逾期不答复：构成不履行法定职责，可申请行政复议',
      'zh-Hant': '逾期不答覆：構成不履行法定職責，可申請行政複議',
    },
    section: '条例第51条；行政复议法(2023)第11条、第23条',
  },
  exemptions,
  releaseChecks: [
    { id: 'secrecy', section: '条例第17条', always: true },
    { id: 'public-interests', section: '条例第14条' },
    { id: 'privacy', section: '条例第15条' },
    { id: 'third-party', section: '条例第15条、第32条' },
  ],
  outcomes: cnOutcomes,
  reviewRoutes: [
    {
      kind: 'reconsideration',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      title: { en: 'Administrative reconsideration', 'zh-Hans': '行政复议', 'zh-Hant': '行政複議' },
      note: 'sixty-days-before-litigation',
      section: '行政复议法(2023)第20条、第23条第1款第4项',
      decidedBy: {
        en: "The people's government at the next level",
        'zh-Hans': '行政复议机关',
        'zh-Hant': '行政複議機關',
      },
    },
    {
      kind: 'litigation',
      lodgedWith: 'other',
      after: { what: 'review', of: 'reconsideration', onlyAgainst: ['refused', 'partial', 'silence'] },
      title: { en: 'Administrative litigation', 'zh-Hans': '行政诉讼', 'zh-Hant': '行政訴訟' },
      section: '条例第51条；行政诉讼法第45条、第46条',
      decidedBy: { en: "People's court", 'zh-Hans': '人民法院', 'zh-Hant': '人民法院' },
    },
    {
      kind: 'complaint',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      title: { en: 'Complaint or report', 'zh-Hans': '投诉、举报', 'zh-Hant': '投訴、舉報' },
      section: '条例第51条',
      decidedBy: {
        en: 'The administrative organ at the next level, or the department in charge of open government information',
        'zh-Hans': '上一级行政机关或者政府信息公开工作主管部门',
        'zh-Hant': '上一級行政機關或者政府信息公開工作主管部門',
      },
    },
  ],
  reviewClocks: [
    // Cases on government information may go by the simplified procedure; one that becomes an ordinary one has 60 days, and 30 more.
    {
      kind: 'reconsideration',
      since: '2024-01-01' as CivilDate,
      from: 'accepted',
      acceptedAfter: { count: 5, unit: 'working-day', section: '行政复议法(2023)第30条、第88条' },
      length: { count: 30, unit: 'calendar-day' },
      section: '行政复议法(2023)第53条、第62条',
      rolls: { section: '行政复议法(2023)第88条；民事诉讼法第85条' },
      extension: { maxTotal: { count: 90, unit: 'calendar-day' }, section: '行政复议法(2023)第55条、第62条' },
      pausedByQuestion: { section: '行政复议法(2023)第31条' },
    },
    {
      kind: 'reconsideration',
      from: 'accepted',
      acceptedAfter: { count: 5, unit: 'working-day', section: '行政复议法(1999)第17条' },
      length: { count: 60, unit: 'calendar-day' },
      section: '行政复议法(1999)第31条',
      rolls: { section: '行政复议法(1999)第40条；民事诉讼法第82条' },
      extension: { longest: { count: 30, unit: 'calendar-day' }, section: '行政复议法(1999)第31条' },
    },
  ],
  facts: [
    {
      name: 'applicantType',
      title: { en: 'Kind of applicant', 'zh-Hans': '申请人类型', 'zh-Hant': '申請人類型' },
      askedAt: 'intake',
      askedOf: 'requester',
      type: 'choice',
      choices: [
        { id: 'natural-person', title: { en: 'Natural person', 'zh-Hans': '自然人', 'zh-Hant': '自然人' } },
        { id: 'business', title: { en: 'Commercial enterprise', 'zh-Hans': '商业企业', 'zh-Hant': '商業企業' } },
        { id: 'research', title: { en: 'Research institution', 'zh-Hans': '科研机构', 'zh-Hant': '科研機構' } },
        {
          id: 'public-welfare',
          title: { en: 'Public-welfare organisation', 'zh-Hans': '社会公益组织', 'zh-Hant': '社會公益組織' },
        },
        {
          id: 'legal-services',
          title: { en: 'Legal-services institution', 'zh-Hans': '法律服务机构', 'zh-Hant': '法律服務機構' },
        },
        { id: 'other', title: { en: 'Other', 'zh-Hans': '其他', 'zh-Hant': '其他' } },
      ],
      source: '国办公开办函〔2021〕30号',
    },
    {
      name: 'formOfInformation',
      title: { en: 'Form of the information', 'zh-Hans': '提供形式', 'zh-Hant': '提供形式' },
      askedAt: 'intake',
      askedOf: 'requester',
      type: 'choice',
      choices: [
        {
          id: 'any',
          title: { en: 'No preference', 'zh-Hans': '无特别要求', 'zh-Hant': '無特別要求' },
        },
        { id: 'electronic', title: { en: 'Electronic file', 'zh-Hans': '电子文件', 'zh-Hant': '電子檔案' } },
        { id: 'paper', title: { en: 'On paper', 'zh-Hans': '纸质文件', 'zh-Hant': '紙本文件' } },
        { id: 'disc', title: { en: 'On a disc or drive', 'zh-Hans': '光盘或者存储盘', 'zh-Hant': '光碟或者儲存裝置' } },
      ],
      source: '条例第29条第2款第3项',
      ofAnswer: true,
    },
    {
      name: 'mannerOfObtaining',
      title: { en: 'Manner of obtaining it', 'zh-Hans': '获取信息的方式', 'zh-Hant': '獲取資訊的方式' },
      askedAt: 'intake',
      askedOf: 'requester',
      type: 'choice',
      choices: [
        {
          id: 'any',
          title: { en: 'No preference', 'zh-Hans': '无特别要求', 'zh-Hant': '無特別要求' },
        },
        { id: 'email', title: { en: 'By e-mail', 'zh-Hans': '电子邮件', 'zh-Hant': '電子郵件' } },
        { id: 'post', title: { en: 'By post', 'zh-Hans': '邮寄', 'zh-Hant': '郵寄' } },
        { id: 'fax', title: { en: 'By fax', 'zh-Hans': '传真', 'zh-Hant': '傳真' } },
        { id: 'collected', title: { en: 'Collected in person', 'zh-Hans': '自行领取', 'zh-Hant': '自行領取' } },
        {
          id: 'read-there',
          title: { en: 'Read and copied out at the office', 'zh-Hans': '当场查阅、抄录', 'zh-Hant': '當場查閱、抄錄' },
        },
      ],
      source: '条例第29条第2款第3项',
      ofAnswer: true,
    },
  ],
  asksOfRequester: { name: '第二十九条', contact: '第二十九条' },
  reviewHints: [
    { text: 'rest-is-released', section: '第三十七条' },
    { text: 'reasons-are-given', section: '第三十六条第三项' },
    { text: 'public-interest-prevails', section: '第十五条', onlyFor: 'qualified' },
  ],
  // 条例第36条第6项
  repeatedOutcome: 'not-processed.repeat',
  reportForms: ['cn-annual'],
  isEnvironmental: false,
  isEnquiry: false,
  letters: {
    // Reconsideration first, then the court.
    ...generalLetters('条例第51条；行政复议法(2023)第23条', {
      statedIn: 'every-decision',
      text: 'reconsideration-then-court',
      mustName: ['reconsideration', 'court'],
    }),
    forms: 'government-information',
  },
  dateOrder: 'ymd',
  currency: 'CNY',
  typicalChannels: 'cn-county',
})
