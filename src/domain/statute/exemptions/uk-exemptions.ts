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
  ['reg. 5(3)', 'absolute', "Personal data: the requester's own"],
  ['reg. 12(4)(a)', 'qualified', 'Information not held'],
  ['reg. 12(4)(b)', 'qualified', 'Manifestly unreasonable'],
  ['reg. 12(4)(c)', 'qualified', 'Too general'],
  ['reg. 12(4)(d)', 'qualified', 'Work in progress / incomplete data'],
  ['reg. 12(4)(e)', 'qualified', 'Internal communications'],
  [
    'reg. 12(5)(a)',
    'qualified',
    'Adverse effect on international relations, defence, national security, public safety',
  ],
  ['reg. 12(5)(b)', 'qualified', 'Adverse effect on course of justice or conduct of enquiries'],
  ['reg. 12(5)(c)', 'qualified', 'Adverse effect on intellectual property rights'],
  ['reg. 12(5)(d)', 'qualified', "Impinges on confidentiality of a public authority's work"],
  ['reg. 12(5)(e)', 'qualified', 'Impinges on confidentiality of commercial or industrial information'],
  ['reg. 12(5)(f)', 'qualified', 'Adverse effect on interests of person who provided the information'],
  ['reg. 12(5)(g)', 'qualified', 'Adverse effect on protection of environment to which information relates'],
  [
    'reg. 12(6)',
    'qualified',
    'Neither confirmed nor denied: international relations, defence, national security, public safety',
  ],
  ['reg. 13', 'mandatory', 'Exempt personal data'],
]

/** EI(S)R 2004 reg. 10 and 11; every exception of reg. 10 is subject to the public interest (10(1)(b)). */
const eisr: readonly ExemptionRow[] = [
  ['reg. 10(4)(a)', 'qualified', 'Information not held'],
  ['reg. 10(4)(b)', 'qualified', 'Manifestly unreasonable'],
  ['reg. 10(4)(c)', 'qualified', 'Too general'],
  ['reg. 10(4)(d)', 'qualified', 'Work in progress / incomplete data'],
  ['reg. 10(4)(e)', 'qualified', 'Internal communications'],
  [
    'reg. 10(5)(a)',
    'qualified',
    'Substantial prejudice to international relations, defence, national security, public safety',
  ],
  ['reg. 10(5)(b)', 'qualified', 'Substantial prejudice to the course of justice, a fair trial or an inquiry'],
  ['reg. 10(5)(c)', 'qualified', 'Substantial prejudice to intellectual property rights'],
  ['reg. 10(5)(d)', 'qualified', "Substantial prejudice to the confidentiality of an authority's proceedings"],
  [
    'reg. 10(5)(e)',
    'qualified',
    'Substantial prejudice to the confidentiality of commercial or industrial information',
  ],
  ['reg. 10(5)(f)', 'qualified', 'Substantial prejudice to the interests of the person who provided the information'],
  ['reg. 10(5)(g)', 'qualified', 'Substantial prejudice to the protection of the environment'],
  [
    'reg. 10(8)',
    'qualified',
    'Neither confirmed nor denied: international relations, defence, national security, public safety',
  ],
  ['reg. 11(1)', 'absolute', "Personal data: the applicant's own"],
  ['reg. 11(2)', 'mandatory', "Personal data: another person's"],
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
