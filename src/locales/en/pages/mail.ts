export const mail = {
  sendAgain: 'Send again',
  sendAgainTo: (to: string) => `Send the message to ${to} again`,
  sentAgain: (to: string) => `The message to ${to} will be sent again.`,
  deadLede:
    'These messages could not be delivered: the address is wrong, or the server refused them permanently. Correct the problem, then send them again.',
  request: 'Request',
  why: 'Why',
  stop: {
    title: 'Stop these messages?',
    kinds: {
      reminder: 'reminders of due dates',
      digest: 'digests of what is due',
      news: 'news of requests that you follow',
    },
    ask: (what: string, body: string) => `You will get no more ${what} from ${body} at this address.`,
    stays: 'You will still get messages that the law requires, and letters about your own requests.',
    send: 'Stop them',
    stoppedTitle: 'Stopped',
    stopped: (what: string, body: string) => `You get no ${what} from ${body} at this address.`,
    resume: 'Send them again',
    resumedTitle: 'Messages turned on',
    resumed: (what: string, body: string) => `You get ${what} from ${body} at this address.`,
    here: 'this office',
  },
}
