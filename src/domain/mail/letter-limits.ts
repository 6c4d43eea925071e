/** Files of one letter that are listed and can become documents; all of them stay in the letter as it came. */
export const maxFilesInLetter = 200
