import { type ExemptionRow, exemptionsFrom } from './exemption-table.ts'

/** Part II of FOIA 2000; s.2(3) says which are absolute. The titles are the Cabinet Office's columns. */
const foia: readonly ExemptionRow[] = [
  ['s.21', 'absolute', 'Information accessible by other means'],
  ['s.22', 'qualified', 'Information intended for future publication'],
  ['s.22A', 'qualified', 'Research intended for future publication'],
  ['s.23', 'absolute', 'Information supplied by, or relating to, bodies dealing with security matters'],
  ['s.24', 'qualified', 'National security'],
  ['s.26', 'qualified', 'Defence'],
  ['s.27', 'qualified', 'International relations'],
  ['s.28', 'qualified', 'Relations within the United Kingdom'],
  ['s.29', 'qualified', 'The economy'],
  ['s.30', 'qualified', 'Investigations and proceedings conducted by public authorities'],
  ['s.31', 'qualified', 'Law enforcement'],
  ['s.32', 'absolute', 'Court records, etc'],
  ['s.33', 'qualified', 'Audit functions'],
  ['s.34', 'absolute', 'Parliamentary privilege'],
  ['s.35', 'qualified', 'Formulation of Government policy, etc'],
  ['s.36', 'qualified', 'Prejudice to effective conduct of public affairs'],
  // s.2(3)(e)
  [
    's.36 (House of Commons, House of Lords)',
    'absolute',
    'Prejudice to effective conduct of public affairs: held by either House',
  ],
  // s.2(3)(ea)
  ['s.37(1)(a)-(ab)', 'absolute', 'Communications with the Sovereign, the heir and the second in line to the Throne'],
  ['s.37', 'qualified', 'Communications with His Majesty, etc and honours'],
  ['s.38', 'qualified', 'Health and Safety'],
  ['s.39', 'qualified', 'Environmental information'],
  ['s.40(1)', 'absolute', "Personal information: the requester's own"],
  ['s.40(2)', 'absolute', "Personal information: another person's, contrary to the data protection principles"],
  // s.2(3)(fa) makes absolute the first condition alone (s.40(3A)).
  [
    's.40(2) with s.40(3B) or (4A)',
    'qualified',
    "Personal information: another person's, who has objected or has no right of access",
  ],
  ['s.41', 'absolute', 'Information provided in confidence'],
  ['s.42', 'qualified', 'Legal professional privilege'],
  ['s.43', 'qualified', 'Commercial interests'],
  ['s.44', 'absolute', 'Prohibitions on disclosure'],
]

/** EIR 2004 reg. 12 and 13; every exception of reg. 12 is subject to the public interest (12(1)(b)). */
const eir: readonly ExemptionRow[] = [
  ['reg. 5(3)', 'absolute', "Personal data: the requester's own", ['个人数据：申请人本人的', '個人資料：申請人本人的']],
  ['reg. 12(4)(a)', 'qualified', 'Information not held', ['不掌握该信息', '不持有該資訊']],
  ['reg. 12(4)(b)', 'qualified', 'Manifestly unreasonable', ['明显不合理', '明顯不合理']],
  ['reg. 12(4)(c)', 'qualified', 'Too general', ['过于笼统', '過於籠統']],
  [
    'reg. 12(4)(d)',
    'qualified',
    'Work in progress / incomplete data',
    ['尚未完成的材料、不完整的数据', '尚未完成的材料、不完整的資料'],
  ],
  ['reg. 12(4)(e)', 'qualified', 'Internal communications', ['内部往来', '內部往來']],
  [
    'reg. 12(5)(a)',
    'qualified',
    'Adverse effect on international relations, defence, national security, public safety',
    ['损害国际关系、国防、国家安全、公共安全', '損害國際關係、國防、國家安全、公共安全'],
  ],
  [
    'reg. 12(5)(b)',
    'qualified',
    'Adverse effect on course of justice or conduct of enquiries',
    ['妨害司法或者调查', '妨害司法或調查'],
  ],
  ['reg. 12(5)(c)', 'qualified', 'Adverse effect on intellectual property rights', ['损害知识产权', '損害智慧財產權']],
  [
    'reg. 12(5)(d)',
    'qualified',
    "Impinges on confidentiality of a public authority's work",
    ['影响公共机关工作的保密', '影響公共機關工作的保密'],
  ],
  [
    'reg. 12(5)(e)',
    'qualified',
    'Impinges on confidentiality of commercial or industrial information',
    ['影响商业或者工业信息的保密', '影響商業或工業資訊的保密'],
  ],
  [
    'reg. 12(5)(f)',
    'qualified',
    'Adverse effect on interests of person who provided the information',
    ['损害信息提供人的利益', '損害資訊提供人的利益'],
  ],
  [
    'reg. 12(5)(g)',
    'qualified',
    'Adverse effect on protection of environment to which information relates',
    ['损害信息所涉环境的保护', '損害資訊所涉環境的保護'],
  ],
  [
    'reg. 12(6)',
    'qualified',
    'Neither confirmed nor denied: international relations, defence, national security, public safety',
    ['不确认亦不否认：国际关系、国防、国家安全、公共安全', '不確認亦不否認：國際關係、國防、國家安全、公共安全'],
  ],
  ['reg. 13', 'mandatory', 'Exempt personal data', ['豁免公开的个人数据', '豁免公開的個人資料']],
]

