import type { GateProblem } from '../../../domain/release/gate.ts'
import type { UninspectedReason } from '../../../domain/release/inspection.ts'
import type { ReleaseCheckId } from '../../../domain/release/release-checks.ts'
import { counted } from '../counted.ts'

/** The page on which files are approved for release. */
export const release = {
  title: 'Approve files for release',
  lede: 'Everything that was found is dealt with before a file goes out: a redacted or cleaned copy takes its place, or it is kept with a reason.',
  saved: 'Saved.',
  nothing: 'No file waits for approval.',
  own: 'What you prepared, a colleague approves. You can say here why findings may go out.',
  ready: 'Nothing stands against its release.',
  readyFiles: (count: number) => `Nothing stands against the release of ${counted(count, 'file', 'files')}`,
  replaced: 'Replaced by a copy',
  open: (count: number) => `To be dealt with: ${count}`,
  /** Above the files of a case. */
  needs: {
    stopped: (count: number) =>
      `${counted(count, 'file', 'files')} must not go out as ${count === 1 ? 'it is' : 'they are'}`,
    unread: (count: number) => `${counted(count, 'file', 'files')} could not be looked through`,
    look: (count: number) =>
      `${counted(count, 'file', 'files')} to look at before ${count === 1 ? 'it goes' : 'they go'} out`,
    waits: (count: number) =>
      `${counted(count, 'file', 'files')} being looked through: load this page again in a few seconds`,
  },
  openToOthers: (count: number) =>
    `Findings that only those may see who know who asked: ${count}. A case officer deals with them.`,
  waits: {
    'not-inspected': 'It is being looked through. Load this page again in a few seconds.',
    'malware-found':
      'The virus scanner found malware: it does not go out. Withhold or withdraw it, or attach a copy without it.',
    'document-blocked': 'Findings wait for a reason or a cleaned copy.',
    'file-unreadable': 'It could not be looked through: say why it may go out.',
    'document-not-approved': 'It waits for approval.',
  } satisfies { readonly [P in GateProblem]: string },
  uninspected: {
    'unknown-type': 'It is of no kind that can be read.',
    encrypted: 'It is protected with a password.',
    broken: 'It is damaged.',
    'too-large': 'It is too large.',
    'too-slow': 'It takes too long to read.',
    unsupported: 'This format cannot be read.',
    missing: 'Its stored copy is missing.',
    damaged: 'Its stored copy is damaged.',
  } satisfies { readonly [R in UninspectedReason]: string },
  keepThese: 'May go out with the file',
  keepAll: (count: number) => `All ${count}`,
  why: 'Why those that are ticked may go out',
  kept: (reason: string) => `Kept: ${reason}`,
  keptBy: (name: string, reason: string) => `Kept by ${name}: ${reason}`,
  unreadableReason: 'Why this file may go out all the same',
  checklist: 'Checklist',
  checklistLede: 'Answered by you for the files that you approve; whoever prepared a file does not approve it.',
  checklistAlone: 'Answered by you for the files that you approve. This office lets one person prepare and approve.',
  checks: {
    secrecy: 'Secrecy: nothing in it is classified, or must be kept secret for security or defence',
    'public-interests': 'Protected public interests: its release does no harm to them',
    'other-law': 'Other laws: none forbids its release',
    privacy: 'Privacy: it holds no personal data that may not go out',
    'third-party':
      'Third parties: whoever is concerned was consulted, and business secrets and confidences are protected',
    copyright: 'Copyright: the rights of others allow that it is handed out or published',
    findings: 'What was found: each finding is removed, or kept with a good reason',
  } satisfies { readonly [C in ReleaseCheckId]: string },
  yes: 'Checked, it may go out',
  notApplicable: 'Does not apply',
  note: 'Note',
  unanswered: 'Choose an answer',
  which: 'Approve these files',
  approve: 'Approve for release',
  keepOnly: 'Save the reasons alone',
  approved: 'Approved',
  approvedBy: (name: string, date: string) => `Approved by ${name} on ${date}`,
  approvedOn: (date: string) => `Approved on ${date}`,
  answers: 'Release checklist as answered',
  noAnswers: 'Approved by an earlier version, which asked no questions.',
}
