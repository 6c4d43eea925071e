import type { CaseLetterWords, LetterTitles } from '../case-letter-words.ts'
import { blank, remedies } from './remedies.ts'

const general: LetterTitles = {
  decision: 'Decision on your request',
  clarification: 'We need to know more about your request',
  fee: 'Fees notice',
  'third-party': 'A request for information that concerns you',
  extension: 'More time to answer your request',
  review: 'Decision on your review',
}

const opening: CaseLetterWords['decision']['opening']['general'] = ({
  title,
  citation,
  reference,
  subject,
  received,
}) =>
  `We received your request ${reference} on ${received}. You asked for: ${subject}\n\nThis is our decision under the ${title} (${citation}).`

const about = (what: string) => (reference: string, subject: string, received: string) =>
  `This is about your ${what} ${reference}, which we received on ${received}: ${subject}`

const answerBy = (by: string) => (by ? `Please answer by ${by}.` : 'Please answer as soon as you can.')
const answerInWriting = (by: string) =>
  by ? `Please answer in writing by ${by}.` : 'Please answer in writing as soon as you can.'

/** @param ifSilent what becomes of a request that is not put right in time */
const clarification =
  (ifSilent = ''): CaseLetterWords['steps']['clarification']['general'] =>
  ({ law, section, question, by, due }) => [
    `To find what you want we need to know more. Under ${law}, ${section}, we ask you:`,
    question,
    answerBy(by),
    due ? '' : 'The time for our answer does not run until we have yours.',
    by ? ifSilent : '',
  ]

const thirdParty: CaseLetterWords['steps']['thirdParty']['general'] = ({ law, section, reference, subject, by }) => [
  'To whom it concerns,',
  `We have been asked under ${law} for information that may touch your interests (${reference}): ${subject}`,
  `Before we decide, we ask for your view (${section}): do you agree to the release, and if not, to which part do you object, and why?`,
  answerInWriting(by),
  'The decision is ours to take by the law. Yours sincerely,',
]

/** The letters of a case, as the office sends them and the PDF shows them. */
export const caseLetters: CaseLetterWords = {
  salutation: (requester) => `Dear ${requester ?? 'requester'},`,
  salutationOfEnquiry: 'Hello,',
  blank,
  amount: (amount, currency) => `${currency} ${amount}`,
  law: (title) => title,
  part: (label, asks) => (asks ? `Part ${label}: ${asks}` : `Part ${label}`),
  titles: {
    general,
    'government-information': { ...general, decision: 'Reply to a request for government information' },
    enquiry: {
      ...general,
      decision: 'Answer to your enquiry',
      clarification: 'We need to know more about your enquiry',
      'third-party': 'An enquiry that concerns you',
      extension: 'More time to answer your enquiry',
      review: 'Outcome of your complaint',
    },
  },
  decision: {
    opening: {
      general: opening,
      'government-information': opening,
      enquiry: ({ reference, subject, received }) =>
        `Thank you for your enquiry ${reference}, which we received on ${received}: ${subject}\n\nOur answer:`,
    },
    outcome: {
      granted: 'We are giving you the information that you asked for.',
      partial: 'We are giving you part of the information, and withholding the rest.',
      refused: 'We hold information that you asked for, and are withholding it.',
      'not-held': 'We cannot give you this information, because we do not hold it in the form you asked for.',
      'not-processed': 'We are not dealing with this request under that law.',
      other: 'Your request is closed without an answer on its substance.',
    },
    kind: (title, section) => `In the law’s words: ${title} (${section}).`,
    ground: (section, title) => `We rely on ${section}: ${title}.`,
    reason: (text) => `Why: ${text}`,
    interest: (text) => `The public interest: ${text}`,
    blanks: {
      outcome: 'the outcome',
      reason: 'why this applies to what was asked',
      interest: 'what speaks for disclosure, what against it, and which is greater',
      where: 'where and how the information is found',
    },
    closing: 'Yours sincerely,',
    whenWithholding: {
      'foreseeable-harm': (section) =>
        `We reasonably foresee that disclosure would harm an interest that the exemption protects, or disclosure is prohibited by law (${section}).`,
      'volume-withheld': (section) => blank(`the volume of what is withheld, ${section}`),
    },
  },
  enquiry: {
    outcome: {
      'not-held': 'This is not for us to answer.',
      refused: 'We cannot answer this.',
      'not-processed': 'We are not dealing with this enquiry.',
      other: 'Your enquiry is closed without an answer on its substance.',
    },
    answer: 'the answer',
  },
  steps: {
    about: {
      general: about('request'),
      'government-information': about('request'),
      enquiry: about('enquiry'),
    },
    closing: 'Yours sincerely,',
    clarification: {
      general: clarification(),
      'government-information': clarification(
        'Where no correction is made in this time without good reason, the request is taken as given up.',
      ),
      enquiry: ({ question, by }) => ['To answer you we need to know more:', question, answerBy(by)],
    },
    fee: ({ sections, law, amount, note, by, due }) => [
      `Answering it costs a fee of ${amount}, under ${law}, ${sections}.`,
      note,
      by ? `Please pay by ${by}. If the fee is not paid by then, we may treat the request as given up.` : '',
      due ? '' : 'The time for our answer does not run until the fee is paid.',
    ],
    extension: ({ law, section, ground, due, before }) => [
      `We need more time. Under ${law}, ${section}, the time to answer is extended on this ground: ${ground}.`,
      due
        ? `We will answer by ${due}${before ? `, instead of ${before}` : ''}.`
        : 'The time is not running at present. The extension is added when it runs again.',
    ],
    thirdParty: {
      general: thirdParty,
      'government-information': thirdParty,
      enquiry: ({ reference, subject, by }) => [
        'To whom it concerns,',
        `We have an enquiry that concerns you (${reference}): ${subject}`,
        'Before we answer it, we ask for your view.',
        answerInWriting(by),
        'Yours sincerely,',
      ],
    },
  },
  remedies,
  paper: {
    reference: (reference) => `Reference: ${reference}`,
    date: (date) => `Date: ${date}`,
    draft: 'Draft, not sent',
    page: (page, of) => `Page ${page} of ${of}`,
  },
}
