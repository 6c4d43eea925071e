/**
 * A message's text without what lets somebody in: the secret of a request's link and the token of a sign-in link.
 * The desk shows the outbox to people who may not use either.
 */
export function maskedLinks(text: string): string {
  return text.replaceAll(/([?&]secret=)[\w-]+/g, '$1••••••').replaceAll(/(\/sign-in\/)[\w-]+/g, '$1••••••')
}
