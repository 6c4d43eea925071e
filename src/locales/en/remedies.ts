import type { RemedyWords } from '../case-letter-words.ts'

/** A place that the drafter has to fill in. */
export const blank = (what: string): string => `[… ${what}]`

/** The rights of review in the law's own words, with the time for each and the section that gives it. */
const texts: RemedyWords['texts'] = {
  // 行政复议法(2023)第20条、第23条第1款第4项；行政诉讼法第45条、第46条.
  'reconsideration-then-court': () =>
    `If you do not accept this reply, you may apply for administrative reconsideration to ${blank('the reconsideration organ')} within 60 days of learning of it (Administrative Reconsideration Law, article 20). Against a refusal to disclose, reconsideration must come before a suit (article 23(1)(4)); whoever does not accept the reconsideration decision may sue in the people's court within 15 days of receiving it (Administrative Litigation Law, article 45). In other cases a suit may also be brought directly, within six months of learning of the reply (article 46).`,
  // 5 U.S.C. 552(a)(6)(A)(i)(II)-(III), (a)(4)(B).
  'agency-appeal': ({ where }) =>
    `You may appeal this determination to the head of the agency. Your appeal must reach us within 90 days of the date of this letter: ${where}. You may also seek help and dispute resolution from our FOIA Public Liaison, ${blank('name and telephone number')}, or from the Office of Government Information Services (OGIS) of the National Archives and Records Administration, ogis@nara.gov (5 U.S.C. 552(a)(6)(A)(i)). If your appeal is denied, or not decided in time, you may ask a district court of the United States to review the matter (5 U.S.C. 552(a)(4)(B)).`,
  // FOIA 2000 s.17(7), s.50; Code of Practice under s.45.
  'internal-review-then-commissioner': ({ where }) =>
    `If you are not satisfied with this decision, you may ask us for an internal review within 40 working days of this letter: ${where}. If you are then still not satisfied, you have the right under section 50 of the Act to apply to the Information Commissioner for a decision: Information Commissioner’s Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF, ico.org.uk. The Commissioner will generally expect you to have asked for an internal review first.`,
  // EIR 2004 reg. 14(5), 11, 18.
  'representations-then-commissioner': ({ where }) =>
    `If you believe that we have not complied with the Regulations, you may make representations to us under regulation 11 and ask us to reconsider within 40 working days of this letter: ${where}. We must answer within 40 working days of receiving them. If you are then still not satisfied, you may apply under regulation 18 to the Information Commissioner: Information Commissioner’s Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF, ico.org.uk.`,
  // FOISA s.19, 20, 47, 56.
  'review-then-scottish-commissioner': ({ where }) =>
    `If you are not satisfied with this decision, you may ask us under section 20 of the Act to review it, within 40 working days of receiving this letter: ${where}. We must answer within 20 working days. If you are then still not satisfied, you may apply within six months to the Scottish Information Commissioner for a decision (section 47): www.foi.scot/appeal. Against the Commissioner’s decision there is an appeal to the Court of Session on a point of law (section 56).`,
}

export const remedies: RemedyWords = {
  writeTo: (email) => `write to ${email}`,
  address: 'address for reviews',
  texts,
  lead: 'If you are not satisfied with this decision, the law gives you these ways to contest it:',
  route: ({ title, section, by, note }) => `${title} (${section}), decided by: ${by}.${note ? ` ${note}` : ''}`,
  contact: (email) => `You reach us at ${email}.`,
}
