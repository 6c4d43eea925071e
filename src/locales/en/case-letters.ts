import type { CaseLetterWords, LetterTitles } from '../case-letter-words.ts'
import { blank, remedies } from './remedies.ts'

const plain: LetterTitles = {
  decision: 'Decision on your request',
  clarification: 'We need to know more about your request',
  fee: 'Fees notice',
  'third-party': 'A request for information that concerns you',
  extension: 'More time to answer your request',
  review: 'Decision on your review',
}

/** The letters of a case, as the office sends them and the PDF shows them. */
export const caseLetters: CaseLetterWords = {
  salutation: (requester) => `Dear ${requester ?? 'requester'},`,
  salutationOfEnquiry: 'Hello,',
  blank,
  law: (title) => title,
  part: (label, asks) => (asks ? `Part ${label}: ${asks}` : `Part ${label}`),
  titles: {
    plain,
    china: {
      ...plain,
      decision: 'Reply to a request for government information',
    },
    enquiry: {
      ...plain,
      decision: 'Answer to your enquiry',
      clarification: 'We need to know more about your enquiry',
      'third-party': 'An enquiry that concerns you',
      extension: 'More time to answer your enquiry',
      review: 'Outcome of your complaint',
    },
    byStatute: {
      'us-foia': { decision: 'Determination on your FOIA request' },
      'uk-foia-2000': { refusal: 'Refusal notice under section 17 of the Freedom of Information Act 2000' },
      'uk-eir-2004': { refusal: 'Refusal under regulation 14 of the Environmental Information Regulations 2004' },
      'uk-foisa-2002': { refusal: 'Refusal notice under section 16 of the Freedom of Information (Scotland) Act 2002' },
    },
  },
  decision: {
    opening: ({ title, citation, reference, subject, received }) =>
      `We received your request ${reference} on ${received}. You asked for: ${subject}\n\nThis is our decision under the ${title} (${citation}).`,
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
    volume: 'the volume of what is withheld, 5 U.S.C. 552(a)(6)(F)',
    harm: 'We reasonably foresee that disclosure would harm an interest that the exemption protects, or disclosure is prohibited by law (5 U.S.C. 552(a)(8)(A)(i)).',
  },
  enquiry: {
    opening: ({ reference, subject, received }) =>
      `Thank you for your enquiry ${reference}, which we received on ${received}: ${subject}\n\nOur answer:`,
    outcome: {
      'not-held': 'This is not for us to answer.',
      refused: 'We cannot answer this.',
      'not-processed': 'We are not dealing with this enquiry.',
      other: 'Your enquiry is closed without an answer on its substance.',
    },
    answer: 'the answer',
    closing: 'Yours sincerely,',
  },
  steps: {
    about: (reference, subject, received) =>
      `This is about your request ${reference}, which we received on ${received}: ${subject}`,
    aboutEnquiry: (reference, subject, received) =>
      `This is about your enquiry ${reference}, which we received on ${received}: ${subject}`,
    closing: 'Yours sincerely,',
    clarification: ({ law, section, question, by, due, isChina }) => [
      `To find what you want we need to know more. Under ${law}, ${section}, we ask you:`,
      question,
      by ? `Please answer by ${by}.` : 'Please answer as soon as you can.',
      due ? '' : 'The time for our answer does not run until we have yours.',
      isChina && by
        ? 'Where no correction is made in this time without good reason, the request is taken as given up.'
        : '',
    ],
    clarificationOfEnquiry: ({ question, by }) => [
      'To answer you we need to know more:',
      question,
      by ? `Please answer by ${by}.` : 'Please answer as soon as you can.',
    ],
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
    thirdParty: ({ law, section, reference, subject, by }) => [
      'To whom it concerns,',
      `We have been asked under ${law} for information that may touch your interests (${reference}): ${subject}`,
      `Before we decide, we ask for your view (${section}): do you agree to the release, and if not, to which part do you object, and why?`,
      by ? `Please answer in writing by ${by}.` : 'Please answer in writing as soon as you can.',
      'The decision is ours to take by the law. Yours sincerely,',
    ],
    thirdPartyOfEnquiry: ({ reference, subject, by }) => [
      'To whom it concerns,',
      `We have an enquiry that concerns you (${reference}): ${subject}`,
      'Before we answer it, we ask for your view.',
      by ? `Please answer in writing by ${by}.` : 'Please answer in writing as soon as you can.',
      'Yours sincerely,',
    ],
  },
  remedies,
  paper: {
    reference: (reference) => `Reference: ${reference}`,
    date: (date) => `Date: ${date}`,
    draft: 'Draft, not sent',
    page: (page, of) => `Page ${page} of ${of}`,
    tag: 'en',
  },
}
