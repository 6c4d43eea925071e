import { type MadeMsg, madeMsg } from './made-msg.ts'
import { docx, run } from './office-files.ts'

const from = { name: 'Records office', address: 'records@example.org' }
const to = [{ name: 'Information rights', address: 'foi@example.org' }]
const msg = (more: MadeMsg) => madeMsg({ from, to, subject: 'Files', body: 'See the files.', ...more })
const wrapped = (style: string) =>
  `{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Open.{\\*\\htmltag72 </p>}{\\*\\htmltag64 <p style="${style}">}secret{\\*\\htmltag72 </p>}\\htmlrtf }\\htmlrtf0 }`

export const cases: readonly (readonly [kind: string, title: string, has: Uint8Array, hasNot: Uint8Array])[] = [
  [
    'hidden-text',
    'a part of a letter of Outlook that is not shown',
    msg({ html: '<p>Open.</p><p style="display:none">secret</p>' }),
    msg({ html: '<p>Open.</p><p style="display:block">open</p>' }),
  ],
  [
    'hidden-text',
    'the same in the page that Outlook wraps in RTF',
    msg({ rtf: wrapped('display:none') }),
    msg({ rtf: wrapped('display:block') }),
  ],
  [
    'hidden-text',
    'hidden letters in the RTF of a letter of Outlook',
    msg({ rtf: '{\\rtf1\\ansi open {\\v secret}}' }),
    msg({ rtf: '{\\rtf1\\ansi open {\\v0 open}}' }),
  ],
  [
    'hidden-text',
    'what is hidden in a file that a letter of Outlook carries',
    msg({ attachments: [{ name: 'list.docx', content: docx(run('secret', '<w:vanish/>')) }] }),
    msg({ html: '<p>list.docx</p>' }),
  ],
  [
    'attachment',
    'a file that a letter of Outlook carries',
    msg({ attachments: [{ name: 'a.csv', content: Buffer.from('a,b\n1,2\n') }] }),
    msg({ body: 'There is no attachment.' }),
  ],
  [
    'attachment',
    'a letter within a letter of Outlook',
    msg({ attachments: [{ name: 'Earlier', content: { from, to, subject: 'Earlier', body: 'No.' } }] }),
    msg({ body: 'From: Records office\nSubject: Earlier\n\nNo.' }),
  ],
  [
    'metadata',
    'who got a blind copy of a letter of Outlook',
    msg({ to: [...to, { name: 'A. Quill', address: 'quill@example.org', type: 'bcc' }] }),
    msg({ to: [...to, { name: 'A. Quill', address: 'quill@example.org', type: 'cc' }] }),
  ],
  [
    'metadata',
    'the way of a letter of Outlook',
    msg({ headers: 'Received: from pc7.example.org ([10.0.0.7])\r\n' }),
    msg({ subject: 'Received: from the archive' }),
  ],
]
