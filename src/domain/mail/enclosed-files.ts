/** The files of an answer are attached to its letter up to this size, where the operator has set no other. */
export const usualMailedBytes = 5 * 1024 * 1024
/** More files than this are fetched more easily than they are saved one by one. */
const maxEnclosedFiles = 50

/** How many bytes a file takes in a letter: base64 in lines of 76 characters (RFC 2045). */
export function mailedBytes(size: number): number {
  const characters = Math.ceil(size / 3) * 4
  return characters + 2 * Math.ceil(characters / 76)
}

/** Whether files of these sizes go out with a letter; otherwise all of them go by link. 0: nothing is attached. */
export const fitInLetter = (sizes: readonly number[], maxBytes: number): boolean =>
  maxBytes > 0 &&
  sizes.length <= maxEnclosedFiles &&
  sizes.reduce((sum, size) => sum + mailedBytes(size), 0) <= maxBytes
