import type { OutcomeWords } from './outcome-words.ts'

/** The annual reports of the federal agencies, and the portals of states and cities. */
export const unitedStates: OutcomeWords = {
  jurisdictions: ['US'],
  outcomes: {
    granted: ['request fulfilled', 'fulfilled - records released', 'published', 'produced', 'records produced'],
    partial: ['partially granted/partially denied', 'granted/denied', 'partial fulfillment', 'partially produced'],
    refused: ['denied - exempt', 'full denial (exemptions)', 'exempt from disclosure', 'confidential', 'privileged'],
    'not-held': [
      'no records based on search',
      'no responsive docs',
      'no such records',
      'not custodian of records',
      'nrr',
    ],
    'not-agency-record': ['not agency records', 'not agency record'],
    'administratively-closed': ['administratively closed', 'administrative closure', 'admin closed'],
    'not-interested': ['no longer interested', 'requester no longer interested'],
    'unable-to-locate': ['unable to locate requester', 'requester cannot be reached'],
  },
  endings: { transferred: ['referred to another department', 'wrong agency'] },
}
