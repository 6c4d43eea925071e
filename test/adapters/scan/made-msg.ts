import { type WrittenEntry, writeCompoundFile } from '../../../src/adapters/scan/old-office/write-compound-file.ts'

type Recipient = { readonly name: string; readonly address: string; readonly type?: 'to' | 'cc' | 'bcc' }

export type MadeMsg = {
  readonly from?: { readonly name: string; readonly address: string }
  readonly to?: readonly Recipient[]
  readonly subject?: string
  readonly body?: string
  readonly html?: string
  readonly rtf?: string
  readonly headers?: string
  /** A letter within the letter, or the bytes of a file. */
  readonly attachments?: readonly { readonly name: string; readonly content: Uint8Array | MadeMsg }[]
  /** Of letters that are not in Unicode: their code page, and how it writes. */
  readonly ansi?: { readonly page: number; encode(text: string): Uint8Array }
}

const recipientTypes = { to: 1, cc: 2, bcc: 3 } as const
const numbered = (name: string, index: number) => `${name}_version1.0_#${index.toString(16).padStart(8, '0')}`

function uint32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4)
  return bytes
}

/** Fixed properties: tag, flags and eight bytes each, behind a head (MS-OXMSG 2.4). */
const properties = (headBytes: number, values: readonly (readonly [tag: number, value: number])[]): WrittenEntry => ({
  name: '__properties_version1.0',
  content: Buffer.concat([Buffer.alloc(headBytes), ...values.map(([tag, value]) => uint32(tag, 6, value, 0))]),
})

const binary = (id: string, content: Uint8Array): WrittenEntry => ({ name: `__substg1.0_${id}0102`, content })

/** Not compressed (MS-OXRTFCP 2.1.3.1). */
const storedRtf = (rtf: string) =>
  Buffer.concat([uint32(rtf.length + 12, rtf.length, 0x414c454d, 0), Buffer.from(rtf, 'latin1')])

function entriesOf(letter: MadeMsg, headBytes: number): readonly WrittenEntry[] {
  const { ansi, to = [], attachments = [] } = letter
  const text = (id: string, value: string | undefined): readonly WrittenEntry[] => {
    if (value === undefined) return []
    if (ansi) return [{ name: `__substg1.0_${id}001E`, content: ansi.encode(value) }]
    return [{ name: `__substg1.0_${id}001F`, content: Buffer.from(value, 'utf16le') }]
  }
  return [
    properties(headBytes, ansi ? [[0x3ffd0003, ansi.page]] : []),
    ...text('001A', 'IPM.Note'),
    ...text('0037', letter.subject),
    ...text('0C1A', letter.from?.name),
    ...text('5D01', letter.from?.address),
    ...text('1000', letter.body),
    ...text('007D', letter.headers),
    ...(letter.html === undefined ? [] : [binary('1013', Buffer.from(letter.html, 'utf8'))]),
    ...(letter.rtf === undefined ? [] : [binary('1009', storedRtf(letter.rtf))]),
    ...to.map(({ name, address, type = 'to' }, index) => ({
      name: numbered('__recip', index),
      content: [properties(8, [[0x0c150003, recipientTypes[type]]]), ...text('3001', name), ...text('39FE', address)],
    })),
    ...attachments.map(({ name, content }, index) => ({
      name: numbered('__attach', index),
      content: [
        properties(8, [[0x37050003, content instanceof Uint8Array ? 1 : 5]]),
        ...text('3707', name),
        content instanceof Uint8Array
          ? binary('3701', content)
          : { name: '__substg1.0_3701000D', content: entriesOf(content, 24) },
      ],
    })),
  ]
}

/** A letter as Outlook saves it (MS-OXMSG). */
export const madeMsg = (letter: MadeMsg): Uint8Array => writeCompoundFile(entriesOf(letter, 32))
