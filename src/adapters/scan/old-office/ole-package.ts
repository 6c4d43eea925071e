import { type Finding, finding } from '../../../domain/release/finding.ts'
import { decodeAs } from '../../mail/charset.ts'
import { type Inspected, type LookInside, type TextPiece, Unreadable } from '../inspector.ts'
import type { CompoundFile } from './compound-file.ts'

const native = '/\u0001Ole10Native'
/** Files that programs put into an object whole: Office, and Acrobat. */
const whole = ['/Package', '/CONTENTS']
const maxNameBytes = 1000

/** Whether a compound file is the wrapping of an object in a document. */
export const isOleObject = ({ stream }: CompoundFile): boolean =>
  [native, '/Equation Native', ...whole].some((path) => stream(path) !== undefined)

/** An object in a document: the file that somebody put there, with where it lay on their machine. */
export async function inspectOleObject({ stream }: CompoundFile, lookInside: LookInside): Promise<Inspected> {
  const findings: Finding[] = []
  const texts: TextPiece[] = []
  const into = async (part: string, bytes: Uint8Array) => {
    const inside = await lookInside(part, bytes)
    findings.push(...inside.findings)
    texts.push(...inside.texts)
  }
  for (const path of whole) {
    const bytes = stream(path)
    if (bytes) await into(path.slice(1), bytes)
  }
  const packed = stream(native)
  if (!packed) return { findings, texts }
  const { name, path, bytes } = readNative(packed)
  if (/[\\/]/.test(path)) findings.push(finding('metadata', { part: name }, { excerpt: `lay at ${path}` }))
  await into(name || 'file', bytes)
  return { findings, texts }
}

/** Label, path, path of a copy, and the bytes (MS-OLEDS 2.3.6, as Office's packager fills it). @throws Unreadable */
function readNative(stream: Uint8Array): { readonly name: string; readonly path: string; readonly bytes: Uint8Array } {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let at = 6
  const text = () => {
    const end = stream.indexOf(0, at)
    if (end < 0 || end - at > maxNameBytes) throw new Unreadable('broken', 'The object has no name')
    const read = decodeAs(stream.subarray(at, end), 'windows-1252')
    at = end + 1
    return read
  }
  try {
    const [name, path] = [text(), text()]
    at += 4
    at += 4 + view.getUint32(at, true)
    const length = view.getUint32(at, true)
    if (at + 4 + length > stream.length) throw new Unreadable('broken', 'The object is cut off')
    return { name, path, bytes: stream.subarray(at + 4, at + 4 + length) }
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('broken', 'The object is cut off')
    throw error
  }
}
