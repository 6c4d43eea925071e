import { type FileHandle, open } from 'node:fs/promises'

/** A rename is only kept through a power cut once its folder is written. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A part of a write may be left over: all of it is written, or it throws. @param at where the file ends, or a place in it */
export async function writeWhole(handle: FileHandle, bytes: Uint8Array, at?: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const place = at === undefined ? undefined : at + written
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, place)
    written += bytesWritten
  }
}
