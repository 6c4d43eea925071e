/** A message as it arrived: to be kept, never to be shown by a browser. */
export function mailDownload(
  id: string,
  { bytes, size }: { bytes: ReadableStream<Uint8Array>; size: number },
): Response {
  return new Response(bytes, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="letter-${id}.eml"`,
      'content-length': String(size),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    },
  })
}
