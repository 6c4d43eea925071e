const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What markup gives a meaning, and what XML 1.0 cannot hold, escaped or not. */
const special = /[&<>"']|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Text as it stands in HTML and XML, between tags and in the value of an attribute. */
export const escapeMarkup = (text: string): string => text.replaceAll(special, (character) => entities[character] ?? '')
