export const mail = {
  sendAgain: 'Send again',
  sendAgainTo: (to: string) => `Send the message to ${to} again`,
  sentAgain: (to: string) => `The message to ${to} waits to be sent again.`,
  deadLede:
    'These messages were given up: the address is wrong, or the server refused them for good. Put right what is wrong, then send them again.',
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
    stays: 'What the law asks for, and letters about a request of yours, still come.',
    send: 'Stop them',
    stoppedTitle: 'Stopped',
    stopped: (what: string, body: string) => `You get no ${what} from ${body} at this address.`,
    resume: 'Send them again',
    resumedTitle: 'They come again',
    resumed: (what: string, body: string) => `You get ${what} from ${body} at this address.`,
    here: 'this office',
  },
}
