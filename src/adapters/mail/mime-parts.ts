import PostalMime from 'postal-mime'
import { decodeWords, parameterOf } from './header-words.ts'

/** One part of a message, its transfer encoding undone and its charset not: that is told by the bytes. */
export type Part = {
  readonly type: string
  readonly charset: string | undefined
  readonly flowed: boolean
  /** The blank at the end of a flowed line goes when lines are joined: Chinese has none (RFC 3676 section 4.1). */
  readonly delSp: boolean
  readonly disposition: string
  readonly name: string | undefined
  /** Empty for the containers. */
  readonly bytes: Uint8Array
  readonly parts: readonly Part[]
}

/** What postal-mime keeps of a part. Its public result has texts already decoded by the charset that they claim. */
type Node = {
  readonly contentType: { readonly value: string; readonly parsed: { readonly value: string } }
  readonly contentDisposition: { readonly value: string; readonly parsed: { readonly value: string } }
  readonly headers: readonly { readonly key: string; readonly value: string }[]
  readonly content: ArrayBuffer | null
  readonly childNodes: readonly Node[]
}

const deepest = 60

/** @throws Error where the parts lie too deep in one another */
export async function partsOf(message: Uint8Array): Promise<Part> {
  const parser = new PostalMime({ forceRfc822Attachments: true, maxNestingDepth: deepest })
  await parser.parse(message)
  return partOf((parser as unknown as { readonly root: Node }).root)
}

/** Lines end as mail has them: postal-mime gives a part that is not encoded with single line feeds, which is another file. */
function contentOf(node: Node, encoding: string): Uint8Array {
  const bytes = new Uint8Array(node.content ?? new ArrayBuffer(0))
  const isText = /^text\/(plain|html)$/.test(node.contentType.parsed.value)
  if (isText || /base64|quoted-printable/i.test(encoding)) return bytes
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(/\r?\n/g, '\r\n').replace(/\r\n$/, ''), 'latin1')
}

function partOf(node: Node): Part {
  const header = (name: string) => node.headers.find(({ key }) => key === name)?.value ?? ''
  const contentType = header('content-type')
  const disposition = header('content-disposition')
  const name = parameterOf(disposition, 'filename') ?? parameterOf(contentType, 'name')
  const description = header('content-description')
  const type = node.contentType.parsed.value.toLowerCase()
  return {
    type: /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : contentType === '' ? 'text/plain' : 'application/octet-stream',
    charset: parameterOf(contentType, 'charset'),
    flowed: /^flowed$/i.test(parameterOf(contentType, 'format') ?? ''),
    delSp: /^yes$/i.test(parameterOf(contentType, 'delsp') ?? ''),
    disposition: node.contentDisposition.parsed.value.toLowerCase(),
    name: name || (/\.\w{2,5}$/.test(description) ? decodeWords(description) : undefined),
    bytes: node.childNodes.length === 0 ? contentOf(node, header('content-transfer-encoding')) : new Uint8Array(0),
    parts: node.childNodes.map(partOf),
  }
}
