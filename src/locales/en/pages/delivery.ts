import { counted } from '../counted.ts'

/** The link to the files of an answer. */
export const delivery = {
  title: 'The files of your answer',
  until: (day: string) => `This link works until ${day}.`,
  download: 'Download',
  none: 'There is no file to fetch here now.',
  takenBack: (count: number) =>
    `The public body has withdrawn or replaced ${count === 1 ? 'a file' : `${count} files`} since this link was sent. What you may fetch now is listed here. If you need what is missing, write to the public body and name your reference.`,
  problems: {
    checking: 'This file is being checked again before it is sent. Open this page again in a few minutes.',
    stopped:
      'This file cannot be fetched now: the public body has to look at it again first. Open this page again in a few days, or write to the public body and name your reference.',
  },
  ended: 'This link has ended',
  endedText:
    'Links to files work for some days only. Open your request with the link in its letters, or ask the public body for a new link.',
  deskTitle: 'How the files reached the requester',
  works: (day: string) => `Works until ${day}`,
  worksNot: 'Has ended',
  leftOutFiles: (names: string) => `not attached: ${names}`,
  noteWhenSent: '(Whether the files can still be attached is settled when the letter is sent.)',
  letterWaits: (day: string) => `To be attached to the letter of ${day}, which has not gone out yet`,
  letterAttached: (day: string) => `Attached to the letter that was sent on ${day}`,
  letterReturned: (day: string) => `Attached to the letter that was sent on ${day}, which came back`,
  letterLeftOut: (day: string) =>
    `Not attached to the letter that was sent on ${day}: by then it was withdrawn, replaced or to be checked again. The letter says so.`,
  linkSent: (day: string) => `Link sent on ${day}`,
  fileNotFetched: 'not fetched over the link',
  linkTitle: 'Link',
  fetched: (count: number, day: string) => `${counted(count, 'fetch', 'fetches')}, last on ${day}`,
  fetchedWhy: 'Programs that check mail fetch files too: it does not show that the requester has them.',
}
