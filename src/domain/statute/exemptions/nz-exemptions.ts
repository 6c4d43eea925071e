import type { ExemptionRow } from './exemption-table.ts'

/** OIA 1982: s.6 and 7 are conclusive; those of s.9 give way to the public interest (9(1)). */
export const oiaRows: readonly ExemptionRow[] = [
  ['s.6(a)', 'absolute', 'Security, defence or international relations'],
  ['s.6(b)', 'absolute', 'Information entrusted by another government or international organisation'],
  ['s.6(c)', 'absolute', 'Maintenance of the law'],
  ['s.6(d)', 'absolute', 'Safety of any person'],
  ['s.6(e)', 'absolute', 'Serious damage to the economy'],
  ['s.7', 'absolute', 'Security, defence or international relations of associated territories'],
  ['s.9(2)(a)', 'qualified', 'Privacy of natural persons'],
  ['s.9(2)(b)', 'qualified', 'Trade secrets and commercial position'],
  ['s.9(2)(ba)', 'qualified', 'Obligation of confidence'],
  ['s.9(2)(c)', 'qualified', 'Health or safety of members of the public'],
  ['s.9(2)(d)', 'qualified', 'Substantial economic interests of New Zealand'],
  ['s.9(2)(e)', 'qualified', 'Measures that prevent material loss to the public'],
  ['s.9(2)(f)', 'qualified', 'Constitutional conventions: confidential advice'],
  ['s.9(2)(g)', 'qualified', 'Free and frank expression of opinions'],
  ['s.9(2)(h)', 'qualified', 'Legal professional privilege'],
  ['s.9(2)(i)', 'qualified', 'Commercial activities'],
  ['s.9(2)(j)', 'qualified', 'Negotiations'],
  ['s.9(2)(k)', 'qualified', 'Improper gain or advantage'],
  ['s.18(c)', 'mandatory', 'Contrary to an enactment, or contempt'],
  ['s.18(d)', 'discretionary', 'Is or will soon be publicly available'],
  ['s.18(f)', 'discretionary', 'Substantial collation or research'],
  ['s.18(h)', 'discretionary', 'Frivolous, vexatious or trivial'],
]

/** LGOIMA 1987: s.6 is conclusive; those of s.7 give way to the public interest (7(1)). */
export const lgoimaRows: readonly ExemptionRow[] = [
  ['s.6(a)', 'absolute', 'Maintenance of the law'],
  ['s.6(b)', 'absolute', 'Safety of any person'],
  ['s.7(2)(a)', 'qualified', 'Privacy of natural persons'],
  ['s.7(2)(b)', 'qualified', 'Trade secrets and commercial position'],
  ['s.7(2)(ba)', 'qualified', 'Offence to tikanga Maori, or wahi tapu'],
  ['s.7(2)(c)', 'qualified', 'Obligation of confidence'],
  ['s.7(2)(d)', 'qualified', 'Health or safety of members of the public'],
  ['s.7(2)(e)', 'qualified', 'Measures that prevent material loss to the public'],
  ['s.7(2)(f)', 'qualified', 'Free and frank expression of opinions'],
  ['s.7(2)(g)', 'qualified', 'Legal professional privilege'],
  ['s.7(2)(h)', 'qualified', 'Commercial activities'],
  ['s.7(2)(i)', 'qualified', 'Negotiations'],
  ['s.7(2)(j)', 'qualified', 'Improper gain or advantage'],
  ['s.17(c)', 'mandatory', 'Contrary to an enactment, or contempt'],
  ['s.17(d)', 'discretionary', 'Is or will soon be publicly available'],
  ['s.17(f)', 'discretionary', 'Substantial collation or research'],
  ['s.17(h)', 'discretionary', 'Frivolous, vexatious or trivial'],
]
