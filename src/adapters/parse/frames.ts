/** One message between the server and a parser process: JSON, and bytes beside it. */
export type Frame = { readonly head: string; readonly bytes: Uint8Array }

const prefixBytes = 8

/** A frame is longer than it may be. */
export class FrameTooLarge extends Error {
  constructor(bytes: number) {
    super(`A frame of ${bytes} bytes is longer than it may be`)
    this.name = 'FrameTooLarge'
  }
}

/** Two lengths of four bytes, the JSON, the bytes. */
export function framePieces(head: string, bytes: Uint8Array = new Uint8Array()): readonly Uint8Array[] {
  const json = Buffer.from(head)
  const prefix = Buffer.alloc(prefixBytes)
  prefix.writeUInt32LE(json.length, 0)
  prefix.writeUInt32LE(bytes.length, 4)
  return [prefix, json, ...(bytes.length > 0 ? [bytes] : [])]
}

/**
 * Puts frames together out of what comes through a pipe. Each byte is copied once.
 * @param maxBytes of a frame; a longer one is refused before it is gathered
 * @returns a function that takes a piece and gives the frames that it completed; it throws FrameTooLarge
 */
export function frameAssembler(maxBytes: number): (piece: Uint8Array) => readonly Frame[] {
  let pieces: Uint8Array[] = []
  let gathered = 0
  let wanted: number | undefined
  return (piece) => {
    pieces.push(piece)
    gathered += piece.length
    const frames: Frame[] = []
    while (gathered >= (wanted ?? prefixBytes)) {
      const whole = Buffer.concat(pieces)
      const [headLength, bytesLength] = [whole.readUInt32LE(0), whole.readUInt32LE(4)]
      wanted = prefixBytes + headLength + bytesLength
      if (wanted - prefixBytes > maxBytes) throw new FrameTooLarge(wanted - prefixBytes)
      pieces = [whole]
      if (gathered < wanted) break
      const headEnd = prefixBytes + headLength
      frames.push({ head: whole.toString('utf8', prefixBytes, headEnd), bytes: whole.subarray(headEnd, wanted) })
      pieces = [whole.subarray(wanted)]
      gathered -= wanted
      wanted = undefined
    }
    return frames
  }
}
