import { describe, expect, it } from 'vitest'
import type { PersonalDataType } from '../../../src/domain/release/finding.ts'
import { findPersonalData } from '../../../src/domain/release/personal-data/find-personal-data.ts'

const found = (text: string, names: readonly string[] = [], patterns: { title: string; pattern: string }[] = []) =>
  findPersonalData([{ where: {}, text }], { names, patterns }, () => [])
const typesIn = (text: string) => found(text).map(({ what }) => what)

const personal: { readonly [W in PersonalDataType]?: readonly string[] } = {
  'e-mail': [
    'Write to jane.roe@example.com today.',
    'mailto:o’brien_77+foi@mail.example.co.uk',
    '邮箱：zhang.wei@example.cn。',
    'JÖRG@müller.example',
    '<a.b-c@sub.dept.example.gov>',
  ],
  telephone: [
    'Please ring 01632 960 123.',
    'Tel: 020 7946 0123',
    'on 0113 496 0456 or',
    'my mobile 07700 900123',
    '07700900123',
    '+44 7700 900 123',
    '+44 (0)20 7946 0958',
    'call (555) 234-5678',
    '555-234-5678',
    '+1 202-555-0143',
    'Phone: 202.555.0143',
    '手机13800138000',
    '联系电话：010-12345678',
    '（0571）87654321',
    '138 0013 8000',
    '+86 138 0013 8000',
    'Ph: 09 555 1234',
    'mobile 0412 345 678',
    '+49 30 123456',
    '+353 1 234 5678',
  ],
  'identity-number': [
    '身份证号11010519491231002X',
    '公民身份号码：110105194912310 02X'.replace(' ', ''),
    'NI AB123456C',
    'National Insurance number: AB 12 34 56 C',
    'SSN 123-45-6789',
    'social security number 123456789',
    'NHS number: 943 476 5919',
    'NHS No. 9434765919',
    'PPS 1234567T',
    'HKID A123456(3)',
    '國民身分證統一編號 A123456789',
    'Passport No: 925665416',
    '护照号：E12345678',
    'SIN 193 456 787',
    'licence MORGA657054SM9IJ',
  ],
  'bank-account': [
    'Card 4111 1111 1111 1111',
    '5500-0000-0000-0004',
    '378282246310005',
    'IBAN GB82 WEST 1234 5698 7654 32 thanks',
    'DE89370400440532013000',
    'sort code 12-34-56',
    'account number 12345678',
    '银行账号：6222 0212 0000 1234 567',
    '卡号 6222600260001072444',
    'routing 021000021',
  ],
  address: [
    'of 12 High Street, Riverford',
    '221B Baker Street',
    'SW1A 1AA',
    '1600 Pennsylvania Avenue NW',
    'PO Box 1234',
    '45 N. Elm Dr, Apt 3',
    '住北京市朝阳区建国路93号5栋201室',
    '河津县清水镇大王村3组12号',
    '阳光小区5栋2单元301室',
    'Musterstraße 12',
  ],
  'vehicle-plate': ['京A12345', '沪A·D12345', 'AB12 CDE', 'registration AB12CDE', 'license plate 7ABC123'],
  'date-of-birth': [
    'DOB: 12/03/1984',
    'Date of birth 3 May 1990',
    'born on March 4, 1971',
    '出生日期：1990年5月1日',
    '出生年月 1990-05',
    '1990年5月1日出生',
    'D.O.B. 1984-03-12',
  ],
  name: [
    'Dear Ms Okafor,',
    'Mr John Smith wrote',
    'PC Jones attended',
    'Cllr. Anne-Marie O’Neill',
    'Dear Priya,\nThank you',
    'Yours sincerely,\n\nJohn Smith\nHead of FOI',
    'Kind regards\nAnna Müller',
    'Applicant: Mary Ann Evans',
    'Prepared by: David Lee',
    'Anna Müller, Senior Officer',
    'Ravi Patel (Senior Planning Officer)',
    '申请人：李小明，',
    '张伟先生的',
    '由王建国主任签发',
    '姓名 欧阳修文',
    '联系人：陈静',
    'Sgt Wilson',
    'Dr. Li Wei',
  ],
}

