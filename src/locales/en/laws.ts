import type { LawWords } from '../law-words.ts'

/** What laws say in sentences. */
export const laws: LawWords = {
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
  },
  factEffects: {
    'fees-by-category':
      'It decides what you may have to pay. Commercial use: for searching, reviewing and copying. Educational or noncommercial scientific institutions and the news media: for copies alone, the first 100 pages free. All others: for searching after the first two hours, and for copies after the first 100 pages. If you choose none, you are treated as one of all others.',
  },
}
