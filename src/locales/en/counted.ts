const rules = new Intl.PluralRules('en-GB')

/** The form of a word that goes with a number. */
export const plural = (count: number, one: string, other: string): string =>
  rules.select(count) === 'one' ? one : other

/** `1 working day`, `3 working days`. */
export const counted = (count: number, one: string, other = `${one}s`): string =>
  `${count} ${plural(count, one, other)}`