const impersonal: readonly string[] = [
  'info@council.example and foi@riverford.example',
  'user@localhost',
  'Version 1.2.3@beta',
  '@riverford on the web',
  'Reference FOI/2024/000123',
  'ISBN 978-0-306-40615-7',
  '2024-05-07 to 2024-06-05',
  'between 10:00 and 11:30 on 12/03/2024',
  '£1,234,567.89 and 12345678.90',
  'invoice 4123456789012',
  'order number 1234567890123456',
  'section 40(2) and section 14(1)',
  'ABC123456D',
  'BG123456A',
  '000-12-3456',
  '666-12-3456 and 987-65-4321',
  'item 943 476 5918',
  '110105194912310021',
  '4111 1111 1111 1112',
  'GB82 WEST 1234 5698 7654 33',
  'Model QX9 8ZZ',
  'approved on 12/03/1984',
  'The Mr Men books',
  'Dear Sir or Madam,',
  'Dear Applicant,',
  'Dear All,',
  'Dear Customer,',
  'Yours faithfully',
  'Professor of Law',
  'the Freedom of Information Act 2000',
  'Name: to be confirmed',
  'From: 1 April 2024',
  'To: 31 March 2025',
  'Director of Housing (Strategy Manager)',
  'Riverford Borough Council',
  'High Street improvement scheme',
  'a 10 Year Plan and a 5 Point Plan',
  'Road 5 and Route 66',
  '国办公开办函〔2019〕61号',
  '《中华人民共和国政府信息公开条例》第三十二条',
  '政府信息公开工作年度报告',
  '建设路改造工程',
  '共收到申请138件，办结135件',
  '2024年5月7日印发',
  '统一社会信用代码 91110000100001234X',
  '成立于1990年5月1日',
  '安全生产先进单位',
  '总金额13800138000元'.replace('元', '.00 yuan'),
  'IPv4 192.168.100.101',
  'coordinates 51.5074, -0.1278',
  'SHA-256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'The May 2024 figures',
  'Table 12 Street lighting costs',
]

describe.each(Object.entries(personal))('personal data: %s', (what, examples) => {
  it.each(examples)('is found in %j', (text) => {
    expect(typesIn(text)).toContain(what)
  })
})

it.each(impersonal)('nothing personal is found in %j', (text) => {
  expect(found(text)).toEqual([])
})

it('finds listed names in any case and spacing, and no part of another word', () => {
  const text = 'BOB  LOBLAW met Bob\nLoblaw; Bobloblaw did not. Ann, Annex.'
  expect(found(text, ['Bob Loblaw', 'Ann']).map(({ excerpt, count }) => [count, excerpt?.slice(0, 3)])).toHaveLength(3)
})

it('finds patterns of the body', () => {
  expect(found('Staff no. RV-12345', [], [{ title: 'Staff number', pattern: 'RV-\\d{5}' }])).toMatchObject([
    { kind: 'personal-data', what: 'pattern' },
  ])
})

it('counts what stands several times, and claims no letter twice', () => {
  expect(found('a@example.org and a@example.org')).toEqual([
    {
      kind: 'personal-data',
      severity: 'medium',
      where: {},
      count: 2,
      what: 'e-mail',
      excerpt: 'a@example.org and a@example.org',
    },
  ])
})

describe('personal data in the sentences of a letter', () => {
  it.each([
    ['The report is by Amelia Hart, Senior Ecologist and Planning Officer.', ['name']],
    ['Her passport no. is 533401372.', ['identity-number']],
    ['固定电话0571-87654321', ['telephone']],
    ['手機0912-345-678', ['telephone']],
    ['致電9123 4567聯絡本人', ['telephone']],
    ['投訴人陳美玲表示曾經查詢。', ['name']],
    ['請與黃志強先生聯絡。', ['name']],
    ['该村村民赵大勇领取补偿款。', ['name']],
    ['身分證字號A123456789', ['identity-number']],
  ] as const)('%s', (text, types) => {
    expect(typesIn(text)).toEqual(types)
  })

  it.each([
    '申请人向我局提出政府信息公开申请。',
    '申请人于上月提出的申请已收悉。',
    '統計數字：12345678',
    '合同编号：ZJ-2023-000123',
    'Ward totals: 1234 5678 9012',
    'The Senior Planning Officer visited the site.',
  ])('none: %s', (text) => {
    expect(typesIn(text)).toEqual([])
  })
})
