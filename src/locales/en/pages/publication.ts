/** What is to be published on a day. */
export const publication = {
  title: 'Scheduled publication',
  listTitle: 'To be published by itself',
  listLede: 'On its day each is published if it may be then.',
  on: (day: string) => `On ${day}`,
  entryAlone: 'The request, without a file',
  by: (name: string) => `Scheduled by ${name}`,
  afterAnswer: (length: string) => `${length} after the answer`,
  held: 'Was not published on its day',
  wordsErased: 'Its title was erased',
  change: 'Change the date',
  cancel: 'Cancel',
}
