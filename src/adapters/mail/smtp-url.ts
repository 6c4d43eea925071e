export type SmtpServer = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte. */
  readonly secure: boolean
  /**
   * `required`: STARTTLS must succeed before anything else is said. `never`: it is not used where offered, for a server on
   * the same machine whose certificate nobody can check. `offered`: it is used where offered, and then it must succeed.
   */
  readonly starttls: 'required' | 'offered' | 'never'
  readonly user?: string
  readonly password?: string
}

/**
 * A mail server's address: `smtps://user:password@host:465` speaks TLS from the start,
 * `smtp://host:587?starttls=required` insists on STARTTLS, and `smtp://host:25` takes it where the server offers it, but for
 * `?starttls=never`.
 * Characters that a URL gives a meaning are %-escaped.
 * @throws Error that says what is accepted
 */
export function parseSmtpUrl(text: string): SmtpServer {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const starttls = url?.searchParams.get('starttls') ?? 'offered'
  if (
    !url ||
    !['smtp:', 'smtps:'].includes(url.protocol) ||
    url.hostname === '' ||
    !(starttls === 'offered' || starttls === 'required' || starttls === 'never')
  ) {
    throw new Error(
      'must be smtps://host:465, smtp://host:587?starttls=required or smtp://host:25, with user:password@ where needed',
    )
  }
  const secure = url.protocol === 'smtps:'
  return {
    // Brackets are the URL's own way to write an IPv6 address.
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (secure ? 465 : starttls === 'required' ? 587 : 25) : Number(url.port),
    secure,
    starttls,
    ...(url.username ? { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) } : {}),
  }
}
