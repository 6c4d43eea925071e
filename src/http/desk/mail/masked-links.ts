/**
 * A message's text without what lets somebody in: the secret of a request's link, the token of a sign-in link or of one who
 * follows the log, or of a link to files; also where a placeholder stands for it.
 * @param aboutFiles stands where the letter says whether its files are attached, which is known when it is sent
 * The desk shows the outbox to people who may not use either.
 */
export function maskedLinks(text: string, aboutFiles: string): string {
  return text
    .replaceAll(/([?&]secret=|\/sign-in\/|\/log\/(?:un)?follow\/|\/requests\/[\w-]+\/files\/)[\w.-]+/g, '$1••••••')
    .replaceAll(/placeholder-enclosed--[0-9a-f]{32}/g, () => aboutFiles)
}
