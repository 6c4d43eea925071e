import type { LawWords } from '../law-words.ts'

/** What laws say in sentences. */
export const laws: LawWords = {
  receiptRules: {
    'handed-in-or-signed-for': 'handed in at the counter, or registered post signed for: that day',
    confirmed: 'portal, e-mail, fax and ordinary post: the day both sides, or the office, confirmed',
    'authority-receives': 'the day on which the authority receives the request',
    'agency-receives': 'the day on which the agency receives the request',
    'agency-accepts': 'the day on which the agency accepts the request',
    'component-receives': 'the day on which the appropriate component receives the request',
    'department-receives': 'the day on which the department receives the request',
    'institution-receives': 'the day on which the institution receives the request',
    'foi-body-receives': 'the day on which the FOI body receives the request',
    'information-officer-receives': 'the day on which the information officer receives the request',
    'public-information-officer-receives': 'the day on which the Public Information Officer receives the request',
    'application-registered': 'the day on which the application is registered',
    'request-made': 'the day of the disclosure request; counting starts the day after',
    'enquiry-arrives': 'the day on which the enquiry reached the body',
  },
  reviewHints: {
    'rest-is-released': 'What does not fall under the ground must be released.',
    'reasons-are-given': 'The refusal must name the ground and say why it applies.',
    'public-interest-is-weighed': 'The body must weigh the public interest in disclosure against the ground.',
    'public-interest-prevails': 'Disclosure may be required all the same where the public interest in it is greater.',
    'public-interest-may-prevail':
      'The head of the body may disclose all the same where the public interest especially needs it.',
    'disclosure-is-presumed': 'There is a presumption in favour of disclosure.',
    'harm-is-foreseen':
      'The agency may withhold only where it reasonably foresees that disclosure would harm an interest that the exemption protects, or where the law prohibits disclosure.',
  },
  routeNotes: {
    'sixty-days-before-litigation':
      'Within 60 days of learning of the decision. Against a refusal to disclose it must come before litigation.',
    'three-months-of-silence':
      'Against a refusal, after the decision on the objection. Where nothing is decided without sufficient reason, not before three months after the application or the objection.',
  },
  factEffects: {
    'fees-by-category':
      'It decides what you may have to pay. Commercial use: for searching, reviewing and copying. Educational or noncommercial scientific institutions and the news media: for copies alone, the first 100 pages free. All others: for searching after the first two hours, and for copies after the first 100 pages. If you choose none, you are treated as one of all others.',
  },
}
