/** What the script of the case says while files are sent; `{name}` is filled in. */
const script = {
  sentOf: '{sent} of {total} sent',
  sentOfFailed: '{sent} of {total} sent, {failed} not sent',
  states: {
    waiting: 'Waits',
    sending: '{percent} %',
    paused: 'Connection lost; sending goes on by itself',
    sent: 'In the case',
    present: 'Was in the case already',
    cancelled: 'Cancelled',
  },
  /** Between two sentences. */
  between: '. ',
  lookedFor: 'Being looked through: {count}',
  stopped: 'Must not go out as they are: {count}',
  verdicts: {
    clean: 'In the case, nothing found',
    review: 'In the case. Look at what was found before it goes out',
    blocked: 'In the case. Must not go out as it is',
    unreadable: 'In the case. Could not be looked through',
  },
  sameAs: 'In the case. Same content as {names}',
  reached: '{percent} % here',
  problems: {
    'too-long': 'Larger than {max}, the most for one file',
    empty: 'The file is empty',
    full: 'The server has no room for it',
    unfinished: 'Too many files are unfinished. Discard some, or wait until others are sent',
    'signed-out': 'You are signed out. Sign in and choose the file again; sending goes on where it stopped',
    forbidden: 'You may not add files to this case',
    unreadable: 'The file cannot be read. It may have been moved or changed',
    lost: 'The server cannot be reached',
    refused: 'The server did not take it',
  },
}

export type UploadWords = typeof script

/** Sending many files to a case at once. */
export const uploads = {
  title: 'Add files',
  drop: 'Drag files or folders here, or',
  files: 'Choose files',
  folder: 'Choose a folder',
  limit: (size: string) => `At most ${size} each. What was sent stays for a day if the connection is lost.`,
  list: 'Files being sent',
  cancel: 'Cancel',
  cancelAll: 'Cancel all',
  sendAgain: 'Send again what failed',
  show: 'Show them in the list of documents',
  unfinished: 'Not sent to the end',
  unfinishedLede: 'Choose these files again; sending goes on where it stopped.',
  discard: 'Discard',
  script,
}
