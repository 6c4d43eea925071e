export function unusedWords(
  files: readonly string[],
  languageFile: string,
  isWords: (file: string) => boolean,
  options?: object,
): string[]
