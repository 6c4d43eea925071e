/**
 * A text as a part of a regular expression that matches just that text. A hyphen stays as it is: with the flag `u` it may not be
 * escaped, so the result must not stand in a character class.
 */
export const escapePattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
