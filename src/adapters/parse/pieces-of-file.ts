const pieceBytes = 1024 * 1024

/** Hands a file on in pieces that a parser process takes at once. */
export async function inPieces(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  take: (piece: Uint8Array) => Promise<unknown>,
): Promise<void> {
  for await (const bytes of source)
    for (let start = 0; start < bytes.length; start += pieceBytes) await take(bytes.subarray(start, start + pieceBytes))
}
