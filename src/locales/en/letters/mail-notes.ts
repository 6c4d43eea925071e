import type { MailNotes } from '../../mail-notes.ts'

export const mailNotes: MailNotes = {
  unconfirmed: (from, asksForClock) =>
    `A message from ${from} is on this case. Nobody has vouched that the requester sent it${asksForClock ? ', so the clock stays stopped. If it answers your question, record "clarification received" with the day it arrived.' : '. Check the sender before you act on it.'}`,
  thirdParty: (from) =>
    `A message from ${from} is on this case: a third party that was asked. The requester does not see it. If it gives the third party’s view, record its reply with the day it arrived; until then the consultation stays open.`,
  perhapsThirdParty: (from) =>
    `A message from ${from} is on this case. It did not come from the requester’s address, and a third party was asked in this case, so the requester does not see it. If it gives the third party’s view, record its reply with the day it arrived; if the requester wrote it, record what they said.`,
  unreadable: 'This letter could not be read safely. It is attached as it arrived.',
  heldLetters: (maxADay) =>
    `Look at this request, and at others with the same e-mail address: more letters than ${maxADay} in one day would have gone to a mailbox whose owner has confirmed nothing, so the rest is held back. The requests that they belong to are named in one message tomorrow; the outbox shows the letters under “Held back”. If somebody files in another person’s name, that person may know nothing of it. If the requests are genuine, reach the requester in another way.`,
  fileWaits: 'A file of this letter is being looked through again; the letter waits for it',
  heldBack: 'Held back: the mailbox has confirmed nothing and got enough for a day',
  heldNamed: (on) => `Held back, and named in one message on ${on}`,
  unwanted: (since) => `Not sent: since ${since} the recipient wants none of these`,
  returned: (on, why) => `Not sent: mail to this address came back on ${on}: ${why}`,
  cameBack: 'It came back',
  newerLink: 'Not sent: a newer link was asked for',
}
