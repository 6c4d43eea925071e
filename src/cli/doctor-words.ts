import type { RecordProblem } from '../app/check-records.ts'
import type { Check, Findings } from '../app/office/check-installation.ts'
import type { DelayKind } from '../app/office/find-delays.ts'

/** A check as the command prints it. */
export type WordedCheck = {
  readonly name: string
  readonly state: Check['state']
  readonly message: string
  readonly details: readonly string[]
}

const delays: { readonly [K in DelayKind]: string } = {
  'link-waits': 'a link that somebody sits and waits for was to go out at',
  'letter-waits': 'a letter was to go out at',
  'letter-fails': 'a letter that the mail server has not taken yet was queued at',
  'job-waits': 'a background task was to begin at',
  'clock-moved': 'the clock has changed abruptly; it says',
  'records-ahead': 'letters are dated later than the clock of this machine, which is wrong or was: up to',
}

function recordProblem(problem: RecordProblem): string {
  switch (problem.kind) {
    case 'no-events':
      return 'has no events'
    case 'missing-event':
      return `event ${problem.seq} is missing`
    case 'impossible':
      return `its events are impossible: ${problem.why}`
    case 'differs':
      return `the list row differs from its events in ${problem.fields.join(', ')}`
    case 'text-missing':
      return `the words of event ${problem.seq} are missing`
    case 'text-changed':
      return `the words of event ${problem.seq} are not those that were recorded`
  }
}

const programs: { readonly [N in Findings['programs']['name']]: string } = {
  clamd: 'CLAMD_URL: no file is looked through, and none can go out',
  ocr: 'OCR_COMMAND: pictures and scanned pages are not read',
  office: 'OFFICE_COMMAND: of texts and presentations only the words are copied',
}

type Words<F> = {
  readonly ok: string
  readonly wrong: (count: number) => string
  /** A line for each; where the message says it all, there is none. */
  readonly line?: (found: F) => string
}

const words: { readonly [N in keyof Findings]: Words<Findings[N]> } = {
  store: {
    ok: 'the database answers, and its schema is this version’s',
    wrong: () => 'the database is not ready',
    line: (problem) => problem,
  },
  documents: {
    ok: 'files can be written and read',
    wrong: () => 'files cannot be kept',
    line: (problem) => problem,
  },
  'damaged files': {
    ok: 'no stored file was found damaged',
    wrong: (count) => `${count} stored files are damaged: put them back from a backup, under their SHA-256`,
    line: ({ sha256, foundAt }) => `${sha256}, found ${foundAt}`,
  },
  'missing files': {
    ok: 'no published file was missing when the archives of the log were made',
    wrong: (count) =>
      `published files of ${count} bodies are missing: put them back from a backup, under their SHA-256`,
    line: ({ body, documents }) => `${body}: ${documents.join(' ')}`,
  },
  mail: {
    ok: 'a mail server is configured',
    wrong: () => 'no mail server is configured (SMTP_URL): letters wait in the outbox',
  },
  programs: {
    ok: 'the programs that look for viruses, read pictures and lay out documents work, where they are set up',
    wrong: () => 'a program that was set up does not work',
    line: ({ name, why }) => `${programs[name]}: ${why}`,
  },
  delays: {
    ok: 'no letter and no background task waits longer than it should',
    wrong: () => 'letters or background tasks wait longer than they should',
    line: ({ kind, since }) => `${delays[kind]} ${since}`,
  },
  staff: {
    ok: 'every body has officers, approvers and an administrator',
    wrong: () => 'some bodies lack people',
    line: ({ body, role }) => `${body} has no ${role}`,
  },
  calendars: {
    ok: 'the holidays of the next twelve months are known',
    wrong: () => 'holidays of the next twelve months are not known: due dates there are provisional',
    line: ({ calendar, version, years, region, body }) =>
      region === undefined
        ? `${calendar} ${version}: ${years.join(', ')} (${body})`
        : `${calendar} ${version}: no region ${region} (${body})`,
  },
  'dead letters': {
    ok: 'nothing was given up',
    wrong: (count) => `${count} messages or jobs were given up: candor jobs list`,
    line: ({ kind, to, error }) => (to === null ? `job ${kind}: ${error}` : `${kind} to ${to}: ${error}`),
  },
  'sign-in': {
    ok: 'no link to sign in was given up',
    wrong: (count) => `links to sign in did not reach ${count} addresses: make them by`,
    line: (address) => `candor user link --email ${address}`,
  },
  search: {
    ok: 'the search index is whole',
    wrong: () => 'the search index is not whole: make it anew with --rebuild-search',
    line: (problem) => problem,
  },
  records: {
    ok: 'and the lists and the words agree with all of them',
    wrong: (count) => `and something differs from them in ${count} places`,
    line: (problem) => `${problem.reference}: ${recordProblem(problem)}`,
  },
}

const maxLines = 100

export function wordedCheck({ name, state, found, looked }: Check): WordedCheck {
  const { ok, wrong, line } = words[name] as Words<unknown>
  const message = found.length === 0 ? ok : wrong(found.length)
  return {
    name,
    state,
    message: looked ? `${looked.checked} of ${looked.of} case files were folded again, ${message}` : message,
    details: line ? found.slice(0, maxLines).map(line) : [],
  }
}
