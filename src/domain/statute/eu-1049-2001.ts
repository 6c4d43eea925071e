import { exemptionsFrom } from './exemptions/exemption-table.ts'
import { generalOutcomes } from './general-outcomes.ts'
import { generalLetters } from './letter-rules.ts'
import { defineStatute } from './statute.ts'

export const eu10492001 = defineStatute({
  id: 'eu-1049-2001',
  title: {
    en: 'Regulation (EC) No 1049/2001 regarding public access to documents',
    'zh-Hans': '欧盟第1049/2001号公众获取文件条例',
    'zh-Hant': '歐盟第1049/2001號公眾取得文件規則',
  },
  shortTitle: { en: 'Regulation 1049/2001', 'zh-Hans': '第1049/2001号条例', 'zh-Hant': '第1049/2001號規則' },
  citation: 'OJ L 145, 31.5.2001, p. 43',
  jurisdiction: 'EU',
  language: 'en',
  timeZone: 'Europe/Brussels',
  calendar: {
    id: 'eu',
    regional: false,
    closures: true,
    section: 'Regulation 1182/71 art. 2, 3; Staff Regulations art. 61',
  },
  term: { count: 15, unit: 'working-day', section: 'art. 7(1)' },
  countsIn: 'working-day',
  receipt: { section: 'art. 7(1)', confirmedChannels: [], rule: 'application-registered' },
  stops: [
    {
      begin: 'clarification-requested',
      end: 'clarification-received',
      effect: 'reset',
      section: 'art. 6(2); Commission Decision 2001/937 Annex art. 5',
    },
  ],
  extension: {
    section: 'art. 7(3), 8(2)',
    grounds: [
      {
        id: 'exceptional',
        title: {
          en: 'Exceptional: a very long document or a very large number',
          'zh-Hans': '例外情况：文件很长或数量很大',
          'zh-Hant': '例外情況：文件很長或數量很大',
        },
        section: 'art. 7(3)',
        longest: { count: 15, unit: 'working-day' },
      },
    ],
  },
  transfer: { effect: 'ends', section: 'art. 6(2)' },
  milestones: [
    { kind: 'extension-notice', from: 'term', section: 'art. 7(3)', metBy: ['extended'] },
    {
      kind: 'review-lodge',
      from: 'decision',
      fromReceipt: true,
      length: { count: 15, unit: 'working-day' },
      section: 'art. 7(2), 7(4)',
      metBy: ['review-lodged'],
    },
  ],
  deemed: {
    title: {
      en: 'No answer: entitles to a confirmatory application; then a negative reply',
      'zh-Hans': '逾期未答复：可提出确认申请；其后视为否定答复',
      'zh-Hant': '逾期未答覆：可提出確認申請；其後視為否定答覆',
    },
    section: 'art. 7(4), 8(3)',
  },
  exemptions: exemptionsFrom([
    [
      'art. 4(1)(a)',
      'absolute',
      'Public security, defence, international relations, financial, monetary or economic policy',
    ],
    ['art. 4(1)(b)', 'absolute', 'Privacy and the integrity of the individual'],
    ['art. 4(2), first indent', 'qualified', 'Commercial interests, including intellectual property'],
    ['art. 4(2), second indent', 'qualified', 'Court proceedings and legal advice'],
    ['art. 4(2), third indent', 'qualified', 'Inspections, investigations and audits'],
    ['art. 4(3)', 'qualified', "The institution's decision-making process"],
    ['art. 9', 'absolute', 'Sensitive documents'],
  ]),
  releaseChecks: [
    { id: 'secrecy', section: 'art. 9' },
    { id: 'public-interests', section: 'art. 4(1)(a)' },
    { id: 'privacy', section: 'art. 4(1)(b)' },
    { id: 'third-party', section: 'art. 4(4)' },
    { id: 'copyright', section: 'art. 16' },
  ],
  outcomes: generalOutcomes({ granted: 'art. 7(1)', partial: 'art. 4(6)', refused: 'art. 7(1)', notHeld: 'art. 2(3)' }),
  reviewRoutes: [
    {
      kind: 'confirmatory-application',
      lodgedWith: 'body',
      after: { what: 'answer-or-silence' },
      title: {
        en: 'Confirmatory application within 15 working days',
        'zh-Hans': '15个工作日内提出确认申请',
        'zh-Hant': '15個工作日內提出確認申請',
      },
      section: 'art. 7(2), 8',
      decidedBy: { en: 'The institution', 'zh-Hans': '该机构', 'zh-Hant': '該機構' },
    },
    {
      kind: 'litigation',
      lodgedWith: 'other',
      after: { what: 'review', of: 'confirmatory-application' },
      website: 'https://curia.europa.eu',
      title: {
        en: 'Action before the General Court',
        'zh-Hans': '向欧盟普通法院起诉',
        'zh-Hant': '向歐盟普通法院起訴',
      },
      section: 'art. 8(1), 8(3); TFEU art. 263',
      decidedBy: { en: 'General Court', 'zh-Hans': '欧盟普通法院', 'zh-Hant': '歐盟普通法院' },
    },
    {
      kind: 'ombudsman',
      lodgedWith: 'other',
      after: { what: 'review', of: 'confirmatory-application' },
      website: 'https://www.ombudsman.europa.eu',
      title: {
        en: 'Complaint to the European Ombudsman',
        'zh-Hans': '向欧洲监察员投诉',
        'zh-Hant': '向歐洲監察使投訴',
      },
      section: 'art. 8(1); TFEU art. 228',
      decidedBy: { en: 'European Ombudsman', 'zh-Hans': '欧洲监察员', 'zh-Hant': '歐洲監察使' },
    },
  ],
  reviewClocks: [
    {
      kind: 'confirmatory-application',
      from: 'lodged',
      length: { count: 15, unit: 'working-day' },
      section: 'art. 8(1)',
      extension: { longest: { count: 15, unit: 'working-day' }, section: 'art. 8(2)' },
    },
  ],
  facts: [],
  asksOfRequester: {},
  reviewHints: [
    { text: 'public-interest-prevails', section: 'Art. 4(2), (3)', onlyFor: 'qualified' },
    { text: 'rest-is-released', section: 'Art. 4(6)' },
  ],
  repeatedOutcome: null,
  reportForms: [],
  isEnvironmental: false,
  isEnquiry: false,
  letters: generalLetters('Art. 7(1), 8(1)'),
  dateOrder: 'dmy',
  currency: 'EUR',
  typicalChannels: 'uk-council',
})
