import { strFromU8, unzipSync } from 'fflate'
import { textBySecondReader } from '../../../src/adapters/redact/read-by-second-reader.ts'

/** Everything that a file holds as text: its bytes as they are, and what is packed in them. */
export async function textInFile(bytes: Uint8Array): Promise<string> {
  const raw = Buffer.from(bytes)
  const beginning = raw.subarray(0, 4).toString('latin1')
  if (beginning === '%PDF') return `${(await textBySecondReader(bytes)).join('\n')}\n${raw.toString('latin1')}`
  if (beginning.startsWith('PK'))
    return Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n')
  return raw.toString('utf8')
}
