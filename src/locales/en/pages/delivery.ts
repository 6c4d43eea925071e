import { counted } from '../counted.ts'

/** The link to the files of an answer. */
export const delivery = {
  title: 'The files of your answer',
  until: (day: string) => `This link works until ${day}.`,
  download: 'Download',
  none: 'There is no file to fetch here now.',
  ended: 'This link has ended',
  endedText:
    'Links to files work for some days only. Open your request with the link in its letters, or ask the public body for a new link.',
  deskTitle: 'Link to the files of the answer',
  works: (day: string) => `Works until ${day}`,
  worksNot: 'Has ended',
  neverFetched: 'No file has been fetched over it.',
  fetched: (count: number, day: string) => `${counted(count, 'fetch', 'fetches')}, last on ${day}`,
  fetchedWhy: 'Programs that check mail fetch files too: it does not show that the requester has them.',
}
