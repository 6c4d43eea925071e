import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'

/** As it stood before Bill 97 of 2026, which makes the thirty days 45 business days: docs/statutes/open-questions.md. */
export const caOnFippa = defineStatute({
  id: 'ca-on-fippa',
  title: {
    en: 'Freedom of Information and Protection of Privacy Act (Ontario)',
    'zh-Hans': '安大略省信息自由与隐私保护法',
    'zh-Hant': '安大略省資訊自由及保護隱私法',
  },
  shortTitle: { en: 'FIPPA', 'zh-Hans': '安大略省信息自由法', 'zh-Hant': '安大略省資訊自由法' },
  citation: 'R.S.O. 1990, c. F.31',
  jurisdiction: 'CA',
  language: 'en-CA',
  timeZone: 'America/Toronto',
  calendar: { id: 'ca-on', regional: false, closures: false, section: 'Legislation Act, 2006 s.88' },
  notVerified: { section: 's.26, as amended by Bill 97 of 2026: docs/statutes/open-questions.md' },
  term: { count: 30, unit: 'calendar-day', section: 's.26' },
  countsIn: 'calendar-day',
  rolls: { section: 'Legislation Act, 2006 s.89' },
  receipt: {
    section: 's.24(1), 26',
    confirmedChannels: [],
    rule: 'institution-receives',
    // The transferred request is made on the day on which the first institution received it.
    firstReceipt: { effect: 'counts-from-first', section: 's.25(3)' },
    officeHours: { until: '17:00', section: 'Legislation Act, 2006 s.89(3)' },
  },
  stops: [
    // A request that does not describe the record is no request yet.
    { begin: 'clarification-requested', end: 'clarification-received', effect: 'reset', section: 's.24(2)' },
    // Half of an estimate of 100 dollars or more; nothing further is done until it is paid.
    { begin: 'fee-notice', end: 'fee-paid', effect: 'pause', section: 's.57(3); Reg. 460 s.7' },
  ],
  restarts: [{ event: 'third-party-consulted', section: 's.28(7)' }],
  extension: {
    section: 's.27',
    // Reasonable in the circumstances: no longest. It is made, and told, within the thirty days.
    noticeWithinBaseTerm: true,
    grounds: [
      {
        id: 'volume',
        title: { en: 'A large number of records', 'zh-Hans': '记录数量众多', 'zh-Hant': '記錄數量眾多' },
        aliases: ['27(1)(a)'],
        section: 's.27(1)(a)',
      },
      {
        id: 'consultation',
        title: {
          en: 'Consultation outside the institution',
          'zh-Hans': '需要征求机构以外的意见',
          'zh-Hant': '需要徵求機構以外的意見',
        },
        aliases: ['27(1)(b)'],
        section: 's.27(1)(b)',
      },
    ],
  },
  transfer: { effect: 'ends', section: 's.25(1), (2)' },
  milestones: [
    {
      kind: 'transfer',
      from: 'receipt',
      length: { count: 15, unit: 'calendar-day' },
      section: 's.25(1), (2)',
      metBy: ['transferred'],
    },
    { kind: 'extension-notice', from: 'term', section: 's.27(2)', metBy: ['extended'] },
    {
      kind: 'third-party-reply',
      from: 'third-party-consulted',
      length: { count: 20, unit: 'calendar-day' },
      section: 's.28(5)',
      metBy: ['third-party-replied'],
    },
    {
      kind: 'complaint-lodge',
      // Silence is a refusal of which notice was given on the last day (s.29(4)).
      from: 'decision',
      length: { count: 30, unit: 'calendar-day' },
      section: 's.50(2)',
      metBy: ['review-lodged'],
    },
  ],
  deemed: {
    title: {
      en: 'No answer: notice of refusal is deemed to have been given on the last day',
      'zh-Hans': '逾期未答复：视为在期限最后一日通知拒绝',
      'zh-Hant': '逾期未答覆：視為於期限最後一日通知拒絕',
    },
    section: 's.29(4)',
  },
  exemptions: exemptionsFrom([
    ['s.12', 'mandatory', 'Cabinet records', ['内阁记录', '內閣記錄']],
    ['s.13', 'discretionary', 'Advice to government', ['对政府的建议', '對政府的建議']],
    ['s.14', 'discretionary', 'Law enforcement', ['执法', '執法']],
    [
      's.14(3)',
      'discretionary',
      'Law enforcement: existence neither confirmed nor denied',
      ['执法：不确认亦不否认记录存在', '執法：不確認亦不否認記錄存在'],
    ],
    ['s.14.1', 'discretionary', 'Civil Remedies Act, 2001', ['《2001年民事救济法》', '《2001年民事救濟法》']],
    [
      's.14.2',
      'discretionary',
      'Prohibiting Profiting from Recounting Crimes Act, 2002',
      ['《2002年禁止借讲述犯罪牟利法》', '《2002年禁止藉講述犯罪牟利法》'],
    ],
    ['s.15', 'discretionary', 'Relations with other governments', ['与其他政府的关系', '與其他政府的關係']],
    ['s.15.1', 'discretionary', 'Relations with Aboriginal communities', ['与原住民社群的关系', '與原住民社群的關係']],
    ['s.16', 'discretionary', 'Defence', ['国防', '國防']],
    ['s.17(1)', 'mandatory', 'Third party information', ['第三方信息', '第三方資訊']],
    ['s.17(2)', 'mandatory', 'Tax information', ['税务信息', '稅務資訊']],
    [
      's.18',
      'discretionary',
      'Economic and other interests of Ontario',
      ['安大略省的经济及其他利益', '安大略省的經濟及其他利益'],
    ],
    ['s.18.1', 'discretionary', 'Closed meetings', ['非公开会议', '非公開會議']],
    ['s.19', 'discretionary', 'Solicitor-client privilege', ['律师与委托人特权', '律師與當事人特權']],
    ['s.20', 'discretionary', 'Danger to safety or health', ['危及安全或者健康', '危及安全或健康']],
    ['s.21', 'mandatory', 'Personal privacy', ['个人隐私', '個人隱私']],
    [
      's.21(5)',
      'discretionary',
      'Personal privacy: existence neither confirmed nor denied',
      ['个人隐私：不确认亦不否认记录存在', '個人隱私：不確認亦不否認記錄存在'],
    ],
    ['s.21.1', 'discretionary', 'Species at risk', ['濒危物种', '瀕危物種']],
    [
      's.22',
      'discretionary',
      'Information available, or soon to be published',
      ['已公开或者即将公布的信息', '已公開或即將公布的資訊'],
    ],
    [
      's.49',
      'discretionary',
      "Exemptions from access to one's own personal information",
      ['本人个人信息的例外', '本人個人資料的例外'],
    ],
    ['s.65', 'absolute', 'Records to which the Act does not apply', ['本法不适用的记录', '本法不適用的記錄']],
  ]),
  releaseChecks: [
    { id: 'secrecy', section: 'ss.12, 14-16' },
    { id: 'public-interests', section: 'ss.18, 20, 21.1' },
    { id: 'other-law', section: 's.67' },
    { id: 'privacy', section: 's.21' },
    { id: 'third-party', section: 'ss.17, 28' },
    { id: 'copyright', section: 'Copyright Act (Canada) s.32.1' },
  ],
  outcomes: generalOutcomes({
    granted: 's.26(b)',
    partial: 's.10(2)',
    refused: 's.29(1)(b)',
    notHeld: 's.29(1)(a)',
    // Frivolous or vexatious.
    notProcessed: 's.10(1)(b), 27.1',
  }),
  reviewRoutes: [
    {
      kind: 'commissioner',
      lodgedWith: 'other',
      after: { what: 'answer-or-silence' },
      website: 'https://www.ipc.on.ca',
      title: {
        en: 'Appeal to the Information and Privacy Commissioner within 30 days, with mediation first',
        'zh-Hans': '30日内向信息与隐私专员申诉，先行调解',
        'zh-Hant': '30日內向資訊及隱私專員申訴，先行調解',
      },
      section: 's.50, 51',
      decidedBy: {
        en: 'Information and Privacy Commissioner of Ontario',
        'zh-Hans': '安大略省信息与隐私专员',
        'zh-Hant': '安大略省資訊及隱私專員',
      },
    },
    {
      kind: 'litigation',
      lodgedWith: 'other',
      after: { what: 'review', of: 'commissioner' },
      title: {
        en: 'Judicial review by the Divisional Court',
        'zh-Hans': '安大略省高等法院分庭司法审查',
        'zh-Hant': '安大略省高等法院分庭司法覆核',
      },
      section: 'Judicial Review Procedure Act s.2',
      decidedBy: {
        en: 'Divisional Court of Ontario',
        'zh-Hans': '安大略省高等法院分庭',
        'zh-Hant': '安大略省高等法院分庭',
      },
    },
  ],
  // The Act sets the Commissioner no time.
  reviewClocks: [],
  facts: [],
  asksOfRequester: {},
  reviewHints: [
    { text: 'public-interest-prevails', section: 's.23' },
    { text: 'rest-is-released', section: 's.10(2)' },
    { text: 'reasons-are-given', section: 's.29(1)(b)(ii)' },
  ],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: { ...generalLetters('s.29(1)(b)(iv)', { mustName: ['commissioner'] }), paper: 'LETTER' },
  dateOrder: 'dmy',
  currency: 'CAD',
  typicalChannels: 'uk-council',
})