/** EI(S)R 2004 reg. 10 and 11; every exception of reg. 10 is subject to the public interest (10(1)(b)). */
const eisr: readonly ExemptionRow[] = [
  ['reg. 10(4)(a)', 'qualified', 'Information not held', ['不掌握该信息', '不持有該資訊']],
  ['reg. 10(4)(b)', 'qualified', 'Manifestly unreasonable', ['明显不合理', '明顯不合理']],
  ['reg. 10(4)(c)', 'qualified', 'Too general', ['过于笼统', '過於籠統']],
  [
    'reg. 10(4)(d)',
    'qualified',
    'Work in progress / incomplete data',
    ['尚未完成的材料、不完整的数据', '尚未完成的材料、不完整的資料'],
  ],
  ['reg. 10(4)(e)', 'qualified', 'Internal communications', ['内部往来', '內部往來']],
  [
    'reg. 10(5)(a)',
    'qualified',
    'Substantial prejudice to international relations, defence, national security, public safety',
    ['严重损害国际关系、国防、国家安全、公共安全', '嚴重損害國際關係、國防、國家安全、公共安全'],
  ],
  [
    'reg. 10(5)(b)',
    'qualified',
    'Substantial prejudice to the course of justice, a fair trial or an inquiry',
    ['严重妨害司法、公正审判或者调查', '嚴重妨害司法、公正審判或調查'],
  ],
  [
    'reg. 10(5)(c)',
    'qualified',
    'Substantial prejudice to intellectual property rights',
    ['严重损害知识产权', '嚴重損害智慧財產權'],
  ],
  [
    'reg. 10(5)(d)',
    'qualified',
    "Substantial prejudice to the confidentiality of an authority's proceedings",
    ['严重损害机关议事的保密', '嚴重損害機關議事的保密'],
  ],
  [
    'reg. 10(5)(e)',
    'qualified',
    'Substantial prejudice to the confidentiality of commercial or industrial information',
    ['严重损害商业或者工业信息的保密', '嚴重損害商業或工業資訊的保密'],
  ],
  [
    'reg. 10(5)(f)',
    'qualified',
    'Substantial prejudice to the interests of the person who provided the information',
    ['严重损害信息提供人的利益', '嚴重損害資訊提供人的利益'],
  ],
  [
    'reg. 10(5)(g)',
    'qualified',
    'Substantial prejudice to the protection of the environment',
    ['严重损害环境保护', '嚴重損害環境保護'],
  ],
  [
    'reg. 10(8)',
    'qualified',
    'Neither confirmed nor denied: international relations, defence, national security, public safety',
    ['不确认亦不否认：国际关系、国防、国家安全、公共安全', '不確認亦不否認：國際關係、國防、國家安全、公共安全'],
  ],
  [
    'reg. 11(1)',
    'absolute',
    "Personal data: the applicant's own",
    ['个人数据：申请人本人的', '個人資料：申請人本人的'],
  ],
  ['reg. 11(2)', 'mandatory', "Personal data: another person's", ['个人数据：他人的', '個人資料：他人的']],
]

/** Part 2 of FOISA 2002; s.2(2) says which are absolute. */
const foisa: readonly ExemptionRow[] = [
  // Only with s.28-35, 38, 39(1) or 41.
  ['s.18', 'qualified', 'Existence neither confirmed nor denied'],
  ['s.25', 'absolute', 'Information otherwise accessible'],
  ['s.26', 'absolute', 'Prohibitions on disclosure'],
  ['s.27', 'qualified', 'Information intended for future publication'],
  ['s.28', 'qualified', 'Relations within the United Kingdom'],
  ['s.29', 'qualified', 'Formulation of Scottish Administration policy etc.'],
  ['s.30', 'qualified', 'Prejudice to effective conduct of public affairs'],
  ['s.31', 'qualified', 'National security and defence'],
  ['s.32', 'qualified', 'International relations'],
  ['s.33', 'qualified', 'Commercial interests and the economy'],
  ['s.34', 'qualified', 'Investigations by Scottish public authorities'],
  ['s.35', 'qualified', 'Law enforcement'],
  ['s.36(1)', 'qualified', 'Confidentiality of communications in legal proceedings'],
  ['s.36(2)', 'absolute', 'Actionable breach of confidence'],
  ['s.37', 'absolute', 'Court records, etc.'],
  ['s.38(1)(a)', 'absolute', "Personal information: the requester's own"],
  // s.2(2)(e)(ii) makes absolute the first condition alone (s.38(2A)).
  ['s.38(1)(b)', 'absolute', "Personal information: another person's, contrary to the data protection principles"],
  [
    's.38(1)(b) with s.38(2B) or (3A)',
    'qualified',
    "Personal information: another person's, who has objected or has no right of access",
  ],
  ['s.38(1)(c)', 'absolute', 'Personal census information'],
  ['s.38(1)(d)', 'absolute', "A deceased person's health record"],
  ['s.39', 'qualified', 'Health, safety and the environment'],
  ['s.40', 'qualified', 'Audit functions'],
  ['s.41', 'qualified', 'Communications with His Majesty etc. and honours'],
]

export const foiaExemptions = exemptionsFrom(foia)
export const eirExceptions = exemptionsFrom(eir)
export const eisrExceptions = exemptionsFrom(eisr)
export const foisaExemptions = exemptionsFrom(foisa)
