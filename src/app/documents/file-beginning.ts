import type { Blobs } from '../ports/blobs-ports.ts'

/** The first bytes of a stored file, and whether there are more; null where it is missing. @throws BlobDamaged */
export async function beginningOf(
  blobs: Pick<Blobs, 'get'>,
  sha256: string,
  maxBytes: number,
): Promise<{ readonly bytes: Uint8Array; readonly more: boolean } | null> {
  const blob = await blobs.get(sha256)
  if (!blob) return null
  const parts: Uint8Array[] = []
  let length = 0
  const reader = blob.stream.getReader()
  while (length < maxBytes) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    length += value.length
  }
  await reader.cancel()
  const bytes = new Uint8Array(Math.min(length, maxBytes))
  let at = 0
  for (const part of parts) {
    bytes.set(part.subarray(0, bytes.length - at), at)
    at += Math.min(part.length, bytes.length - at)
  }
  return { bytes, more: blob.size > bytes.length }
}

/** For `catch`: nothing is known of a damaged file; whoever keeps the files has been told. */
export function nullIfDamaged(error: unknown): null {
  if (error instanceof Error && error.name === 'BlobDamaged') return null
  throw error
}
