/** A scheme and what follows it: `https://`, `mailto:`. */
const scheme = /\b([a-z][a-z0-9+.-]{1,20}):(?=\/\/)|\b(mailto|tel|sms|javascript|data):(?=\S)/gi
/** Labels with dots between them, the last of letters alone: what mail programs make a link of by themselves. */
const hostName = /(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?![\p{L}\p{N}.-]{0,64}@)/gu

/**
 * A person's words with every address of the web broken up by a blank, so that no mail program makes a link of it:
 * `https://www.example.com/a` becomes `https: //www. example. com/a`. E-mail addresses stay.
 */
export function withoutLinkTargets(text: string): string {
  if (!/[.:]/.test(text)) return text
  return text
    .replaceAll(scheme, (_whole, first: string | undefined, second: string | undefined) => `${first ?? second}: `)
    .replaceAll(hostName, (host) => host.replaceAll('.', '. '))
}
