import type { OutcomeWords } from './outcome-words.ts'

/** The disclosure logs of Australia, Queensland and New Zealand. */
export const australiaAndNewZealand: OutcomeWords = {
  jurisdictions: ['AU', 'NZ'],
  outcomes: {
    granted: [
      'full access granted',
      'access in full',
      'granted - full access',
      'information made available',
      'full access given',
    ],
    partial: [
      'access in part',
      'part access',
      'partial access granted',
      'granted - part access',
      'edited copy',
      'deletions made',
    ],
    refused: ['access refused - exempt', 'refused - exempt', 'refuse access', 'refused access'],
    'not-held': [
      'refused - documents do not exist',
      'section 24a',
      's24a',
      '18(e)',
      's18(e)',
      '18(g)',
      's18(g)',
      'non-existent',
    ],
    'cost-limit': ['practical refusal', 'section 24', 's24', 'substantial collation or research', '18(f)', 's18(f)'],
    vexatious: ['18(h)', 's18(h)', 'frivolous'],
    published: ['18(d)', 's18(d)', 'soon be publicly available'],
    unpaid: ['charge not paid', 'charges not paid', 'deposit not paid'],
    other: [
      'outside the act',
      'out of scope',
      'not an foi request',
      'dealt with administratively',
      'administrative access',
      'administrative release',
    ],
  },
  endings: { withdrawn: ['s15ac lapsed', 'withdrawn s 24ab'] },
}
